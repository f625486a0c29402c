package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.list;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 19-079r2, annex A: every queryable is a parameter of its own. */
@Conformance("ogcapi-features-3/1.0/conf/queryables-query-parameters")
class Features3QueryParametersTest extends ServedOgc {

    @Test
    @DisplayName("/conf/queryables-query-parameters/parameters")
    void theValueOfAFeatureFindsThatFeatureAndOnlyThoseThatShareIt() throws Exception {
        for (String id : List.of("divisions", "lines", "markers", "names")) {
            List<JsonNode> all = list(ogc.json("/collections/" + id + "/items?limit=10000").get("features"));
            JsonNode example = all.get(all.size() / 2);
            for (String name : example.get("properties").propertyNames()) {
                JsonNode value = example.get("properties").get(name);
                if (!value.isNull()) {
                    long expected = all.stream().filter(each -> each.get("properties").get(name).equals(value)).count();
                    assertThat(ogc.json("/collections/" + id + "/items?limit=1&" + name + "=" + encoded(value.asString()))
                            .get("numberMatched")
                            .asLong()).as(id + " " + name + "=" + value).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    @DisplayName("/conf/queryables-query-parameters/definition")
    void theDefinitionHasAParameterForEachQueryable() throws Exception {
        JsonNode paths = ogc.json("/api").get("paths");
        for (String id : COLLECTIONS) {
            List<String> names = list(paths.get("/collections/" + id + "/items").get("get").get("parameters")).stream()
                    .filter(each -> each.has("name")).map(each -> each.get("name").asString()).toList();
            ogc.json("/collections/" + id + "/queryables").get("properties").propertyNames().stream()
                    .filter(name -> !name.equals("geometry")).forEach(name -> assertThat(names).contains(name));
        }
    }
}
