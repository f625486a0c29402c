package org.merestone.web.refinement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineKind;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.Stage;
import org.merestone.boundary.refinement.RefinementPlan;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.division.DivisionLevel;

/** How a county line is drawn on which two township lines end at one place and a third beside it. */
class RefinementFigureTest {

    private static final Coordinate NODE = new Coordinate(114.4, 29.8);
    private static final Coordinate BESIDE = new Coordinate(114.39997, 29.85);
    private static final Coordinate ON_LINE = new Coordinate(114.4, 29.85);

    @Test
    void linesThatEndAtOnePlaceShareOneRingWithAllTheirNumbers() {
        RefinementFigure before = RefinementFigure.whole(plan(), false);
        assertThat(before.nodes()).extracting(RefinementFigure.Node::label).containsExactly("1, 2", "3");
        assertThat(before.townships()).hasSize(3);
    }

    @Test
    void thereIsRoomForTheNumbersBesideALineThatRunsStraightNorth() {
        RefinementFigure figure = RefinementFigure.whole(plan(), true);
        assertThat(figure.width()).isGreaterThanOrEqualTo(220);
        assertThat(figure.nodes()).allSatisfy(node -> assertThat(figure.width() - node.x()).isGreaterThanOrEqualTo(110));
    }

    @Test
    void afterwardsTheEndThatMovedStandsOnTheLine() {
        RefinementPlan.End moved = plan().ends().get(2);
        RefinementFigure before = RefinementFigure.detail(plan(), moved, false);
        RefinementFigure after = RefinementFigure.detail(plan(), moved, true);
        assertThat(before.nodes().get(0).x()).isLessThan(after.nodes().get(0).x());
        assertThat(after.nodes().get(0).x()).isEqualTo(after.width() / 2, org.assertj.core.api.Assertions.within(0.1));
    }

    private static RefinementPlan plan() {
        UUID unit = UUID.randomUUID();
        BoundaryLine line = new BoundaryLine(UUID.randomUUID(), DivisionLevel.COUNTY, LineKind.ADMINISTRATIVE, unit, null, "9901219902",
                "砚川邻川线", true);
        MultiLineString course = Geometries.FACTORY.createMultiLineString(new LineString[] {Geometries.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(114.4, 29.7), NODE, ON_LINE, new Coordinate(114.4, 29.9)})});
        LineVersion standing = new LineVersion(UUID.randomUUID(), line.id(), 1, Stage.IN_FORCE, LegalStatus.HABITUAL, Classification.INTERNAL,
                course, 22_170, null, "0".repeat(64), "test", null, null, null, null, LocalDate.of(2020, 1, 1), null,
                OffsetDateTime.parse("2026-01-01T00:00:00Z"), null, 0);
        Coordinate next = new Coordinate(114.38, 29.8);
        return new RefinementPlan(line, standing, course, List.of(
                new RefinementPlan.End(UUID.randomUUID(), "甲乙线", NODE, NODE, next, 0, true),
                new RefinementPlan.End(UUID.randomUUID(), "乙丙线", NODE, NODE, next, 0, false),
                new RefinementPlan.End(UUID.randomUUID(), "丙丁线", BESIDE, ON_LINE, new Coordinate(114.38, 29.85), 2.9, false)), "seen");
    }
}
