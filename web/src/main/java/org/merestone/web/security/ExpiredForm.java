package org.merestone.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What becomes of a form whose session is over: it comes without that session's token, and nothing is written. Whoever is no longer signed
 * in is led to the door and from there back to the page of the form; whoever has signed in anew meanwhile is told how to get back. What was
 * typed is kept by the browser alone (assets/form-keeper.js).
 */
@Component
@ConditionalOnWebApplication
public final class ExpiredForm implements AccessDeniedHandler {

    /** The request attribute that tells the error page where the form stands. */
    public static final String PAGE = ExpiredForm.class.getName();

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST"; // where Spring's HttpSessionRequestCache looks

    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    ExpiredForm(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) throws IOException {
        Optional<String> page = denied instanceof CsrfException && SecurityConfiguration.isPage(request) ? page(request) : Optional.empty();
        if (page.isPresent() && StaffMember.signedIn().isEmpty() && SecurityConfiguration.isOfStaff(request)) {
            request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(page.get()));
            response.sendRedirect(request.getContextPath() + "/login?expired=1");
            return;
        }
        page.ifPresent(path -> request.setAttribute(PAGE, path));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** The page of this site that the form stood on: a refused form stands on the address it was sent to, its page is further up. */
    private Optional<String> page(HttpServletRequest request) {
        URI referer;
        try {
            referer = URI.create(Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)).orElse(""));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String path = referer.getRawPath();
        String site = URI.create(request.getRequestURL().toString()).getRawAuthority();
        if (path == null || !site.equals(referer.getRawAuthority())
                || !path.startsWith(request.getContextPath() + "/") || path.contains("//")) {
            return Optional.empty();
        }
        path = path.substring(request.getContextPath().length());
        if (isRead(path)) {
            return Optional.of(referer.getRawQuery() == null ? path : path + "?" + referer.getRawQuery());
        }
        while (path.lastIndexOf('/') > 0) {
            path = path.substring(0, path.lastIndexOf('/'));
            if (isRead(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private boolean isRead(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return routes.getObject().getHandlerMethods().keySet().stream().filter(ExpiredForm::reads)
                .map(RequestMappingInfo::getPathPatternsCondition)
                .anyMatch(patterns -> patterns != null && patterns.getPatterns().stream().anyMatch(pattern -> pattern.matches(parsed)));
    }

    private static boolean reads(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }
}
