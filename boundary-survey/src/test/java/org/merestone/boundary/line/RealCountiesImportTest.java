package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.data.TestDatabase;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.SharedData;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.format.GeoJsonOptions;
import org.merestone.geo.format.GeoJsonReader;
import org.merestone.geo.network.Edge;
import org.merestone.geo.network.Faces;

/** Real counties and synthetic townships through the register and back; skipped where the shared folder is absent. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RealCountiesImportTest {


    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;

    @BeforeEach
    void open() {
        SharedData.needed();
        register = new BoundaryRegister(kind, folder);
    }

    @AfterEach
    void close() {
        if (register != null) {
            register.close();
        }
    }

    /**
     * On the plane of longitude and latitude to 1e-9 always; on the ellipsoid to the tolerance. Xianning's townships lack vertices of their
     * neighbours in other counties: one that is added on the straight line of the map lies beside the geodesic between its neighbours,
     * by a centimetre on a kilometre, which is worth up to 1.2e-7 of the smallest township.
     */
    @ParameterizedTest
    @CsvSource({"counties/hubei.geojson, COUNTY, 103, 1e-9", "counties/ningxia.geojson, COUNTY, 22, 1e-9",
        "townships/xianning-synthetic.geojson, TOWNSHIP, 70, 2e-7", "townships/tongxin-synthetic.geojson, TOWNSHIP, 11, 1e-9"})
    void areasDerivedFromTheStoredLinesAreThoseOfTheFile(String name, DivisionLevel level, int units, double tolerance)
            throws IOException {
        Path file = SharedData.at(name);
        ImportReport report = register.get(DivisionImport.class).run(Actor.system("test"), new ImportRequest(List.of(file), level, "code",
                "name", OptionalInt.empty(), CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31)), Classification.INTERNAL, null, false),
                ImportProgress.UNSEEN);
        assertThat(report.stored()).as("%s", report.findings()).isTrue();
        List<LineInForce> lines = register.get(LinesInForce.class).current();
        assertThat(lines).hasSize(report.lines());
        assertEverySegmentIsStoredOnce(lines);
        Map<String, Geometry> derived = Faces.of(edges(lines)).areas();
        Map<String, Double> onEllipsoid = areas(file, Ellipsoid2000::area);
        Map<String, Double> onPlane = areas(file, Geometry::getArea);
        assertThat(derived).hasSize(units).containsOnlyKeys(onPlane.keySet());
        derived.forEach((code, area) -> {
            assertThat(area.getArea() / onPlane.get(code)).as(code).isCloseTo(1, within(1e-9));
            assertThat(Ellipsoid2000.area(area) / onEllipsoid.get(code)).as(code).isCloseTo(1, within(tolerance));
        });
    }

    private static void assertEverySegmentIsStoredOnce(List<LineInForce> lines) {
        Set<Set<Coordinate>> segments = new HashSet<>();
        for (LineInForce line : lines) {
            for (int part = 0; part < line.geometry().getNumGeometries(); part++) {
                Coordinate[] vertices = line.geometry().getGeometryN(part).getCoordinates();
                for (int i = 1; i < vertices.length; i++) {
                    assertThat(segments.add(Set.of(vertices[i - 1], vertices[i]))).as("%s %s", line.name(), vertices[i]).isTrue();
                }
            }
        }
    }

    private static List<Edge> edges(List<LineInForce> lines) {
        List<Edge> edges = new ArrayList<>();
        for (LineInForce line : lines) {
            LineInForce.Side right = line.right();
            for (int part = 0; part < line.geometry().getNumGeometries(); part++) {
                edges.add(Edge.of(edges.size(), line.left().code(), right == null ? null : right.code(),
                        (LineString) line.geometry().getGeometryN(part)));
            }
        }
        return edges;
    }

    /** What each unit measures as the file draws it. */
    private static Map<String, Double> areas(Path file, ToDoubleFunction<Geometry> measure) throws IOException {
        Map<String, Double> areas = new HashMap<>();
        new GeoJsonReader(GeoJsonOptions.degrees("code", "name")).read(file, feature -> {
            for (double[][] polygon : feature.polygons()) {
                areas.merge(feature.code(), measure.applyAsDouble(polygon(polygon)), Double::sum);
            }
        });
        return areas;
    }

    private static Polygon polygon(double[][] rings) {
        LinearRing[] holes = new LinearRing[rings.length - 1];
        for (int i = 1; i < rings.length; i++) {
            holes[i - 1] = ring(rings[i]);
        }
        return Geometries.FACTORY.createPolygon(ring(rings[0]), holes);
    }

    private static LinearRing ring(double[] ordinates) {
        Coordinate[] vertices = new Coordinate[ordinates.length / 2];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
        }
        return Geometries.FACTORY.createLinearRing(vertices);
    }
}
