package org.merestone.boundary.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.AtOnce;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.line.Classification;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.springframework.dao.DataAccessException;

/** What was handed out stays written, in order, and is found by those who answer for it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ExportLedgerTest {

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    ExportLedger ledger;
    Actor surveyor;
    String line;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        ledger = register.get(ExportLedger.class);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU).id().toString();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void entriesAreChainedAndNoRowCanBeChangedOrDeleted() {
        enter("一.pdf");
        ExportEntry second = enter("二.pdf");
        assertThat(second.previousHash()).isEqualTo(ledger.entries(surveyor, "", 0, 10).rows().get(1).hash());
        assertThat(ledger.verify()).isEqualTo(new ExportLedger.Verdict(2, null));
        assertThatThrownBy(() -> register.jdbc().sql("update export_entry set file_name = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> register.jdbc().sql("delete from export_entry").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoeverForgesARowOrCutsTheEndIsFound() {
        enter("一.pdf");
        register.jdbc().sql("""
                insert into export_entry select seq + 1, happened_at, actor_id, actor_name, actor_role, sides, subject_kind, subject_id,
                  'forged.pdf', classification, byte_size, sha256, hash, hash from export_entry""").update();
        assertThat(ledger.verify()).isEqualTo(new ExportLedger.Verdict(1, 2L));
        register.jdbc().sql("update export_head set seq = 5").update();
        assertThat(ledger.verify().holds()).isFalse();
    }

    @Test
    void thoseOfOtherLinesSeeNothingOfIt() {
        enter("一.pdf");
        assertThat(ledger.entries(register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU), "", 0, 10).total()).isEqualTo(1);
        assertThat(ledger.entries(register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI), "", 0, 10).total()).isZero();
        assertThat(ledger.entries(surveyor, "二", 0, 10).rows()).isEmpty();
        assertThat(ledger.entries(surveyor, "%", 0, 10).rows()).hasSize(1);
        assertThat(ledger.entries(surveyor, "SURV", 0, 10).rows()).isEmpty();
    }

    @Test
    void ofManyInTheSameMomentEachHasItsNumber() throws InterruptedException {
        assertThat(AtOnce.all(() -> enter("1"), () -> enter("2"), () -> enter("3"), () -> enter("4"))).isEmpty();
        assertThat(ledger.verify()).isEqualTo(new ExportLedger.Verdict(4, null));
    }

    @Test
    void aFileIsEnteredInTheTransactionThatHandsItOut() {
        assertThatThrownBy(() -> ledger.enter(surveyor, export("一.pdf"))).isInstanceOf(IllegalStateException.class);
        String longest = "长".repeat(300);
        assertThat(enter(longest).fileName()).hasSize(200);
    }

    private ExportEntry enter(String name) {
        return register.database().inTransaction(() -> ledger.enter(surveyor, export(name)));
    }

    private ExportLedger.Export export(String name) {
        return new ExportLedger.Export("line", line, name, Classification.SECRET, new byte[] {1, 2, 3});
    }
}
