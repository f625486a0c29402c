package org.merestone.web.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merestone.web.security.AccessRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
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

    /** A route that is read by and what answers there. */
    private record Route(PathPattern pattern, HandlerMethod handler) {}

    /** What is handed out by the route that a path goes by, who may come in there, and the path's variables. */
    record Taken(HandsOut what, AccessRule who, Map<String, String> variables) {}

    Optional<Taken> of(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        for (Route route : all()) {
            PathPattern.PathMatchInfo match = route.pattern().matchAndExtract(asked);
            if (match != null) {
                HandsOut what = route.handler().getMethodAnnotation(HandsOut.class);
                return what == null || what.value() == HandsOut.About.SERVICE ? Optional.empty()
                        : Optional.of(new Taken(what, AccessRule.of(route.handler()).orElseThrow(), match.getUriVariables()));
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
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                if (info.getPathPatternsCondition() != null && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                    info.getPathPatternsCondition().getPatterns().forEach(pattern -> found.add(new Route(pattern, handler)));
                }
            });
            // Of several that a path fits, the most exact one answers.
            found.sort((one, other) -> one.pattern().compareTo(other.pattern()));
            routes = List.copyOf(found);
            known = routes;
        }
        return routes;
    }
}
