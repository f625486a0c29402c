package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimiterTest {

    @Test
    void emptyValuesCount() {
        assertThat(Delimiter.COMMA.split("JZ001,,38494105.695,3324627.325,")).containsExactly("JZ001", "", "38494105.695",
                "3324627.325", "");
        assertThat(Delimiter.COMMA.split("")).containsExactly("");
        assertThat(Delimiter.TAB.split("a\t\tb")).containsExactly("a", "", "b");
    }

    @Test
    void blanksAroundAValueAreNoPartOfIt() {
        assertThat(Delimiter.COMMA.split(" a , b ,　c　")).containsExactly("a", "b", "c");
        assertThat(Delimiter.BLANKS.split("  a   b\tc ")).containsExactly("a", "b", "c");
        assertThat(Delimiter.BLANKS.split("   ")).isEmpty();
    }

    @Test
    void aQuotedValueMayHoldTheDelimiter() {
        assertThat(Delimiter.COMMA.split("1,\"山顶, 大树旁\",2")).containsExactly("1", "山顶, 大树旁", "2");
        assertThat(Delimiter.COMMA.split("\"a \"\"b\"\"\",2")).containsExactly("a \"b\"", "2");
        assertThat(Delimiter.COMMA.split("\"\",x")).containsExactly("", "x");
    }

    /** Seconds are written with the sign that quotes values. */
    @Test
    void secondsAreNoQuotes() {
        assertThat(Delimiter.COMMA.split("JZ001,114°19'30.0\",29°50'00.0\"")).containsExactly("JZ001", "114°19'30.0\"",
                "29°50'00.0\"");
    }

    @Test
    void anOpenQuoteEndsWithItsValue() {
        assertThat(Delimiter.COMMA.split("\"a,b,c")).containsExactly("\"a", "b", "c");
        assertThat(Delimiter.COMMA.split("\"")).containsExactly("\"");
    }

    @Test
    void chineseCommasAreCommasOnlyWhereARowIsOtherwiseTooShort() {
        ChineseCommas commas = new ChineseCommas();
        assertThat(commas.cut(Delimiter.COMMA, "a，b,1,2", 1, 3).texts()).containsExactly("a，b", "1", "2");
        assertThat(commas.cut(Delimiter.COMMA, "a，1，2", 2, 3).texts()).containsExactly("a", "1", "2");
        assertThat(commas.cut(Delimiter.COMMA, "a，1,2", 3, 3).texts()).containsExactly("a", "1", "2");
        Findings findings = new Findings();
        commas.report(SurveyContext.unknown(), findings);
        assertThat(findings.sorted()).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.arguments()).containsEntry("count", 2);
        });
    }

    @Test
    void nothingIsSaidWithoutChineseCommas() {
        ChineseCommas commas = new ChineseCommas();
        commas.cut(Delimiter.COMMA, "a,1", 1, 3);
        Findings findings = new Findings();
        commas.report(SurveyContext.unknown(), findings);
        assertThat(findings.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3302260.8058, 4", "38471762, 0", "12., 0", "-0.25, 2"})
    void digitsBehindThePointAreCounted(String text, int decimals) {
        assertThat(Numbers.parse(text)).hasValue(Double.parseDouble(text));
        assertThat(Numbers.decimals(text)).isEqualTo(decimals);
    }

    @Test
    void aNumberIsDigitsAndOnePoint() {
        for (String text : List.of("", "-", "+", ".", ".5", "1e3", "1,000", "NaN", "Infinity", "0x1F", "1.2.3", "１２", "٣", "1 2", "12f",
                "1".repeat(31))) {
            assertThat(Numbers.parse(text)).as(text).isEmpty();
        }
        assertThat(Numbers.parse("+12.50")).hasValue(12.5);
    }
}
