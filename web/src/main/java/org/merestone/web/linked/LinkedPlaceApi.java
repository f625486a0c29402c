package org.merestone.web.linked;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
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
        PublishedRegister register = keeper.current();
        List<PublishedName> names = register.names().of(id);
        PublishedName standard = names.stream().filter(name -> name.kind() == NameKind.STANDARD).findFirst()
                .orElseThrow(() -> new Refusal.NotFound("place.notPublished"));
        String server = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        String address = server + "/places/" + id;
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("title", standard.text());
        properties.put("ccodes", List.of("CN"));
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("@id", address);
        feature.put("type", "Feature");
        feature.put("properties", properties);
        feature.put("when", known(names, standard, register.day()));
        feature.put("names", names.stream().flatMap(name -> toponyms(name, register.day()).stream()).toList());
        feature.put("types", List.of(Map.of("identifier", "GB/T 18521:" + standard.placeClass().code(), "label", standard.className())));
        feature.put("geometry", Map.of("type", "Point", "coordinates", List.of(standard.lon(), standard.lat())));
        feature.put("links", List.of(Map.of("type", "primaryTopicOf", "identifier", address)));
        feature.put("relations", List.of(Map.of("relationType", "gvp:broaderPartitive", "relationTo", server + "/divisions/"
                + standard.divisionCode(), "label", String.join(" · ", standard.divisionPath()))));
        return document.of(feature);
    }

    /** When the place was there, as far as its names tell: no later than the first of them, no earlier than the one in force. */
    private static Map<String, Object> known(List<PublishedName> names, PublishedName standard, LocalDate day) {
        LocalDate first = names.stream().map(PublishedName::validFrom).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .orElse(standard.validTo() == null ? day : standard.validTo());
        return Map.of("timespans", List.of(Map.of("start", Map.of("latest", first.toString()),
                "end", stands(standard, day) ? Map.of("earliest", day.toString()) : Map.of("in", String.valueOf(standard.validTo())))));
    }

    private static List<Map<String, Object>> toponyms(PublishedName name, LocalDate day) {
        List<Map<String, Object>> toponyms = new ArrayList<>();
        toponyms.add(toponym(name, name.text(), name.kind() == NameKind.MINORITY ? "und" : "zh-Hans", day));
        if (!name.romanToned().isEmpty()) {
            toponyms.add(toponym(name, name.romanToned(), "zh-Latn-pinyin", day));
        }
        return toponyms;
    }

    private static Map<String, Object> toponym(PublishedName name, String text, String language, LocalDate day) {
        return LinkedDocument.toponym(text, language, name.kind().name(),
                LinkedDocument.when(name.validFrom(), name.validTo(), stands(name, day), day));
    }

    private static boolean stands(PublishedName name, LocalDate day) {
        return name.validTo() == null ? name.kind() != NameKind.FORMER : name.validTo().isAfter(day);
    }
}
