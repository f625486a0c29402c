package org.merestone.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a sign-in away before the password is even looked at while the throttle is shut. */
final class LoginThrottleFilter extends OncePerRequestFilter {

    private final LoginThrottle throttle;

    LoginThrottleFilter(LoginThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String username = request.getParameter("username");
        if (request.getMethod().equals("POST") && request.getServletPath().equals("/login") && username != null
                && throttle.shut(username, request.getRemoteAddr())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "900");
            response.sendRedirect(request.getContextPath() + "/login?wait=1");
            return;
        }
        chain.doFilter(request, response);
    }
}
