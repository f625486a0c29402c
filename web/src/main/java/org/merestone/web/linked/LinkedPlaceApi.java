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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A place in the Linked Places format 1.2: its names as toponyms, each with the times in which it stood. */
@RestController
class LinkedPlaceApi {

    private final RegisterKeeper keeper;
    private final LinkedDocument document;

    LinkedPlaceApi(RegisterKeeper keeper, LinkedDocument document) {
        this.keeper = keeper;
        this.document = document;
    }

    @Published
    @OpenToAll
    @GetMapping("/places/{id}.jsonld")
    ResponseEntity<Map<String, Object>> byName(@PathVariable UUID id, HttpServletRequest request) {
        return place(id, request);
    }

    /** The place's own address, for who would rather have data than a page. */
    @Published
    @OpenToAll
    @GetMapping(path = "/places/{id}", produces = LinkedDocument.MEDIA_TYPE)
    ResponseEntity<Map<String, Object>> place(@PathVariable UUID id, HttpServletRequest request) {
        List<PublishedName> names = keeper.current().names().of(id);
        PublishedName standard = names.stream().filter(name -> name.kind() == NameKind.STANDARD).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("place.notPublished"));
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
        return document.of(feature);
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
        return LinkedDocument.toponym(text, language, name.kind().name(), name.validFrom(), name.validTo());
    }
}
