package org.merestone.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Addresses that are posted to and change nothing: a question too long for an address, or one that a client of others posts. They need no
 * sign-in and no CSRF token, and pages of other sites may ask them.
 */
public final class PublicQuestions {

    /** All of them. */
    public static final Set<String> PATHS = Set.of("/api/v1/where", "/reconcile", "/9095/stname/listPub", "/9095/stname/detailsPub",
            "/stname/listPub", "/stname/detailsPub");

    private PublicQuestions() {}

    static boolean isAsked(HttpServletRequest request) {
        return PATHS.contains(request.getRequestURI().substring(request.getContextPath().length()));
    }
}
