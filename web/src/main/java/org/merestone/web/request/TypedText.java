package org.merestone.web.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartFile;

/**
 * Text as people type and paste it: what a form or an address says reaches us without the NUL that some programs put at the end of what
 * they copy, and that PostgreSQL does not take.
 */
@Component
public final class TypedText extends OncePerRequestFilter {

    private static final String NUL = "\0";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean clean = request.getParameterMap().values().stream().flatMap(Arrays::stream).noneMatch(text -> text.contains(NUL));
        chain.doFilter(clean ? request : new Cleaned(request), response);
    }

    /** What a file is called where it comes from; nothing where that is not said. */
    public static String fileName(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name.replace(NUL, "");
    }

    private static final class Cleaned extends HttpServletRequestWrapper {

        private final Map<String, String[]> texts = new LinkedHashMap<>();

        Cleaned(HttpServletRequest request) {
            super(request);
            request.getParameterMap().forEach((name, values) -> texts.put(name,
                    Arrays.stream(values).map(text -> text.replace(NUL, "")).toArray(String[]::new)));
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = texts.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = texts.get(name);
            return values == null ? null : values.clone();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(texts);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
