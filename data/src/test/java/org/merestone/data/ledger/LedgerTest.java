package org.merestone.data.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class LedgerTest {

    private static final Actor OFFICER = new Actor(null, "officer", "BOUNDARY_OFFICER", "990121");

    @Parameter
    TestDatabase kind;

    OpenDatabase database;
    Ledger ledger;
    AuditTrail trail;
    ChangeLog changes;

    @BeforeEach
    void open() {
        database = kind.open();
        ledger = database.ledger();
        trail = new AuditTrail(database.jdbc());
        changes = new ChangeLog(database.jdbc());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anActAndItsChangesAreEnteredTogether() {
        UUID line = UUID.randomUUID();
        Receipt receipt = enter(line);
        assertThat(receipt).isEqualTo(new Receipt(1, 2));
        assertThat(changes.version()).isEqualTo(2);
        assertThat(changes.since(0, 10)).extracting(entry -> entry.change().part())
                .containsExactly(Change.Part.LINES, Change.Part.DIVISIONS);
        assertThat(trail.of("line", line.toString())).singleElement()
                .satisfies(entry -> assertThat(entry.act().reason()).isEqualTo("双方到场"));
        assertThat(database.events()).containsExactly(new RegisterMoved(2));
    }

    @Test
    void anActThatIsRolledBackLeavesNoTrace() {
        assertThatThrownBy(() -> database.doInTransaction(() -> {
            ledger.enter(OFFICER, Act.of("line.confirm", "line", UUID.randomUUID()));
            throw new IllegalStateException("the power went");
        })).hasMessage("the power went");
        assertThat(trail.after(0, 10)).isEmpty();
        assertThat(trail.verify().holds()).isTrue();
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> ledger.enter(OFFICER, Act.of("line.confirm", "line", UUID.randomUUID())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void manyWritersAtOnceMakeOneChain() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Receipt>> acts = IntStream.range(0, 60).<Callable<Receipt>>mapToObj(i -> () -> enter(UUID.randomUUID())).toList();
            List<Future<Receipt>> receipts = people.invokeAll(acts);
            for (Future<Receipt> receipt : receipts) {
                receipt.get();
            }
        } finally {
            people.shutdown();
        }
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verdict(60, null));
        assertThat(changes.since(0, 200)).extracting(ChangeLog.Entry::version)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120).mapToObj(Long::valueOf).toList());
    }

    @Test
    void noEntryCanBeChangedOrDeleted() {
        enter(UUID.randomUUID());
        assertThatThrownBy(() -> database.jdbc().sql("update audit_entry set reason = 'other'").update())
                .hasStackTraceContaining("never changed or deleted");
        assertThatThrownBy(() -> database.jdbc().sql("delete from audit_entry").update())
                .hasStackTraceContaining("never changed or deleted");
        assertThatThrownBy(() -> database.jdbc().sql("delete from change_log").update())
                .hasStackTraceContaining("never changed or deleted");
    }

    @Test
    void theVerifierFindsATamperedEntryAndALostEnd() {
        IntStream.range(0, 5).forEach(i -> enter(UUID.randomUUID()));
        String off = kind == TestDatabase.H2 ? "drop trigger audit_entry_append_only" : "drop trigger audit_entry_append_only on audit_entry";
        database.jdbc().sql(off).update();
        database.jdbc().sql("update audit_entry set actor_name = 'somebody else' where seq = 3").update();
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verdict(2, 3L));
        database.jdbc().sql("update audit_entry set actor_name = 'officer' where seq = 3").update();
        assertThat(trail.verify().holds()).isTrue();
        database.jdbc().sql("delete from audit_entry where seq = 5").update();
        assertThat(trail.verify()).isEqualTo(new AuditTrail.Verdict(4, 5L));
    }

    private Receipt enter(UUID line) {
        return database.inTransaction(() -> ledger.enter(OFFICER, Act.of("line.confirm", "line", line).because("双方到场"),
                Change.replace(Change.Part.LINES, "line", line), Change.replace(Change.Part.DIVISIONS, "division", line)));
    }
}
