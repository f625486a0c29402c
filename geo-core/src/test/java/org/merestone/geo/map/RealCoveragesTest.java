package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.merestone.geo.Communes;
import org.merestone.geo.SharedData;
import org.merestone.geo.division.DivisionLevel;

/**
 * Real divisions with the vertices that a map of each zoom draws, judged by JTS: the 125 counties of Hubei and Ningxia (Vonng/adcode, CC BY
 * 4.0) at every zoom, the communes of France (IGN and INSEE, Licence Ouverte) at one. One unit of a shape is a pixel of the zoom.
 */
class RealCoveragesTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static Map<String, Geometry> counties;
    private static MapContent content;

    @BeforeAll
    static void read() throws IOException {
        counties = new TreeMap<>();
        for (String province : List.of("hubei", "ningxia")) {
            counties.putAll(Communes.read(SharedData.at("counties/" + province + ".geojson"), "code", "name"));
        }
        content = content(counties);
    }

    private static MapContent content(Map<String, Geometry> areas) {
        return MapContent.of(areas.entrySet().stream()
                .map(each -> new MapFeature.Area(each.getKey(), MapText.NONE, DivisionLevel.COUNTY, each.getValue())).toList());
    }

    /** What is drawn of each area: its rings in the order in which they were given, shells before their holes. */
    private static Map<String, Geometry> drawn(MapContent content, int zoom) {
        Map<String, Geometry> drawn = new TreeMap<>();
        for (Plotted area : content.find(MapFeature.Area.class, new Envelope(0, 1, 0, 1))) {
            List<Polygon> parts = new ArrayList<>();
            int ring = 0;
            for (int i = 0; i < area.feature().shape().getNumGeometries(); i++) {
                Polygon given = (Polygon) area.feature().shape().getGeometryN(i);
                LinearRing shell = ring(area.outlines().get(ring++), zoom);
                LinearRing[] holes = new LinearRing[given.getNumInteriorRing()];
                for (int hole = 0; hole < holes.length; hole++) {
                    holes[hole] = ring(area.outlines().get(ring++), zoom);
                }
                parts.add(GEOMETRY.createPolygon(shell, holes));
            }
            drawn.put(((MapFeature.Area) area.feature()).code(), parts.size() == 1 ? parts.get(0)
                    : GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new)));
        }
        return drawn;
    }

    private static LinearRing ring(Outline outline, int zoom) {
        Outline.Detail detail = outline.at(zoom);
        double world = 256.0 * (1 << zoom);
        CoordinateList ring = new CoordinateList();
        for (int i = 0; i < detail.size(); i++) {
            ring.add(new Coordinate(detail.x()[i] * world, detail.y()[i] * world), false);
        }
        ring.closeRing();
        return GEOMETRY.createLinearRing(ring.toCoordinateArray());
    }

    private static long faults(Map<String, Geometry> areas) {
        return Arrays.stream(CoverageValidator.validate(areas.values().toArray(Geometry[]::new))).filter(Objects::nonNull).count();
    }

    private static int vertices(Map<String, Geometry> areas) {
        return areas.values().stream().mapToInt(Geometry::getNumPoints).sum();
    }

    @Test
    void theCountiesAreACoverageToBeginWith() {
        assertThat(counties).hasSize(125);
        assertThat(faults(counties)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14})
    void atNoZoomDoCountiesGapOverlapOrCrossAndNoneIsLost(int zoom) {
        Map<String, Geometry> drawn = drawn(content, zoom);
        assertThat(drawn.keySet()).isEqualTo(counties.keySet());
        drawn.forEach((code, shape) -> {
            assertThat(shape.isValid()).as(code).isTrue();
            assertThat(shape.getNumGeometries()).as(code).isEqualTo(counties.get(code).getNumGeometries());
            assertThat(shape.getArea()).as(code).isPositive();
        });
        assertThat(faults(drawn)).isZero();
        double sum = drawn.values().stream().mapToDouble(Geometry::getArea).sum();
        assertThat(CoverageUnion.union(drawn.values().toArray(Geometry[]::new)).getArea()).isCloseTo(sum, within(sum * 1e-9));
    }

    /** Visvalingam's weight is an area: what goes at a zoom is less than 0.4 square pixels each. */
    @ParameterizedTest
    @ValueSource(ints = {6, 9, 12})
    void aCountyMovesByNoMoreThanAFewPixelsAndHasFewerVerticesTheSmallerTheMap(int zoom) {
        Map<String, Geometry> drawn = drawn(content, zoom);
        assertThat(vertices(drawn)).isLessThan(vertices(drawn(content, zoom + 2)));
        Map<String, Geometry> whole = drawn(content, 18);
        for (String code : List.of("421202", "420106", "640106")) {
            double scale = Math.pow(2, zoom - 18);
            Geometry exact = new AffineTransformation(scale, 0, 0, 0, scale, 0).transform(whole.get(code));
            assertThat(drawn.get(code).symDifference(exact).getArea()).as(code).isLessThan(1.2 * exact.getLength());
        }
    }

    /** What is at fault in the source may stay at fault; nothing else may become so. */
    @Test
    void theCommunesOfFranceStayACoverageToo(@TempDir Path folder) throws IOException {
        SharedData.unpack(SharedData.at("communes/french-communes.tar.gz"), folder);
        Map<String, Geometry> communes = Communes.read(folder);
        Map<String, Geometry> drawn = drawn(content(communes), 8);
        assertThat(drawn.keySet()).isEqualTo(communes.keySet());
        assertThat(vertices(drawn)).isLessThan(vertices(communes) / 2);
        assertThat(invalid(drawn)).as("invalid shapes").isLessThanOrEqualTo(invalid(communes));
        assertThat(faults(drawn)).as("edges that do not match").isLessThanOrEqualTo(faults(communes));
    }

    private static long invalid(Map<String, Geometry> areas) {
        return areas.values().stream().filter(each -> !each.isValid()).count();
    }
}
