package org.merestone.web.open;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.merestone.data.division.Division;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.format.GeoJsonWriter;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
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

    private final RegisterKeeper keeper;

    MapApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    @Published
    @OpenToAll
    @GetMapping("/api/v1/map/extent")
    Extent extent() {
        PublishedRegister register = keeper.current();
        Envelope bounds = register.map().bounds();
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
     */
    @Published
    @OpenToAll
    @GetMapping(path = "/api/v1/map/features", produces = {"application/geo+json", "application/json"})
    void features(@RequestParam String bbox, @RequestParam MapLayer layer, @RequestParam(defaultValue = "2000") int limit,
            HttpServletResponse response) throws IOException {
        Envelope box = Bounds.box(bbox);
        if (limit < 1 || limit > MOST) {
            throw new BadRequest("request.wrongValue", "limit");
        }
        List<MapLayer.Item> items = layer.in(keeper.current(), box);
        response.setContentType("application/geo+json;charset=UTF-8");
        try (GeoJsonWriter writer = new GeoJsonWriter(response.getOutputStream(), DECIMALS)) {
            for (MapLayer.Item item : items.subList(0, Math.min(limit, items.size()))) {
                writer.feature(item.id().toString(), item.shape(), item.properties());
            }
        }
    }

    /** The county's name where there is only one, else nothing. */
    private static String title(PublishedRegister register) {
        List<Division> counties = register.divisions().all().stream()
                .filter(division -> division.level() == DivisionLevel.COUNTY).limit(2).toList();
        return counties.size() == 1 ? counties.get(0).name() : "";
    }
}
