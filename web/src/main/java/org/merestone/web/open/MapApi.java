package org.merestone.web.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.register.TurningDays;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the public map asks for: where it begins, and the features of the view. */
@RestController
class MapApi {

    private static final int MOST = 5_000;
    private static final int DECIMALS = 7;
    private static final int MOST_DAYS = 400;

    private final RegisterKeeper keeper;

    MapApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    @Published
    @OpenToAll
    @GetMapping("/api/v1/map/extent")
    Extent extent() {
        PublishedRegister register = keeper.current();
        Envelope bounds = register.bounds();
        List<Double> bbox = bounds.isNull() ? List.of(73.0, 18.0, 135.0, 54.0)
                : List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
        return new Extent(bbox, register.version(), register.demonstration(), title(register));
    }

    /** @param bbox west, south, east, north; the whole register without anything in it: the whole country */
    record Extent(List<Double> bbox, long version, boolean demonstration, String county) {}

    /**
     * The features of a view as GeoJSON, EPSG:4490 degrees.
     *
     * @param bbox  west, south, east, north
     * @param layer what is asked for
     * @param limit at most this many, 1 to 5,000
     * @param at    the legal day asked for; today where it is left out
     */
    @Published
    @OpenToAll
    @GetMapping(path = "/api/v1/map/features", produces = {"application/geo+json", "application/json"})
    void features(@RequestParam String bbox, @RequestParam MapLayer layer, @RequestParam(defaultValue = "2000") int limit,
            @RequestParam(required = false) @Nullable LocalDate at, HttpServletResponse response) throws IOException {
        Envelope box = Bounds.box(bbox);
        if (limit < 1 || limit > MOST) {
            throw new BadRequest("request.wrongValue", "limit");
        }
        List<MapLayer.Item> items = layer.in(DayAsked.of(keeper.current(), at), box);
        response.setContentType("application/geo+json;charset=UTF-8");
        try (GeoJsonWriter writer = new GeoJsonWriter(response.getOutputStream(), DECIMALS)) {
            for (MapLayer.Item item : items.subList(0, Math.min(limit, items.size()))) {
                writer.feature(item.id().toString(), item.shape(), item.properties());
            }
        }
    }

    /** One feature by its id, as {@code /features} answers it; 404 where the public knows none of that day. */
    @Published
    @OpenToAll
    @GetMapping(path = "/api/v1/map/feature", produces = {"application/geo+json", "application/json"})
    void feature(@RequestParam MapLayer layer, @RequestParam UUID id, @RequestParam(required = false) @Nullable LocalDate at,
            HttpServletResponse response) throws IOException {
        MapLayer.Item item = layer.find(DayAsked.of(keeper.current(), at), id).orElseThrow(() -> new Refusal.NotFound("ogc.noFeature"));
        response.setContentType("application/geo+json;charset=UTF-8");
        try (GeoJsonWriter writer = new GeoJsonWriter(response.getOutputStream(), DECIMALS)) {
            writer.feature(item.id().toString(), item.shape(), item.properties());
        }
    }

    /** The days that a reader may want to go to: those on which something began or ended, today the last that may be asked for. */
    @Published
    @OpenToAll
    @GetMapping("/api/v1/map/days")
    Days days() {
        PublishedRegister register = keeper.current();
        List<TurningDays.Day> days = register.turns().most(MOST_DAYS);
        return new Days(register.day(), register.turns().size(), days);
    }

    /** @param all how many days there are; more than {@code days} has where it has the weightiest only */
    record Days(LocalDate today, int all, List<TurningDays.Day> days) {}

    /** The county's name where there is only one, else nothing. */
    private static String title(PublishedRegister register) {
        List<Division> counties = register.divisions().all().stream()
                .filter(division -> division.level() == DivisionLevel.COUNTY).limit(2).toList();
        return counties.size() == 1 ? counties.get(0).name() : "";
    }
}
