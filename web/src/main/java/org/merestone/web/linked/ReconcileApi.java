package org.merestone.web.linked;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.Match;
import org.merestone.gazetteer.search.NameHit;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.gazetteer.search.NameSearch;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Takes;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reconciliation service (W3C Entity Reconciliation 0.2) for OpenRefine: names of a table are matched to places of the register. A type
 * is the beginning of a class code. What clients send beside the protocol's parameters is passed over.
 */
@RestController
@Published
class ReconcileApi {

    private static final int MOST_QUERIES = 100;
    private static final int MOST_ANSWERS = 50;
    private static final int MOST_TYPES = 10;
    private static final int SUGGESTED = 10;
    private static final int LONGEST = 100_000;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(12).build()).build()).build();

    private final RegisterKeeper keeper;
    private final Sentences sentences;
    private final TableExtension extension;

    ReconcileApi(RegisterKeeper keeper, Sentences sentences, TableExtension extension) {
        this.keeper = keeper;
        this.sentences = sentences;
        this.extension = extension;
    }

    /**
     * What the service is, where nothing is asked.
     *
     * @param queries the candidates of each are answered
     * @param extend  places and columns whose values are answered
     */
    @OpenToAll
    @Takes(value = {"queries", "extend"}, andMore = true)
    @RequestMapping(path = "/reconcile", method = {RequestMethod.GET, RequestMethod.POST})
    Map<String, Object> reconcile(@RequestParam(required = false) @Nullable String queries,
            @RequestParam(required = false) @Nullable String extend, HttpServletRequest request) {
        if (extend != null) {
            return extension.answer(read(extend));
        }
        if (queries == null) {
            return manifest(ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
        }
        JsonNode batch = read(queries);
        if (batch.size() > MOST_QUERIES) {
            throw new BadRequest("reconcile.queries", MOST_QUERIES);
        }
        NameSearch search = keeper.current().names().search();
        Map<String, Object> answers = new LinkedHashMap<>();
        batch.properties().forEach(entry -> answers.put(entry.getKey(), Map.of("result", candidates(search, entry.getValue()))));
        return answers;
    }

    /** The columns that a table may be extended by, the same for every type. */
    @OpenToAll
    @Takes(value = "type", andMore = true)
    @GetMapping("/reconcile/properties")
    Map<String, Object> properties(@RequestParam(defaultValue = "") String type,
            @RequestParam(required = false) @Nullable Integer limit) {
        List<Map<String, String>> columns = extension.columns();
        return Map.of("type", type, "properties", columns.subList(0, limit == null ? columns.size() : Math.max(0, Math.min(limit, columns.size()))));
    }

    /** @param cursor so many suggestions are skipped */
    @OpenToAll
    @Takes(value = "prefix", andMore = true)
    @GetMapping("/reconcile/suggest")
    Map<String, Object> suggest(@RequestParam String prefix, @RequestParam(defaultValue = "0") int cursor) {
        if (cursor < 0) {
            throw new BadRequest("request.wrongValue", "cursor");
        }
        if (prefix.length() > NameQuery.LONGEST_TEXT) {
            throw new BadRequest("request.tooLong", "prefix", NameQuery.LONGEST_TEXT);
        }
        NameSearch search = keeper.current().names().search();
        List<Place> found = cursor >= NameQuery.MOST_HITS ? List.of()
                : places(search, prefix, "", Math.min(NameQuery.MOST_HITS, cursor + SUGGESTED)).stream().skip(cursor).toList();
        return Map.of("result", found.stream().map(place -> Map.of("id", place.id(), "name", place.name(), "description", place.described(),
                "notable", List.of(place.type()))).toList());
    }

    private Map<String, Object> manifest(String server) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.1", "0.2"));
        manifest.put("name", sentences.of("ogc.title"));
        manifest.put("identifierSpace", server + "/places/");
        manifest.put("schemaSpace", server + "/ogc/collections/names/queryables");
        manifest.put("view", Map.of("url", server + "/places/{{id}}"));
        manifest.put("defaultTypes", List.of());
        manifest.put("suggest", Map.of("entity", Map.of("service_url", server, "service_path", "/reconcile/suggest")));
        manifest.put("extend", Map.of("propose_properties", Map.of("service_url", server, "service_path", "/reconcile/properties"),
                "property_settings", List.of()));
        manifest.put("batchSize", MOST_QUERIES);
        return manifest;
    }

    private static JsonNode read(String queries) {
        try {
            JsonNode batch = queries.length() > LONGEST ? null : JSON.readTree(queries);
            if (batch == null || !batch.isObject()) {
                throw new BadRequest("reconcile.queries", MOST_QUERIES);
            }
            return batch;
        } catch (JacksonException e) {
            throw new BadRequest("reconcile.queries", MOST_QUERIES);
        }
    }

    private static List<Map<String, Object>> candidates(NameSearch search, JsonNode query) {
        String text = query.path("query").asString("").strip();
        int limit = Math.min(MOST_ANSWERS, Math.max(1, query.path("limit").asInt(5)));
        // One more than wanted, or of two that bear the name the only one wanted would seem to be sure.
        List<Place> places = text.isEmpty() ? List.of() : types(query.path("type")).stream()
                .flatMap(type -> places(search, text, type, limit + 1).stream()).distinct()
                .sorted(Comparator.comparing(Place::matched)).limit(limit + 1L).toList();
        long exact = places.stream().filter(place -> place.matched() == Match.EXACT).count();
        return places.stream().limit(limit).map(place -> place.candidate(exact == 1)).toList();
    }

    /** The types asked for; one empty text where none is. */
    private static List<String> types(JsonNode asked) {
        List<String> types = new ArrayList<>();
        if (asked.isArray()) {
            asked.forEach(type -> types.add(type.asString("")));
        } else {
            types.add(asked.asString(""));
        }
        if (types.size() > MOST_TYPES || types.stream().anyMatch(type -> !type.matches("[0-9]{0,5}"))) {
            throw new BadRequest("reconcile.queries", MOST_QUERIES);
        }
        return types.isEmpty() ? List.of("") : types;
    }

    /** What is called so, or the one place whose id that is. */
    private static List<Place> places(NameSearch search, String text, String classPrefix, int limit) {
        if (text.length() > NameQuery.LONGEST_TEXT) {
            throw new BadRequest("reconcile.queries", MOST_QUERIES);
        }
        if (isId(text)) {
            return search.of(UUID.fromString(text)).stream().filter(name -> name.kind() == NameKind.STANDARD).limit(1)
                    .map(Place::of).toList();
        }
        return search.search(NameQuery.of(text).ofClass(classPrefix).limit(limit)).stream().map(Place::of).toList();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** A place that matched, by the name in force. */
    private record Place(UUID id, String name, String classCode, String className, List<String> path, Match matched) {

        static Place of(NameHit hit) {
            return new Place(hit.id(), hit.currentName(), hit.classCode(), hit.className(), hit.path(), hit.matched());
        }

        static Place of(PublishedName name) {
            return new Place(name.placeId(), name.text(), name.placeClass().code(), name.className(), name.divisionPath(), Match.EXACT);
        }

        /** @param alone whether one place, and no other, bears the whole name: then the service is sure */
        Map<String, Object> candidate(boolean alone) {
            Map<String, Object> candidate = new LinkedHashMap<>();
            candidate.put("id", id);
            candidate.put("name", name);
            candidate.put("description", described());
            candidate.put("type", List.of(type()));
            candidate.put("score", 100.0 - 100.0 * matched.ordinal() / Match.values().length);
            candidate.put("match", alone && matched == Match.EXACT);
            return candidate;
        }

        Map<String, String> type() {
            return Map.of("id", classCode, "name", className);
        }

        String described() {
            return className + " · " + String.join(" · ", path);
        }
    }
}
