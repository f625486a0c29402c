package org.merestone.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.ApiTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Sign-in for people, tokens for machines, headers, CSRF. Which roles a route wants is declared on the route itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:; "
            + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final RequestMatcher MACHINES = PathPatternRequestMatcher.pathPattern("/api/**");
    private static final List<RequestMatcher> STAFF = Stream.of("/survey/**", "/boundaries/**", "/naming/**", "/admin/**", "/desk/**")
            .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList();

    /**
     * For those who read what is public and say nothing of themselves: no session, no form and no token need be looked for, which was most
     * of what such an answer took. A route that is not open to all refuses them all the same.
     */
    @Bean
    @Order(1)
    SecurityFilterChain readers(HttpSecurity http) throws Exception {
        http.securityMatcher(SecurityConfiguration::isNamelessReading);
        http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll());
        http.csrf(csrf -> csrf.disable()).logout(out -> out.disable()).requestCache(wanted -> wanted.disable())
                .sessionManagement(sessions -> sessions.disable()).securityContext(context -> context.disable())
                .servletApi(api -> api.disable());
        http.headers(SecurityConfiguration::headers);
        http.exceptionHandling(SecurityConfiguration::failures);
        return http.build();
    }

    @Bean
    SecurityFilterChain door(HttpSecurity http, ApiTokens tokens, Accounts accounts, LoginThrottle throttle, ExpiredForm expired)
            throws Exception {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(SecurityConfiguration::isPage);
        http.authorizeHttpRequests(routes -> routes
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                .requestMatchers(SecurityConfiguration::isOfStaff).authenticated()
                .anyRequest().permitAll());
        http.formLogin(form -> form.loginPage("/login")
                .successHandler(success(throttle))
                .failureHandler((request, response, failure) -> {
                    if (failure instanceof AuthenticationServiceException) {
                        LostDatabase.tell(response); // nobody's password was wrong
                        return;
                    }
                    throttle.failed(String.valueOf(request.getParameter("username")), request.getRemoteAddr());
                    new SimpleUrlAuthenticationFailureHandler("/login?failed=1").onAuthenticationFailure(request, response, failure);
                }));
        // Field sheets are kept in the browser until here. Spring's own writer says so over HTTPS only, and leaves localhost out.
        http.logout(out -> out.logoutSuccessUrl("/")
                .addLogoutHandler((request, response, who) -> response.setHeader("Clear-Site-Data", "\"storage\"")));
        http.requestCache(cache -> cache.requestCache(wanted));
        http.csrf(csrf -> csrf.ignoringRequestMatchers(TokenFilter::bringsToken, PublicQuestions::isAsked));
        http.headers(SecurityConfiguration::headers);
        http.exceptionHandling(errors -> {
            failures(errors);
            errors.accessDeniedHandler(expired);
        });
        http.sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()));
        http.addFilterBefore(new LoginThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new TokenFilter(tokens, accounts), UsernamePasswordAuthenticationFilter.class);
        return http.build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                .cacheControl(cache -> cache.disable());
    }

    private static void failures(ExceptionHandlingConfigurer<HttpSecurity> errors) {
        errors.authenticationEntryPoint(entry())
                .accessDeniedHandler((request, response, denied) -> response.sendError(HttpServletResponse.SC_FORBIDDEN));
    }

    /** Whether a request reads at an address of the public interfaces with neither cookie nor token, and wants no page. */
    static boolean isNamelessReading(HttpServletRequest request) {
        return PublicCors.isReading(request.getMethod()) && PublicCors.isPublic(request) && request.getHeader(HttpHeaders.COOKIE) == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null && !isPage(request);
    }

    /** Before the door: a browser asks before it knows whether it may come in. */
    @Bean
    FilterRegistrationBean<PublicCors> publicCors() {
        FilterRegistrationBean<PublicCors> filter = new FilterRegistrationBean<>(new PublicCors());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    /** Behind the former, so that who is asked to wait can read it. */
    @Bean
    FilterRegistrationBean<FairUse> fairUse(@Value("${merestone.fair-use.address-per-minute}") int ofAddress,
            @Value("${merestone.fair-use.token-per-minute}") int ofToken, @Value("${merestone.fair-use.burst}") int burst) {
        FilterRegistrationBean<FairUse> filter = new FilterRegistrationBean<>(new FairUse(new Buckets(ofAddress, burst, System::nanoTime),
                new Buckets(ofToken, burst, System::nanoTime)));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(HeaderText::isName);
        firewall.setAllowedHeaderValues(HeaderText::isValue);
        firewall.setAllowedParameterNames(HeaderText::isName);
        return firewall;
    }

    /** Addresses that the firewall rejects are the sender's fault: 400, not a stack trace. */
    @Bean
    RequestRejectedHandler rejected() {
        return new HttpStatusRequestRejectedHandler();
    }

    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    private static SavedRequestAwareAuthenticationSuccessHandler success(LoginThrottle throttle) {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
                    org.springframework.security.core.Authentication authentication)
                    throws java.io.IOException, jakarta.servlet.ServletException {
                throttle.succeeded(authentication.getName(), request.getRemoteAddr());
                super.onAuthenticationSuccess(request, response, authentication);
            }
        };
        handler.setDefaultTargetUrl("/desk");
        return handler;
    }

    private static AuthenticationEntryPoint entry() {
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, failure) -> {
            if (isPage(request)) {
                page.commence(request, response, failure);
            } else {
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            }
        };
    }

    /** Whether an address is one of the staff's. */
    static boolean isOfStaff(HttpServletRequest request) {
        return STAFF.stream().anyMatch(pages -> pages.matches(request));
    }

    /** Whether a person at a browser asks, and not a program. */
    static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") && !MACHINES.matches(request);
    }
}
