package org.merestone.web.ogc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.merestone.web.picture.MapLook;
import org.merestone.web.problem.Sentences;
import org.merestone.web.register.VectorLayers;

/** The paths of OGC API Tiles in the definition, with the names of operations by which its classes are told. */
final class OpenApiTiles {

    private static final Map<String, Object> TEXT = Members.of("type", "string");
    private static final Map<String, Object> NUMBER = Members.of("type", "integer", "minimum", 0);

    private OpenApiTiles() {}

    static void parameters(Map<String, Object> parameters, Sentences sentences) {
        inPath(parameters, "tileMatrixSetId", Members.of("type", "string", "enum", TileGrid.ALL.stream().map(TileGrid::id).toList()),
                sentences);
        inPath(parameters, "tileMatrix", TEXT, sentences);
        inPath(parameters, "tileRow", NUMBER, sentences);
        inPath(parameters, "tileCol", NUMBER, sentences);
        inPath(parameters, "styleId", Members.of("type", "string", "enum", MapLook.NAMES), sentences);
        for (Representation form : List.of(Representation.MVT, Representation.PNG)) {
            parameters.put(form.parameter() + "Format", OpenApiParts.query(ItemsQuery.F, Members.of("type", "string", "enum",
                    List.of(form.parameter())), sentences.of("ogc.parameter.f")));
        }
        parameters.put("tileSetFormat", OpenApiParts.query(ItemsQuery.F, Members.of("type", "string", "enum",
                List.of("json", "html", "tilejson")), sentences.of("ogc.parameter.f")));
    }

    static Map<String, Object> paths(Sentences sentences) {
        Map<String, Object> paths = new LinkedHashMap<>();
        paths.put("/tileMatrixSets", document("getTileMatrixSets", "tileGrids", List.of(), "documentFormat", "tileMatrixSets", sentences));
        paths.put("/tileMatrixSets/{tileMatrixSetId}", document("getTileMatrixSet", "tileGrid", List.of("tileMatrixSetId"),
                "documentFormat", "tileMatrixSet", sentences));
        tileSets(paths, "/tiles", "dataset.vector", List.of(), Representation.MVT, sentences);
        for (String collection : VectorLayers.FIELDS.keySet()) {
            tileSets(paths, "/collections/" + collection + "/tiles", collection + ".collection.vector", List.of(), Representation.MVT,
                    sentences);
            tileSets(paths, "/collections/" + collection + "/map/tiles", collection + ".collection.map", List.of(), Representation.PNG,
                    sentences);
        }
        tileSets(paths, "/map/tiles", "dataset.map", List.of(), Representation.PNG, sentences);
        tileSets(paths, "/styles/{styleId}/map/tiles", "style.dataset.map", List.of("styleId"), Representation.PNG, sentences);
        return paths;
    }

    private static void tileSets(Map<String, Object> paths, String path, String operations, List<String> parameters, Representation form,
            Sentences sentences) {
        paths.put(path, document(operations + ".getTileSetsList", form == Representation.MVT ? "tilesets.vector" : "tilesets.map",
                parameters, "documentFormat", "tileSets", sentences));
        List<String> ofSet = new ArrayList<>(parameters);
        ofSet.add("tileMatrixSetId");
        paths.put(path + "/{tileMatrixSetId}", document(operations + ".getTileSet", "tileset", ofSet, "tileSetFormat", "tileSet",
                sentences));
        List<String> ofTile = new ArrayList<>(ofSet);
        ofTile.addAll(List.of("tileMatrix", "tileRow", "tileCol"));
        Map<String, Object> content = Members.of(form.mediaType(), Members.of("schema", Members.of("type", "string", "format", "binary")));
        paths.put(path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}", get(operations + ".getTile", "tile", ofTile,
                form.parameter() + "Format", content, sentences));
    }

    private static Map<String, Object> document(String operation, String purpose, List<String> parameters, String format, String schema,
            Sentences sentences) {
        Map<String, Object> content = Members.of(Representation.JSON.mediaType(), Members.of("schema",
                OpenApiDocument.reference("schemas", schema)), Representation.HTML.mediaType(), Members.of("schema", TEXT));
        return get(operation, purpose, parameters, format, content, sentences);
    }

    private static Map<String, Object> get(String operation, String purpose, List<String> parameters, String format,
            Map<String, Object> content, Sentences sentences) {
        List<Map<String, Object>> all = new ArrayList<>();
        parameters.forEach(name -> all.add(OpenApiDocument.reference("parameters", name)));
        all.add(OpenApiDocument.reference("parameters", format));
        Map<String, Object> problem = OpenApiDocument.reference("responses", "problem");
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", Members.of("description", sentences.of("ogc.link." + purpose), "content", content));
        if (purpose.equals("tile")) {
            responses.put("204", Members.of("description", sentences.of("ogc.emptyTile")));
        }
        responses.put("304", Members.of("description", "Not modified"));
        responses.put("400", problem);
        responses.put("404", problem);
        return Members.of("get", Members.of("tags", List.of("tiles"), "summary", sentences.of("ogc.link." + purpose),
                "operationId", operation, "parameters", all, "responses", responses));
    }

    private static void inPath(Map<String, Object> parameters, String name, Map<String, Object> schema, Sentences sentences) {
        parameters.put(name, Members.of("name", name, "in", "path", "required", true, "schema", schema,
                "description", sentences.of("ogc.parameter." + name)));
    }
}
