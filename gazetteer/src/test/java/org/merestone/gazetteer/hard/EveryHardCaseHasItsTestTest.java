package org.merestone.gazetteer.hard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** Each hard case of naming has a test, and a sentence for the user in both languages; the list is held to both. */
class EveryHardCaseHasItsTestTest {

    @Test
    void noneIsWithoutATestThatShowsIt() {
        Set<HardCase.Of> shown = EnumSet.noneOf(HardCase.Of.class);
        tests().forEach(test -> shown.addAll(List.of(test.getAnnotation(HardCase.class).value())));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(shown))).as("hard cases that no test shows").isEmpty();
    }

    @Test
    void whatSaysThatItShowsOneIsATestThatRuns() {
        assertThat(tests()).isNotEmpty().allSatisfy(method -> assertThat(method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class)).as(method.toString()).isTrue());
    }

    @ParameterizedTest
    @EnumSource(HardCase.Of.class)
    void itsSentencesAreThereInBothLanguagesAndSayWhatToDo(HardCase.Of hard) {
        for (String sentence : hard.sentences()) {
            String[] at = sentence.split(":");
            String chinese = ResourceBundle.getBundle(at[0], Locale.ROOT).getString(at[1]);
            String english = ResourceBundle.getBundle(at[0], Locale.ENGLISH).getString(at[1]);
            assertThat(chinese).as(sentence).containsPattern("\\p{IsHan}").endsWith("。");
            assertThat(english).as(sentence).isNotEqualTo(chinese).doesNotContain("。").endsWith(".");
        }
    }

    private static List<Method> tests() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Test")));
        return scanner.findCandidateComponents("org.merestone.gazetteer").stream().<Class<?>>map(found -> type(found.getBeanClassName()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).filter(method -> method.isAnnotationPresent(HardCase.class))
                .toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
