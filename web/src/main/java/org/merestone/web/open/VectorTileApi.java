package org.merestone.web.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.map.TileCoord;
import org.merestone.geo.tile.VectorTiles;
import org.merestone.web.picture.CutTiles;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.register.VectorLayers;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenToAll;
import org.merestone.web.terms.DataTerms;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The published register as vector tiles (Mapbox Vector Tile 2.1), Web Mercator quad, and the TileJSON that leads to them. */
@RestController
class VectorTileApi {

    private static final String MVT = "application/vnd.mapbox-vector-tile";
    private static final MediaType VECTOR_TILE = MediaType.parseMediaType(MVT);

    private final RegisterKeeper keeper;
    private final CutTiles cut;
    private final DataTerms terms;

    VectorTileApi(RegisterKeeper keeper, CutTiles cut, DataTerms terms) {
        this.keeper = keeper;
        this.cut = cut;
        this.terms = terms;
    }

    /** A tile of all layers. */
    @Published
    @OpenToAll
    @GetMapping(path = "/tiles/base/{z}/{x}/{y}.mvt", produces = MVT)
    ResponseEntity<byte[]> tile(@PathVariable int z, @PathVariable int x, @PathVariable int y, HttpServletRequest request) {
        int side = z >= 0 && z <= VectorTiles.LAST_ZOOM ? 1 << z : 0;
        if (x < 0 || y < 0 || x >= side || y >= side) {
            throw new BadRequest("request.tile", VectorTiles.LAST_ZOOM);
        }
        return cut.tile(keeper.current().vectorTiles(), null, new TileCoord(z, x, y))
                .answer(request, ResponseEntity.ok().contentType(VECTOR_TILE));
    }

    /** What the tiles are, in the words of TileJSON 3.0. */
    @Published
    @OpenToAll
    @GetMapping(path = "/tiles/base.json", produces = MediaType.APPLICATION_JSON_VALUE)
    TileJson tileJson(HttpServletRequest request) {
        Envelope bounds = keeper.current().bounds();
        List<Double> box = bounds.isNull() ? List.of(-180.0, -85.0, 180.0, 85.0)
                : List.of(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
        List<VectorLayer> layers = VectorLayers.FIELDS.entrySet().stream()
                .map(each -> new VectorLayer(each.getKey(), each.getValue())).toList();
        String address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/tiles/base/{z}/{x}/{y}.mvt";
        return new TileJson("3.0.0", List.of(address), layers, 0, VectorTiles.LAST_ZOOM, box, terms.attribution());
    }

    /** @param bounds west, south, east, north in degrees */
    record TileJson(String tilejson, List<String> tiles, List<VectorLayer> vector_layers, int minzoom, int maxzoom, List<Double> bounds,
                    String attribution) {}

    record VectorLayer(String id, Map<String, String> fields) {}
}
