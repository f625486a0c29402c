package org.merestone.web.start;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.merestone.web.shell.ShellCommands;

/**
 * What was asked for on the command line.
 *
 * @param command   {@code serve}, or a command that needs no server
 * @param arguments what follows the command
 */
record Options(String command, List<String> arguments, int port, String database, Path data, boolean demonstration) {

    static final String USAGE = """
            用法 / Usage:
              ./run [--port N] [--db jdbc:postgresql://…] [--data DIR] [--no-demo]
              ./run import divisions FILE… --level county|township --code-field F --name-field F
                    [--crs EPSG:n] [--code-system NAME --edition DATE] [--classification public|internal] [--parent CODE]
                    [--db …] [--data DIR]
              ./run verify [--db …] [--data DIR]        核验审计链 / verify the audit trail
              ./run recheck-names [--db …] [--data DIR] 全库地名复查 / all names against each other
            不需要服务器和数据库的命令 / commands that need no server and no database:
            """ + ShellCommands.USAGE;

    /** At the end the last connection closes the database, after all who use it have stopped; not a hook of its own, beside them. */
    private static final String H2 = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;CACHE_SIZE=262144"
            + ";DB_CLOSE_ON_EXIT=FALSE";

    /**
     * @throws UsageError with a sentence for the person at the shell
     */
    static Options parse(String... args) {
        Deque<String> rest = new ArrayDeque<>(List.of(args));
        List<String> arguments = new ArrayList<>();
        int port = 8080;
        String database = "";
        Path data = Path.of(System.getProperty("merestone.data", "var/data"));
        boolean demonstration = true;
        String command = rest.isEmpty() || rest.peek().startsWith("-") ? "serve" : rest.pop();
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--port" -> port = port(value(word, rest));
                case "--db" -> database = database(value(word, rest));
                case "--data" -> data = Path.of(value(word, rest));
                case "--no-demo" -> demonstration = false;
                case "--help", "-h" -> throw new UsageError("");
                default -> arguments.add(word);
            }
        }
        if (command.equals("serve") && !arguments.isEmpty()) {
            throw new UsageError("不认识的选项 / unknown option: " + arguments.get(0));
        }
        return new Options(command, List.copyOf(arguments), port, database, data.toAbsolutePath().normalize(), demonstration);
    }

    /**
     * The settings that Spring starts with; as arguments they win over the file. The embedded database is made and closed by a connection
     * of Flyway's own and opened again by the pool: H2 goes on checking {@code in (…)} by the session that brought a constraint, and
     * refuses every row once the pool has retired that, which it does with each connection after half an hour.
     */
    String[] settings() {
        String url = embedded() ? "jdbc:h2:file:" + data.resolve("merestone") + H2 : database;
        List<String> settings = new ArrayList<>(List.of("--server.port=" + port, "--merestone.data=" + data,
                "--merestone.demonstration=" + demonstration, "--spring.datasource.url=" + url));
        if (embedded()) {
            settings.addAll(List.of("--spring.datasource.username=sa", "--spring.flyway.url=" + url, "--spring.flyway.user=sa"));
        }
        return settings.toArray(String[]::new);
    }

    boolean embedded() {
        return database.isEmpty();
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new UsageError(option + " 后缺少值 / wants a value after it");
        }
        return rest.pop();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of range
        }
        throw new UsageError("--port 须为 0–65535 的整数 / wants a whole number from 0 to 65535, not " + text);
    }

    private static String database(String url) {
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new UsageError("--db 须以 jdbc:postgresql:// 开头 / wants an address that starts with jdbc:postgresql://");
        }
        return url;
    }

    /** The command line cannot be followed; the message says why. */
    static final class UsageError extends RuntimeException {
        UsageError(String message) {
            super(message);
        }
    }
}
