package org.merestone.web.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merestone.web.problem.Sentences;
import org.merestone.web.terms.DataTerms;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Absolute addresses for the answer to a request, as its sender knows the server: behind a proxy that is what the proxy tells, once
 * {@code server.forward-headers-strategy} lets it speak.
 */
final class Addresses {

    private final HttpServletRequest request;
    private final Sentences sentences;

    Addresses(HttpServletRequest request, Sentences sentences) {
        this.request = request;
        this.sentences = sentences;
    }

    /** The landing page, without a slash behind it. */
    String landing() {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/ogc";
    }

    /** An address under the landing page. */
    String at(String... segments) {
        StringBuilder address = new StringBuilder(landing());
        for (String segment : segments) {
            address.append('/').append(UriUtils.encode(segment, StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    /** This request's address with a parameter given another value; all others are kept but those that it stands instead of. */
    String with(String parameter, String value, String... instead) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        List.of(instead).forEach(parameters::remove);
        parameters.put(parameter, value);
        return own() + "?" + query(parameters);
    }

    /** A link to this answer itself, and one to each other form that it has. */
    List<Link> selfAndAlternates(Representation form, List<Representation> offered) {
        List<Link> links = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
        links.add(new Link(parameters.isEmpty() ? own() : own() + "?" + query(parameters), "self", form.mediaType(), title("self")));
        for (Representation other : offered) {
            if (other != form) {
                links.add(new Link(with("f", other.parameter()), "alternate", other.mediaType(), title("alternate." + other.name())));
            }
        }
        return links;
    }

    /** A link with the title that the bundles have for its purpose. */
    Link link(String href, String rel, String type, String purpose) {
        return new Link(href, rel, type, title(purpose));
    }

    /** As {@link #link}, with places in braces to be filled in. */
    Link template(String href, String rel, String type, String purpose) {
        return new Link(href, rel, type, title(purpose), true);
    }

    /** The link to the terms, where they stand somewhere. */
    List<Link> licence(DataTerms terms) {
        return terms.address().map(address -> List.of(new Link(address.toString(), "license", "text/html", terms.licence())))
                .orElse(List.of());
    }

    private String title(String purpose) {
        return sentences.of("ogc.link." + purpose);
    }

    private String own() {
        return ServletUriComponentsBuilder.fromRequestUri(request).build().toUriString();
    }

    private static String query(Map<String, String> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, value) -> pairs.add(UriUtils.encode(name, StandardCharsets.UTF_8) + "="
                + UriUtils.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }
}
