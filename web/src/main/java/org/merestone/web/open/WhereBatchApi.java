package org.merestone.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.web.register.Coverage;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where many points lie, in one question, all answered from one state of the register. */
@RestController
class WhereBatchApi {

    private static final int MOST_POINTS = 10_000;
    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_NAMES = 5;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(8).maxNumberLength(60).build()).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final RegisterKeeper keeper;

    WhereBatchApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * The body is an array of {@code [longitude, latitude]}, or a GeoJSON MultiPoint; EPSG:4490 degrees.
     *
     * @param at    the legal day asked for; today where it is left out
     * @param names so many nearest names for each point, 0 to 5
     */
    @OpenToAll
    @PostMapping(path = "/api/v1/where", consumes = {MediaType.APPLICATION_JSON_VALUE, "application/geo+json"})
    Answers where(HttpServletRequest request, @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(defaultValue = "0") int names) throws IOException {
        PublishedRegister register = keeper.current();
        if (at != null && (at.getYear() < 1900 || at.isAfter(register.day()))) {
            throw new BadRequest("request.day", at);
        }
        if (names < 0 || names > MOST_NAMES) {
            throw new BadRequest("request.wrongValue", "names");
        }
        List<double[]> points = points(request.getInputStream().readNBytes(MOST_BYTES + 1));
        Coverage coverage = at == null ? register.coverage() : register.coverage(at);
        return new Answers(register.version(), points.stream()
                .map(point -> WhereApi.Where.of(register, coverage, at, point[0], point[1], names)).toList());
    }

    /** @param answers one for each point, in their order */
    record Answers(long version, List<WhereApi.Where> answers) {}

    private static List<double[]> points(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new BadRequest("where.tooMany", MOST_POINTS);
        }
        JsonNode array;
        try {
            JsonNode root = JSON.readTree(body);
            array = root.path("type").asString("").equals("MultiPoint") ? root.path("coordinates") : root;
        } catch (JacksonException e) {
            throw new BadRequest("where.body");
        }
        if (!array.isArray()) {
            throw new BadRequest("where.body");
        }
        if (array.size() > MOST_POINTS) {
            throw new BadRequest("where.tooMany", MOST_POINTS);
        }
        List<double[]> points = new ArrayList<>(array.size());
        for (JsonNode point : array) {
            if (point.size() < 2 || point.size() > 3 || !point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw new BadRequest("where.point", points.size() + 1);
            }
            double lon = point.get(0).doubleValue();
            double lat = point.get(1).doubleValue();
            if (!Bounds.isOnTheGlobe(lon, lat)) {
                throw new BadRequest("where.outside", points.size() + 1, String.valueOf(lon), String.valueOf(lat));
            }
            points.add(new double[] {lon, lat});
        }
        return points;
    }
}
