package org.merestone.web.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.merestone.web.request.StillReading;
import org.merestone.web.security.StaffMember;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Puts the register's version on every {@link Published} answer as its ETag, together with the language, the format asked for and the
 * reader, on whom pages depend too; answers 304 where the reader has it. What follows is answered from that version, whatever moves
 * meanwhile. Everything else is not to be stored.
 */
@Component
public class RegisterVersionTag implements HandlerInterceptor {

    private final RegisterKeeper keeper;
    private final Map<HandlerMethod, Boolean> published = new ConcurrentHashMap<>();

    RegisterVersionTag(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        if (!published.computeIfAbsent(method, RegisterVersionTag::isPublished)
                || !(HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return true;
        }
        String reader = StaffMember.signedIn().map(member -> "-" + Integer.toHexString(member.account().id().hashCode())).orElse("");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept, Accept-Encoding");
        String accept = Integer.toHexString(String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).hashCode());
        PublishedRegister register = keeper.choose(request).orElseThrow(StillReading::new);
        String tag = "W/\"" + register.edition() + "-" + LocaleContextHolder.getLocale().getLanguage() + "-" + accept + reader
                + "\"";
        return !new ServletWebRequest(request, response).checkNotModified(tag);
    }

    private static boolean isPublished(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), Published.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Published.class);
    }
}
