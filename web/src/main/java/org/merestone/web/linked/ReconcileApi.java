package org.merestone.web.linked;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.search.Match;
import org.merestone.gazetteer.search.NameHit;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.gazetteer.search.NameSearch;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
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
 * is the beginning of a class code.
 */
@RestController
class ReconcileApi {

    private static final int MOST_QUERIES = 100;
    private static final int MOST_ANSWERS = 50;
    private static final int LONGEST = 100_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(12).build()).build()).build();

    private final RegisterKeeper keeper;
    private final Sentences sentences;

    ReconcileApi(RegisterKeeper keeper, Sentences sentences) {
        this.keeper = keeper;
        this.sentences = sentences;
    }

    /** Without queries, what the service is; with them, the candidates of each. */
    @OpenToAll
    @RequestMapping(path = "/reconcile", method = {RequestMethod.GET, RequestMethod.POST})
    Map<String, Object> reconcile(@RequestParam(required = false) @Nullable String queries, HttpServletRequest request) {
        if (queries == null) {
            return manifest(ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
        }
        JsonNode batch = read(queries);
        NameSearch search = keeper.current().names().search();
        Map<String, Object> answers = new LinkedHashMap<>();
        batch.properties().forEach(entry -> answers.put(entry.getKey(), Map.of("result", candidates(search, entry.getValue()))));
        return answers;
    }

    @OpenToAll
    @GetMapping("/reconcile/suggest")
    Map<String, Object> suggest(@RequestParam String prefix) {
        return Map.of("result", hits(keeper.current().names().search(), prefix, "", 10).stream()
                .map(hit -> Map.of("id", hit.id(), "name", hit.currentName(), "description", described(hit))).toList());
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
        manifest.put("batchSize", MOST_QUERIES);
        return manifest;
    }

    private static JsonNode read(String queries) {
        try {
            JsonNode batch = queries.length() > LONGEST ? null : JSON.readTree(queries);
            if (batch == null || !batch.isObject() || batch.size() > MOST_QUERIES) {
                throw new BadRequest("reconcile.queries", MOST_QUERIES);
            }
            return batch;
        } catch (JacksonException e) {
            throw new BadRequest("reconcile.queries", MOST_QUERIES);
        }
    }

    private static List<Map<String, Object>> candidates(NameSearch search, JsonNode query) {
        JsonNode type = query.path("type");
        String prefix = type.isArray() ? type.path(0).asString("") : type.asString("");
        int limit = Math.min(MOST_ANSWERS, Math.max(1, query.path("limit").asInt(5)));
        List<NameHit> hits = hits(search, query.path("query").asString(""), prefix, limit);
        long exact = hits.stream().filter(hit -> hit.matched() == Match.EXACT).count();
        return hits.stream().map(hit -> candidate(hit, exact == 1)).toList();
    }

    /** Sure of itself only where one place, and no other, bears the whole name. */
    private static Map<String, Object> candidate(NameHit hit, boolean alone) {
        Map<String, Object> candidate = new LinkedHashMap<>();
        candidate.put("id", hit.id());
        candidate.put("name", hit.currentName());
        candidate.put("description", described(hit));
        candidate.put("type", List.of(Map.of("id", hit.classCode(), "name", hit.className())));
        candidate.put("score", 100.0 - 100.0 * hit.matched().ordinal() / Match.values().length);
        candidate.put("match", alone && hit.matched() == Match.EXACT);
        return candidate;
    }

    private static List<NameHit> hits(NameSearch search, String text, String classPrefix, int limit) {
        if (text.length() > NameQuery.LONGEST_TEXT || !classPrefix.matches("\\d{0,5}")) {
            throw new BadRequest("reconcile.queries", MOST_QUERIES);
        }
        return search.search(NameQuery.of(text).ofClass(classPrefix).limit(limit));
    }

    private static String described(NameHit hit) {
        return hit.className() + " · " + String.join(" · ", hit.path());
    }
}
