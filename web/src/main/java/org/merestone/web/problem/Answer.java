package org.merestone.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
        if (wantsPage(request)) {
            ModelAndView page = new ModelAndView("error");
            page.setStatus(status);
            page.addObject("status", status.value());
            page.addObject("title", title(status));
            page.addObject("sentence", sentence);
            HttpServletResponse response = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
            if (passes(status) && response != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            }
            return page;
        }
        return problem(status, sentence);
    }

    ResponseEntity<ProblemDetail> problem(HttpStatus status, String sentence) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, sentence);
        detail.setTitle(title(status));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (passes(status)) {
            answer.header(HttpHeaders.RETRY_AFTER, SECONDS);
        }
        return answer.body(detail);
    }

    /** Whether trying again in a moment may help; who asks too often has been told how long to wait. */
    private static boolean passes(HttpStatus status) {
        return status == HttpStatus.SERVICE_UNAVAILABLE;
    }

    static boolean wantsPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !path.startsWith("/api/") && !path.startsWith("/tiles/") && !path.startsWith("/ogc")
                && accept != null && accept.contains("text/html");
    }

    private String title(HttpStatus status) {
        return sentences.of("problem.title." + status.value());
    }
}
