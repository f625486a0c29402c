package org.merestone.gazetteer.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.naming.NamingOffice;

/** Within an organ and a year a number is given once. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DocumentNumbersTest {

    static final DocumentNumber TWELVE = DocumentNumber.of("咸民政〔2026〕12号");

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    DocumentNumbers numbers;
    final UUID one = UUID.randomUUID();
    final UUID other = UUID.randomUUID();

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
        numbers = county.desk.get(DocumentNumbers.class);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void twoLettersOfAnOrganAndAYearNeverBearOneNumber() {
        give(TWELVE, NumberedLetter.REQUEST, one);
        assertThatThrownBy(() -> give(TWELVE, NumberedLetter.REQUEST, other)).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("number.taken");
            assertThat(refusal.arguments()).as("and which one is free").containsExactly("咸民政〔2026〕12号", "咸民政〔2026〕13号");
        });
        assertThatThrownBy(() -> give(TWELVE, NumberedLetter.FILING_REPORT, one)).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(numbers.of(other, NumberedLetter.REQUEST)).isEmpty();
    }

    @Test
    void anotherOrganOrAnotherYearMayHaveTheSameFigure() {
        give(TWELVE, NumberedLetter.REQUEST, one);
        give(DocumentNumber.of("咸政函〔2026〕12号"), NumberedLetter.REQUEST, other);
        give(DocumentNumber.of("咸民政〔2027〕12号"), NumberedLetter.FILING_REPORT, one);
        assertThat(numbers.of(one, NumberedLetter.REQUEST)).contains(TWELVE);
        assertThat(numbers.of(one, NumberedLetter.FILING_REPORT)).map(DocumentNumber::year).contains(2027);
    }

    @Test
    void theSameLetterGoesOutAgainUnderItsNumber() {
        give(TWELVE, NumberedLetter.REQUEST, one);
        give(TWELVE, NumberedLetter.REQUEST, one);
        assertThat(county.database.jdbc().sql("select count(*) from document_number").query(Integer.class).single()).isEqualTo(1);
    }

    private void give(DocumentNumber number, NumberedLetter letter, UUID subject) {
        county.database.doInTransaction(() -> numbers.give(county.office, number, letter, subject));
    }
}
