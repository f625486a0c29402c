package org.merestone.gazetteer.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.data.conflict.Refusal;

/** 发文字号 as GB/T 9704-2012 §7.2.5 forms it. */
class DocumentNumberTest {

    @Test
    void aNumberIsTheOrgansSignTheYearAndTheNumberWithinBoth() {
        DocumentNumber number = DocumentNumber.of("咸民政〔2026〕12号");
        assertThat(number.organ()).isEqualTo("咸民政");
        assertThat(number.year()).isEqualTo(2026);
        assertThat(number.sequence()).isEqualTo(12);
        assertThat(number.text()).isEqualTo("咸民政〔2026〕12号").hasToString(number.toString());
    }

    @ParameterizedTest
    @CsvSource({"咸民政[2026]12号", "咸民政（2026）12号", "咸民政【2026】12号", "咸民政〔２０２６〕１２号", "' 咸民政 〔2026〕 12 号 '", "咸民政［2026］12号"})
    void bracketsOfAnyShapeAndWideFiguresAreTakenForTheRightOnes(String typed) {
        assertThat(DocumentNumber.of(typed).text()).isEqualTo("咸民政〔2026〕12号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12号", "咸民政2026-12", "咸民政〔26〕12号", "咸民政〔2026〕012号", "咸民政〔2026〕第12号", "咸民政〔2026〕0号", "XM〔2026〕12号",
        "咸民政〔2026〕12", "咸民政〔1948〕1号", "咸民政〔2100〕1号", "咸民政〔2026〕123456号", "咸民政〔2026〕12号附件"})
    void whatIsNotOfTheFormIsRefusedWithTheForm(String typed) {
        assertThatThrownBy(() -> DocumentNumber.of(typed)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("number.form"));
    }

    @Test
    void aLongTextIsRefusedAndNotRepeatedWhole() {
        assertThatThrownBy(() -> DocumentNumber.of("咸".repeat(5_000) + "〔2026〕1号")).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.arguments().get(0).toString()).hasSize(60));
    }

    @Test
    void aNumberIsMadeOfWhatItMayBeMadeOf() {
        assertThatThrownBy(() -> new DocumentNumber("", 2026, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentNumber("咸民政", 26, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentNumber("咸民政", 2026, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
