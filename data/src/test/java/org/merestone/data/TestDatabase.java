package org.merestone.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.merestone.data.schema.Schema;

/**
 * A kind of database to run a contract on. H2 is made in memory; PostGIS is the cluster that {@code ./test} starts and names in the
 * environment. Where it is missing the tests fail and say so: a contract that ran on one database only was not kept. The migrations run
 * once in a process; every test gets a copy of what they made, and a test that closes its database leaves nothing of it behind.
 */
public enum TestDatabase {
    H2 {
        @Override
        HikariDataSource copy(String name) {
            HikariDataSource source = pool("jdbc:h2:mem:" + name + H2_OPTIONS);
            H2Template.restoreInto(source);
            return source;
        }

        @Override
        void forget(String name, HikariDataSource source) {
            source.close();
            H2Template.forget(source.getJdbcUrl());
        }
    },
    POSTGIS {
        @Override
        HikariDataSource copy(String name) {
            PostgisServer server = PostgisServer.ofTheTests();
            server.copyTemplate(name);
            return pool(server.address(name));
        }

        @Override
        void forget(String name, HikariDataSource source) {
            source.close();
            PostgisServer.ofTheTests().drop(name);
        }
    };

    /** The options that the application itself uses, but for the file. */
    public static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

    private static final int MOST_CONNECTIONS = 8;

    abstract HikariDataSource copy(String name);

    abstract void forget(String name, HikariDataSource source);

    /** A fresh database with the schema of this version. */
    public OpenDatabase open() {
        String name = newName();
        HikariDataSource source = copy(name);
        return new OpenDatabase(this, source, () -> forget(name, source));
    }

    /** An embedded database in a file, with the application's options, for measurements. */
    public static OpenDatabase inFile(Path file) {
        HikariDataSource source = pool("jdbc:h2:file:" + file.toAbsolutePath() + H2_OPTIONS.replace(";DB_CLOSE_DELAY=-1", "")
                + ";WRITE_DELAY=0;CACHE_SIZE=262144");
        Schema.migrate(source);
        return new OpenDatabase(H2, source, source::close);
    }

    /** Few tests need a second connection: it is made when one does. */
    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        if (url.startsWith("jdbc:h2:")) {
            config.setUsername("sa");
        }
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(MOST_CONNECTIONS);
        return new HikariDataSource(config);
    }

    /** A fresh, empty PostgreSQL database without the extension, until this process ends; its JDBC address. */
    public static String barePostgres() {
        String name = newName();
        PostgisServer.ofTheTests().create(name);
        return PostgisServer.ofTheTests().address(name);
    }

    /** An empty PostgreSQL database of a role that may not create extensions, until this process ends; its JDBC address. */
    public static String withoutRights() {
        String name = newName();
        PostgisServer.ofTheTests().createWithOwner(name);
        return PostgisServer.ofTheTests().address(name).replaceAll("user=[^&]*", "user=" + name);
    }

    /** Cuts everybody off from a PostgreSQL database, as a crash of its server does; nobody is left in it then. */
    public static void shut(String url) {
        PostgisServer.ofTheTests().execute("alter database " + nameIn(url) + " allow_connections false");
        PostgisServer.ofTheTests().execute("select pg_terminate_backend(pid, 60000) from pg_stat_activity where datname = '"
                + nameIn(url) + "'");
    }

    /** Lets everybody in again. */
    public static void open(String url) {
        PostgisServer.ofTheTests().execute("alter database " + nameIn(url) + " allow_connections true");
    }

    private static String nameIn(String url) {
        return URI.create(url.substring("jdbc:".length())).getPath().substring(1);
    }

    private static String newName() {
        return "t_" + UUID.randomUUID().toString().replace("-", "");
    }
}
