package org.merestone.data;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.merestone.data.division.Divisions;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Ledger;
import org.merestone.data.schema.DatabaseKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database under test with the record office's parts upon it; the clock stands at 2026-03-01T08:00Z. */
public final class OpenDatabase implements AutoCloseable {

    /** The day of the tests. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase kind;
    private final HikariDataSource source;
    private final Runnable forget;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final PlatformTransactionManager transactions;
    private final List<Object> events = new ArrayList<>();

    /** @param forget closes the source, and leaves nothing of the database behind where it was made for one test */
    OpenDatabase(TestDatabase kind, HikariDataSource source, Runnable forget) {
        this.kind = kind;
        this.source = source;
        this.forget = forget;
        this.transactions = new JdbcTransactionManager(source);
    }

    public TestDatabase kind() {
        return kind;
    }

    public DataSource source() {
        return source;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** Runs the block in one transaction. */
    public <T> T inTransaction(Supplier<T> block) {
        return new TransactionTemplate(transactions).execute(status -> block.get());
    }

    /** Runs the block in one transaction. */
    public void doInTransaction(Runnable block) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> block.run());
    }

    public Geometries geometries() {
        return new Geometries(DatabaseKind.of(source));
    }

    public Ledger ledger() {
        return new Ledger(jdbc(), CLOCK, events::add);
    }

    public Divisions divisions() {
        return new Divisions(jdbc(), CLOCK, UUID::randomUUID);
    }

    /** What the ledger published so far. */
    public List<Object> events() {
        return List.copyOf(events);
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            forget.run();
        }
    }
}
