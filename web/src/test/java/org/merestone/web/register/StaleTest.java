package org.merestone.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Change.Part;
import org.merestone.data.ledger.ChangeLog;

class StaleTest {

    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @Test
    void aPlaceThatChangedIsReadAloneAndNotAllNames() {
        UUID place = UUID.randomUUID();
        Stale stale = Stale.by(List.of(entry(Change.replace(Part.NAMES, "place", place)), entry(Change.end(Part.NAMES, "place", place))));
        assertThat(stale.parts()).isEmpty();
        assertThat(stale.places()).containsExactly(place);
    }

    @Test
    void whatIsNotSaidOfAPlaceReadsItsWholePart() {
        Stale stale = Stale.by(List.of(entry(Change.replace(Part.NAMES, "place", UUID.randomUUID())),
                entry(Change.replace(Part.NAMES, "reference-table", UUID.randomUUID())), entry(Change.create(Part.LINES, "line", UUID.randomUUID()))));
        assertThat(stale.parts()).containsExactlyInAnyOrder(Part.NAMES, Part.LINES);
        assertThat(stale.places()).isEmpty();
    }

    @Test
    void manyPlacesAtOnceAreReadTogether() {
        Stale stale = Stale.by(IntStream.range(0, 1_001).mapToObj(i -> entry(Change.create(Part.NAMES, "place", new UUID(1, i)))).toList());
        assertThat(stale.contains(Part.NAMES)).isTrue();
        assertThat(stale.places()).isEmpty();
    }

    @Test
    void afterALeapEverythingIsReadAgain() {
        assertThat(Stale.by(IntStream.range(0, Stale.MANY).mapToObj(i -> entry(Change.create(Part.MARKERS, "marker", new UUID(1, i)))).toList()))
                .isEqualTo(Stale.ALL);
        assertThat(Stale.by(List.of()).parts()).isEmpty();
    }

    private static ChangeLog.Entry entry(Change change) {
        return new ChangeLog.Entry(1, AT, change);
    }
}
