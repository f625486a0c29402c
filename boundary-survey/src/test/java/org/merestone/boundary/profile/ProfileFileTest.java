package org.merestone.boundary.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.conflict.Refusal;

class ProfileFileTest {

    private static final String WHOLE = """
            # 某省乡级界线勘定技术规程
            divisions=42
            name=乡级界线勘定技术规程
            source=省勘界办〔2025〕3号
            verified=yes
            from=2025-07-01
            line=XJ{county6}{townA3}{townB3}
            MARKER_SPACING=2000
            SHEET_SCALE=5000
            """;

    @Test
    void whatIsLeftOutIsWhatTheRegisterProposes() {
        Profile profile = read(WHOLE);
        assertThat(profile.prefix()).isEqualTo("42");
        assertThat(profile.verified()).isTrue();
        assertThat(profile.validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(profile.templates().line().text()).isEqualTo("XJ{county6}{townA3}{townB3}");
        assertThat(profile.templates().marker()).isEqualTo(CodeTemplates.PROPOSED.marker());
        assertThat(profile.thresholds().stated()).isEqualTo(Map.of(Threshold.MARKER_SPACING, 2000.0, Threshold.SHEET_SCALE, 5000.0));
        assertThat(profile.thresholds().of(Threshold.TURN)).isEqualTo(60);
        // A tenth of a millimetre at 1:5,000.
        assertThat(profile.thresholds().plotErrorM()).isEqualTo(0.5);
    }

    /** Half a step from what is proposed to the most that is admitted, but for scales, of which there are four, and counts. */
    @ParameterizedTest
    @EnumSource(Threshold.class)
    void everyLimitIsReadAsItIsWritten(Threshold threshold) {
        double amount = switch (threshold) {
            case SHEET_SCALE -> 25_000;
            case REFERENCE_OBJECTS -> 4;
            case OBJECT_FAR -> 150;
            default -> (threshold.proposed() + threshold.most()) / 2;
        };
        String text = WHOLE.replace("MARKER_SPACING=2000\nSHEET_SCALE=5000\n", threshold + "=" + Thresholds.plain(amount) + "\n");
        assertThat(read(text).thresholds().stated()).isEqualTo(Map.of(threshold, amount));
        assertThat(Thresholds.PROPOSED.of(threshold)).isEqualTo(threshold.proposed()).isBetween(threshold.least(), threshold.most());
    }

    @Test
    void aByteOrderMarkAndWindowsLineBreaksAreReadToo() {
        assertThat(read("\uFEFF" + WHOLE.replace("\n", "\r\n"))).isEqualTo(read(WHOLE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "name=乡级界线勘定技术规程 | name 乡级     | profile.fileLine",
        "verified=yes             | color=red     | profile.fileKey",
        "verified=yes             | divisions=43  | profile.fileKey",
        "from=2025-07-01          | from=明年     | profile.fileValue",
        "from=2025-07-01          | verified2=no  | profile.fileKey",
        "MARKER_SPACING=2000      | TURN=很大     | profile.fileValue",
        "MARKER_SPACING=2000      | TURN=NaN      | profile.amount",
        "MARKER_SPACING=2000      | TURN=1e999    | profile.amount",
        "MARKER_SPACING=2000      | MARKER_SPACING=-1 | profile.amount",
        "MARKER_SPACING=2000      | REFERENCE_OBJECTS=2.5 | profile.amount",
        "SHEET_SCALE=5000         | SHEET_SCALE=7500 | profile.scale",
        "SHEET_SCALE=5000         | LENGTH_SHARE=0  | profile.amount",
        "SHEET_SCALE=5000         | LENGTH_DIFFERENCE=-1 | profile.amount",
        "SHEET_SCALE=5000         | SESSION_PLANE=2 | profile.amount",
        "SHEET_SCALE=5000         | SESSION_HEIGHT=0 | profile.amount",
        "SHEET_SCALE=5000         | FEATURE_ERROR=50 | profile.amount",
        "SHEET_SCALE=5000         | OBJECT_FAR=0    | profile.amount",
        "SHEET_SCALE=5000         | OBJECT_FAR=201  | profile.farBeyondTooFar",
        "divisions=42             | divisions=4x  | profile.prefix",
        "divisions=42             | divisions=421 | profile.prefix",
        "name=乡级界线勘定技术规程 | name=         | profile.name",
        "source=省勘界办〔2025〕3号 | source=      | profile.source",
        "line=XJ{county6}{townA3}{townB3} | line=(a+)+ | profile.character"})
    void aFaultIsToldWithItsLine(String words, String instead, String key) {
        assertThat(WHOLE).contains(words);
        assertThatThrownBy(() -> read(WHOLE.replace(words, instead))).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void whatLacksItsDivisionsOrIsTooLargeOrNoTextIsRefused() {
        assertThatThrownBy(() -> read(WHOLE.replace("divisions=42\n", ""))).hasMessageContaining("profile.fileLacks");
        assertThatThrownBy(() -> read("#".repeat(20_000))).hasMessageContaining("profile.fileTooLarge");
        assertThatThrownBy(() -> ProfileFile.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> ProfileFile.read(new byte[0])).hasMessageContaining("profile.fileLacks");
    }

    private static Profile read(String text) {
        return ProfileFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
