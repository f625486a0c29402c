package org.merestone.data;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.merestone.data.schema.Schema;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostGIS of the tests. What is made in it is dropped again, at the latest when this process ends. */
final class PostgisServer {

    private static final PostgisServer OF_THE_TESTS = new PostgisServer();
    private static final String TEMPLATE = "merestone_template_" + ProcessHandle.current().pid();

    /** What undoes what was made, newest first. */
    private final Deque<String> left = new ArrayDeque<>();
    private boolean templateReady;

    private PostgisServer() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::leaveNothing));
    }

    static PostgisServer ofTheTests() {
        return OF_THE_TESTS;
    }

    /** The JDBC address of a database of the server. */
    String address(String name) {
        URI uri = URI.create(url().substring("jdbc:".length()));
        String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        return "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + "/" + name + query;
    }

    /** An empty database, until this process ends. */
    void create(String name) {
        execute("create database " + name);
        keepUntilTheEnd("drop database if exists " + name + " with (force)");
    }

    /** An empty database and a role of its name that owns it, and may do nothing else, until this process ends. */
    void createWithOwner(String name) {
        execute("create role " + name + " login");
        keepUntilTheEnd("drop role if exists " + name);
        execute("create database " + name + " owner " + name);
        keepUntilTheEnd("drop database if exists " + name + " with (force)");
    }

    /** A database as the migrations make it. */
    void copyTemplate(String name) {
        execute("create database " + name + " template " + template());
    }

    void drop(String name) {
        execute("drop database " + name + " with (force)");
    }

    void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url()); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the PostGIS of the tests refused: " + sql, e);
        }
    }

    /** One database is migrated once and copied for each test. */
    private synchronized String template() {
        if (!templateReady) {
            execute("drop database if exists " + TEMPLATE);
            create(TEMPLATE);
            try (HikariDataSource source = TestDatabase.pool(address(TEMPLATE))) {
                Schema.migrate(source);
                slim(JdbcClient.create(source));
            }
            templateReady = true;
        }
        return TEMPLATE;
    }

    /** PostGIS brings 8,500 coordinate systems, half of what would be copied for each test; the register asks for its own alone. */
    private static void slim(JdbcClient jdbc) {
        jdbc.sql("delete from spatial_ref_sys where srid <> 4490").update();
        jdbc.sql("vacuum full").update();
    }

    private synchronized void keepUntilTheEnd(String undoing) {
        left.push(undoing);
    }

    private synchronized void leaveNothing() {
        left.forEach(this::execute);
    }

    private static String url() {
        String url = System.getenv("MERESTONE_TEST_POSTGIS");
        if (url == null || url.isBlank()) {
            throw new IllegalStateException("No PostGIS to test on. Run ./test, which starts one, or set MERESTONE_TEST_POSTGIS to"
                    + " jdbc:postgresql://HOST:PORT/postgres?user=…&password=… of a server where databases may be created.");
        }
        return url;
    }
}
