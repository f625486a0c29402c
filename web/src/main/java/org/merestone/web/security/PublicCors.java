package org.merestone.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the pages of other sites read what is public: any origin, reading only, and never with cookies or tokens, so that nothing is told
 * to another site that it could not have fetched itself.
 */
public final class PublicCors extends OncePerRequestFilter {

    private static final List<String> PUBLIC = List.of("/ogc", "/api/v1", "/tiles", "/wms", "/wmts", "/reconcile", "/downloads", "/places",
            "/divisions", "/9095", "/xzqh", "/stname", "/datastatis");
    /** What an address inside one of them begins with. */
    private static final List<String> INSIDE = PUBLIC.stream().map(path -> path + "/").toList();
    /** What is the staff's among them. */
    private static final List<String> STAFF = List.of("/ogc/collections/line-drafts", "/api/v1/line-drafts", "/api/v1/audit");
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String wanted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        boolean preflight = HttpMethod.OPTIONS.matches(request.getMethod()) && wanted != null
                && request.getHeader(HttpHeaders.ORIGIN) != null;
        String method = preflight ? wanted : request.getMethod();
        boolean question = HttpMethod.POST.matches(method) && PublicQuestions.isAsked(request);
        if (!question && !isPublic(request) || !preflight && !question && !isReading(method)) {
            chain.doFilter(request, response);
            return;
        }
        if (preflight && !question && !isReading(method)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        if (preflight) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, question ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Accept, Accept-Language, Content-Type, If-None-Match");
            response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Content-Crs, ETag, Link, Location, Retry-After");
        chain.doFilter(request, response);
    }

    static boolean isReading(String method) {
        return READING.contains(method);
    }

    /** Whether an address belongs to the public interfaces. */
    static boolean isPublic(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        for (String staff : STAFF) {
            if (path.equals(staff) || path.startsWith(staff + "/")) {
                return false;
            }
        }
        for (String beginning : INSIDE) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return PUBLIC.contains(path);
    }
}
