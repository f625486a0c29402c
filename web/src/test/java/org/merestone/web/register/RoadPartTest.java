package org.merestone.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class RoadPartTest {

    private static final Geometry LINE = new GeometryFactory().createLineString(new Coordinate[] {new Coordinate(114, 29), new Coordinate(115, 29)});
    private static final UUID OLD = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @Test
    void aPlaceThatIsReadAgainHasItsLineAsItIsNow() {
        RoadPart before = new RoadPart(Map.of(OLD, LINE));
        RoadPart after = before.with(Set.of(OLD, OTHER), Map.of(OTHER, LINE));
        assertThat(after.line(OLD)).isNull();
        assertThat(after.line(OTHER)).isEqualTo(LINE);
        assertThat(before.line(OLD)).isEqualTo(LINE);
    }

    @Test
    void aPlaceThatIsAndWasNoRoadChangesNothing() {
        RoadPart before = new RoadPart(Map.of(OLD, LINE));
        assertThat(before.with(Set.of(OTHER), Map.of())).isSameAs(before);
    }
}
