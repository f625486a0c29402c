package org.merestone.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Gives an error the form its reader wants: a problem detail (RFC 9457) for a machine, a page for a person. */
@Component
class Answer {

    private static final String SECONDS = "5";

    private final Sentences sentences;

    Answer(Sentences sentences) {
        this.sentences = sentences;
    }

    Object to(HttpServletRequest request, HttpStatus status, String sentence) {
        HttpServletResponse response = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
        if (passes(status) && response != null && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        }
        if (wantsPage(request)) {
            ModelAndView page = new ModelAndView("error");
            page.setStatus(status);
            page.addObject("status", status.value());
            page.addObject("title", title(status));
            page.addObject("sentence", sentence);
            return page;
        }
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setTitle(title(status));
        detail.setInstance(instance(asked(request)));
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(detail);
    }

    /** Whether trying again in a moment may help; who asks too often may have been told how long to wait. */
    private static boolean passes(HttpStatus status) {
        return status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.TOO_MANY_REQUESTS;
    }

    static boolean wantsPage(HttpServletRequest request) {
        String path = asked(request);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !path.startsWith("/api/") && !path.startsWith("/tiles/") && !path.startsWith("/ogc")
                && accept != null && accept.contains("text/html");
    }

    /** The address that failed, also where a filter failed and the answer is made by the page of errors. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
    }

    /** An address that the firewall turned away for its form, such as {@code //}, may be none that can be told. */
    private static URI instance(String asked) {
        try {
            return new URI(asked);
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }

    private String title(HttpStatus status) {
        return sentences.of("problem.title." + status.value());
    }
}
