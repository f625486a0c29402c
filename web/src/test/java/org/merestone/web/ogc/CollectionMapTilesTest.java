package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.href;
import static org.merestone.web.ogc.OgcClient.type;

import java.awt.image.BufferedImage;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import tools.jackson.databind.JsonNode;

/** The painted tiles of one collection, which lie over other maps. */
@ServedTest
class CollectionMapTilesTest extends ServedOgc {

    /** Zoom 9, row 171, column 837 of WorldCRS84Quad: 114.26° to 114.61° east, 29.53° to 29.88° north, the east of the county. */
    private static final String EAST = "/map/tiles/WorldCRS84Quad/9/171/837";
    /** Zoom 14 of WorldCRS84Quad divides the degrees into squares of 180° / 16384. */
    private static final double SIDE = 180.0 / 16384;

    @ParameterizedTest
    @ValueSource(strings = {"divisions", "lines", "markers", "names", "notices"})
    void aCollectionLeadsToItsMapOnEveryGridAndBack(String collection) throws Exception {
        JsonNode tilesets = ogc.json(href(ogc.json("/collections/" + collection), "http://www.opengis.net/def/rel/ogc/1.0/tilesets-map"))
                .get("tilesets");
        assertThat(tilesets.size()).isEqualTo(3);
        for (JsonNode item : tilesets) {
            JsonNode tileset = ogc.json(href(item, "self"));
            assertThat(tileset.get("dataType").asString()).isEqualTo("map");
            assertThat(href(tileset, "item")).startsWith(ogc.landing() + "/collections/" + collection + "/map/tiles/");
            assertThat(href(tileset, "http://www.opengis.net/def/rel/ogc/1.0/geodata"))
                    .isEqualTo(ogc.landing() + "/collections/" + collection);
        }
        assertThat(ogc.json("/collections/" + collection + "/map/tiles/WebMercatorQuad?f=tilejson").get("tiles").get(0).asString())
                .contains("/collections/" + collection + "/map/tiles/WebMercatorQuad/{z}/{y}/{x}");
    }

    @Test
    void betweenItsLinesThereIsNothingAndTheWholeMapHasAGround() throws Exception {
        assertThat(alphas("/collections/lines" + EAST)).contains(0).hasSizeGreaterThan(20);
        assertThat(alphas(EAST)).containsExactly(255);
    }

    @ParameterizedTest
    @ValueSource(strings = {"divisions", "lines", "markers", "names"})
    void whereAFeatureLiesItIsDrawn(String collection) throws Exception {
        JsonNode place = OgcClient.list(ogc.json("/collections/" + collection + "/items?limit=100").get("features")).stream()
                .map(feature -> feature.get("geometry")).filter(each -> !each.isNull()).findFirst().orElseThrow().get("coordinates");
        while (place.get(0).isArray()) {
            place = place.get(0);
        }
        int column = (int) Math.floor((place.get(0).asDouble() + 180) / SIDE);
        int row = (int) Math.floor((90 - place.get(1).asDouble()) / SIDE);
        assertThat(alphas("/collections/" + collection + "/map/tiles/WorldCRS84Quad/14/" + row + "/" + column)).isNotEqualTo(Set.of(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"markers", "names", "notices"})
    void whatIsASpotIsNotOnASmallMap(String collection) throws Exception {
        assertThat(alphas("/collections/" + collection + EAST)).containsExactly(0);
    }

    @Test
    void whatIsNoCollectionHasNoMap() throws Exception {
        for (String path : new String[] {"", "/WorldCRS84Quad", "/WorldCRS84Quad/9/171/837"}) {
            assertThat(ogc.refusal(404, "/collections/castles/map/tiles" + path)).contains("castles");
        }
        assertThat(ogc.refusal(404, "/collections/lines/map/tiles/WorldCRS84Quad/9/171/0")).contains("171");
        assertThat(ogc.refusal(400, "/collections/lines" + EAST + "?f=mvt")).contains("png");
    }

    @Test
    void bothLanguagesHaveItsPages() throws Exception {
        assertThat(ogc.get("/collections/lines/map/tiles?f=html").body()).contains("界线 · 地图").doesNotContain("??");
        assertThat(ogc.get("/collections/lines/map/tiles/CGCS2000Quad?f=html&lang=en").body()).contains("Boundary lines · Map")
                .doesNotContain("??");
    }

    private TreeSet<Integer> alphas(String path) throws Exception {
        assertThat(type(ogc.get(path))).isEqualTo("image/png");
        BufferedImage tile = ImageIO.read(URI.create(ogc.landing() + path).toURL());
        assertThat(tile.getWidth()).isEqualTo(256);
        TreeSet<Integer> alphas = new TreeSet<>();
        for (int i = 0; i < 256 * 256; i++) {
            alphas.add(tile.getRGB(i % 256, i / 256) >>> 24);
        }
        return alphas;
    }
}
