package org.merestone.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.FastNodingValidator;
import org.locationtech.jts.operation.polygonize.Polygonizer;

class DemoLinesTest {

    private static final DemoCounty COUNTY = DemoCounty.generate(DemoCounty.SEED);

    @ParameterizedTest
    @ValueSource(longs = {DemoCounty.SEED, 1, 2, 3, 4})
    void theLinesEncloseTheTownshipsWithoutGapOrOverlap(long seed) {
        var county = DemoCounty.generate(seed);
        var areas = areas(county);
        assertThat(areas).hasSize(12);
        assertThat(CoverageValidator.isValid(areas.toArray(Geometry[]::new))).isTrue();
        for (var township : county.townships()) {
            assertThat(areas.stream().filter(area -> area.contains(township.seat()))).as(township.name()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {DemoCounty.SEED, 11, 12})
    void noLineCrossesAnother(long seed) {
        var strings = DemoCounty.generate(seed).lines().stream()
                .map(line -> new BasicSegmentString(line.geometry().getCoordinates(), line.code())).toList();
        assertThat(new FastNodingValidator(strings).isValid()).isTrue();
    }

    private static List<Polygon> areas(DemoCounty county) {
        var polygonizer = new Polygonizer();
        county.lines().forEach(line -> polygonizer.add(line.geometry()));
        assertThat(polygonizer.getDangles().isEmpty()).isTrue();
        assertThat(polygonizer.getCutEdges().isEmpty()).isTrue();
        var areas = new ArrayList<Polygon>();
        for (Object area : polygonizer.getPolygons()) {
            areas.add((Polygon) area);
        }
        return areas;
    }

    @Test
    void theSmallerCodeLiesOnTheLeft() {
        var areas = areas(COUNTY);
        for (var line : COUNTY.lines()) {
            var a = COUNTY.townships().stream().filter(t -> t.code().equals(line.unitA())).findFirst().orElseThrow();
            var area = areas.stream().filter(p -> p.contains(a.seat())).findFirst().orElseThrow();
            var coordinates = line.geometry().getCoordinates();
            var from = coordinates[coordinates.length / 2];
            var to = coordinates[coordinates.length / 2 + 1];
            var left = Frame.CGCS2000.createPoint(new Coordinate((from.x + to.x) / 2 - 1e-3 * (to.y - from.y),
                    (from.y + to.y) / 2 + 1e-3 * (to.x - from.x)));
            assertThat(area.contains(left)).as(line.name()).isTrue();
            if (line.unitB() != null) {
                assertThat(line.unitA()).isLessThan(line.unitB());
            }
        }
    }

    @Test
    void everyLineRunsFromNodeToNode() {
        for (var line : COUNTY.lines()) {
            var coordinates = line.geometry().getCoordinates();
            assertThat(coordinates[0]).isEqualTo(line.start().point().getCoordinate());
            assertThat(coordinates[coordinates.length - 1]).isEqualTo(line.end().point().getCoordinate());
        }
        assertThat(COUNTY.lines()).extracting(DemoLine::code).doesNotHaveDuplicates();
        assertThat(COUNTY.nodes()).extracting(DemoNode::code).doesNotHaveDuplicates();
    }

    @Test
    void sectionsAddUpToTheirLine() {
        for (var line : COUNTY.lines()) {
            var joined = new ArrayList<Coordinate>();
            for (var section : line.sections()) {
                var part = Arrays.asList(section.geometry().getCoordinates());
                joined.addAll(joined.isEmpty() ? part : part.subList(1, part.size()));
            }
            assertThat(joined).containsExactly(line.geometry().getCoordinates());
        }
    }

    @Test
    void someLinesFollowRiversAndSomeRidges() {
        var sections = COUNTY.lines().stream().filter(DemoLine::isInterior).flatMap(l -> l.sections().stream()).toList();
        assertThat(sections).extracting(DemoSection::follows).contains(DemoSection.Follows.values());
        var rivers = COUNTY.waters().stream().filter(w -> w.kind() == DemoHydrography.Kind.RIVER).toList();
        for (var section : sections) {
            if (section.follows() == DemoSection.Follows.RIVER) {
                var river = rivers.stream().filter(r -> r.name().equals(section.feature())).findFirst().orElseThrow();
                assertThat(river.geometry().covers(section.geometry())).as(section.feature()).isTrue();
            }
        }
    }

    @Test
    void linesStandAtEveryStageOfWork() {
        var interior = COUNTY.lines().stream().filter(DemoLine::isInterior).toList();
        assertThat(interior).extracting(DemoLine::state).contains(DemoLineState.values());
        assertThat(interior.stream().filter(l -> l.state() == DemoLineState.APPROVED).count())
                .isGreaterThan(interior.size() / 2);
        assertThat(interior).filteredOn(l -> l.state() == DemoLineState.APPROVED).allSatisfy(l -> {
            assertThat(l.document()).isNotBlank();
            assertThat(l.approvedOn()).isBetween(LocalDate.of(2019, 1, 1), LocalDate.of(2024, 12, 31));
        });
    }

    @Test
    void aDraftRunsBetweenTheSameNodesThroughItsBoundaryPoints() {
        for (var line : COUNTY.lines()) {
            assertThat(line.draft() != null).isEqualTo(line.state().hasDraft());
            if (line.draft() != null) {
                assertThat(line.points()).hasSizeGreaterThan(3);
                assertThat(line.draft().getNumPoints()).isEqualTo(line.points().size() + 2);
                assertThat(line.draft().getStartPoint().equalsExact(line.start().point())).isTrue();
                assertThat(line.draft().getEndPoint().equalsExact(line.end().point())).isTrue();
            }
        }
        assertThat(COUNTY.lines()).filteredOn(l -> l.state() == DemoLineState.ONE_SIDE_CONFIRMED)
                .allSatisfy(l -> assertThat(l.confirmedSides()).hasSize(1));
        assertThat(COUNTY.lines()).filteredOn(l -> l.state() == DemoLineState.BOTH_SIDES_CONFIRMED)
                .allSatisfy(l -> assertThat(l.confirmedSides()).containsExactly(l.unitA(), l.unitB()));
    }

    @Test
    void aDraftFitsBetweenTheLinesAroundIt() {
        for (var line : COUNTY.lines()) {
            if (line.draft() != null) {
                assertThatItFits(line, line.draft());
            }
        }
    }

    /** A course touches other lines at its own ends only, and never itself. */
    static void assertThatItFits(DemoLine line, LineString course) {
        assertThat(course.isSimple()).as(line.name()).isTrue();
        var ends = course.getFactory().createMultiPoint(new Point[] {course.getStartPoint(), course.getEndPoint()});
        for (var other : COUNTY.lines()) {
            if (!other.equals(line)) {
                assertThat(course.intersection(other.geometry()).within(ends.buffer(1e-8)) || course.disjoint(other.geometry()))
                        .as("%s and %s", line.name(), other.name()).isTrue();
            }
        }
    }

    @Test
    void boundaryPointsCountTheWayTheNumberingGoes() {
        for (var line : COUNTY.lines()) {
            var numbers = line.points().stream().map(DemoBoundaryPoint::number).toList();
            assertThat(numbers).isSortedAccordingTo(Comparator.naturalOrder());
            var numbered = line.asNumbered().getCoordinates();
            var from = numbered[0];
            var to = numbered[numbered.length - 1];
            if (line.numbering() == DemoLine.Numbering.WEST_TO_EAST) {
                assertThat(from.x).isLessThanOrEqualTo(to.x);
            } else {
                assertThat(from.y).isGreaterThanOrEqualTo(to.y);
            }
            if (line.points().size() > 1) {
                var first = line.points().get(0).position().point().getCoordinate();
                var last = line.points().get(line.points().size() - 1).position().point().getCoordinate();
                assertThat(index(numbered, first)).isLessThan(index(numbered, last));
            }
        }
    }

    private static int index(Coordinate[] line, Coordinate at) {
        for (int i = 0; i < line.length; i++) {
            if (line[i].equals2D(at, 2e-9)) {
                return i;
            }
        }
        throw new AssertionError(at + " is no vertex of its line");
    }
}
