package org.merestone.gazetteer.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;

/** When a notice hears the public and when it stands, and what is a comment. */
class PublicNoticeTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 8);
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-03-05T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"2026-03-01,false", "2026-03-02,true", "2026-03-08,true", "2026-03-09,false"})
    void thePublicSpeaksFromTheFirstDayToTheLast(LocalDate day, boolean heard) {
        assertThat(notice(PublicNotice.Kind.NOTICE, null).hears(day)).isEqualTo(heard);
        assertThat(shown(PublicNotice.Kind.NOTICE, false).hears(day)).isEqualTo(heard);
        assertThat(shown(PublicNotice.Kind.NOTICE, false).stands(day)).isEqualTo(heard);
        assertThat(notice(PublicNotice.Kind.NOTICE, THEN).hears(day)).as("closed").isFalse();
        assertThat(shown(PublicNotice.Kind.NOTICE, true).hears(day)).as("closed").isFalse();
    }

    @Test
    void anAnnouncementTellsAndAsksNobodyAndStandsForGood() {
        assertThat(notice(PublicNotice.Kind.ANNOUNCEMENT, null).hears(FIRST)).isFalse();
        PublishedNotices.Shown told = shown(PublicNotice.Kind.ANNOUNCEMENT, false);
        assertThat(told.hears(FIRST)).isFalse();
        assertThat(told.lastDay()).isNull();
        assertThat(told.stands(FIRST.minusDays(1))).isFalse();
        assertThat(told.stands(FIRST.plusYears(50))).isTrue();
    }

    @Test
    void aCommentIsDoneWithWhenItIsHeldBackOrAnswered() {
        assertThat(comment(PublicComment.State.RECEIVED, null).settled()).isFalse();
        assertThat(comment(PublicComment.State.SHOWN, null).settled()).isFalse();
        assertThat(comment(PublicComment.State.SHOWN, "已采纳").settled()).isTrue();
        assertThat(comment(PublicComment.State.HELD, null).settled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "好", "　好　"})
    void aCharacterIsNoComment(String typed) {
        assertThatThrownBy(() -> PublicComment.text(typed)).isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void aCommentHasTwoToAThousandCharacters() {
        assertThat(PublicComment.text(" 赞成 ")).isEqualTo("赞成");
        assertThat(PublicComment.text("长".repeat(1_000))).hasSize(1_000);
        assertThatThrownBy(() -> PublicComment.text("长".repeat(1_001))).isInstanceOf(Refusal.NotAllowed.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"打138 1234 5678|打＊＊＊", "李13812345678王13912345678|李＊＊＊王＊＊＊", "座机07158231234|座机＊＊＊",
        "a.b_c+d@mail.example.com.cn转|＊＊＊转", "第8613812345678号|第＊＊＊号"})
    void everyNumberAndAddressIsTakenOut(String text, String shown) {
        assertThat(PublicComment.anonymised(text)).isEqualTo(shown);
    }

    private static PublicNotice notice(PublicNotice.Kind kind, @Nullable OffsetDateTime closed) {
        return new PublicNotice(UUID.randomUUID(), UUID.randomUUID(), kind, "公示", "正文", "本网站", FIRST, LAST, closed, null, 0, "望月路", null);
    }

    private static PublishedNotices.Shown shown(PublicNotice.Kind kind, boolean closed) {
        return new PublishedNotices.Shown(UUID.randomUUID(), kind, "公示", "望月路", "正文", "本网站", FIRST, LAST, closed,
                Geometries.FACTORY.createPoint(), java.util.List.of(), null);
    }

    private static PublicComment comment(PublicComment.State state, @Nullable String answer) {
        return new PublicComment(UUID.randomUUID(), UUID.randomUUID(), "赞成", "", THEN, state, null, answer, answer == null ? null : THEN);
    }
}
