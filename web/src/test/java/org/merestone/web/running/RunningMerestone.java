package org.merestone.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.merestone.data.TestDatabase;

/** The packaged program in a process of its own, on a folder and a database of its own. */
final class RunningMerestone implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final int port;
    private final Path log;

    private RunningMerestone(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Options that put the program on a database of this kind; the same folder and address again find the same register. */
    static List<String> database(TestDatabase kind, Path folder) {
        List<String> options = new ArrayList<>(List.of("--data", folder.toString()));
        if (kind == TestDatabase.POSTGIS) {
            options.addAll(List.of("--db", TestDatabase.barePostgres()));
        }
        return options;
    }

    static RunningMerestone start(Path java, Path folder, List<String> options) {
        return start(java, folder, options, Map.of());
    }

    static RunningMerestone start(Path java, Path folder, List<String> options, Map<String, String> environment) {
        try {
            int port = freePort();
            Files.createDirectories(folder);
            Path log = folder.resolve("merestone.log");
            List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx900m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                    "-jar", jar().toString(), "--port", Integer.toString(port)));
            command.addAll(options);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            RunningMerestone running = new RunningMerestone(process, port, log);
            running.waitUntilReady();
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RunningMerestone start(Path folder, List<String> options) {
        return start(thisJava(), folder, options);
    }

    /** The Java that runs the tests. */
    static Path thisJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static Path jar() {
        Path jar = Path.of(System.getProperty("merestone.jar", "target/merestone.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("the program is not packaged yet: run ./test, or mvn package first");
        }
        return jar;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    Path log() {
        return log;
    }

    boolean alive() {
        return process.isAlive();
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
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the program did not end within 30 s; see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void waitUntilReady() throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        HttpRequest health = HttpRequest.newBuilder(address().resolve("/actuator/health")).timeout(Duration.ofSeconds(5)).build();
        while (Instant.now().isBefore(end)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended with " + process.exitValue() + ":\n" + Files.readString(log));
            }
            try {
                if (CLIENT.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                Thread.sleep(100);
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the program was not ready within " + PATIENCE + ":\n" + Files.readString(log));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
