package org.merestone.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.merestone.data.schema.Schema;

/**
 * A kind of database to run a contract on. H2 is made in memory; PostGIS is the cluster that {@code ./test} starts and names in the
 * environment. Where it is missing the tests fail and say so: a contract that ran on one database only was not kept.
 */
public enum TestDatabase {
    H2 {
        @Override
        String create(String name) {
            return "jdbc:h2:mem:" + name + H2_OPTIONS;
        }
    },
    POSTGIS {
        @Override
        String create(String name) {
            String server = postgisServer();
            execute(server, "create database " + name + " template " + template(server));
            return onDatabase(server, name);
        }
    };

    /** The options that the application itself uses, but for the file. */
    public static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private static boolean templateReady;

    abstract String create(String name);

    /** A fresh database with the schema of this version. */
    public OpenDatabase open() {
        String url = create(newName());
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (this == H2) {
            config.setUsername("sa");
        }
        config.setMaximumPoolSize(8);
        HikariDataSource source = new HikariDataSource(config);
        if (this == H2) {
            Schema.migrate(source);
        }
        return new OpenDatabase(this, url, source);
    }

    /** An embedded database in a file, with the application's options, for measurements. */
    public static OpenDatabase inFile(java.nio.file.Path file) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + file.toAbsolutePath() + H2_OPTIONS.replace(";DB_CLOSE_DELAY=-1", "") + ";WRITE_DELAY=0;CACHE_SIZE=262144");
        config.setUsername("sa");
        config.setMaximumPoolSize(4);
        HikariDataSource source = new HikariDataSource(config);
        Schema.migrate(source);
        return new OpenDatabase(H2, config.getJdbcUrl(), source);
    }

    /** A fresh, empty PostgreSQL database without the extension; its JDBC address. */
    public static String barePostgres() {
        String name = newName();
        execute(postgisServer(), "create database " + name);
        return onDatabase(postgisServer(), name);
    }

    /** An empty PostgreSQL database of a role that may not create extensions; its JDBC address. */
    public static String withoutRights() {
        String name = newName();
        execute(postgisServer(), "create role " + name + " login");
        execute(postgisServer(), "create database " + name + " owner " + name);
        return onDatabase(postgisServer(), name).replaceAll("user=[^&]*", "user=" + name);
    }

    /** Cuts everybody off from a PostgreSQL database, as a crash of its server does. */
    public static void shut(String url) {
        execute(postgisServer(), "alter database " + nameIn(url) + " allow_connections false");
        execute(postgisServer(), "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + nameIn(url) + "'");
    }

    /** Lets everybody in again. */
    public static void open(String url) {
        execute(postgisServer(), "alter database " + nameIn(url) + " allow_connections true");
    }

    private static String nameIn(String url) {
        return URI.create(url.substring("jdbc:".length())).getPath().substring(1);
    }

    private static String newName() {
        return "t_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String postgisServer() {
        String url = System.getenv("MERESTONE_TEST_POSTGIS");
        if (url == null || url.isBlank()) {
            throw new IllegalStateException("No PostGIS to test on. Run ./test, which starts one, or set MERESTONE_TEST_POSTGIS to"
                    + " jdbc:postgresql://HOST:PORT/postgres?user=…&password=… of a server where databases may be created.");
        }
        return url;
    }

    /** One database is migrated once and copied for each test. */
    private static synchronized String template(String server) {
        String name = "merestone_template_" + ProcessHandle.current().pid();
        if (!templateReady) {
            execute(server, "drop database if exists " + name);
            execute(server, "create database " + name);
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(onDatabase(server, name));
            config.setMaximumPoolSize(2);
            try (HikariDataSource source = new HikariDataSource(config)) {
                Schema.migrate(source);
            }
            templateReady = true;
        }
        return name;
    }

    private static String onDatabase(String server, String name) {
        URI uri = URI.create(server.substring("jdbc:".length()));
        String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        return "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + "/" + name + query;
    }

    static void execute(String server, String sql) {
        try (Connection connection = DriverManager.getConnection(server); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the PostGIS of the tests refused: " + sql, e);
        }
    }
}
