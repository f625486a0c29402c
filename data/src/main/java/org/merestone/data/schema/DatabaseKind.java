package org.merestone.data.schema;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The two databases that the register runs on. */
public enum DatabaseKind {
    H2("h2"),
    POSTGIS("postgresql");

    private final String vendor;

    DatabaseKind(String vendor) {
        this.vendor = vendor;
    }

    /** The folder of migrations in this database's own words. */
    public String vendor() {
        return vendor;
    }

    /** The database behind a data source. */
    public static DatabaseKind of(DataSource source) {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> H2;
                case "PostgreSQL" -> POSTGIS;
                default -> throw new UnfitDatabase(
                        "数据库 " + product + " 不受支持，请使用内置 H2 或 PostgreSQL+PostGIS。",
                        "The database " + product + " is not supported: use the embedded H2, or PostgreSQL with PostGIS.", null);
            };
        } catch (SQLException e) {
            throw new UnfitDatabase("无法连接数据库，请检查地址、用户和口令：" + e.getMessage(),
                    "The database cannot be reached; check its address, user and password: " + e.getMessage(), e);
        }
    }
}
