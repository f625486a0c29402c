package org.merestone.web.linked;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merestone.web.terms.DataTerms;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A feature in the Linked Places format, with the terms on which it may be used. */
@Component
class LinkedDocument {

    static final String MEDIA_TYPE = "application/ld+json";
    private static final String CONTEXT =
            "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

    private final DataTerms terms;

    LinkedDocument(DataTerms terms) {
        this.terms = terms;
    }

    ResponseEntity<Map<String, Object>> of(Map<String, ? extends @Nullable Object> feature) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("@context", CONTEXT);
        collection.put("type", "FeatureCollection");
        collection.put("license", terms.address().map(Object::toString).orElse(terms.licence()));
        collection.put("rights", terms.line());
        collection.put("features", List.of(feature));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(MEDIA_TYPE)).body(collection);
    }

    /**
     * A form of a name and when it stood.
     *
     * @param when as {@link #when} tells it; empty where nothing is known
     */
    static Map<String, Object> toponym(String text, String language, String source, Map<String, Object> when) {
        Map<String, Object> toponym = new LinkedHashMap<>();
        toponym.put("toponym", text);
        toponym.put("lang", language);
        toponym.put("citations", List.of(Map.of("label", source)));
        if (!when.isEmpty()) {
            toponym.put("when", when);
        }
        return toponym;
    }

    /**
     * A time as the format has it: a span has a start always, and one without an end is that of its start alone. So what is not known is
     * told by what is: what stands on the register's day began no later and ends no earlier.
     *
     * @param from   the first day; null where it is not known
     * @param to     the day it ended; null where it stands or that is not known
     * @param stands whether it stands on {@code day}
     * @param day    of the register
     */
    static Map<String, Object> when(@Nullable LocalDate from, @Nullable LocalDate to, boolean stands, LocalDate day) {
        if (from == null && to == null && !stands) {
            return Map.of();
        }
        Map<String, Object> span = new LinkedHashMap<>();
        span.put("start", from != null ? Map.of("in", from.toString()) : Map.of("latest", (to == null ? day : to).toString()));
        span.put("end", to != null ? Map.of("in", to.toString()) : Map.of(stands ? "earliest" : "latest", day.toString()));
        return Map.of("timespans", List.of(span));
    }
}
