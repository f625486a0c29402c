package org.merestone.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.merestone.web.security.ExpiredForm;
import org.merestone.web.security.OpenToAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The container's own errors (a rejected address, a refused sign-in token) in the same form as all others. */
@Controller
class ErrorPage implements ErrorController {

    private final Answer answer;
    private final Sentences sentences;

    ErrorPage(Answer answer, Sentences sentences) {
        this.answer = answer;
        this.sentences = sentences;
    }

    @OpenToAll
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        Object form = request.getAttribute(ExpiredForm.PAGE);
        Object told = answer.to(request, status, sentences.of("problem.sentence." + (form == null ? status.value() : "form")));
        String wait = response.getHeader(HttpHeaders.RETRY_AFTER);
        if (status == HttpStatus.TOO_MANY_REQUESTS && wait != null && told instanceof ModelAndView page) {
            page.addObject("sentence", sentences.of("problem.wait", wait)); // people see no headers
        }
        if (form != null && told instanceof ModelAndView page) {
            page.addObject("title", sentences.of("problem.title.form")).addObject("form", form);
        }
        return told;
    }

    private static HttpStatus status(Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return switch (status == null ? HttpStatus.BAD_REQUEST : status) {
            case UNAUTHORIZED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
            case CONTENT_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case SERVICE_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL_SERVER_ERROR -> HttpStatus.INTERNAL_SERVER_ERROR;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
