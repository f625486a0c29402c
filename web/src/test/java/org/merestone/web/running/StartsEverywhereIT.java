package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.demo.DemoLoader;

/** The packaged program, as users start it from its jar: on every Java it may meet, until it is asked to stop, or with a sentence why not. */
class StartsEverywhereIT {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");
    private static final int OLDEST = 17;
    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final int BY_SIGTERM = 143;

    @TempDir
    Path folder;

    static Stream<Path> javas() throws IOException {
        Stream<Path> others = Files.isDirectory(INSTALLED) ? Files.list(INSTALLED) : Stream.of();
        try (others) {
            List<Path> homes = Stream.concat(Stream.of(Path.of(System.getProperty("java.home"))), others)
                    .filter(home -> Files.isRegularFile(home.resolve("bin/java")) && version(home) >= OLDEST).toList();
            return homes.stream().map(StartsEverywhereIT::real).distinct().map(home -> home.resolve("bin/java"));
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void itServesOnEveryJavaAndStopsWhenAsked(Path java) {
        try (RunningMerestone running = RunningMerestone.start(Program.on(java), folder, embedded(), Map.of())) {
            assertThat(new Visitor(running.address()).json("/api/v1/where?lon=114.27&lat=29.84").get("divisions").get(0).get("name")
                    .asString()).isEqualTo("砚城街道");
            assertThat(running.said()).contains("http://localhost:" + running.port()).contains(DemoLoader.PASSWORD).contains("surveyor");
            long asked = System.nanoTime();
            assertThat(running.stop()).isIn(0, BY_SIGTERM);
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(TO_STOP);
            assertThat(running.said()).doesNotContain("\tat ").doesNotContain("WARN").doesNotContain("ERROR");
        }
    }

    @Test
    void withoutPostgisAndTheRightToMakeItItSaysWhatToDo() {
        Ended ended = Ended.of("--data", folder.toString(), "--db", TestDatabase.withoutRights());
        assertEndsWithASentence(ended, "没有 PostGIS 扩展", "CREATE EXTENSION postgis", "Install postgresql-15-postgis-3");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedAsTheCause() {
        Ended ended = Ended.of("--data", folder.toString(), "--db", "jdbc:postgresql://127.0.0.1:1/nothing?user=nobody");
        assertEndsWithASentence(ended, "无法连接数据库", "The database cannot be reached");
    }

    @Test
    void aSecondProcessOnTheSameFolderAndAThirdOnTheSamePortSaySo() {
        try (RunningMerestone running = start(embedded(), Map.of())) {
            Ended second = Ended.of("--port", "0", "--data", folder.toString());
            assertEndsWithASentence(second, "正被另一个进程使用", "The data folder is in use by another process");
            Ended third = Ended.of("--port", Integer.toString(running.port()), "--data", folder.resolve("other").toString());
            assertEndsWithASentence(third, "端口 " + running.port() + " 已被占用", "choose another with --port");
            assertThat(new Visitor(running.address()).get("/api/v1/where?lon=114.27&lat=29.84").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void withoutTheDemonstrationTheFirstAdministratorComesFromTheEnvironment() {
        List<String> options = Stream.concat(embedded().stream(), Stream.of("--no-demo")).toList();
        try (RunningMerestone running = start(options, Map.of())) {
            assertThat(running.said()).contains("MERESTONE_ADMIN_PASSWORD").doesNotContain(DemoLoader.PASSWORD);
            Visitor visitor = new Visitor(running.address());
            assertThat(visitor.page("/").statusCode()).isEqualTo(200);
            assertThat(visitor.json("/api/v1/where?lon=114.27&lat=29.84").get("divisions").size()).isZero();
            assertThat(running.stop()).isIn(0, BY_SIGTERM);
        }
        String password = "a long one for once";
        try (RunningMerestone running = start(options, Map.of("MERESTONE_ADMIN_PASSWORD", password))) {
            assertThat(running.said()).doesNotContain("MERESTONE_ADMIN_PASSWORD").doesNotContain(password);
            assertThat(new Visitor(running.address()).signIn("admin", password).page("/admin").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anOptionThatNobodyKnowsIsAnsweredWithTheUsage() {
        Ended ended = Ended.of("--colour", "red");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.said()).contains("--colour").contains("--no-demo").doesNotContain("\tat ");
    }

    private RunningMerestone start(List<String> options, Map<String, String> environment) {
        return RunningMerestone.start(Program.packaged(), folder, options, environment);
    }

    private List<String> embedded() {
        return RunningMerestone.database(TestDatabase.H2, folder);
    }

    private static void assertEndsWithASentence(Ended ended, String... parts) {
        assertThat(ended.status()).as(ended.said()).isEqualTo(1);
        assertThat(ended.said()).contains(parts).doesNotContain("\tat ").doesNotContain("Exception");
    }

    private static int version(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            return 0; // not a Java that says what it is
        }
    }

    private static Path real(Path home) {
        try {
            return home.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
