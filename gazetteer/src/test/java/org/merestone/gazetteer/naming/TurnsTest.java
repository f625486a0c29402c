package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.place.PlaceEdits;
import org.merestone.gazetteer.place.RecordedName;
import org.merestone.gazetteer.place.Secrecy;

/**
 * Whoever writes has their turn at the ledger before they hold anything else. So two who write at once wait one for the other, and never
 * both: a case that somebody works on while its day comes, a clerk who proposes while the office approves.
 */
class TurnsTest extends InACounty {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Executor ANOTHER_THREAD = task -> new Thread(task, "somebody else").start();

    @Test
    void theApplicantsSideWaitsForItsTurnFirst() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        waitsFirst("naming_case", draft.id(), () -> county.applying.revise(county.clerk, draft.id(), draft.rowVersion(),
                county.road("听涛路")));
        NamingCase revised = county.cases.require(draft.id());
        waitsFirst("naming_case", draft.id(), () -> county.applying.submit(county.clerk, draft.id(), revised.rowVersion()));
        NamingCase submitted = county.cases.require(draft.id());
        waitsFirst("naming_case", draft.id(), () -> county.applying.withdraw(county.clerk, draft.id(), submitted.rowVersion(), "停建"));
        assertThat(county.cases.require(draft.id()).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    void theOfficeWaitsForItsTurnFirst() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        NamingCase submitted = county.applying.submit(county.clerk, draft.id(), draft.rowVersion());
        waitsFirst("naming_case", draft.id(), () -> county.deciding.check(county.office, draft.id(), submitted.rowVersion()));
        NamingCase checked = county.cases.require(draft.id());
        waitsFirst("naming_case", draft.id(), () -> county.desk.conducting.suspend(county.office, draft.id(), checked.rowVersion(), "听证"));
        NamingCase stopped = county.cases.require(draft.id());
        waitsFirst("naming_case", draft.id(), () -> county.desk.conducting.resume(county.office, draft.id(), stopped.rowVersion(), "听证完"));
        NamingCase goesOn = county.simplified(county.cases.require(draft.id()));
        waitsFirst("naming_case", draft.id(), () -> county.desk.conducting.report(county.office, draft.id(), goesOn.rowVersion(), "",
                NamingOffice.number(1)));
        NamingCase reported = county.cases.require(draft.id());
        var approver = county.person("approver", Role.NAMING_APPROVER);
        waitsFirst("naming_case", draft.id(), () -> county.deciding.giveBack(approver, draft.id(), reported.rowVersion(), "位置不清"));
        assertThat(county.cases.require(draft.id()).state()).isEqualTo(CaseState.RETURNED);
    }

    @Test
    void whatFollowsTheApprovalWaitsForItsTurnFirst() {
        NamingCase approved = approvedRoad("望月路");
        county.desk.after.announced(county.office, approved.id(), NamingOffice.TODAY, "砚川县人民政府", "县政府网站");
        waitsFirst("naming_clock", "case_id", approved.id(), () -> county.desk.after.done(county.office, approved.id(),
                CaseClock.Kind.SIGNS, NamingOffice.TODAY, "路牌 2 块"));
        assertThat(clock(approved, CaseClock.Kind.SIGNS).doneOn()).isEqualTo(NamingOffice.TODAY);
    }

    @Test
    void theRegisterIsWrittenInTurnToo() {
        UUID road = county.standing("青竹路", Secrecy.PUBLIC);
        PlaceEdits edits = county.desk.get(PlaceEdits.class);
        long seen = county.places.require(road).rowVersion();
        waitsFirst("place", road, () -> edits.recordName(county.office, road, seen, named("竹子街")));
        var alias = county.places.require(road).names().stream().filter(each -> each.kind() == NameKind.ALIAS).findFirst().orElseThrow();
        long now = county.places.require(road).rowVersion();
        waitsFirst("place", road, () -> edits.endName(county.office, road, now, alias.id(), NamingOffice.TODAY, "不再使用"));
    }

    @Test
    void aPaperIsTakenOutInTurn() {
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        UUID paper = county.desk.dossier.add(county.clerk, draft.id(), MaterialKind.OTHER, "图.png", "image/png", new byte[] {1});
        waitsFirst("case_material", paper, () -> county.desk.dossier.remove(county.clerk, paper, "放错"));
        assertThat(county.desk.dossier.materials(draft.id())).isEmpty();
    }

    private static RecordedName named(String text) {
        return new RecordedName(NameKind.ALIAS, text, "", "zh", "", "县志", LocalDate.of(1990, 1, 1), null);
    }

    private void waitsFirst(String table, UUID id, Runnable act) {
        waitsFirst(table, "id", id, act);
    }

    /** Holds the row until the other one has the ledger: who took the row first, and the ledger after it, would never get so far. */
    private void waitsFirst(String table, String key, UUID id, Runnable act) {
        CompletableFuture<Void> acting = county.database.inTransaction(() -> {
            county.database.jdbc().sql("select %2$s from %1$s where %2$s = :id for update".formatted(table, key)).param("id", id)
                    .query(UUID.class).list();
            CompletableFuture<Void> begun = CompletableFuture.runAsync(act, ANOTHER_THREAD);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!theLedgerIsHeld() && !begun.isDone() && System.nanoTime() < until) {
                LockSupport.parkNanos(2_000_000);
            }
            assertThat(begun).as("it cannot end while its row is held").isNotDone();
            assertThat(theLedgerIsHeld()).isTrue();
            return begun;
        });
        try {
            acting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private boolean theLedgerIsHeld() {
        List<Integer> free = CompletableFuture.supplyAsync(() -> county.database.jdbc()
                .sql("select id from ledger_head where id = 1 for update skip locked").query(Integer.class).list(),
                ANOTHER_THREAD).join();
        return free.isEmpty();
    }
}
