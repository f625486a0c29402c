package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merestone.data.TestDatabase;

/** The packaged program on every Java of the machine, and its first words where it cannot start. */
class StartsEverywhereIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("javas")
    void itServesOnEveryJavaFrom17OnAndStopsCleanly(Path java) {
        try (RunningMerestone running = RunningMerestone.start(java, folder, RunningMerestone.database(TestDatabase.H2, folder))) {
            assertThat(new Visitor(running.address()).json("/api/v1/where?lon=114.28&lat=29.82").get("divisions").size()).isEqualTo(4);
            assertThat(running.stop()).isIn(0, 143);
        }
    }

    @Test
    void aSecondProcessOnTheSameFolderIsToldSo() {
        List<String> options = RunningMerestone.database(TestDatabase.H2, folder);
        try (RunningMerestone first = RunningMerestone.start(folder, options)) {
            assertThatThrownBy(() -> RunningMerestone.start(folder.resolve("second"), options))
                    .hasMessageContaining("is in use by another process").hasMessageNotContaining("\tat ");
            assertThat(first.alive()).isTrue();
        }
    }

    @Test
    void aPostgresThatCannotHavePostgisIsToldWhatToDo() {
        String database = TestDatabase.withoutRights();
        assertThatThrownBy(() -> RunningMerestone.start(folder, List.of("--data", folder.toString(), "--db", database)))
                .hasMessageContaining("CREATE EXTENSION postgis").hasMessageNotContaining("\tat ");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsASentence() {
        assertThatThrownBy(() -> RunningMerestone.start(folder,
                List.of("--data", folder.toString(), "--db", "jdbc:postgresql://127.0.0.1:1/nothing?user=nobody")))
                .hasMessageContaining("cannot be reached").hasMessageNotContaining("\tat ");
    }

    @Test
    void withoutTheDemonstrationThereIsNobodyUntilAnAdministratorIsNamed() {
        List<String> options = List.of("--data", folder.toString(), "--no-demo");
        try (RunningMerestone running = RunningMerestone.start(folder, options)) {
            assertThatThrownBy(() -> new Visitor(running.address()).signIn("admin", "merestone-demo"))
                    .hasMessageContaining("could not sign in");
            assertThat(running.log()).content().contains("MERESTONE_ADMIN_PASSWORD");
        }
        Map<String, String> named = Map.of("MERESTONE_ADMIN_PASSWORD", "a-secret-of-my-own");
        try (RunningMerestone running = RunningMerestone.start(RunningMerestone.thisJava(), folder, options, named)) {
            assertThat(new Visitor(running.address()).signIn("admin", "a-secret-of-my-own").page("/admin").statusCode()).isEqualTo(200);
        }
    }

    /** The Java that runs the tests, and the newest other one of the machine. */
    static List<Path> javas() throws IOException {
        List<Path> javas = new ArrayList<>(List.of(RunningMerestone.thisJava()));
        Path home = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(home)) {
            try (Stream<Path> all = Files.list(home)) {
                all.filter(java -> Files.isExecutable(java.resolve("bin/java")) && version(java) > 17)
                        .max((a, b) -> Integer.compare(version(a), version(b))).ifPresent(java -> javas.add(java.resolve("bin/java")));
            }
        }
        return javas;
    }

    /** The feature version that a Java's release file states; 0 where it has none. */
    private static int version(Path java) {
        try (Stream<String> lines = Files.lines(java.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION=")).findFirst()
                    .map(line -> Integer.parseInt(line.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1"))).orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
