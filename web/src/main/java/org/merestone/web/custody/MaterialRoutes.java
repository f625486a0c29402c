package org.merestone.web.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merestone.web.security.AccessRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The routes whose answers are held back until they are entered. */
@Component
class MaterialRoutes {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private volatile @Nullable List<Route> known;

    MaterialRoutes(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** A route, who may come in by it, and what it hands out. */
    record Route(PathPattern pattern, AccessRule who, HandsOut what) {}

    /** A route that a path goes by, with the path's variables. */
    record Taken(Route route, Map<String, String> variables) {}

    Optional<Taken> of(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        for (Route route : all()) {
            PathPattern.PathMatchInfo match = route.pattern().matchAndExtract(asked);
            if (match != null) {
                return Optional.of(new Taken(route, match.getUriVariables()));
            }
        }
        return Optional.empty();
    }

    /** Read once, when the first of the staff comes in: the routes are all there by then. */
    private List<Route> all() {
        List<Route> routes = known;
        if (routes == null) {
            List<Route> found = new ArrayList<>();
            mapping.getObject().getHandlerMethods().forEach((info, handler) -> {
                HandsOut what = handler.getMethodAnnotation(HandsOut.class);
                if (what != null && what.value() != HandsOut.About.SERVICE && info.getPathPatternsCondition() != null) {
                    info.getPathPatternsCondition().getPatterns()
                            .forEach(pattern -> found.add(new Route(pattern, AccessRule.of(handler).orElseThrow(), what)));
                }
            });
            found.sort((one, other) -> one.pattern().compareTo(other.pattern()));
            routes = List.copyOf(found);
            known = routes;
        }
        return routes;
    }
}
