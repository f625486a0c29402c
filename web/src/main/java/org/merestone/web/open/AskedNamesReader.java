package org.merestone.web.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads a question for names off the request. What binds any record reads the annotations of its class again for every request, which
 * takes as long as a search.
 */
@Component
class AskedNamesReader implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AskedNames.class;
    }

    @Override
    public AskedNames resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new AskedNames(request.getParameter("q"), request.getParameter("near"), request.getParameter("radius"),
                request.getParameter("bbox"), request.getParameter("polygon"), request.getParameter("within"),
                request.getParameter("kind"), request.getParameter("status"), request.getParameter("at"));
    }
}
