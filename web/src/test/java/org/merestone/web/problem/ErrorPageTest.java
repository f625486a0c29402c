package org.merestone.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** What the server itself refuses, told to a person and to a program. */
class ErrorPageTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private ErrorPage errors;

    @BeforeEach
    void tooManyQuestions() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/web", "messages/open");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Sentences sentences = new Sentences(messages);
        errors = new ErrorPage(new Answer(sentences), sentences);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 429);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/names");
        response.setHeader("Retry-After", "9");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
        LocaleContextHolder.setLocale(Locale.CHINESE);
    }

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aPersonWhoAsksTooOftenIsToldHowLongToWait() {
        request.addHeader("Accept", "text/html");
        assertThat(((ModelAndView) errors.error(request, response)).getModel().get("sentence").toString())
                .isEqualTo("请求过于频繁，请过 9 秒再试；大批查询请用批量接口或下载文件。");
    }

    @Test
    void aProgramIsToldToReadTheHeader() {
        Object told = ((ResponseEntity<?>) errors.error(request, response)).getBody();
        assertThat(((ProblemDetail) told).getDetail()).contains("Retry-After");
    }
}
