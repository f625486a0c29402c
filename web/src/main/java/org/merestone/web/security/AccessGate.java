package org.merestone.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Enforces the rule that each route declares. A route that declares none is shut for everybody. */
public final class AccessGate implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(AccessGate.class);

    private final Map<HandlerMethod, Optional<AccessRule>> rules = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true; // files of the application, behind the filter chain's own list
        }
        if (method.getBeanType().getEnclosingClass() == RequestMappingInfoHandlerMapping.class) {
            return true; // OPTIONS: it says which methods an address has, and nothing else
        }
        Optional<AccessRule> rule = rules.computeIfAbsent(method, AccessRule::of);
        if (rule.isEmpty()) {
            LOG.error("{} declares no access rule and stays shut", method);
            throw new AccessDeniedException("no access rule");
        }
        if (rule.get().everybody()) {
            return true;
        }
        StaffMember member = StaffMember.signedIn()
                .orElseThrow(() -> new InsufficientAuthenticationException("sign in first"));
        if (!rule.get().admits(member)) {
            throw new AccessDeniedException("needs one of " + rule.get().roles());
        }
        return true;
    }
}
