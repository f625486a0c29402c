package org.merestone.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.merestone.data.TestDatabase;

/** The packaged program serving in a process of its own, on a folder and a database of its own. */
final class RunningMerestone implements Serving {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern WELCOME = Pattern.compile("http://localhost:(\\d+)/login");

    private final Process process;
    private final Path log;
    private final List<String> options;
    private int port;

    private RunningMerestone(Process process, Path log, List<String> options) {
        this.process = process;
        this.log = log;
        this.options = options;
    }

    /** Options that put the program on a database of this kind; the same folder and address again find the same register. */
    static List<String> database(TestDatabase kind, Path folder) {
        List<String> options = new ArrayList<>(List.of("--data", folder.toString()));
        if (kind == TestDatabase.POSTGIS) {
            options.addAll(List.of("--db", TestDatabase.barePostgres()));
        }
        return options;
    }

    static RunningMerestone start(Path folder, List<String> options) {
        return start(Program.quick(), folder, options, Map.of());
    }

    /**
     * Starts the program on a port that the system chooses, and waits until it bids welcome.
     *
     * @param folder      where what it says is kept
     * @param environment variables beside those of the test itself
     */
    static RunningMerestone start(Program program, Path folder, List<String> options, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            Path log = folder.resolve("merestone.log");
            ProcessBuilder builder = program.process(Stream.concat(Stream.of("--port", "0"), options.stream()).toList())
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            RunningMerestone running = new RunningMerestone(builder.start(), log, options);
            running.waitForWelcome();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** The JDBC address of the PostGIS that it serves, where it does not serve the embedded database. */
    Optional<String> database() {
        int at = options.indexOf("--db");
        return at < 0 ? Optional.empty() : Optional.of(options.get(at + 1));
    }

    int port() {
        return port;
    }

    /** What the program has said since this start. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: no goodbye, no flushing. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    /** SIGTERM, as Ctrl-C does; answers the exit status. */
    int stop() {
        process.destroy();
        waitForEnd();
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the program did not end within " + PATIENCE + ":\n" + said());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void waitForWelcome() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Matcher welcome = WELCOME.matcher(said());
            if (welcome.find()) {
                port = Integer.parseInt(welcome.group(1));
                return;
            }
            pause();
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended with " + process.exitValue() + ":\n" + said());
            }
        }
        close();
        throw new IllegalStateException("the program was not ready within " + PATIENCE + ":\n" + said());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
