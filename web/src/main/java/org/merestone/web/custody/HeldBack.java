package org.merestone.web.custody;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.merestone.boundary.custody.HandingOut;
import org.merestone.data.account.Role;
import org.merestone.web.security.StaffMember;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Holds an answer back until it stands in the ledger of exports; what cannot be entered is not sent. */
@Component
class HeldBack extends OncePerRequestFilter {

    private final MaterialRoutes routes;
    /** Asked for with the first material: filters are made before the database has answered, and what ails that is told in a sentence. */
    private final ObjectProvider<HandingOut> ledger;

    HeldBack(MaterialRoutes routes, ObjectProvider<HandingOut> ledger) {
        this.routes = routes;
        this.ledger = ledger;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<StaffMember> reader = HttpMethod.GET.matches(request.getMethod()) ? StaffMember.signedIn() : Optional.empty();
        Optional<MaterialRoutes.Taken> taken = reader.isEmpty() ? Optional.empty() : routes.of(request.getRequestURI());
        if (taken.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (answer.getStatus() == HttpStatus.OK.value()) {
            try {
                enter(reader.get(), taken.get(), request, answer.getContentAsByteArray());
            } catch (DataAccessException e) {
                answer.reset();
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                return;
            }
        }
        answer.copyBodyToResponse();
    }

    private void enter(StaffMember reader, MaterialRoutes.Taken taken, HttpServletRequest request, byte[] content) {
        HandsOut what = taken.what();
        Role[] roles = taken.who().roles().stream().sorted().toArray(Role[]::new);
        ledger.getObject().enter(reader.as(roles), lines(what, taken, request), what.as().isEmpty() ? request.getRequestURI() : what.as(),
                content);
    }

    private List<UUID> lines(HandsOut what, MaterialRoutes.Taken taken, HttpServletRequest request) {
        if (what.value() == HandsOut.About.SAID) {
            return request.getAttribute(HandsOut.LINES) instanceof List<?> said
                    ? said.stream().flatMap(each -> each instanceof UUID line ? Stream.of(line) : Stream.<UUID>of()).toList() : List.of();
        }
        UUID id = UUID.fromString(taken.variables().get(what.variable()));
        return switch (what.value()) {
            case LINE -> List.of(id);
            case TASK -> ledger.getObject().lineOfTask(id).stream().toList();
            default -> ledger.getObject().lineOfVersion(id).stream().toList();
        };
    }
}
