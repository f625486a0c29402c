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

    ResponseEntity<Map<String, Object>> of(Map<String, Object> feature) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("@context", CONTEXT);
        collection.put("type", "FeatureCollection");
        collection.put("license", terms.address().map(Object::toString).orElse(terms.licence()));
        collection.put("rights", terms.line());
        collection.put("features", List.of(feature));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(MEDIA_TYPE)).body(collection);
    }

    /** A form of a name and the days on which it stood; a name of which neither is known has no time. */
    static Map<String, Object> toponym(String text, String language, String source, @Nullable LocalDate from, @Nullable LocalDate to) {
        Map<String, Object> toponym = new LinkedHashMap<>();
        toponym.put("toponym", text);
        toponym.put("lang", language);
        toponym.put("citations", List.of(Map.of("label", source)));
        Map<String, Object> span = new LinkedHashMap<>();
        if (from != null) {
            span.put("start", Map.of("in", from.toString()));
        }
        if (to != null) {
            span.put("end", Map.of("in", to.toString()));
        }
        if (!span.isEmpty()) {
            toponym.put("when", Map.of("timespans", List.of(span)));
        }
        return toponym;
    }
}
