package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.profile.Thresholds;
import org.merestone.data.geometry.Geometries;
import org.merestone.geo.division.DivisionLevel;

/**
 * What is recorded of versions (rules 49 and 52 to 54). The course is a tenth of a degree of the meridian from 29.8° to 29.9° N: 11,085.0 m
 * by M = a(1−e²)/(1−e² sin²φ)^1.5 at 29.85°, reckoned by hand.
 */
class VersionCheckTest {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final MultiLineString MERIDIAN = course(114, 29.8, 114, 29.9);
    private static final BoundaryLine LINE = new BoundaryLine(UUID.randomUUID(), DivisionLevel.TOWNSHIP, LineKind.ADMINISTRATIVE,
            UUID.randomUUID(), UUID.randomUUID(), "990121101102", "石门白鹭线", true);

    @Test
    void versionsFollowEachOtherWithoutADayMissingOrDouble() {
        assertThat(times("2020-01-01", "2022-01-01", "2022-01-01", null)).isEmpty();
        assertThat(times("2020-01-01", "2022-01-01", "2022-01-11", null)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.TIME_GAP);
            assertThat(finding.message(Locale.CHINESE)).contains("10 天");
        });
        assertThat(times("2020-01-01", "2022-01-11", "2022-01-01", null)).extracting(RegisterFinding::kind)
                .containsExactly(Kind.TIME_OVERLAP);
        assertThat(times("2020-01-11", "2020-01-01", "2020-01-11", null)).extracting(RegisterFinding::kind).contains(Kind.TIME_REVERSED);
    }

    @Test
    void aVersionThatWasSetAsideOrIsADraftHasNoLegalTime() {
        LineVersion standing = version(1, Stage.IN_FORCE, MERIDIAN, 11_085, "2020-01-01", null, null);
        LineVersion aside = version(2, Stage.IN_FORCE, MERIDIAN, 11_085, "2010-01-01", null, NOW);
        LineVersion draft = version(3, Stage.DRAFT, MERIDIAN, 11_085, null, null, null);
        assertThat(VersionCheck.of(LINE, List.of(draft, aside, standing), Thresholds.PROPOSED)).isEmpty();
    }

    @Test
    void aLengthMayBeHalfAPerCentOrFiftyMetresOff() {
        assertThat(length(11_085.0 + 54)).isEmpty();
        assertThat(length(11_085.0 - 54)).isEmpty();
        assertThat(length(11_085.0 + 57)).singleElement().satisfies(finding -> {
            assertThat(finding.kind().rule()).isEqualTo("49");
            assertThat(finding.message(Locale.ENGLISH)).contains("11142.0 m").contains("57.0 m");
        });
    }

    /** 11,085 m: a fifth of a per cent is 22.17 m, two per cent 221.7 m. */
    @Test
    void aProvinceMayAllowMoreOrLess() {
        assertThat(length(11_085.0 + 23, Map.of(Threshold.LENGTH_SHARE, 0.2))).as("within 50 m").isEmpty();
        Map<Threshold, Double> strict = Map.of(Threshold.LENGTH_SHARE, 0.2, Threshold.LENGTH_DIFFERENCE, 10.0);
        assertThat(length(11_085.0 + 22, strict)).isEmpty();
        assertThat(length(11_085.0 + 23, strict)).singleElement().satisfies(finding ->
                assertThat(finding.message(Locale.CHINESE)).contains("23.0 米").contains("0.2%").contains("10 米"));
        assertThat(length(11_085.0 - 220, Map.of(Threshold.LENGTH_SHARE, 2.0))).isEmpty();
        assertThat(length(11_085.0 - 223, Map.of(Threshold.LENGTH_SHARE, 2.0))).hasSize(1);
    }

    @Test
    void aSealThatDoesNotFitBlocks() {
        LineVersion version = version(4, Stage.IN_FORCE, MERIDIAN, 11_085, "2020-01-01", null, null);
        assertThat(VersionCheck.seal(version, "a".repeat(64))).isEmpty();
        assertThat(VersionCheck.seal(version, "b".repeat(64))).singleElement().satisfies(finding -> {
            assertThat(finding.kind().rule()).isEqualTo("52");
            assertThat(finding.kind().severity().stops()).isTrue();
            assertThat(finding.message(Locale.CHINESE)).contains("第 4 版").contains("aaaaaaaaaaaa").contains("bbbbbbbbbbbb");
        });
    }

    @Test
    void aDraftSaysWhatItChanges() {
        // A triangle with the meridian as its base and its tip 0.001° east: 11,085.0 m × 96.63 m / 2 goes to the unit on the left.
        LineVersion standing = version(1, Stage.IN_FORCE, MERIDIAN, 11_085, "2020-01-01", null, null);
        LineVersion draft = version(2, Stage.DRAFT, course(114, 29.8, 114.001, 29.85, 114, 29.9), 11_086, null, null, null);
        assertThat(VersionCheck.change(draft, standing)).singleElement().satisfies(finding -> {
            assertThat(finding.arguments().get(2)).isEqualTo(1);
            assertThat(Double.parseDouble((String) finding.arguments().get(3))).isBetween(535_300.0, 535_850.0);
            assertThat(finding.arguments().get(4)).isEqualTo("0.0");
            assertThat(finding.kind().severity().stops()).isFalse();
        });
        assertThat(VersionCheck.change(version(2, Stage.DRAFT, MERIDIAN, 11_085, null, null, null), standing)).isEmpty();
    }

    private static List<RegisterFinding> length(double metres) {
        return length(metres, Map.of());
    }

    private static List<RegisterFinding> length(double metres, Map<Threshold, Double> limits) {
        return VersionCheck.of(LINE, List.of(version(1, Stage.IN_FORCE, MERIDIAN, metres, "2020-01-01", null, null)),
                new Thresholds(limits));
    }

    private static List<RegisterFinding> times(String from, @Nullable String to, String nextFrom, @Nullable String nextTo) {
        return VersionCheck.of(LINE, List.of(version(2, Stage.IN_FORCE, MERIDIAN, 11_085, nextFrom, nextTo, null),
                version(1, Stage.IN_FORCE, MERIDIAN, 11_085, from, to, null)), Thresholds.PROPOSED);
    }

    private static LineVersion version(int number, Stage stage, MultiLineString course, double metres, @Nullable String from,
            @Nullable String to, @Nullable OffsetDateTime superseded) {
        return new LineVersion(UUID.randomUUID(), LINE.id(), number, stage, LegalStatus.HABITUAL, Classification.INTERNAL, course,
                metres, null,
                "a".repeat(64), "test", null, null, null, null, from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to), NOW, superseded, 0);
    }

    private static MultiLineString course(double... ordinates) {
        Coordinate[] vertices = new Coordinate[ordinates.length / 2];
        for (int i = 0; i < vertices.length; i++) {
            vertices[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
        }
        return Geometries.FACTORY.createMultiLineString(new LineString[] {Geometries.FACTORY.createLineString(vertices)});
    }
}
