package org.merestone.data.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;

class SchemaTest {

    @Test
    void aPostgresThatMayHavePostgisIsGivenItAndMigrated() {
        try (HikariDataSource source = new HikariDataSource()) {
            source.setJdbcUrl(TestDatabase.barePostgres());
            Schema.migrate(source);
            assertThat(DatabaseKind.of(source)).isEqualTo(DatabaseKind.POSTGIS);
        }
    }

    @Test
    void bothDatabasesHoldTheSameTablesAndColumns() {
        try (OpenDatabase h2 = TestDatabase.H2.open(); OpenDatabase postgis = TestDatabase.POSTGIS.open()) {
            assertThat(columns(h2)).isEqualTo(columns(postgis)).isNotEmpty();
        }
    }

    private static java.util.List<String> columns(OpenDatabase database) {
        return database.jdbc().sql("""
                select c.table_name || '.' || c.column_name || ' ' || c.is_nullable
                from information_schema.columns c
                join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                  and c.table_name not in ('spatial_ref_sys', 'flyway_schema_history')
                order by 1""").query(String.class).list();
    }
}
