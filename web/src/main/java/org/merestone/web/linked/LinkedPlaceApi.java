package org.merestone.web.linked;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A place in the Linked Places format 1.2: its names as toponyms, each with the times in which it stood. */
@RestController
class LinkedPlaceApi {

    private static final String CONTEXT =
            "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

    private final RegisterKeeper keeper;

    LinkedPlaceApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    @Published
    @OpenToAll
    @GetMapping("/places/{id}.jsonld")
    ResponseEntity<Map<String, Object>> place(@PathVariable UUID id, HttpServletRequest request) {
        List<PublishedName> names = keeper.current().names().of(id);
        PublishedName standard = names.stream().filter(name -> name.kind() == NameKind.STANDARD).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("place.notFound"));
        String address = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString() + "/places/" + id;
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", standard.text());
        properties.put("ccodes", List.of("CN"));
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("@id", address);
        feature.put("type", "Feature");
        feature.put("properties", properties);
        feature.put("names", names.stream().flatMap(name -> toponyms(name).stream()).toList());
        feature.put("types", List.of(Map.of("identifier", "GB/T 18521:" + standard.placeClass().code(), "label", standard.className())));
        feature.put("geometry", Map.of("type", "Point", "coordinates", List.of(standard.lon(), standard.lat())));
        feature.put("links", List.of(Map.of("type", "primaryTopicOf", "identifier", address)));
        feature.put("relations", List.of(Map.of("relationType", "gvp:broaderPartitive", "relationTo", "urn:gbt2260:"
                + standard.divisionCode(),
                "label", String.join(" · ", standard.divisionPath()))));
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("@context", CONTEXT);
        collection.put("type", "FeatureCollection");
        collection.put("features", List.of(feature));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/ld+json")).body(collection);
    }

    private static List<Map<String, Object>> toponyms(PublishedName name) {
        List<Map<String, Object>> toponyms = new ArrayList<>();
        toponyms.add(toponym(name, name.text(), "zh-Hans"));
        if (!name.romanToned().isEmpty()) {
            toponyms.add(toponym(name, name.romanToned(), "zh-Latn-pinyin"));
        }
        return toponyms;
    }

    private static Map<String, Object> toponym(PublishedName name, String text, String language) {
        Map<String, Object> toponym = new LinkedHashMap<>();
        toponym.put("toponym", text);
        toponym.put("lang", language);
        toponym.put("citations", List.of(Map.of("label", name.kind().name())));
        if (name.validFrom() != null || name.validTo() != null) {
            Map<String, Object> span = new LinkedHashMap<>();
            if (name.validFrom() != null) {
                span.put("start", Map.of("in", name.validFrom().toString()));
            }
            if (name.validTo() != null) {
                span.put("end", Map.of("in", name.validTo().toString()));
            }
            toponym.put("when", Map.of("timespans", List.of(span)));
        }
        return toponym;
    }
}
