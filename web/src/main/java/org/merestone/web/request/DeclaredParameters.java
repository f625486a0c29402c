package org.merestone.web.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that the handler does not declare, and names those that it does; refuses a single parameter given twice, unless it is
 * a column of a form's table, declared as a list. What is declared is read off the handler's own signature: {@code @RequestParam}, the components of a form record, and {@link Takes}.
 */
public final class DeclaredParameters implements HandlerInterceptor {

    /** {@code lang} switches the language anywhere; {@code _csrf} comes with every form. */
    private static final Set<String> EVERYWHERE = Set.of("lang", "_csrf");

    private final Map<HandlerMethod, Set<String>> declared = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // An error page is made of the request that failed, whose parameters are another handler's.
        if (handler instanceof HandlerMethod method && request.getDispatcherType() != DispatcherType.ERROR) {
            Set<String> allowed = declared.computeIfAbsent(method, DeclaredParameters::of);
            Takes takes = method.getMethodAnnotation(Takes.class);
            boolean refusesItself = takes != null && takes.andMore();
            request.getParameterMap().forEach((name, values) -> {
                if (!refusesItself && !allowed.contains(name) && !EVERYWHERE.contains(name)) {
                    throw unknown(name, allowed);
                }
                if (values.length > 1 && !columns(method).contains(name)) {
                    throw new BadRequest("request.repeatedParameter", name);
                }
            });
        }
        return true;
    }

    /** The components of form records that hold a value for each row of a table. */
    private static Set<String> columns(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (isForm(parameter)) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    if (List.class.isAssignableFrom(component.getType())) {
                        names.add(component.getName());
                    }
                }
            }
        }
        return names;
    }

    private static boolean isForm(MethodParameter parameter) {
        return parameter.getParameterType().isRecord() && !BeanUtils.isSimpleProperty(parameter.getParameterType())
                && parameter.getParameterAnnotations().length == 0;
    }

    /** What a handler that knows more than it declares tells of a parameter that it does not know. */
    public static BadRequest unknown(String name, Set<String> known) {
        return new BadRequest("request.unknownParameter", printable(name), String.join(", ", new TreeSet<>(known)));
    }

    /** Whether a parameter is accepted by every handler. */
    public static boolean isEverywhere(String name) {
        return EVERYWHERE.contains(name);
    }

    /** The names that a handler declares, in order. */
    public static Set<String> of(HandlerMethod method) {
        Set<String> names = new TreeSet<>();
        Takes takes = method.getMethodAnnotation(Takes.class);
        if (takes != null) {
            names.addAll(Set.of(takes.value()));
        }
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            RequestPart part = parameter.getParameterAnnotation(RequestPart.class);
            if (single != null) {
                names.add(single.name().isEmpty() ? name(parameter) : single.name());
            } else if (part != null) {
                names.add(part.name().isEmpty() ? name(parameter) : part.name());
            } else if (isForm(parameter)) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    names.add(component.getName());
                }
            }
        }
        return names;
    }

    private static String name(MethodParameter parameter) {
        String name = parameter.getParameter().getName();
        return name == null ? "" : name;
    }

    private static String printable(String name) {
        String clean = name.replaceAll("[^\\p{L}\\p{N}_.-]", "?");
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
