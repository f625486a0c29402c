package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;

/** What a decision says: its document, its day, from when it holds, and of what kind the place is. */
class DecisionTest {

    private static final LocalDate ON = LocalDate.of(2024, 2, 29);

    @Test
    void aDecisionHoldsFromItsOwnDateUnlessItSaysOtherwise() {
        assertThat(decision(" 文〔2024〕1号 ", ON)).satisfies(each -> {
            assertThat(each.documentNumber()).isEqualTo("文〔2024〕1号");
            assertThat(each.effectiveOn()).isEqualTo(ON);
        });
        assertThat(new Decision("文〔2024〕1号", ON, Secrecy.PUBLIC, PlaceStatus.PRESENT).effectiveOn()).isEqualTo(ON);
    }

    /** Two years from 29 February 2024 end on 28 February 2026. */
    @ParameterizedTest
    @CsvSource({"2024-02-28,false", "2024-02-29,true", "2024-03-01,true", "2026-02-28,true", "2026-03-01,false"})
    void itNeverHoldsBackwardsNorLaterThanTwoYears(LocalDate effective, boolean taken) {
        ThrowingCallable act = () -> decision("文〔2024〕1号", effective);
        if (taken) {
            assertThat(decision("文〔2024〕1号", effective).effectiveOn()).isEqualTo(effective);
        } else {
            refused(act, "naming.effectiveOn");
        }
    }

    @Test
    void itHasANumberOfAHundredCharactersAtMost() {
        refused(() -> decision(" ", ON), "naming.documentNumber");
        refused(() -> decision("文".repeat(101), ON), "naming.documentNumber");
        assertThat(decision("文".repeat(100), ON).documentNumber()).hasSize(100);
    }

    @ParameterizedTest
    @EnumSource(PlaceStatus.class)
    void itIsOfAPlaceThatIsInUse(PlaceStatus status) {
        boolean gone = status == PlaceStatus.HISTORICAL || status == PlaceStatus.CANCELLED;
        ThrowingCallable act = () -> new Decision("文〔2024〕1号", ON, Secrecy.PUBLIC, status);
        if (gone) {
            refused(act, "naming.placeGone");
        } else {
            assertThat(new Decision("文〔2024〕1号", ON, Secrecy.PUBLIC, status).status()).isEqualTo(status);
        }
    }

    private static Decision decision(String number, LocalDate effective) {
        return new Decision(number, ON, effective, Secrecy.PUBLIC, PlaceStatus.PLANNED);
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
