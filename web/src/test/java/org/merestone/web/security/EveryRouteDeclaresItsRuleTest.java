package org.merestone.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every route that the application has: one without a declared access rule is a hole in the wall. */
@ServedTest
class EveryRouteDeclaresItsRuleTest {

    private static final List<String> STAFF = List.of("/survey", "/boundaries", "/naming", "/admin", "/desk");

    @Autowired
    ApplicationContext context;

    @Test
    void everyRouteDeclaresWhoMayComeIn() {
        List<String> shut = new ArrayList<>();
        routes().forEach((route, handler) -> {
            if (AccessRule.of(handler).isEmpty()) {
                shut.add(route + " " + handler);
            }
        });
        assertThat(shut).isEmpty();
    }

    @Test
    void noStaffPageIsOpenToAll() {
        List<String> open = new ArrayList<>();
        routes().forEach((route, handler) -> {
            boolean staff = STAFF.stream().anyMatch(prefix -> paths(route).stream().anyMatch(path -> path.startsWith(prefix)));
            if (staff && AccessRule.of(handler).orElseThrow().everybody()) {
                open.add(route.toString());
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void whatChangesSomethingIsNeverOpenToAllButCommentsAndReportsOfErrors() {
        List<String> open = new ArrayList<>();
        routes().forEach((route, handler) -> {
            boolean changes = route.getMethodsCondition().getMethods().stream().anyMatch(method -> !method.name().matches("GET|HEAD"))
                    && !PublicQuestions.PATHS.containsAll(paths(route)) && !paths(route).contains("/notices/{id}/comments")
                    && !paths(route).contains("/places/{id}/reports");
            if (changes && AccessRule.of(handler).orElseThrow().everybody()) {
                open.add(route.toString());
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void noPageOfAnotherSiteReadsWhatIsTheStaffs() {
        List<String> read = new ArrayList<>();
        routes().forEach((route, handler) -> {
            if (!AccessRule.of(handler).orElseThrow().everybody()) {
                paths(route).stream().map(path -> path.replaceAll("\\{[^}]+}", "1"))
                        .filter(path -> PublicCors.isPublic(new MockHttpServletRequest("GET", path))).forEach(read::add);
            }
        });
        assertThat(read).isEmpty();
        assertThat(PublicCors.isPublic(new MockHttpServletRequest("GET", "/api/v1/names"))).isTrue();
    }

    @Test
    void thereAreRoutesToWalk() {
        assertThat(routes().keySet().stream().flatMap(route -> paths(route).stream()))
                .contains("/", "/login", "/api/v1/where", "/api/v1/names", "/tiles/{set}/{z}/{x}/{y}.png", "/admin");
    }

    private Map<RequestMappingInfo, HandlerMethod> routes() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods();
    }

    private static List<String> paths(RequestMappingInfo route) {
        return route.getPathPatternsCondition() == null ? List.of()
                : route.getPathPatternsCondition().getPatternValues().stream().toList();
    }
}
