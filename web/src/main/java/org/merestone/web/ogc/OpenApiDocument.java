package org.merestone.web.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.PublishedRegister;
import org.springframework.stereotype.Component;

/** The definition of the service in OpenAPI 3.0: whole in itself, with paths that begin at the landing page. */
@Component
class OpenApiDocument {

    private final Layers layers;
    private final Queryables queryables;
    private final Sentences sentences;

    OpenApiDocument(Layers layers, Queryables queryables, Sentences sentences) {
        this.layers = layers;
        this.queryables = queryables;
        this.sentences = sentences;
    }

    /** @param landing address of the landing page */
    Map<String, Object> of(String landing, PublishedRegister register) {
        return Members.of("openapi", "3.0.3",
                "info", Members.of("title", sentences.of("ogc.title"), "description", sentences.of("ogc.text"), "version", "1.0.0"),
                "servers", List.of(Members.of("url", landing)),
                "tags", List.of(tag("capabilities"), tag("features"), tag("tiles")),
                "paths", paths(),
                "components", Members.of("parameters", OpenApiParts.parameters(OfferedSystems.of(register).uris(), sentences),
                        "schemas", OpenApiParts.schemas(), "responses", OpenApiParts.responses(sentences)));
    }

    private Map<String, Object> tag(String name) {
        return Members.of("name", name, "description", sentences.of("ogc.tag." + name));
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/", get("getLandingPage", "landing", "capabilities", List.of(), Representation.DOCUMENT, "landingPage"));
        paths.put("/conformance", get("getConformance", "conformance", "capabilities", List.of(), Representation.DOCUMENT, "conformance"));
        paths.put("/api", get("getApi", "service-desc", "capabilities", List.of(),
                List.of(Representation.OPENAPI, Representation.HTML), "document"));
        paths.put("/collections", get("getCollections", "data", "capabilities", List.of(), Representation.DOCUMENT, "collections"));
        layers.all().forEach(layer -> addPaths(paths, layer));
        paths.putAll(OpenApiTiles.paths(sentences));
        return paths;
    }

    private <T> void addPaths(Map<String, Object> paths, Layer<T> layer) {
        String id = layer.id();
        String name = Character.toUpperCase(id.charAt(0)) + id.substring(1);
        String collection = "/collections/" + id;
        paths.put(collection, get("describe" + name, "collection", "capabilities", List.of(), Representation.DOCUMENT, "collection"));
        paths.put(collection + "/queryables", get("get" + name + "Queryables", "queryables", "capabilities", List.of(),
                List.of(Representation.SCHEMA, Representation.HTML), "document"));
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (String shared : List.of("limit", "bbox", "bbox-crs", "datetime", "crs", "after", "offset", "filter", "filter-lang", "filter-crs",
                GeoJsonProfile.PARAMETER)) {
            parameters.add(reference("parameters", shared));
        }
        layer.kind().properties().forEach(property -> parameters.add(OpenApiParts.query(property.name(),
                queryables.schema(property), sentences.of("ogc.property." + property.name()))));
        paths.put(collection + "/items", get("get" + name, "items", "features", parameters, Representation.FEATURES, "featureCollection"));
        paths.put(collection + "/items/{featureId}", get("get" + name + "Feature", "item", "features",
                List.of(reference("parameters", "featureId"), reference("parameters", "crs"),
                        reference("parameters", GeoJsonProfile.PARAMETER)), Representation.FEATURE, "feature"));
    }

    private Map<String, Object> get(String operation, String purpose, String tag, List<Map<String, Object>> parameters,
            List<Representation> forms, String schema) {
        List<Map<String, Object>> all = new ArrayList<>(parameters);
        all.add(reference("parameters", forms == Representation.FEATURES ? "featuresFormat" : forms == Representation.FEATURE
                ? "featureFormat" : "documentFormat"));
        Map<String, Object> content = new LinkedHashMap<>();
        for (Representation form : forms) {
            content.put(form.mediaType(), Members.of("schema", form == Representation.HTML || form == Representation.CSV
                    ? Members.of("type", "string")
                    : reference("schemas", schema)));
        }
        Map<String, Object> responses = Members.of("200", Members.of("description", sentences.of("ogc.link." + purpose), "content",
                content),
                "304", Members.of("description", "Not modified"), "400", reference("responses", "problem"));
        if (!parameters.isEmpty() || tag.equals("features")) {
            responses.put("404", reference("responses", "problem"));
        }
        return Members.of("get", Members.of("tags", List.of(tag), "summary", sentences.of("ogc.link." + purpose), "operationId", operation,
                "parameters", all, "responses", responses));
    }

    static Map<String, Object> reference(String kind, String name) {
        return Members.of("$ref", "#/components/" + kind + "/" + name);
    }
}
