package org.merestone.web.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.problem.Sentences;
import org.springframework.beans.factory.annotation.Autowired;

@ServedTest
class DataTermsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    Sentences sentences;

    @Test
    void whatIsStatedIsSaidWithItsAddressAndNumber() {
        DataTerms terms = new DataTerms(sentences, " CC BY 4.0 ", "https://example.org/terms", "GS(2026)0001号");
        assertThat(terms.licence()).isEqualTo("CC BY 4.0");
        assertThat(terms.address()).hasValueSatisfying(address -> assertThat(address).hasToString("https://example.org/terms"));
        assertThat(terms.approval(Locale.CHINESE)).isEqualTo("审图号：GS(2026)0001号");
        assertThat(terms.about(Locale.ENGLISH, DAY, 7)).contains("2026-03-01", "version 7", "CC BY 4.0 https://example.org/terms", "GS(2026)0001号");
    }

    @Test
    void whatIsNotStatedIsSaidToBeSo() {
        DataTerms terms = new DataTerms(sentences, "", "", "");
        assertThat(terms.address()).isEmpty();
        assertThat(terms.about(Locale.CHINESE, DAY, 1_234_567)).contains("许可未声明", "未经审查", "1234567").doesNotContain("{");
        assertThat(terms.licence(Locale.ENGLISH)).startsWith("no licence");
    }
}
