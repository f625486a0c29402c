package org.merestone.web.ogc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merestone.web.cql.Cql2;
import org.merestone.web.problem.Sentences;

/** The parameters, schemas and responses that the paths of the definition share. */
final class OpenApiParts {

    private static final Map<String, Object> TEXT = Members.of("type", "string");

    private OpenApiParts() {}

    static Map<String, Object> parameters(List<String> systems, Sentences sentences) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        put(parameters, ItemsQuery.LIMIT, Members.of("type", "integer", "minimum", 1, "maximum", ItemsQuery.HIGHEST_LIMIT,
                "default", ItemsQuery.USUAL_LIMIT), sentences);
        put(parameters, ItemsQuery.BBOX, Members.of("type", "array", "minItems", 4, "maxItems", 6, "items", Members.of("type", "number")),
                sentences);
        Map<String, Object> system = Members.of("type", "string", "format", "uri", "enum", systems, "default", systems.get(0));
        put(parameters, ItemsQuery.BBOX_CRS, system, sentences);
        put(parameters, ItemsQuery.CRS, system, sentences);
        put(parameters, ItemsQuery.DATETIME, TEXT, sentences);
        put(parameters, ItemsQuery.AFTER, Members.of("type", "string", "minLength", 1, "maxLength", 80), sentences);
        put(parameters, ItemsQuery.OFFSET, Members.of("type", "integer", "minimum", 0, "default", 0), sentences);
        put(parameters, FilterParameter.FILTER, Members.of("type", "string", "maxLength", Cql2.LONGEST), sentences);
        put(parameters, FilterParameter.LANGUAGE, Members.of("type", "string", "enum", List.of(FilterParameter.TEXT, FilterParameter.JSON),
                "default", FilterParameter.TEXT), sentences);
        put(parameters, FilterParameter.SYSTEM, system, sentences);
        put(parameters, GeoJsonProfile.PARAMETER, Members.of("type", "array", "items", TEXT), sentences);
        parameters.put("documentFormat", query(ItemsQuery.F, Members.of("type", "string", "enum", List.of("json", "html")),
                sentences.of("ogc.parameter.f")));
        parameters.put("featureFormat", query(ItemsQuery.F, Members.of("type", "string", "enum", List.of("json", "jsonfg", "html")),
                sentences.of("ogc.parameter.f")));
        parameters.put("featuresFormat", query(ItemsQuery.F, Members.of("type", "string", "enum", List.of("json", "jsonfg", "html", "csv")),
                sentences.of("ogc.parameter.f")));
        OpenApiTiles.parameters(parameters, sentences);
        parameters.put("featureId", Members.of("name", "featureId", "in", "path", "required", true, "schema", TEXT,
                "description", sentences.of("ogc.parameter.featureId")));
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, Map<String, Object> schema, Sentences sentences) {
        parameters.put(name, query(name, schema, sentences.of("ogc.parameter." + name)));
    }

    static Map<String, Object> query(String name, Map<String, Object> schema, String description) {
        return Members.of("name", name, "in", "query", "description", description, "required", false, "schema", schema,
                "style", "form", "explode", false);
    }

    static Map<String, Object> responses(Sentences sentences) {
        return Members.of("problem", Members.of("description", sentences.of("ogc.problem"), "content",
                Members.of("application/problem+json", Members.of("schema", reference("problem")))));
    }

    static Map<String, Object> schemas() {
        Map<String, Object> link = object(List.of("href", "rel"), "href", TEXT, "rel", TEXT, "type", TEXT, "title", TEXT);
        Map<String, Object> links = array(reference("link"));
        Map<String, Object> extent = object(List.of(),
                "spatial", object(List.of(), "bbox", array(array(Members.of("type", "number"))), "crs", TEXT),
                "temporal", object(List.of(), "interval", array(array(Members.of("type", "string", "nullable", true))), "trs", TEXT));
        Map<String, Object> geometry = Members.of("type", "object", "nullable", true);
        Map<String, Object> count = Members.of("type", "integer", "minimum", 0);
        return Members.of("link", link,
                "problem", object(List.of(), "type", TEXT, "title", TEXT, "status", Members.of("type", "integer"), "detail", TEXT),
                "document", Members.of("type", "object"),
                "landingPage", object(List.of("links"), "title", TEXT, "description", TEXT, "attribution", TEXT, "links", links),
                "conformance", object(List.of("conformsTo"), "conformsTo", array(TEXT), "links", links),
                "collections", object(List.of("links", "collections"), "links", links, "collections", array(reference("collection"))),
                "collection", object(List.of("id", "links"), "id", TEXT, "title", TEXT, "description", TEXT, "attribution", TEXT,
                        "links", links, "extent", extent, "itemType", TEXT, "crs", array(TEXT), "storageCrs", TEXT),
                "feature", object(List.of("type", "geometry", "properties"), "type", Members.of("type", "string", "enum",
                List.of("Feature")),
                        "id", TEXT, "geometry", geometry, "place", geometry, "properties", Members.of("type", "object", "nullable", true),
                        "links", links),
                "featureCollection", object(List.of("type", "features"),
                        "type", Members.of("type", "string", "enum", List.of("FeatureCollection")),
                        "timeStamp", Members.of("type", "string", "format", "date-time"), "numberMatched", count, "numberReturned", count,
                        "links", links, "features", array(reference("feature"))),
                "tileSets", object(List.of("tilesets"), "tilesets", array(reference("document")), "links", links),
                "tileSet", object(List.of("dataType", "crs", "links"), "title", TEXT, "dataType", Members.of("type", "string", "enum",
                        List.of("vector", "map")), "crs", TEXT, "tileMatrixSetURI", TEXT,
                        "tileMatrixSetLimits", array(reference("document")), "links", links),
                "tileMatrixSets", object(List.of("tileMatrixSets"), "tileMatrixSets", array(reference("document"))),
                "tileMatrixSet", object(List.of("id", "crs", "tileMatrices"), "id", TEXT, "title", TEXT, "uri", TEXT, "crs", TEXT,
                        "orderedAxes", array(TEXT), "tileMatrices", array(reference("document"))));
    }

    private static Map<String, Object> object(List<String> required, Object... namesAndSchemas) {
        return Members.of("type", "object", "required", required.isEmpty() ? null : required, "properties", Members.of(namesAndSchemas));
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return Members.of("type", "array", "items", items);
    }

    private static Map<String, Object> reference(String schema) {
        return Members.of("$ref", "#/components/schemas/" + schema);
    }
}
