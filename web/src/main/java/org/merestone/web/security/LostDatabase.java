package org.merestone.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/** Tells somebody at the door that nobody can be looked up at the moment, which is no fault of theirs. */
final class LostDatabase {

    private static final String SECONDS = "5";

    private LostDatabase() {}

    static void tell(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
