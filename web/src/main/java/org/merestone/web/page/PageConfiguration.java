package org.merestone.web.page;

import java.util.List;
import org.merestone.web.register.RegisterVersionTag;
import org.merestone.web.request.DeclaredParameters;
import org.merestone.web.security.AccessGate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The order in which a request is looked at: may it come in, what does it carry, in which language, is the answer already known. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageConfiguration implements WebMvcConfigurer {

    private final RegisterVersionTag tag;
    private final Layout layout;

    PageConfiguration(RegisterVersionTag tag, Layout layout) {
        this.tag = tag;
        this.layout = layout;
    }

    @Bean
    static WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RoutesByBeginning();
            }
        };
    }

    @Bean
    static LocaleResolver localeResolver() {
        return Languages.cookie();
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.replaceAll(resolver -> (request, response, handler, fault) -> {
            ModelAndView page = resolver.resolveException(request, response, handler, fault);
            layout.fill(request, page);
            return page;
        });
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AccessGate());
        interceptors.addInterceptor(new DeclaredParameters());
        interceptors.addInterceptor(new Languages(localeResolver()));
        interceptors.addInterceptor(tag);
        interceptors.addInterceptor(layout);
    }
}
