package org.merestone.gazetteer.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Division;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.division.DivisionLevel;

class DivisionTreeTest {

    private static final Division COUNTY = division(1, "990121", "砚川县", null);
    private static final Division STONE_DRUM = division(2, "990121101", "石鼓镇", COUNTY.id());
    private static final Division WILLOW_FORD = division(3, "990121102", "柳渡镇", COUNTY.id());
    private static final Division ELSEWHERE = division(4, "990122101", "外乡", UUID.randomUUID());

    private final DivisionTree tree = new DivisionTree(List.of(COUNTY, STONE_DRUM, WILLOW_FORD, ELSEWHERE));

    @Test
    void thePathRunsFromTheTopDown() {
        assertThat(tree.path(STONE_DRUM.id())).containsExactly(COUNTY, STONE_DRUM);
        assertThat(tree.path(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatLiesInTwoTownshipsLiesInWhatTheyShare() {
        assertThat(tree.commonPath(List.of(STONE_DRUM.id(), WILLOW_FORD.id()))).containsExactly(COUNTY);
        assertThat(tree.commonPath(List.of(STONE_DRUM.id(), ELSEWHERE.id()))).isEmpty();
        assertThat(tree.commonPath(List.of(STONE_DRUM.id()))).containsExactly(COUNTY, STONE_DRUM);
        assertThat(tree.commonPath(List.of())).isEmpty();
    }

    @Test
    void aRingOfParentsEnds() {
        UUID a = new UUID(0, 8);
        UUID b = new UUID(0, 9);
        DivisionTree ring = new DivisionTree(List.of(division(8, "990121", "甲", b), division(9, "990122", "乙", a)));
        assertThat(ring.path(a)).hasSize(2);
    }

    @Test
    void theLabelOfALineIsItsMiddleAndOfAnAreaAPointInside() {
        Geometry line = Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(114, 29), new Coordinate(116, 29)});
        assertThat(Places.label(line).getX()).isEqualTo(115);
        Geometry box = Geometries.FACTORY.toGeometry(new Envelope(114, 116, 29, 30));
        assertThat(box.contains(Places.label(box))).isTrue();
        Geometry point = Geometries.FACTORY.createPoint(new Coordinate(114, 29));
        assertThat(Places.label(point).equalsExact(point)).isTrue();
    }

    @Test
    void aNameIsInUseUntilItIsHistoryOrCancelled() {
        assertThat(PlaceStatus.values()).filteredOn(PlaceStatus::inUse)
                .containsExactly(PlaceStatus.PLANNED, PlaceStatus.UNDER_CONSTRUCTION, PlaceStatus.PRESENT);
    }

    private static Division division(long id, String code, String name, UUID parent) {
        return new Division(new UUID(0, id), code.length() == 6 ? DivisionLevel.COUNTY : DivisionLevel.TOWNSHIP, code,
                CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31)), name, name, "", parent, false, LocalDate.of(2000, 1, 1), null);
    }
}
