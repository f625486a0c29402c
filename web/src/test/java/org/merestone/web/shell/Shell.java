package org.merestone.web.shell;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What a command of the shell answered. */
record Shell(OptionalInt status, String out, String err) {

    static Shell run(String input, String... words) {
        return run(input.getBytes(StandardCharsets.UTF_8), words);
    }

    static Shell run(byte[] input, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OptionalInt status = ShellCommands.run(words, new ByteArrayInputStream(input), print(out), print(err));
        return new Shell(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
