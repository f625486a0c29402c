package org.merestone.web.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A call of the packaged program that has ended by itself.
 *
 * @param status its exit status
 * @param said   all that it said, to either stream
 */
record Ended(int status, String said) {

    /** Calls the program as its users do, and waits until it ends, two minutes at most. */
    static Ended of(String... arguments) {
        return of(Program.packaged(), arguments);
    }

    /** The same of the program in another form. */
    static Ended of(Program program, String... arguments) {
        try {
            Path log = Files.createTempFile("merestone", ".log");
            Process process = program.process(List.of(arguments)).redirectOutput(log.toFile()).start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the program goes on:\n" + Files.readString(log));
            }
            String said = Files.readString(log, StandardCharsets.UTF_8);
            Files.delete(log);
            return new Ended(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
