package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.NEVER_EMPTY;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.epsg;
import static org.merestone.web.ogc.OgcClient.texts;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 21-045r1, requirements class "Feature Types and Schemas". The register names no schema, so what is asked of one does not arise. */
@Conformance("json-fg-1/1.0/conf/types-schemas")
class JsonFgTypesSchemasTest extends ServedOgc {

    private static final String CLASS = "http://www.opengis.net/spec/json-fg-1/1.0/conf/types-schemas";
    private static final Map<String, Integer> DIMENSIONS = Map.of("Point", 0, "MultiPoint", 0, "LineString", 1, "MultiLineString", 1,
            "Polygon", 2, "MultiPolygon", 2);

    @Test
    @DisplayName("/conf/types-schemas/metadata")
    void aDocumentWithATypeNamesTheClass() throws Exception {
        for (String id : NEVER_EMPTY) {
            JsonNode page = ogc.json("/collections/" + id + "/items?limit=1&f=jsonfg");
            assertThat(texts(page.get("conformsTo"))).contains(CLASS);
            assertThat(texts(feature(id, page).get("conformsTo"))).contains(CLASS);
        }
    }

    @Test
    @DisplayName("/conf/types-schemas/feature-type, single-feature-schema")
    void aCollectionNamesTheOneTypeOfAllItsFeatures() throws Exception {
        Set<String> types = new HashSet<>();
        for (String id : NEVER_EMPTY) {
            JsonNode page = ogc.json("/collections/" + id + "/items?limit=20&f=jsonfg");
            String type = page.get("featureType").asString();
            assertThat(types.add(type)).as("a type of its own: " + type).isTrue();
            assertThat(page.get("features")).allSatisfy(feature -> assertThat(feature.has("featureType")).isFalse());
            assertThat(feature(id, page).get("featureType").asString()).isEqualTo(type);
        }
    }

    @Test
    @DisplayName("/conf/types-schemas/geometry-dimension")
    void aDimensionThatIsSaidIsThatOfEveryGeometry() throws Exception {
        Set<String> said = new HashSet<>();
        for (String id : NEVER_EMPTY) {
            for (String system : new String[] {"", "&crs=" + encoded(epsg(4490))}) {
                JsonNode page = ogc.json("/collections/" + id + "/items?limit=1000&f=jsonfg" + system);
                if (page.has("geometryDimension")) {
                    said.add(id);
                    for (JsonNode feature : page.get("features")) {
                        JsonNode primary = feature.get("place").isNull() ? feature.get("geometry") : feature.get("place");
                        assertThat(DIMENSIONS.get(primary.get("type").asString())).isEqualTo(page.get("geometryDimension").asInt());
                    }
                }
            }
        }
        assertThat(said).contains("lines", "markers", "names").as("a division that is nowhere leaves it open").doesNotContain("divisions");
    }

    private JsonNode feature(String collection, JsonNode page) throws Exception {
        return ogc.json("/collections/" + collection + "/items/" + page.get("features").get(0).get("id").asString() + "?f=jsonfg");
    }
}
