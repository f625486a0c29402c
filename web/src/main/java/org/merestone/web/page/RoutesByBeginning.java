package org.merestone.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Finds a route among hundreds by the part of its pattern that stands before the first variable, so that only the few with the same
 * beginning are matched in full; Spring matches all of them for each request, which took a quarter of a short answer's time.
 */
final class RoutesByBeginning extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, String[]> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        // What is written in another way than the pattern, with escapes or parameters of a step, is compared step by step as ever.
        boolean plain = path.indexOf('%') < 0 && path.indexOf(';') < 0;
        return super.lookupHandlerMethod(path, plain ? new OnItsWay(request, path) : request);
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        if (request instanceof OnItsWay way && !begins(way.path, beginnings.computeIfAbsent(route, RoutesByBeginning::of))) {
            return null;
        }
        return super.getMatchingMapping(route, request);
    }

    private static boolean begins(String path, String[] beginnings) {
        for (String beginning : beginnings) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static String[] of(RequestMappingInfo route) {
        return route.getPatternValues().stream().map(RoutesByBeginning::beginning).toArray(String[]::new);
    }

    /** A pattern up to its first variable or wildcard, and without the slash before it, which such a pattern may do without. */
    static String beginning(String pattern) {
        int end = Arrays.stream(new int[] {pattern.indexOf('{'), pattern.indexOf('*'), pattern.indexOf('?')}).filter(at -> at >= 0).min()
                .orElse(pattern.length());
        String plain = pattern.substring(0, end);
        return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** A request with the path that is looked for. */
    private static final class OnItsWay extends HttpServletRequestWrapper {

        final String path;

        OnItsWay(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }
    }
}
