package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.texts;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.merestone.web.ServedTest;
import org.merestone.web.ogc.ServedOgc;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What is claimed is what is tested. */
@ServedTest
class EveryClaimHasItsTestsTest extends ServedOgc {

    @Test
    void eachClassThatIsClaimedHasAClassOfTestsAndTheOtherWayRound() throws Exception {
        List<String> claimed = texts(ogc.json("/conformance").get("conformsTo"));
        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(tests().keySet()).containsExactlyInAnyOrderElementsOf(claimed);
    }

    @Test
    void eachTestBearsTheNameOfAnAbstractTestOfItsClass() {
        tests().forEach((uri, type) -> {
            List<Method> methods = Arrays.stream(type.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Test.class)
                    || method.isAnnotationPresent(ParameterizedTest.class)).toList();
            assertThat(methods).as(uri).isNotEmpty().allSatisfy(method -> assertThat(method.getAnnotation(DisplayName.class).value())
                    .startsWith(uri.substring(uri.indexOf("/conf/")) + "/"));
        });
    }

    /** Those that ask whether a class is declared are the first test's. */
    @Test
    void everyAbstractTestOfFeaturesAndOfTilesHasATestOfOurs() throws Exception {
        Properties listed = new Properties();
        try (InputStream list = EveryClaimHasItsTestsTest.class.getResourceAsStream("abstract-tests.properties")) {
            listed.load(list);
        }
        Set<String> restated = restated();
        List<String> missing = listed.stringPropertyNames().stream().flatMap(uri -> Arrays.stream(listed.getProperty(uri).split(","))
                .filter(name -> !Set.of("get-conformance", "conformance-success").contains(name)).map(name -> uri + "/" + name))
                .filter(each -> !restated.contains(each)).toList();
        assertThat(missing).isEmpty();
        assertThat(listed.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(tests().keySet().stream()
                .map(uri -> uri.substring(Conformance.SPECIFICATIONS.length()))
                .filter(uri -> uri.startsWith("ogcapi-features-") || uri.startsWith("ogcapi-tiles-")).toList());
    }

    /** What the tests bear: the names of one class after its path, and those of another behind a semicolon. */
    private static Set<String> restated() {
        Set<String> restated = new HashSet<>();
        tests().forEach((uri, type) -> Arrays.stream(type.getDeclaredMethods()).map(method -> method.getAnnotation(DisplayName.class))
                .filter(Objects::nonNull).flatMap(borne -> Arrays.stream(borne.value().split("; "))).forEach(path -> {
                    int name = path.lastIndexOf('/', path.indexOf(',') < 0 ? path.length() : path.indexOf(',')) + 1;
                    Arrays.stream(path.substring(name).split(", ")).forEach(each -> restated.add(uri.substring(
                            Conformance.SPECIFICATIONS.length(), uri.indexOf("/conf/")) + path.substring(0, name) + each));
                }));
        return restated;
    }

    private static Map<String, Class<?>> tests() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Conformance.class));
        return scanner.findCandidateComponents(EveryClaimHasItsTestsTest.class.getPackageName()).stream()
                .<Class<?>>map(found -> type(found.getBeanClassName())).collect(Collectors.toMap(type -> Conformance.SPECIFICATIONS
                        + type.getAnnotation(Conformance.class).value(), Function.identity()));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
