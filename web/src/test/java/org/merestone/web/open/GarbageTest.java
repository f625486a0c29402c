package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.request.DeclaredParameters;
import org.merestone.web.security.AccessRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Garbage in every parameter and path segment of every public route: always an answer below 500, and a sentence where it is refused. */
@ServedTest
class GarbageTest {

    private static final List<String> GARBAGE = List.of("", " ", "-1", "0", "99999999999999999999", "NaN", "Infinity", "-Infinity", "1e309",
            "null", "true", "'", "\"", "' or 1=1 --", "<script>alert(1)</script>", "../../etc/passwd", "%00", "\u0000", "{}", "[]", "${7*7}",
            "#{7*7}", "{0}", "1,2,3,4", "114,29", "114,29,115,30", "2025-13-45", "2020-01-01", "砚川", "𠮷𡈽", "a".repeat(5_000),
            "*", "?", "~", "\\", "+-&&||!(){}[]^\"~*?:/", "xian", "１２３", "\u202e", "ｎ％", "9223372036854775808", "-9223372036854775808");

    /** A variable of a path, which may bear a pattern with braces of its own. */
    private static final String VARIABLE = "\\{[^{}]+(\\{[^{}]*}[^{}]*)*}";

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Test
    void noGarbageBringsThePublicRoutesDown() throws Exception {
        List<String> faults = new ArrayList<>();
        Set<String> walked = new TreeSet<>();
        for (Route route : publicRoutes()) {
            for (String garbage : GARBAGE) {
                String path = route.path().replaceAll(VARIABLE, garbage.isEmpty() ? "0" : encode(garbage));
                ask(path, faults);
                for (String parameter : route.parameters()) {
                    ask(route.path().replaceAll(VARIABLE, "1") + "?" + query(route, parameter, garbage), faults);
                }
                ask(route.path().replaceAll(VARIABLE, "1") + "?" + encode(garbage) + "=" + encode(garbage), faults);
            }
            walked.add(route.path());
        }
        assertThat(faults).isEmpty();
        assertThat(walked).contains("/api/v1/where", "/api/v1/names", "/api/v1/map/features", "/tiles/{set}/{z}/{x}/{y}.png", "/places/{id}");
    }

    /** One parameter is garbage, the others are well. */
    private static String query(Route route, String bad, String garbage) {
        StringBuilder query = new StringBuilder(bad + "=" + encode(garbage));
        for (String other : route.parameters()) {
            if (!other.equals(bad)) {
                switch (other) {
                    case "lon" -> query.append("&lon=114.3");
                    case "lat" -> query.append("&lat=29.8");
                    case "q" -> query.append("&q=yan");
                    case "bbox" -> query.append("&bbox=114,29,115,30");
                    case "since" -> query.append("&since=0");
                    case "wait" -> query.append("&wait=1");
                    case "layer" -> query.append("&layer=names");
                    default -> { }
                }
            }
        }
        return query.toString();
    }

    private void ask(String path, List<String> faults) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).GET().build();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (!answer.headers().firstValue("content-type").orElse("").startsWith("text/event-stream")) { // which has no end
                body.readAllBytes();
            }
        }
        if (answer.statusCode() >= 500) {
            faults.add(answer.statusCode() + " " + path);
        }
        // What the container itself turns away (a NUL, an address beyond 8 kB) never reaches a form of ours.
        if (answer.statusCode() >= 400 && path.startsWith("/api/") && !path.contains("%00") && path.length() < 8_000
                && !answer.headers().firstValue("content-type").orElse("").startsWith("application/problem+json")) {
            faults.add("no problem detail: " + answer.statusCode() + " " + path);
        }
    }

    private List<Route> publicRoutes() {
        List<Route> routes = new ArrayList<>();
        context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, handler) -> {
            if (AccessRule.of(handler).map(AccessRule::everybody).orElse(false)) {
                paths(info).forEach(path -> routes.add(new Route(path, DeclaredParameters.of(handler))));
            }
        });
        return routes;
    }

    private static Set<String> paths(RequestMappingInfo info) {
        return info.getPathPatternsCondition() == null ? Set.of() : info.getPathPatternsCondition().getPatternValues();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private record Route(String path, Set<String> parameters) {}
}
