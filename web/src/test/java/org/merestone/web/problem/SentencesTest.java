package org.merestone.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence is there in both languages, and every key that a template asks for is a sentence. */
class SentencesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.]+)[}(]");
    private static final List<Path> BUNDLES = List.of(Path.of("src/main/resources/messages"),
            Path.of("../boundary-survey/src/main/resources/messages"), Path.of("../gazetteer/src/main/resources/messages"),
            Path.of("../data/src/main/resources/messages"));

    @ParameterizedTest
    @MethodSource("chinese")
    void everyBundleSaysTheSameThingsInEnglish(Path chinese) {
        Path english = chinese.resolveSibling(chinese.getFileName().toString().replace(".properties", "_en.properties"));
        assertThat(english).exists();
        assertThat(keys(english)).isEqualTo(keys(chinese));
    }

    @Test
    void everyKeyInATemplateIsASentence() throws IOException {
        Set<String> known = chinese().flatMap(bundle -> keys(bundle).stream()).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(path -> path.toString().endsWith(".html")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(template));
                while (matcher.find()) {
                    if (!known.contains(matcher.group(1))) {
                        missing.add(template.getFileName() + " " + matcher.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The bundle that is asked first would say its sentence in the other's place: a refusal as the heading of a column. */
    @Test
    void noKeyStandsInTwoBundlesThatAreAskedTogether() {
        List<String> together = List.of(read(Path.of("src/main/resources/application.properties")).getProperty("spring.messages.basename")
                .split("[,\\s]+"));
        Map<String, List<String>> bundles = new TreeMap<>();
        chinese().filter(bundle -> together.contains(name(bundle))).forEach(bundle -> keys(bundle).forEach(key ->
                bundles.computeIfAbsent(key, each -> new ArrayList<>()).add(name(bundle))));
        assertThat(bundles).hasSizeGreaterThan(1_000);
        bundles.values().removeIf(found -> found.size() == 1);
        assertThat(bundles).isEmpty();
    }

    private static String name(Path bundle) {
        return "messages/" + bundle.getFileName().toString().replace(".properties", "");
    }

    static Stream<Path> chinese() {
        return BUNDLES.stream().filter(Files::isDirectory).flatMap(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".properties") && !file.toString().endsWith("_en.properties"))
                        .toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Set<String> keys(Path bundle) {
        return new TreeSet<>(read(bundle).stringPropertyNames());
    }

    private static Properties read(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
