package org.merestone.web.page;

import org.merestone.web.register.RegisterVersionTag;
import org.merestone.web.request.DeclaredParameters;
import org.merestone.web.security.AccessGate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The order in which a request is looked at: may it come in, what does it carry, in which language, is the answer already known. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageConfiguration implements WebMvcConfigurer {

    private final RegisterVersionTag tag;

    PageConfiguration(RegisterVersionTag tag) {
        this.tag = tag;
    }

    @Bean
    static LocaleResolver localeResolver() {
        return Languages.cookie();
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AccessGate());
        interceptors.addInterceptor(new DeclaredParameters());
        interceptors.addInterceptor(new Languages(localeResolver()));
        interceptors.addInterceptor(tag);
    }
}
