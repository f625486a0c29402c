package org.merestone.web.running;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /** The same program, quicker to start. */
    static Program quick() {
        return QuickStart.of(thisJava(), jar());
    }

    /** A process with these arguments, ready to be started; what it says comes as one stream. */
    ProcessBuilder process(List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(command.stream(), arguments.stream()).toList()).redirectErrorStream(true);
        builder.environment().remove("MERESTONE_ADMIN_PASSWORD");
        builder.environment().remove("JDK_JAVA_OPTIONS"); // the Java would say that it has seen them
        return builder;
    }

    /** @param flags what the Java is told beside its usual limits */
    static Program of(Path java, List<String> flags, Path jar) {
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
}
