package org.merestone.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database as a kill or a power cut leaves it: its file while a transaction is open. */
class CutOffInMidTransactionTest {

    private static final String FILE = "register.mv.db";
    private static final String OPTIONS = "/register;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    private static final int COMMITTED = 20;

    @TempDir
    Path whole;

    @TempDir
    Path cut;

    @Test
    void whatWasCommittedIsThereAndWhatWasNotIsUndone() throws IOException, SQLException {
        try (HikariDataSource source = open(whole)) {
            Schema.migrate(source);
            insertNodes(source, COMMITTED);
            try (Connection unfinished = source.getConnection(); Statement statement = unfinished.createStatement()) {
                unfinished.setAutoCommit(false);
                statement.executeUpdate("update boundary_node set geom = 'SRID=4490;POINT(115 31)', kind = 'RING'");
                insertNodes(source, COMMITTED); // whose commits bring the unfinished transaction's pages into the file too
                Files.copy(whole.resolve(FILE), cut.resolve(FILE));
                unfinished.rollback();
            }
        }
        try (HikariDataSource source = open(cut)) {
            JdbcClient jdbc = JdbcClient.create(source);
            assertThat(jdbc.sql("select count(*) from boundary_node where kind = 'END'").query(Integer.class).single()).isEqualTo(2 * COMMITTED);
            assertThat(jdbc.sql("select count(*) from boundary_node").query(Integer.class).single()).isEqualTo(2 * COMMITTED);
        }
    }

    /** H2 2.4 cannot open a file again that was cut off while a transaction had changed a row with a spatial index. */
    @Test
    void theEmbeddedDatabaseHasNoSpatialIndex() throws IOException {
        try (HikariDataSource source = open(whole)) {
            Schema.migrate(source);
            assertThat(JdbcClient.create(source).sql("select index_name from information_schema.indexes where index_type_name like '%SPATIAL%'")
                    .query(String.class).list()).isEmpty();
        }
    }

    private static void insertNodes(DataSource source, int count) {
        for (int i = 0; i < count; i++) {
            JdbcClient.create(source).sql("insert into boundary_node (id, kind, geom, recorded_at) values"
                    + " (random_uuid(), 'END', 'SRID=4490;POINT(114 30)', current_timestamp)").update();
        }
    }

    private static HikariDataSource open(Path folder) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + folder + OPTIONS);
        config.setUsername("sa");
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }
}
