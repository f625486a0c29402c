package org.merestone.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.ChangeLog;

class RecentChangesTest {

    @Test
    void whoFollowsIsToldWhatCameAfter() {
        RecentChanges recent = RecentChanges.NONE.and(entries(1, 5)).and(entries(6, 8));
        assertThat(recent.since(4, 2)).extracting(ChangeLog.Entry::version).containsExactly(5L, 6L);
        assertThat(recent.from()).isZero();
    }

    @Test
    void whatIsForgottenIsSaidToBe() {
        RecentChanges recent = RecentChanges.NONE.and(entries(1, RecentChanges.KEPT + 3));
        assertThat(recent.entries()).hasSize(RecentChanges.KEPT);
        assertThat(recent.from()).isEqualTo(3);
        assertThat(recent.since(recent.from(), 1)).extracting(ChangeLog.Entry::version).containsExactly(4L);
    }

    private static List<ChangeLog.Entry> entries(long first, long last) {
        OffsetDateTime at = OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.UTC);
        return LongStream.rangeClosed(first, last)
                .mapToObj(version -> new ChangeLog.Entry(version, at, Change.create(Change.Part.NAMES, "name", UUID.randomUUID()))).toList();
    }
}
