package org.merestone.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.merestone.geo.map.TileCoord;

class VectorTilesTest {

    private static final TileCounty COUNTY = new TileCounty(4, 7, 20250607);
    private static final VectorTiles TILES = COUNTY.tiles();

    private static final Geometry SEAM = TileCounty.GEOMETRY.toGeometry(new Envelope(4096 - 63, 4096 + 63, -63, 4096 + 63));

    private static List<TileCoord> tilesOf(int zoom) {
        TileCoord northWest = TileCoord.at(zoom, 109.97, 30.43);
        TileCoord southEast = TileCoord.at(zoom, 110.43, 29.97);
        List<TileCoord> tiles = new ArrayList<>();
        int across = Math.min(southEast.x(), northWest.x() + 12);
        for (int x = northWest.x(); x <= across; x++) {
            for (int y = northWest.y(); y <= Math.min(southEast.y(), northWest.y() + 12); y++) {
                tiles.add(new TileCoord(zoom, x, y));
            }
        }
        return tiles;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16})
    void everyTileKeepsTheRulesOfTheFormatAndIsOfValidShapes(int zoom) {
        int features = 0;
        for (TileCoord tile : tilesOf(zoom)) {
            VectorTile made = TILES.tile(tile);
            assertThat(made.isEmpty()).isEqualTo(made.bytes().length == 0);
            ReadTile read = new ReadTile(made.bytes());
            int ofTile = read.layerNames().stream().mapToInt(name -> read.layer(name).size()).sum();
            assertThat(ofTile).isEqualTo(made.features());
            features += ofTile;
            for (ReadTile.Read division : read.layer("divisions")) {
                assertThat(division.shape().isValid()).as("%s at %s", division.attributes(), tile).isTrue();
            }
        }
        assertThat(features).isGreaterThan(zoom > 5 ? 20 : 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9, 10, 11, 12, 14})
    void neighboursMatchVertexByVertexInEveryTile(int zoom) {
        for (TileCoord tile : tilesOf(zoom)) {
            List<Geometry> shapes = new ReadTile(TILES.tile(tile).bytes()).layer("divisions").stream().map(ReadTile.Read::shape).toList();
            Geometry[] faults = CoverageValidator.validate(shapes.toArray(Geometry[]::new));
            assertThat(Arrays.stream(faults).filter(fault -> fault != null)).as("%s", tile).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 9, 12})
    void aLineRunsEdgeByEdgeOnTheBorderOfTheDivisionsThatItParts(int zoom) {
        ReadTile read = new ReadTile(TILES.tile(TileCoord.at(zoom, 110.2, 30.2)).bytes());
        Set<LineSegment> borders = new HashSet<>();
        read.layer("divisions").forEach(division -> borders.addAll(edges(division.shape().getBoundary())));
        for (ReadTile.Read line : read.layer("lines")) {
            assertThat(borders).as("%s", line.attributes()).containsAll(edges(line.shape()));
        }
    }

    private static Set<LineSegment> edges(Geometry lines) {
        Set<LineSegment> edges = new HashSet<>();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            Coordinate[] at = lines.getGeometryN(i).getCoordinates();
            for (int j = 1; j < at.length; j++) {
                LineSegment edge = new LineSegment(at[j - 1], at[j]);
                edge.normalize();
                edges.add(edge);
            }
        }
        return edges;
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 10, 11})
    void whatIsCutByTheEdgeOfATileGoesOnInTheNext(int zoom) {
        TileCoord west = TileCoord.at(zoom, 110.15, 30.15);
        ReadTile inWest = new ReadTile(TILES.tile(west).bytes());
        ReadTile inEast = new ReadTile(TILES.tile(new TileCoord(zoom, west.x() + 1, west.y())).bytes());
        int compared = 0;
        for (String layer : List.of("divisions", "lines")) {
            for (ReadTile.Read one : inWest.layer(layer)) {
                Set<Coordinate> seam = atSeam(one.shape());
                if (!seam.isEmpty()) {
                    Geometry other = AffineTransformation.translationInstance(4096, 0).transform(inEast.feature(layer, one.number()).shape());
                    assertThat(atSeam(other)).isEqualTo(seam);
                    double apart = one.shape().symDifference(other).intersection(SEAM).getArea();
                    assertThat(apart).as("half a unit along its border at most").isLessThan(one.shape().intersection(SEAM).getLength() / 2 + 1);
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    /** What both tiles have of a shape: the positions in their borders, those where they are cut left out. */
    private static Set<Coordinate> atSeam(Geometry shape) {
        return Arrays.stream(shape.getCoordinates()).filter(at -> SEAM.getEnvelopeInternal().contains(at)).collect(Collectors.toSet());
    }

    @Test
    void theTilesOfAZoomTogetherHaveTheAreaOfTheCounty() {
        double square = 0;
        for (TileCoord tile : tilesOf(11)) {
            Geometry window = TileCounty.GEOMETRY.toGeometry(new Envelope(0, 4096, 0, 4096));
            for (ReadTile.Read division : new ReadTile(TILES.tile(tile).bytes()).layer("divisions")) {
                square += division.shape().intersection(window).getArea();
            }
        }
        double units = 4096.0 * (1 << 11);
        double expected = 0;
        for (Geometry area : COUNTY.areas().values()) {
            Geometry plane = area.copy();
            plane.apply((CoordinateFilter) at -> {
                at.x = (at.x + 180) / 360 * units;
                at.y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(at.y) / 2)) / (2 * Math.PI) * units;
            });
            expected += plane.getArea();
        }
        assertThat(square).isCloseTo(expected, within(expected * 1e-5));
    }

    @Test
    void aFeatureHasTheSameNumberInEveryTileAndIsSaidTheSame() {
        Map<Long, Object> names = new ReadTile(TILES.tile(TileCoord.at(7, 110.2, 30.2)).bytes()).layer("divisions").stream()
                .collect(Collectors.toMap(ReadTile.Read::number, each -> each.attributes().get("name")));
        assertThat(names).hasSize(COUNTY.areas().size());
        for (TileCoord tile : tilesOf(12)) {
            for (ReadTile.Read division : new ReadTile(TILES.tile(tile).bytes()).layer("divisions")) {
                assertThat(names).containsEntry(division.number(), division.attributes().get("name"));
                assertThat(division.number()).isEqualTo(TileFeature.number((String) division.attributes().get("code")));
            }
        }
    }

    /** By sha256sum: the first 16 hexadecimal digits without their last 11 bits. */
    @Test
    void theNumberOfARegisterIdIsTheBeginningOfItsSha256() {
        assertThat(TileFeature.number("421281")).isEqualTo(6561322957511251L);
        assertThat(TileFeature.number("421281100000")).isEqualTo(1555858393933880L);
        assertThat(TileFeature.number("界桩")).isEqualTo(2212155837760668L).isLessThan(1L << 53);
    }

    @Test
    void attributesComeBackAsTheyWereGivenRareCharactersToo() {
        ReadTile read = new ReadTile(TILES.tile(TileCoord.at(11, 110.13, 30.13)).bytes());
        assertThat(read.feature("names", TileFeature.number("N1")).attributes()).containsEntry("name", "\uD883\uDEDD村1").containsEntry("height", -4L);
        assertThat(read.feature("markers", TileFeature.number("M1")).attributes()).containsEntry("serial", 1L);
        ReadTile.Read line = read.layer("lines").get(0);
        assertThat(line.attributes().get("metres")).isInstanceOf(Double.class);
        assertThat(line.attributes().get("law")).isInstanceOf(Boolean.class);
    }

    @Test
    void featuresWaitForTheirFirstZoom() {
        assertThat(new ReadTile(TILES.tile(TileCoord.at(5, 110.2, 30.2)).bytes()).layerNames()).containsExactly("divisions", "lines");
        assertThat(new ReadTile(TILES.tile(TileCoord.at(9, 110.2, 30.2)).bytes()).layerNames()).containsExactly("divisions", "lines", "names");
        assertThat(new ReadTile(TILES.tile(TileCoord.at(10, 110.2, 30.2)).bytes()).layerNames())
                .containsExactly("divisions", "lines", "markers", "names");
    }

    @Test
    void aTileOverItsLimitLeavesOutWhatMattersLeastAndSaysHowMany() {
        TileCoord tile = TileCoord.at(8, 110.2, 30.2);
        VectorTile whole = TILES.tile(tile);
        assertThat(whole.leftOut()).isZero();
        for (int limit : new int[] {whole.bytes().length - 1, whole.bytes().length / 2, 2000}) {
            VectorTile thinned = TILES.tile(tile, limit);
            assertThat(thinned.bytes().length).isLessThanOrEqualTo(limit).isGreaterThan(limit / 2);
            assertThat(thinned.leftOut()).isPositive().isEqualTo(whole.features() - thinned.features());
            ReadTile read = new ReadTile(thinned.bytes());
            if (!read.layer("divisions").isEmpty()) {
                assertThat(read.layer("lines")).hasSameSizeAs(new ReadTile(whole.bytes()).layer("lines"));
            }
            assertThat(read.layer("names")).isEmpty();
        }
    }

    @Test
    void aTileWhereNothingLiesHasNoBytesAndOneWithinADivisionIsFullOfIt() {
        assertThat(TILES.tile(new TileCoord(9, 0, 0)).bytes()).isEmpty();
        ReadTile inside = new ReadTile(TILES.tile(TileCoord.at(16, 110.151, 30.152)).bytes());
        assertThat(inside.layerNames()).containsExactly("divisions");
        assertThat(inside.layer("divisions")).hasSize(1);
        assertThat(inside.layer("divisions").get(0).shape().getArea()).isEqualTo(4224.0 * 4224);
    }

    @Test
    void anEnclaveIsAHoleAndItsOwnEnclaveFillsItsHole() {
        ReadTile read = new ReadTile(TILES.tile(TileCoord.at(10, 110.05, 30.05)).bytes());
        long withHole = read.layer("divisions").stream().filter(each -> each.shape() instanceof Polygon polygon
                && polygon.getNumInteriorRing() == 1).count();
        assertThat(withHole).isEqualTo(2);
    }

    @Test
    void thereAreNoTilesBeyondTheLastZoom() {
        assertThatThrownBy(() -> TILES.tile(new TileCoord(17, 0, 0))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("16");
    }

    @Test
    void twoLayersOfOneNameAreRefused() {
        TileLayer layer = COUNTY.layers().get(0);
        assertThatThrownBy(() -> VectorTiles.of(List.of(layer, layer))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("divisions");
    }
}
