package org.merestone.gazetteer.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.naming.Authority;
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The batches: opened whole from a table, and read. */
@Service
public class NamingBatches {

    private static final int LONGEST_TITLE = 200;

    private final JdbcClient jdbc;
    private final BatchItems items;
    private final NamingCases cases;
    private final Divisions divisions;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final TransactionTemplate transaction;

    NamingBatches(JdbcClient jdbc, BatchItems items, NamingCases cases, Divisions divisions, Ledger ledger, Clock clock, Supplier<UUID> ids,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.items = items;
        this.cases = cases;
        this.divisions = divisions;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A batch with how many cases it has. */
    public record Listed(NamingBatch batch, int cases) {}

    /** The batches in divisions whose codes begin so, and those of the divisions above, the latest first, at most a hundred. */
    public List<Listed> list(String divisionPrefix) {
        return jdbc.sql("""
                select b.*, (select count(*) from naming_case c where c.batch_id = b.id) as cases from naming_batch b
                where exists (select 1 from division_version v where v.division_id = b.division_id and v.superseded_at is null
                  and (v.code like :inside or cast(:prefix as varchar) like v.code || '%'))
                order by b.created_at desc, b.batch_no desc fetch first 100 rows only""")
                .param("inside", divisionPrefix + "%").param("prefix", divisionPrefix)
                .query((row, n) -> new Listed(batch(row, n), row.getInt("cases"))).list();
    }

    public NamingBatch require(UUID id) {
        return jdbc.sql("select * from naming_batch where id = :id").param("id", id).query(NamingBatches::batch).optional()
                .orElseThrow(() -> new Refusal.NotFound("batch.notFound", id));
    }

    /** The cases of a batch by their numbers. */
    public List<NamingCase> cases(UUID batchId) {
        return cases.ofBatch(batchId);
    }

    /**
     * Opens a batch with a case for each row.
     *
     * @throws BatchRefused with what is wrong row by row; then there is no batch and no case
     */
    public NamingBatch open(Actor actor, String title, List<Map<String, String>> rows) {
        Authority.requireRole(actor, Role.NAMING_CLERK, Role.NAMING_CONTRACTOR, Role.NAMING_OFFICE);
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE || rows.isEmpty() || rows.size() > BatchTable.MOST_ITEMS) {
            throw new Refusal.NotAllowed("batch.title", LONGEST_TITLE, BatchTable.MOST_ITEMS);
        }
        return transaction.execute(status -> {
            ledger.awaitTurn();
            BatchItems.Reference known = items.reference(actor);
            List<NamingCase> opened = new ArrayList<>();
            List<BatchRefused.Fault> faults = new ArrayList<>();
            Map<String, Integer> named = new HashMap<>();
            for (int i = 0; i < rows.size(); i++) {
                String name = rows.get(i).getOrDefault("名称", "").isBlank() ? rows.get(i).getOrDefault("地名", "") : rows.get(i).get("名称");
                try {
                    NamingCase each = items.open(actor, known, rows.get(i));
                    opened.add(each);
                    Integer twin = each.kind() == CaseKind.CANCELLATION || each.kind() == CaseKind.EXTENT_CHANGE ? null
                            : named.putIfAbsent(each.name() + each.placeClass().usualKind(), i + 1);
                    if (twin != null) {
                        throw new Refusal.NotAllowed("batch.twice", each.name(), twin);
                    }
                } catch (Refusal refusal) {
                    faults.add(new BatchRefused.Fault(i + 1, name, refusal));
                }
            }
            if (!faults.isEmpty()) {
                throw new BatchRefused(faults);
            }
            NamingBatch batch = insert(actor, title.strip(), opened.get(0).divisionId());
            opened.forEach(each -> jdbc.sql("update naming_case set batch_id = :batch where id = :id").param("batch", batch.id())
                    .param("id", each.id()).update());
            ledger.enter(actor, Act.of("batch.open", "naming-batch", batch.id()).with(batch.title() + " " + opened.size()));
            return batch;
        });
    }

    /**
     * Does a step to those cases of a batch that it is for, all of them or none.
     *
     * @throws BatchRefused with what stands in the way item by item
     */
    int each(Actor actor, UUID batchId, Predicate<NamingCase> wanted, Consumer<NamingCase> step) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            List<NamingCase> all = cases.ofBatch(batchId);
            List<BatchRefused.Fault> faults = new ArrayList<>();
            int done = 0;
            for (int i = 0; i < all.size(); i++) {
                if (!wanted.test(all.get(i))) {
                    continue;
                }
                try {
                    step.accept(all.get(i));
                    done++;
                } catch (Refusal refusal) {
                    faults.add(new BatchRefused.Fault(i + 1, all.get(i).name(), refusal));
                }
            }
            if (!faults.isEmpty()) {
                throw new BatchRefused(faults);
            }
            if (done == 0) {
                throw new Refusal.NotAllowed("batch.nothing", require(batchId).title());
            }
            return done;
        });
    }

    private NamingBatch insert(Actor actor, String title, UUID divisionId) {
        OffsetDateTime now = LegalTime.now(clock);
        String year = LegalTime.today(clock).getYear() + "-B";
        int known = jdbc.sql("select count(*) from naming_batch where batch_no like :year").param("year", year + "%").query(Integer.class)
                .single();
        NamingBatch batch = new NamingBatch(ids.get(), year + "%03d".formatted(known + 1), title, divisionId, actor.requireAccount(), now);
        jdbc.sql("""
                insert into naming_batch (id, batch_no, title, division_id, author_id, created_at)
                values (:id, :number, :title, :division, :author, :now)""")
                .param("id", batch.id()).param("number", batch.number()).param("title", title).param("division", divisionId)
                .param("author", batch.authorId()).param("now", now).update();
        return batch;
    }

    private static NamingBatch batch(ResultSet row, int number) throws SQLException {
        return new NamingBatch(row.getObject("id", UUID.class), row.getString("batch_no"), row.getString("title"),
                row.getObject("division_id", UUID.class), row.getObject("author_id", UUID.class), row.getObject("created_at",
                        OffsetDateTime.class));
    }
}
