package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.merestone.web.ogc.OgcClient.epsg;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.texts;
import static org.merestone.web.ogc.OgcClient.type;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import tools.jackson.databind.JsonNode;

/** The abstract tests of OGC API Tiles 1.0 for the classes that are claimed: core, tileset, lists, dataset, geodata, mvt, png, oas30. */
@ServedTest
class TilesTest extends ServedOgc {

    private static final String MVT = "application/vnd.mapbox-vector-tile";
    private static final Set<String> GRIDS = Set.of("WebMercatorQuad", "CGCS2000Quad", "WorldCRS84Quad");

    @Test
    void everyClassThatIsTestedHereIsClaimed() throws Exception {
        List<String> claimed = texts(ogc.json("/conformance").get("conformsTo"));
        for (String name : List.of("core", "tileset", "tilesets-list", "dataset-tilesets", "geodata-tilesets", "mvt", "png", "oas30")) {
            assertThat(claimed).contains("http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/" + name);
        }
        assertThat(claimed).doesNotHaveDuplicates().noneMatch(name -> name.endsWith("collections-selection") || name.endsWith("/datetime"));
    }

    @Test
    void theLandingPageLeadsToTilesOfFeaturesTilesOfTheMapAndTheirGrids() throws Exception {
        JsonNode landing = ogc.json("");
        for (String rel : List.of("tilesets-vector", "tilesets-map", "tiling-schemes")) {
            String address = href(landing, "http://www.opengis.net/def/rel/ogc/1.0/" + rel);
            assertThat(address).as(rel).startsWith(ogc.landing());
            assertThat(ogc.get(address).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles", "/map/tiles", "/styles/contrast/map/tiles", "/collections/divisions/tiles",
            "/collections/lines/tiles", "/collections/markers/tiles", "/collections/names/tiles", "/collections/notices/tiles",
            "/collections/lines/map/tiles"})
    void aListOfTilesetsLeadsOverEachTilesetToATile(String path) throws Exception {
        JsonNode tilesets = ogc.json(path).get("tilesets");
        Set<String> grids = new HashSet<>();
        for (JsonNode item : tilesets) {
            JsonNode tileset = ogc.json(href(item, "self"));
            assertThat(tileset.get("dataType")).isEqualTo(item.get("dataType"));
            assertThat(tileset.get("crs")).isEqualTo(item.get("crs"));
            assertThat(tileset.get("tileMatrixSetURI")).isEqualTo(item.get("tileMatrixSetURI"));
            JsonNode grid = ogc.json(href(tileset, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme"));
            grids.add(grid.get("id").asString());
            assertThat(grid.get("uri")).isEqualTo(tileset.get("tileMatrixSetURI"));
            JsonNode link = list(tileset.get("links")).stream().filter(each -> each.get("rel").asString().equals("item")).findFirst().orElseThrow();
            assertThat(link.get("templated").asBoolean()).isTrue();
            JsonNode limit = tileset.get("tileMatrixSetLimits").get(tileset.get("tileMatrixSetLimits").size() - 4);
            int middle = (limit.get("minTileRow").asInt() + limit.get("maxTileRow").asInt()) / 2;
            int centre = (limit.get("minTileCol").asInt() + limit.get("maxTileCol").asInt()) / 2;
            HttpResponse<String> tile = ogc.get(link.get("href").asString().replace("{tileMatrix}", limit.get("tileMatrix").asString())
                    .replace("{tileRow}", "" + middle).replace("{tileCol}", "" + centre));
            assertThat(tile.statusCode()).isIn(200, 204);
            if (tile.statusCode() == 200) {
                assertThat(type(tile)).isEqualTo(link.get("type").asString());
                assertThat(tile.headers().firstValue("content-crs")).contains("<" + tileset.get("crs").asString() + ">");
            }
        }
        assertThat(grids).isEqualTo(GRIDS);
    }

    @Test
    void everyCollectionLeadsToItsTilesets() throws Exception {
        for (String id : OgcClient.COLLECTIONS) {
            assertThat(href(ogc.json("/collections/" + id), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector"))
                    .isEqualTo(ogc.landing() + "/collections/" + id + "/tiles");
            assertThat(ogc.json("/collections/" + id + "/tiles").get("tilesets").size()).isEqualTo(GRIDS.size());
        }
        assertThat(ogc.refusal(404, "/collections/frogs/tiles")).contains("frogs");
    }

    @Test
    void theGridOfWebMapsIsTheRegisteredOne() throws Exception {
        JsonNode grid = ogc.json("/tileMatrixSets/WebMercatorQuad");
        assertThat(grid.get("uri").asString()).isEqualTo("http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad");
        assertThat(grid.get("crs").asString()).isEqualTo(epsg(3857));
        // OGC 17-083r4, annex D.1: scale denominators and cell sizes of zooms 0 and 18.
        assertThat(grid.get("tileMatrices").get(0).get("scaleDenominator").asDouble()).isEqualTo(559082264.028717, offset(1e-3));
        assertThat(grid.get("tileMatrices").get(0).get("cellSize").asDouble()).isEqualTo(156543.033928041, offset(1e-6));
        assertThat(grid.get("tileMatrices").get(18).get("scaleDenominator").asDouble()).isEqualTo(2132.72958384978, offset(1e-8));
        assertThat(grid.get("tileMatrices").get(18).get("matrixWidth").asInt()).isEqualTo(262_144);
    }

    @Test
    void theGridOfChinasDegreesHasTwoTilesAtZoomNoughtAndTheLatitudeFirst() throws Exception {
        JsonNode grid = ogc.json("/tileMatrixSets/CGCS2000Quad");
        assertThat(grid.get("crs").asString()).isEqualTo(epsg(4490));
        assertThat(texts(grid.get("orderedAxes"))).containsExactly("Lat", "Lon");
        JsonNode first = grid.get("tileMatrices").get(0);
        assertThat(first.get("matrixWidth").asInt()).isEqualTo(2);
        assertThat(first.get("matrixHeight").asInt()).isEqualTo(1);
        assertThat(first.get("pointOfOrigin").get(0).asDouble()).isEqualTo(90);
        assertThat(first.get("pointOfOrigin").get(1).asDouble()).isEqualTo(-180);
        // OGC 17-083r4, annex D.2 (WorldCRS84Quad), whose ellipsoid has the same great axis.
        assertThat(first.get("scaleDenominator").asDouble()).isEqualTo(279541132.014358, offset(1e-3));
        assertThat(first.get("cellSize").asDouble()).isEqualTo(0.703125);
    }

    @Test
    void allGridsAreListedWithTheirDefinitions() throws Exception {
        for (JsonNode grid : ogc.json("/tileMatrixSets").get("tileMatrixSets")) {
            assertThat(GRIDS).contains(grid.get("id").asString());
            assertThat(ogc.json(href(grid, "self")).get("uri")).isEqualTo(grid.get("uri"));
        }
    }

    /** 114.3° east, 29.8° north lies, by hand: x = 0.8175, Mercator y = 0.41339 of the square; degrees: (90 − 29.8) / 180 = 0.33444 of the height. */
    @ParameterizedTest
    @CsvSource({"WebMercatorQuad, 8, 105, 209", "CGCS2000Quad, 7, 42, 209"})
    void theTileOfTheCountyHasItsDivisionsAndLines(String grid, int zoom, int row, int column) throws Exception {
        HttpResponse<String> tile = ogc.get("/tiles/" + grid + "/" + zoom + "/" + row + "/" + column);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(type(tile)).isEqualTo(MVT);
        assertThat(tile.body()).contains("divisions", "lines", "TOWNSHIP", "镇");
        HttpResponse<String> lines = ogc.get("/collections/lines/tiles/" + grid + "/" + zoom + "/" + row + "/" + column + "?f=mvt");
        assertThat(lines.body()).contains("lines").doesNotContain("divisions");
    }

    @Test
    void aTileOutsideTheLimitsIs404AndOneThatIsNoNumber400() throws Exception {
        for (String path : List.of("/8/0/0", "/8/105/1", "/8/999/0", "/17/0/0", "/99/0/0", "/8/105/99999999999")) {
            ogc.refusal(404, "/tiles/WebMercatorQuad" + path);
        }
        for (String path : List.of("/eight/105/209", "/8/-1/209", "/8/105/1.5", "/8/105/9999999999999999999")) {
            ogc.refusal(400, "/tiles/WebMercatorQuad" + path);
        }
        assertThat(ogc.refusal(404, "/tiles/Lambert93")).contains("CGCS2000Quad");
        assertThat(ogc.refusal(404, "/tiles/Lambert93/0/0/0")).contains("WebMercatorQuad");
        assertThat(ogc.refusal(404, "/styles/neon/map/tiles")).contains("contrast");
        assertThat(ogc.refusal(404, "/collections/castles/tiles/WebMercatorQuad/8/105/209")).contains("castles");
    }

    @Test
    void aFormThatTilesDoNotHaveIsRefused() throws Exception {
        assertThat(ogc.refusal(400, "/tiles/WebMercatorQuad/8/105/209?f=png")).contains("mvt");
        assertThat(ogc.refusal(400, "/map/tiles/WebMercatorQuad/8/105/209?f=mvt")).contains("png");
        assertThat(ogc.get("/tiles/WebMercatorQuad/8/105/209", "Accept", "image/tiff").statusCode()).isEqualTo(406);
        assertThat(ogc.refusal(400, "/tiles/WebMercatorQuad/8/105/209?colour=red")).contains("f");
        assertThat(ogc.refusal(400, "/tiles/CGCS2000Quad?f=tilejson")).contains("json");
    }

    @Test
    void aTileThatTheReaderHasIsNotSentAgain() throws Exception {
        for (String path : List.of("/tiles/CGCS2000Quad/7/42/209", "/map/tiles/CGCS2000Quad/7/42/209", "/tiles/WebMercatorQuad")) {
            String tag = ogc.get(path).headers().firstValue("etag").orElseThrow();
            assertThat(ogc.get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
            assertThat(ogc.send("HEAD", path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theLimitsHoldTheCountyAtEveryZoomAndAreTight() throws Exception {
        JsonNode limits = ogc.json("/tiles/WebMercatorQuad").get("tileMatrixSetLimits");
        assertThat(limits.size()).isEqualTo(17);
        JsonNode eight = limits.get(8);
        assertThat(eight.get("tileMatrix").asString()).isEqualTo("8");
        assertThat(209).isBetween(eight.get("minTileCol").asInt(), eight.get("maxTileCol").asInt());
        assertThat(eight.get("maxTileCol").asInt() - eight.get("minTileCol").asInt()).isLessThan(3);
        assertThat(limits.get(0).get("maxTileRow").asInt()).isZero();
    }

    @Test
    void theTileJsonOfACollectionHasOneLayerAndItsAddressAnswers() throws Exception {
        JsonNode json = ogc.json("/collections/lines/tiles/WebMercatorQuad?f=tilejson");
        assertThat(json.get("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(json.get("vector_layers").size()).isEqualTo(1);
        assertThat(json.get("attribution").asString()).contains("许可");
        String tile = json.get("tiles").get(0).asString().replace("{z}", "8").replace("{y}", "105").replace("{x}", "209");
        assertThat(ogc.get(tile).statusCode()).isEqualTo(200);
    }

    @Test
    void theDefinitionNamesEveryOperationOfEveryTilesetAsTheStandardTellsItsClasses() throws Exception {
        JsonNode paths = ogc.json("/api").get("paths");
        for (String path : List.of("/tiles", "/map/tiles", "/styles/{styleId}/map/tiles", "/collections/names/tiles",
                "/collections/names/map/tiles")) {
            String kind = path.contains("map") ? "map" : "vector";
            assertThat(operation(paths, path)).endsWith("." + kind + ".getTileSetsList");
            assertThat(operation(paths, path + "/{tileMatrixSetId}")).endsWith("." + kind + ".getTileSet");
            assertThat(operation(paths, path + "/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}")).endsWith("." + kind + ".getTile");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles", "/tiles/CGCS2000Quad", "/map/tiles/WebMercatorQuad", "/tileMatrixSets", "/tileMatrixSets/CGCS2000Quad"})
    void everyDocumentIsAPageTooInBothLanguages(String path) throws Exception {
        assertThat(ogc.get(path + "?f=html").body()).contains("<html", "网格").doesNotContain("??");
        assertThat(ogc.get(path + "?f=html&lang=en").body()).contains("<html", "quad").doesNotContain("??");
    }

    private static String operation(JsonNode paths, String path) {
        return paths.get(path).get("get").get("operationId").asString();
    }
}
