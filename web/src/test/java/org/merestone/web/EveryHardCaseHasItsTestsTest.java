package org.merestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/hard-cases.md promises is what the program says and what tests hold, on both databases. */
class EveryHardCaseHasItsTestsTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> MODULES = List.of("geo-core", "data", "boundary-survey", "web");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final String ON_BOTH = "@EnumSource(TestDatabase.class)";

    /** The cases that a county's demarcation is known to meet. */
    private static final List<String> KNOWN = List.of("one-sided signing", "signing with open findings", "an edit between signatures",
            "an approver who is an author", "a line without its own markers", "a county across two Gauss zones",
            "a double marker beside a river", "a marker renumbered after a township became a town", "a duplicate upload",
            "a lost connection in mid-upload", "a photo of 100 MB", "a signature in the wrong order");

    private record Case(String name, String sentence, String saidBy, List<String> tests) {}

    @Test
    void everyKnownCaseIsOnTheList() {
        for (String known : KNOWN) {
            assertThat(cases()).as(known).anyMatch(each -> each.name().startsWith(known));
        }
    }

    @Test
    void everySentenceIsTheOneThatTheProgramSays() {
        for (Case each : cases()) {
            assertThat(said(each.saidBy())).as(each.name()).anySatisfy(sentence -> assertThat(sentence).contains(each.sentence()));
        }
    }

    @Test
    void everyTestIsThereAndEachCaseIsTestedOnBothDatabases() {
        for (Case each : cases()) {
            assertThat(each.tests()).as(each.name()).isNotEmpty().allSatisfy(test -> assertThat(source(test))
                    .containsPattern("@\\w*Test[^{}]*void " + test.substring(test.indexOf('.') + 1) + "\\("));
            assertThat(each.tests()).as(each.name()).anyMatch(test -> source(test).contains(ON_BOTH));
        }
    }

    private static List<Case> cases() {
        List<Case> cases = text(ROOT.resolve("docs/hard-cases.md")).lines().filter(row -> row.startsWith("| ") && row.contains("`"))
                .map(row -> row.split("\\s*\\|\\s*")).map(cells -> new Case(cells[1], cells[2], code(cells[3]).get(0), code(cells[4])))
                .toList();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(KNOWN.size());
        return cases;
    }

    private static List<String> code(String cell) {
        Matcher found = CODE.matcher(cell);
        return found.results().map(each -> each.group(1)).toList();
    }

    /** The sentences under a key of the bundles; or, where a paper says it, the source of what writes that paper. */
    private static List<String> said(String key) {
        List<Path> sources = files("src/main/java", key + ".java");
        return sources.isEmpty() ? files("src/main/resources", ".properties").stream().map(path -> properties(path).getProperty(key, ""))
                .filter(sentence -> !sentence.isEmpty()).toList() : sources.stream().map(EveryHardCaseHasItsTestsTest::text).toList();
    }

    private static String source(String test) {
        List<Path> found = files("src/test/java", "/" + test.substring(0, test.indexOf('.')) + ".java");
        assertThat(found).as(test).hasSize(1);
        return text(found.get(0));
    }

    private static List<Path> files(String folder, String ending) {
        return MODULES.stream().flatMap(module -> {
            try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve(folder))) {
                return Arrays.stream(all.filter(path -> path.toString().replace('\\', '/').endsWith(ending)).toArray(Path[]::new));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private static Properties properties(Path path) {
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
