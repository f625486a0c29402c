package org.merestone.web.linked;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.OpenToAll;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A division in the Linked Places format: the names of its versions with their times, and a point inside it where the public may know it. */
@RestController
class LinkedDivisionApi {

    private final RegisterKeeper keeper;
    private final LinkedDocument document;

    LinkedDivisionApi(RegisterKeeper keeper, LinkedDocument document) {
        this.keeper = keeper;
        this.document = document;
    }

    /** @param code of 6, 9 or 12 digits, of the division that bears it now or bore it last */
    @Published
    @OpenToAll
    @GetMapping("/divisions/{code:[0-9]{6,12}}.jsonld")
    ResponseEntity<Map<String, Object>> division(@PathVariable String code, HttpServletRequest request) {
        PublishedRegister register = keeper.current();
        Division known = register.divisions().ever().stream().filter(version -> version.code().equals(code))
                .max(Comparator.comparing(Division::validFrom)).orElseThrow(() -> new Refusal.NotFound("linked.noDivision"));
        List<Division> versions = register.divisions().ever().stream().filter(version -> version.id().equals(known.id()))
                .sorted(Comparator.comparing(Division::validFrom)).toList();
        String server = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("@id", server + "/divisions/" + code);
        feature.put("type", "Feature");
        feature.put("properties", Map.of("title", known.name(), "ccodes", List.of("CN")));
        feature.put("when", LinkedDocument.when(versions.get(0).validFrom(), known.validTo(), stands(known, register), register.day()));
        feature.put("names", versions.stream().map(version -> LinkedDocument.toponym(version.name(), "zh-Hans", "GB/T 2260 " + version.code(),
                LinkedDocument.when(version.validFrom(), version.validTo(), stands(version, register), register.day()))).toList());
        feature.put("types", List.of(Map.of("identifier", "merestone:" + known.level().name(), "label", known.kind())));
        feature.put("geometry", register.coverage().areas().values().stream().map(areas -> areas.get(known.id().toString()))
                .filter(Objects::nonNull).findFirst().map(LinkedDivisionApi::point).orElse(null));
        feature.put("links", List.of(Map.of("type", "primaryTopicOf", "identifier", server + "/ogc/collections/divisions/items/"
                + known.id())));
        return document.of(feature);
    }

    private static boolean stands(Division version, PublishedRegister register) {
        return version.validTo() == null || version.validTo().isAfter(register.day());
    }

    private static Map<String, Object> point(Geometry area) {
        Point inside = area.getInteriorPoint();
        return Map.of("type", "Point", "coordinates", List.of(Math.round(inside.getX() * 1e7) / 1e7, Math.round(inside.getY() * 1e7) / 1e7));
    }
}
