package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.texts;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.merestone.web.ServedTest;
import org.merestone.web.ogc.OgcClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** What is claimed is what is tested. */
@ServedTest
class EveryClaimHasItsTestsTest {

    @LocalServerPort
    int port;

    @Test
    void eachClassThatIsClaimedHasAClassOfTestsAndTheOtherWayRound() throws Exception {
        List<String> claimed = texts(new OgcClient(port).json("/conformance").get("conformsTo"));
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
