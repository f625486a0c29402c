package org.merestone.web.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged program, to be started with arguments.
 *
 * @param command what comes before its arguments
 */
record Program(List<String> command) {

    private static final List<String> SMALL = List.of("-Xmx900m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The jar on the Java that runs the tests. */
    static Program packaged() {
        return on(thisJava());
    }

    /** The jar on another Java. */
    static Program on(Path java) {
        return of(java, List.of(), jar());
    }

    /**
     * The same program taken out of its jar, its classes archived by a first run on these options. It starts in half the time, which is for
     * tests that start it again and again.
     */
    static Program unpacked(Path folder, List<String> options) throws IOException, InterruptedException {
        run(List.of(thisJava().toString(), "-Djarmode=tools", "-jar", jar().toString(), "extract", "--destination", folder.toString()));
        Path jar = folder.resolve(jar().getFileName());
        Path classes = folder.resolve("classes.jsa");
        try (RunningMerestone first = RunningMerestone.start(of(thisJava(), List.of("-XX:ArchiveClassesAtExit=" + classes), jar), folder, options,
                Map.of())) {
            first.stop();
        }
        return of(thisJava(), List.of("-XX:SharedArchiveFile=" + classes), jar);
    }

    /** A process with these arguments, ready to be started; what it says comes as one stream. */
    ProcessBuilder process(List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(command.stream(), arguments.stream()).toList()).redirectErrorStream(true);
        builder.environment().remove("MERESTONE_ADMIN_PASSWORD");
        return builder;
    }

    private static Program of(Path java, List<String> flags, Path jar) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(SMALL);
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        return new Program(List.copyOf(command));
    }

    private static Path thisJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path jar() {
        Path jar = Path.of(System.getProperty("merestone.jar", "target/merestone.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("the program is not packaged yet: run ./test, or mvn package first");
        }
        return jar;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("did not end well: " + command);
        }
    }
}
