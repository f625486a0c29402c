package org.merestone.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.Communes;
import org.merestone.geo.SharedData;
import org.merestone.geo.map.TileCoord;

/** The 103 counties of Hubei (Vonng/adcode, CC BY 4.0) as vector tiles, read back and judged by JTS. */
class RealCountiesTilesTest {

    private static final double WEST = 108.3;
    private static final double EAST = 116.2;
    private static final double SOUTH = 29.0;
    private static final double NORTH = 33.3;
    private static Map<String, Geometry> counties;
    private static VectorTiles tiles;

    @BeforeAll
    static void cut() throws IOException {
        counties = new TreeMap<>(Communes.read(SharedData.at("counties/hubei.geojson"), "code", "name"));
        List<TileFeature> features = new ArrayList<>();
        counties.forEach((code, shape) -> features.add(
                new TileFeature(TileFeature.number(code), shape, Map.of("code", code), 0, shape.getArea())));
        tiles = VectorTiles.of(List.of(new TileLayer("divisions", features)));
    }

    /** Every tile of the province, or, where that were too many, every seventh of each row. */
    private static List<TileCoord> tilesOf(int zoom) {
        TileCoord first = TileCoord.at(zoom, WEST, NORTH);
        TileCoord last = TileCoord.at(zoom, EAST, SOUTH);
        int step = zoom > 9 ? 1 << (zoom - 9) | 1 : 1;
        List<TileCoord> all = new ArrayList<>();
        for (int y = first.y(); y <= last.y(); y += step) {
            for (int x = first.x(); x <= last.x(); x += step) {
                all.add(new TileCoord(zoom, x, y));
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16})
    void theCountiesOfEveryTileAreValidAndMatchVertexByVertex(int zoom) {
        int shapes = 0;
        for (TileCoord tile : tilesOf(zoom)) {
            VectorTile made = tiles.tile(tile);
            List<Geometry> read = new ReadTile(made.bytes()).layer("divisions").stream().map(ReadTile.Read::shape).toList();
            read.forEach(shape -> assertThat(shape.isValid()).as("%s", tile).isTrue());
            Geometry[] faults = CoverageValidator.validate(read.toArray(Geometry[]::new));
            assertThat(Arrays.stream(faults).filter(Objects::nonNull)).as("%s", tile).isEmpty();
            assertThat(made.leftOut()).as("%s", tile).isZero();
            shapes += read.size();
        }
        assertThat(shapes).isGreaterThan(zoom < 10 ? 100 : 40);
    }

    /** A unit of the grid at zoom 4 is 611 m at the equator, so the smallest county, of some 30 km², still has an area. */
    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8, 9})
    void noCountyIsTooSmallForAnyZoom(int zoom) {
        Set<Object> seen = new TreeSet<>();
        for (TileCoord tile : tilesOf(zoom)) {
            new ReadTile(tiles.tile(tile).bytes()).layer("divisions").forEach(each -> seen.add(each.attributes().get("code")));
        }
        assertThat(seen).isEqualTo(new TreeSet<Object>(counties.keySet()));
    }

    /** The tile says so: fewer features than reach into it, none of them half. */
    @ParameterizedTest
    @ValueSource(ints = {600, 2_000, 8_000})
    void aTileWithLittleRoomLeavesOutTheSmallestCountiesAndCountsThem(int mostBytes) {
        TileCoord whole = TileCoord.at(5, 112.5, 31);
        VectorTile all = tiles.tile(whole);
        VectorTile some = tiles.tile(whole, mostBytes);
        assertThat(some.bytes().length).isLessThanOrEqualTo(mostBytes);
        assertThat(some.features() + some.leftOut()).isEqualTo(all.features());
        Set<Object> kept = new TreeSet<>();
        new ReadTile(some.bytes()).layer("divisions").forEach(each -> kept.add(each.attributes().get("code")));
        double smallest = kept.stream().mapToDouble(code -> counties.get(code).getArea()).min().orElse(0);
        long larger = new ReadTile(all.bytes()).layer("divisions").stream().map(each -> each.attributes().get("code"))
                .filter(code -> counties.get(code).getArea() > smallest && !kept.contains(code)).count();
        assertThat(larger).isZero();
    }
}
