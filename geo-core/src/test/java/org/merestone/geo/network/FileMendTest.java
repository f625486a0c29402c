package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.merestone.geo.Severity;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Field;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorReading;

/** Files that are mended by the first fix of each finding. What is mended, JTS's own coverage check judges. */
class FileMendTest {

    private static final int SIDE = 4;
    private static final double CELL = 0.01;

    /**
     * A map of 16 townships whose corners are shaken, in which some polygons were drawn by another hand: a corner half a metre to two
     * metres off, so that the borders gape, overlap and miss each other's vertices.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void aMapDrawnByTwoHandsBecomesACoverage(long seed) {
        Random random = new Random(seed);
        Coordinate[][] corners = corners(random);
        List<Feature> features = new ArrayList<>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                Coordinate[] ring = {corners[row][column], corners[row][column + 1], corners[row + 1][column + 1], corners[row + 1][column],
                    corners[row][column]};
                features.add(area(String.format("4212%02d%03d", 1, 100 + row * SIDE + column), ring));
            }
        }
        VectorReading sound = reading(features);
        assertThat(FileCheck.of(sound, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING).findings()).isEmpty();
        int drawnAnew = 5;
        features.set(drawnAnew, shaken(features.get(drawnAnew), random));
        VectorReading broken = reading(features);
        FileCheck before = FileCheck.of(broken, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING);
        assertThat(before.isStopped()).isTrue();

        FileMend.Result mended = FileMend.of(broken, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING,
                finding -> finding.severity().stops());

        assertThat(mended.applied()).isNotEmpty();
        FileCheck after = FileCheck.of(mended.reading(), FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING);
        assertThat(after.isStopped()).as(after.findings().toString()).isFalse();
        Geometry[] areas = mended.layer().features().stream().map(Feature::geometry).toArray(Geometry[]::new);
        assertThat(areas.length).isEqualTo(SIDE * SIDE);
        assertThat(CoverageValidator.isValid(areas)).isTrue();
        double whole = sound.layers().get(0).features().stream().mapToDouble(each -> each.geometry().getArea()).sum();
        double now = java.util.Arrays.stream(areas).mapToDouble(Geometry::getArea).sum();
        assertThat(now).isCloseTo(whole, within(whole * 1e-5));
        features.stream().filter(each -> each != features.get(drawnAnew)).filter(each -> !touches(each, features.get(drawnAnew)))
                .forEach(each -> assertThat(mended.layer().features()).anyMatch(other -> other.geometry() == each.geometry()));
    }

    private static boolean touches(Feature one, Feature other) {
        return one.geometry().distance(other.geometry()) < 0.0001;
    }

    private static Coordinate[][] corners(Random random) {
        Coordinate[][] corners = new Coordinate[SIDE + 1][SIDE + 1];
        for (int row = 0; row <= SIDE; row++) {
            for (int column = 0; column <= SIDE; column++) {
                corners[row][column] = new Coordinate(114 + column * CELL + random.nextDouble() * CELL / 4,
                        29 + row * CELL + random.nextDouble() * CELL / 4);
            }
        }
        return corners;
    }

    private static Feature shaken(Feature feature, Random random) {
        Coordinate[] ring = feature.geometry().copy().getCoordinates();
        double angle = random.nextDouble() * 2 * Math.PI;
        double degrees = (0.5 + 1.5 * random.nextDouble()) / 100_000;
        Coordinate moved = ring[random.nextInt(3) + 1];
        moved.x += degrees * Math.cos(angle);
        moved.y += degrees * Math.sin(angle);
        return area(feature.id(), ring);
    }

    @Test
    void whatNobodyAskedForStaysAsItWasDrawn() {
        VectorReading overlapping = reading(List.of(box("A", 0, 0, 12, 10), box("B", 10, 0, 20, 10)));

        FileMend.Result mended = FileMend.of(overlapping, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING, finding -> false);

        assertThat(mended.applied()).isEmpty();
        assertThat(mended.layer().features()).extracting(Feature::geometry)
                .containsExactlyElementsOf(overlapping.layers().get(0).features().stream().map(Feature::geometry).toList());
    }

    @Test
    void aLineThatBoundsNothingIsKeptUnlessItIsToGo() {
        Feature stray = line("", "", 5, 5, 6, 6);
        VectorReading lines = reading(List.of(line("", "", 0, 0, 10, 0, 10, 10, 0, 10, 0, 0), stray));

        FileMend.Result kept = FileMend.of(lines, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING, finding -> finding.rule() == 41);
        assertThat(kept.layer().features()).hasSize(2);
        FileMend.Result gone = FileMend.of(lines, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING, finding -> finding.rule() == 42);
        assertThat(gone.applied()).isNotEmpty();
        assertThat(FileCheck.of(gone.reading(), FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING).findings())
                .noneMatch(each -> each.finding().rule() == 42);
    }

    @Test
    void aMendedLineKeepsItsAttributesAndItsDirection() {
        Feature exchanged = line("B", "A", 10, 0, 10, 10);
        VectorReading lines = reading(List.of(line("A", "", 10, 10, 0, 10, 0, 0, 10, 0), exchanged,
                line("B", "", 10, 0, 20, 0, 20, 10, 10, 10)));

        FileMend.Result mended = FileMend.of(lines, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING, finding -> finding.rule() == 45);

        Feature now = mended.layer().features().stream().filter(each -> each.geometry().equalsExact(exchanged.geometry()))
                .findFirst().orElseThrow();
        assertThat(now.attributes()).containsEntry("left", "A").containsEntry("right", "B").containsEntry("note", "10");
    }

    @Test
    void aPastVersionStaysInTheFileThatIsMended() {
        Feature past = Feature.of(1, "", Map.of("code", "A", "valid_from", "2000-01-01", "valid_to", "2010-01-01"),
                box("A", 0, 0, 30, 30).geometry());
        Feature present = Feature.of(2, "", Map.of("code", "A", "valid_from", "2010-01-01"), box("A", 0, 0, 12, 10).geometry());
        VectorReading file = reading(List.of(past, present, box("B", 10, 0, 20, 10)));

        FileMend.Result mended = FileMend.of(file, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING,
                finding -> finding.severity().stops());

        assertThat(mended.layer().features()).hasSize(3).anySatisfy(each -> assertThat(each.geometry()).isSameAs(past.geometry()));
        NetworkBeside then = NetworkBeside.NOTHING.on(LocalDate.of(2005, 6, 1));
        assertThat(FileCheck.of(mended.reading(), FeatureNetwork.Request.USUAL, then).counts()).containsKey(FindingKind.OVERLAP);
    }

    @Test
    void countiesWithoutTownshipsInTheFileAreNotMissed() {
        NetworkBuilder counties = new NetworkBuilder(NetworkOptions.USUAL);
        counties.add("421202", rings(box("", 0, 0, 10, 10)));
        counties.add("421221", rings(box("", 10, 0, 20, 10)));
        VectorReading townships = reading(List.of(box("421202100", 0, 0, 10, 10)));

        FileCheck check = FileCheck.of(townships, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING.under(counties.build().network()));

        assertThat(check.findings()).isEmpty();
    }

    @Test
    void countsAndWeightsAreThoseOfAllFindingsTogether() {
        FileCheck check = FileCheck.of(reading(List.of(box("A", 0, 0, 12, 10), box("B", 10, 0, 20, 10))), FeatureNetwork.Request.USUAL,
                NetworkBeside.NOTHING);
        Map<FindingKind, Integer> counted = new TreeMap<>();
        check.findings().forEach(each -> counted.merge(each.finding().kind(), 1, Integer::sum));

        assertThat(check.counts()).isEqualTo(counted);
        assertThat(check.findings()).anyMatch(each -> each.finding().severity() == Severity.BLOCK);
        assertThat(check.findings()).allSatisfy(each -> assertThat(each.remedies()).isNotEmpty());
    }

    @Test
    void anEmptyFileIsStoppedAndMendedToNothing() {
        VectorReading nothing = new VectorReading(Optional.empty(), List.of(), List.of());

        assertThat(FileCheck.of(nothing, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING).isStopped()).isTrue();
        assertThat(FileMend.of(nothing, FeatureNetwork.Request.USUAL, NetworkBeside.NOTHING, finding -> true).layer().features()).isEmpty();
    }

    private static double[][] rings(Feature feature) {
        Coordinate[] ring = ((Polygon) feature.geometry()).getExteriorRing().getCoordinates();
        double[] xy = new double[ring.length * 2];
        for (int i = 0; i < ring.length; i++) {
            xy[2 * i] = ring[i].x;
            xy[2 * i + 1] = ring[i].y;
        }
        return new double[][] {xy};
    }

    /** Thousandths of a degree from 114, 29. */
    private static Feature box(String code, double west, double south, double east, double north) {
        return area(code, new Coordinate[] {at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)});
    }

    private static Feature line(String left, String right, double... corners) {
        Coordinate[] course = new Coordinate[corners.length / 2];
        for (int i = 0; i < course.length; i++) {
            course[i] = at(corners[2 * i], corners[2 * i + 1]);
        }
        LineString line = Faces.CGCS2000.createLineString(course);
        Map<String, Object> attributes = new TreeMap<>(Map.of("note", Integer.toString((int) corners[0])));
        if (!left.isEmpty()) {
            attributes.put("left", left);
        }
        if (!right.isEmpty()) {
            attributes.put("right", right);
        }
        return Feature.of(1, "", attributes, line);
    }

    private static Coordinate at(double x, double y) {
        return new Coordinate(114 + x / 1000, 29 + y / 1000);
    }

    private static Feature area(String code, Coordinate[] ring) {
        return Feature.of(1, code, Map.of("code", code), Faces.CGCS2000.createPolygon(ring));
    }

    private static VectorReading reading(List<Feature> features) {
        List<Field> fields = features.stream().flatMap(each -> each.attributes().keySet().stream()).distinct().sorted().map(Field::text)
                .toList();
        return new VectorReading(Optional.empty(), List.of(new Layer("file", fields, CoordinateSystem.canonical(), features)), List.of());
    }
}
