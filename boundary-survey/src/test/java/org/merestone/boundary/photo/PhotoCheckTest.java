package org.merestone.boundary.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.merestone.geo.crs.LonLat;

/** Rule 37: a near and a far photograph, dated, taken within 100 m of the marker. */
class PhotoCheckTest {

    private static final LonLat STONE = new LonLat(114.3, 29.8);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDateTime YESTERDAY = LocalDateTime.of(2026, 3, 1, 9, 30);

    @Test
    void aNearAndAFarOneAreEnough() {
        assertThat(check(photo(MarkerPhoto.Subject.NEAR, YESTERDAY, STONE, ""), photo(MarkerPhoto.Subject.FAR, YESTERDAY, STONE, ""))).isEmpty();
    }

    @Test
    void aMarkerWithoutPhotographsLacksBoth() {
        assertThat(check()).containsExactly(PhotoFinding.Kind.NONE_NEAR, PhotoFinding.Kind.NONE_FAR);
        assertThat(check(photo(MarkerPhoto.Subject.FACE, YESTERDAY, STONE, ""))).containsExactly(PhotoFinding.Kind.NONE_NEAR,
                PhotoFinding.Kind.NONE_FAR);
    }

    /** At 29.8° N a thousandth of a degree of latitude is 110.85 m (a·(1−e²)/(1−e²sin²φ)^1.5 · π/180). */
    @Test
    void aHundredMetresAreNearAndMoreIsElsewhere() {
        assertThat(of(photo(MarkerPhoto.Subject.NEAR, YESTERDAY, new LonLat(114.3, 29.8009), ""))).isEmpty();
        List<PhotoFinding> far = findings(photo(MarkerPhoto.Subject.NEAR, YESTERDAY, new LonLat(114.3, 29.801), ""));
        assertThat(far).filteredOn(finding -> finding.kind() == PhotoFinding.Kind.ELSEWHERE).singleElement()
                .satisfies(finding -> assertThat(finding.message(Locale.CHINESE)).contains("距界桩 111 米"));
    }

    @Test
    void aPictureOfTomorrowIsToldAndOneOfTodayIsNot() {
        assertThat(of(photo(MarkerPhoto.Subject.NEAR, TODAY.atTime(23, 59), STONE, ""))).isEmpty();
        assertThat(of(photo(MarkerPhoto.Subject.NEAR, TODAY.plusDays(1).atStartOfDay(), STONE, ""))).containsExactly(PhotoFinding.Kind.IN_THE_FUTURE);
    }

    @Test
    void noTimeIsAFaultAndNoPlaceIsOnlyTold() {
        assertThat(of(photo(MarkerPhoto.Subject.NEAR, null, null, ""))).containsExactly(PhotoFinding.Kind.UNDATED, PhotoFinding.Kind.NO_PLACE);
        assertThat(PhotoFinding.Kind.UNDATED.severity().stops()).isTrue();
        assertThat(PhotoFinding.Kind.NO_PLACE.severity().stops()).isFalse();
    }

    @Test
    void theSameFileUnderAnotherMarkerWantsALook() {
        List<PhotoFinding> findings = findings(photo(MarkerPhoto.Subject.NEAR, YESTERDAY, STONE, "421202104204003Q"));
        assertThat(findings).filteredOn(finding -> finding.kind() == PhotoFinding.Kind.ALSO_OF_ANOTHER).singleElement()
                .satisfies(finding -> assertThat(finding.message(Locale.ENGLISH)).contains("421202104204003Q"));
    }

    private static List<PhotoFinding.Kind> of(MarkerPhoto photo) {
        return findings(photo).stream().map(PhotoFinding::kind)
                .filter(kind -> kind != PhotoFinding.Kind.NONE_FAR && kind != PhotoFinding.Kind.NONE_NEAR).toList();
    }

    private static List<PhotoFinding> findings(MarkerPhoto photo) {
        return PhotoCheck.of(STONE, List.of(photo), TODAY);
    }

    private static List<PhotoFinding.Kind> check(MarkerPhoto... photos) {
        return PhotoCheck.of(STONE, List.of(photos), TODAY).stream().map(PhotoFinding::kind).toList();
    }

    private static MarkerPhoto photo(MarkerPhoto.Subject subject, @Nullable LocalDateTime taken, @Nullable LonLat at, String other) {
        return new MarkerPhoto(UUID.randomUUID(), UUID.randomUUID(), "0".repeat(64), "1".repeat(64), "近景.jpg", subject, taken, at, 4000, 3000,
                OffsetDateTime.parse("2026-03-02T01:00:00Z"), other);
    }
}
