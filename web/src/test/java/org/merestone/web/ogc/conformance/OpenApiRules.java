package org.merestone.web.ogc.conformance;

import static org.merestone.web.ogc.OgcClient.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The rules of OpenAPI 3.0.3 that a document of this kind can break, from the tables of the specification. */
final class OpenApiRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final Set<String> PLACES = Set.of("query", "header", "path", "cookie");
    private static final Set<String> TYPES = Set.of("string", "number", "integer", "boolean", "array", "object");
    private static final Set<String> SCHEMA = Set.of("$ref", "title", "description", "type", "format", "enum", "default", "minimum",
            "maximum",
            "minLength", "maxLength", "pattern", "items", "minItems", "maxItems", "properties", "required", "additionalProperties",
                    "nullable",
            "oneOf", "anyOf", "allOf");
    private static final Pattern TEMPLATE = Pattern.compile("\\{([^}]+)}");

    private final JsonNode api;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> operations = new HashSet<>();

    private OpenApiRules(JsonNode api) {
        this.api = api;
    }

    /** What is wrong with a document, each with its place; nothing for one that keeps the rules. */
    static List<String> faults(JsonNode api) {
        OpenApiRules rules = new OpenApiRules(api);
        rules.document();
        return rules.faults;
    }

    private void document() {
        must(api.path("openapi").asString("").matches("3\\.0\\.[0-9]"), "openapi");
        must(api.at("/info/title").isString() && api.at("/info/version").isString(), "info");
        must(api.path("servers").isArray() && api.at("/servers/0/url").isString(), "servers");
        must(Set.of("openapi", "info", "servers", "paths", "components", "tags", "security", "externalDocs")
                .containsAll(api.propertyNames()),
                "members");
        for (String path : api.path("paths").propertyNames()) {
            must(path.startsWith("/"), path);
            JsonNode item = api.get("paths").get(path);
            item.propertyNames().stream().filter(METHODS::contains).forEach(method -> operation(path, item.get(method)));
        }
        api.at("/components/schemas").propertyNames().forEach(name -> schema("schema " + name, api.at("/components/schemas").get(name)));
        references("#", api);
    }

    private void operation(String path, JsonNode operation) {
        must(operations.add(operation.path("operationId").asString("")), path + " operationId");
        Set<String> seen = new HashSet<>();
        Set<String> inPath = new HashSet<>();
        for (JsonNode each : list(operation.path("parameters"))) {
            JsonNode parameter = resolved(each);
            String name = parameter.path("name").asString("");
            String in = parameter.path("in").asString("");
            must(!name.isEmpty() && PLACES.contains(in) && seen.add(in + name), path + " parameter " + name);
            must(parameter.has("schema") != parameter.has("content"), path + " parameter " + name + " schema");
            schema(path + " parameter " + name, parameter.path("schema"));
            if (in.equals("path")) {
                must(parameter.path("required").asBoolean(false), path + " parameter " + name + " required");
                inPath.add(name);
            }
        }
        Set<String> wanted = new HashSet<>();
        for (Matcher place = TEMPLATE.matcher(path); place.find();) {
            wanted.add(place.group(1));
        }
        must(wanted.equals(inPath), path + " places " + wanted + " " + inPath);
        must(operation.path("responses").size() > 0, path + " responses");
        for (String status : operation.path("responses").propertyNames()) {
            JsonNode response = resolved(operation.get("responses").get(status));
            must(status.matches("[1-5]([0-9]{2}|XX)|default") && response.path("description").isString(), path + " response " + status);
            response.path("content").forEach(content -> schema(path + " response " + status, content.path("schema")));
        }
    }

    private void schema(String place, JsonNode schema) {
        if (schema.isMissingNode()) {
            return;
        }
        must(SCHEMA.containsAll(schema.propertyNames()), place + " " + schema.propertyNames());
        must(!schema.has("type") || schema.get("type").isString() && TYPES.contains(schema.get("type").asString()), place + " type");
        must(!schema.path("type").asString("").equals("array") || schema.has("items"), place + " items");
        must(!schema.has("enum") || schema.get("enum").size() > 0, place + " enum");
        must(!schema.has("default") || !schema.has("enum") || list(schema.get("enum")).contains(schema.get("default")), place + " default");
        must(!schema.has("required") || schema.get("required").size() > 0
                && list(schema.get("required")).stream().allMatch(name -> schema.path("properties").has(name.asString())), place
                        + " required");
        schema(place + " items", schema.path("items"));
        schema.path("properties").propertyNames().forEach(name -> schema(place + "." + name, schema.get("properties").get(name)));
    }

    private void references(String place, JsonNode node) {
        if (node.has("$ref")) {
            String reference = node.get("$ref").asString();
            must(reference.startsWith("#/") && !api.at(reference.substring(1)).isMissingNode(), place + " " + reference);
        }
        node.propertyNames().forEach(name -> references(place + "/" + name, node.get(name)));
        if (node.isArray()) {
            node.forEach(child -> references(place, child));
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asString().substring(1)) : node;
    }

    private void must(boolean holds, String place) {
        if (!holds) {
            faults.add(place);
        }
    }
}
