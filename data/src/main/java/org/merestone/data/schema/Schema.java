package org.merestone.data.schema;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings a database to the schema of this version of the register. */
public final class Schema {

    private Schema() {}

    /**
     * Runs the migrations that are missing.
     *
     * @throws UnfitDatabase when PostgreSQL has no PostGIS and may not be given it, or no EPSG:4490
     */
    public static void migrate(DataSource source) {
        DatabaseKind kind = requireFit(source);
        // Numbers go by chapter, not by time: an older database may have a later chapter and lack part of an earlier one.
        Flyway.configure().dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + kind.vendor())
                .outOfOrder(true).load().migrate();
    }

    /**
     * The kind of the database, once it is known to be able to hold the register.
     *
     * @throws UnfitDatabase when PostgreSQL has no PostGIS and may not be given it, or no EPSG:4490
     */
    public static DatabaseKind requireFit(DataSource source) {
        DatabaseKind kind = DatabaseKind.of(source);
        if (kind == DatabaseKind.POSTGIS) {
            requirePostgis(source);
        }
        return kind;
    }

    private static void requirePostgis(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        if (!hasPostgis(jdbc)) {
            createPostgis(jdbc);
        }
        if (jdbc.sql("select count(*) from spatial_ref_sys where srid = 4490").query(Integer.class).single() == 0) {
            throw new UnfitDatabase("PostGIS 的 spatial_ref_sys 缺少 EPSG:4490，请恢复该表的标准内容。",
                    "spatial_ref_sys of this PostGIS lacks EPSG:4490; restore the table's standard rows.", null);
        }
    }

    private static void createPostgis(JdbcClient jdbc) {
        try {
            jdbc.sql("create extension postgis").update();
        } catch (DataAccessException e) {
            if (hasPostgis(jdbc)) {
                return; // another process, started at the same moment, was first
            }
            throw new UnfitDatabase(
                    "此 PostgreSQL 数据库没有 PostGIS 扩展。请安装 postgresql-15-postgis-3（或相应版本），并由管理员在该库执行 CREATE EXTENSION postgis; 后重试。"
                            + reason(e),
                    "This PostgreSQL database has no PostGIS extension. Install postgresql-15-postgis-3 (or the one for your version), "
                            + "let its administrator run CREATE EXTENSION postgis; in this database, and try again.", e);
        }
    }

    private static boolean hasPostgis(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from pg_extension where extname = 'postgis'").query(Integer.class).single() > 0;
    }

    private static String reason(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql ? " (" + sql.getMessage() + ")" : "";
    }
}
