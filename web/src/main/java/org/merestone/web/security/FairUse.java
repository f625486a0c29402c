package org.merestone.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.merestone.data.document.Documents;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody's questions crowd out those of others: an address that brings no token has one bucket, a token another. Of IPv6 the network of
 * 64 bits counts, for one household has all of it. A token that is refused is paid for by its address, so that guessing is dear.
 */
final class FairUse extends OncePerRequestFilter {

    private static final int OF_A_REFUSED_TOKEN = 20;
    private static final int TOO_MANY = 429;

    private final Buckets addresses;
    private final Buckets tokens;

    FairUse(Buckets addresses, Buckets tokens) {
        this.addresses = addresses;
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/assets/") || path.startsWith("/webjars/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String network = ClientNetwork.of(request.getRemoteAddr());
        boolean token = TokenFilter.bringsToken(request);
        long wait = token ? Math.max(addresses.take(network, 0), tokens.take(key(request), 1)) : addresses.take(network, 1);
        if (wait > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
            response.sendError(TOO_MANY);
            return;
        }
        chain.doFilter(request, response);
        if (token && response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
            addresses.charge(network, OF_A_REFUSED_TOKEN);
        }
    }

    private static String key(HttpServletRequest request) {
        return Documents.sha256(TokenFilter.token(request).getBytes(StandardCharsets.UTF_8));
    }
}
