package org.merestone.boundary.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.boundary.profile.CodeTemplate.Kind;
import org.merestone.boundary.profile.CodeTemplate.Part;
import org.merestone.data.conflict.Refusal;

class CodeTemplateTest {

    /** The proposal of the domain's chapter 2.3: six digits of the county, three of each township, the smaller first. */
    @Test
    void theProposalIsTheOneOfTheDomain() {
        assertThat(CodeTemplates.PROPOSED.line("421202100", "421202106")).isEqualTo("421202100106");
        assertThat(CodeTemplates.PROPOSED.line("421202100000", "421202106000")).isEqualTo("421202100106");
        assertThat(CodeTemplates.PROPOSED.line("421221100", "421281108")).isEqualTo("421221100421281108");
        assertThat(CodeTemplates.PROPOSED.outerLine("421202100")).isEqualTo("421202100000");
        assertThat(CodeTemplates.PROPOSED.marker().fill(Map.of(Part.LINE_CODE, "421202100106", Part.SERIAL3, "003", Part.TYPE_CODE, "Q")))
                .isEqualTo("421202100106003Q");
    }

    @Test
    void aJunctionOfThreeTownshipsOfOneCountyHasACodeAndAnyOtherHasNone() {
        assertThat(CodeTemplates.PROPOSED.junction(List.of("421202106", "421202100", "421202201"))).contains("421202100106201");
        assertThat(CodeTemplates.PROPOSED.junction(List.of("421202106", "421202100"))).isEmpty();
        assertThat(CodeTemplates.PROPOSED.junction(List.of("421202106", "421202100", "421281108"))).isEmpty();
        assertThat(CodeTemplates.PROPOSED.junction(List.of("89195", "89387", "89400"))).isEmpty();
    }

    @Test
    void aProvinceMayPutItsOwnCharactersBetweenTheParts() {
        CodeTemplates own = CodeTemplates.of("XJ{county6}-{townA3}{townB3}", "{townA9}-{townB9}", "{lineCode}-{serial3}{typeCode}",
                "S{county6}{a3}{b3}{c3}");
        assertThat(own.line("421202100", "421202106")).isEqualTo("XJ421202-100106");
        assertThat(own.line("421221100", "421281108")).isEqualTo("421221100-421281108");
        assertThat(own.marker().fill(Map.of(Part.LINE_CODE, "XJ421202-100106", Part.SERIAL3, "012", Part.TYPE_CODE, "A")))
                .isEqualTo("XJ421202-100106-012A");
    }

    @ParameterizedTest
    @CsvSource({"421202100106, true", "42120210010, false", "4212021001060, false",
        "XJ1202100106, false", "42120210010６, false", "'', false"})
    void aCodeIsOfATemplateOrNot(String code, boolean fits) {
        assertThat(CodeTemplates.PROPOSED.line().admits(code)).isEqualTo(fits);
        assertThat(new CodeTemplate(Kind.LINE, "XJ{county6}{townA3}{townB3}").admits("XJ421202100106")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+$", "{county6}{townA3}{townB3}.*", "[0-9]{6}", "{county6}{townA3}{townB3} ", "界{county6}{townA3}{townB3}",
        "{county6}}{townA3}{townB3}", "${jndi:x}{county6}{townA3}{townB3}", "<b>{county6}{townA3}{townB3}"})
    void whatIsNoLetterDigitHyphenOrPartIsRefused(String text) {
        if (text.endsWith(" ")) {
            assertThat(new CodeTemplate(Kind.LINE, text).text()).isEqualTo(text.strip());
        } else {
            assertThatThrownBy(() -> new CodeTemplate(Kind.LINE, text)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                    refusal -> assertThat(refusal.key()).isIn("profile.character", "profile.unknownPart"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LINE,   '{county6}{townA3}',                    profile.partMissing",
        "LINE,   '',                                     profile.partMissing",
        "LINE,   '{county6}{townA3}{townB3}{townA3}',    profile.partTwice",
        "LINE,   '{county6}{townA3}{townB3',             profile.braceOpen",
        "LINE,   '{county6}{townA3}{townB3}{serial3}',   profile.unknownPart",
        "LINE,   '{county6}{townA3}{townB3}ABCDEFGHI',   profile.codeTooLong",
        "MARKER, '{lineCode}{typeCode}',                 profile.partMissing",
        "MARKER, '{lineCode}{typeCode}{serial3}',        profile.typeLast",
        "JUNCTION, '{county6}{a3}{b3}',                  profile.partMissing",
        "LINE_ACROSS, '{townA9}{townA9}',                profile.partTwice"})
    void aTemplateWithoutItsPartsOrWithTooManyIsRefused(Kind kind, String text, String key) {
        assertThatThrownBy(() -> new CodeTemplate(kind, text)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** Eighteen digits of a line between two counties, and three and one of the marker, leave two of twenty-four. */
    @Test
    void aMarkersCodeHasRoomBehindTheLongestCodeOfALine() {
        assertThat(CodeTemplates.of("{county6}{townA3}{townB3}", "{townA9}{townB9}", "{lineCode}-{serial3}-{typeCode}",
                "{county6}{a3}{b3}{c3}").marker().text()).contains("-");
        assertThatThrownBy(() -> CodeTemplates.of("{county6}{townA3}{townB3}", "{townA9}{townB9}", "{lineCode}--{serial3}-{typeCode}",
                "{county6}{a3}{b3}{c3}")).hasMessageContaining("profile.codeTooLong").hasMessageContaining("25").hasMessageContaining("24");
    }

    @Test
    void aLongTextIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> new CodeTemplate(Kind.LINE, "{".repeat(1_000_000))).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("profile.templateTooLong"));
    }
}
