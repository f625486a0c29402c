package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.conformance.Predicate.box;
import static org.merestone.web.ogc.conformance.Predicate.call;
import static org.merestone.web.ogc.conformance.Predicate.isNull;
import static org.merestone.web.ogc.conformance.Predicate.property;
import static org.merestone.web.ogc.conformance.Predicate.shape;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.conformance.Evaluation.Queryable;
import tools.jackson.databind.JsonNode;

/** OGC 21-065r2, annex A. S_INTERSECTS with points and boxes. */
@Conformance("cql2/1.0/conf/basic-spatial-functions")
class Cql2BasicSpatialTest extends WithCql {

    @Test
    @DisplayName("/conf/basic-spatial-functions/s_intersects")
    void theWholeGlobeHoldsEverythingThatIsSomewhere() throws Exception {
        for (Queryable each : cql.queryables("geometry")) {
            cql.identical(each.collection(), call("S_INTERSECTS", each.property(), box(-180, -90, 180, 90)), isNull(each.property()).not());
            assertThat(cql.count(each.collection(), call("S_INTERSECTS", each.property(), shape("Point", "[7.02,49.92]")))).isZero();
            cql.refused(each.collection(), call("S_INTERSECTS", each.property(), shape("Point", "[90,180]")));
            assertThat(cql.count(each.collection(), call("S_INTERSECTS", each.property(), box(-180, -90, -90, 90))
                    .and(call("S_INTERSECTS", each.property(), box(90, -90, 180, 90))))).isZero();
        }
    }

    @Test
    @DisplayName("/conf/basic-spatial-functions/test-data, logical")
    void asManyAreFoundAsThePositionsThemselvesSay() throws Exception {
        for (String collection : List.of("names", "markers")) {
            cql.finds(collection, call("S_INTERSECTS", property("geometry"), box(114.2, 29.7, 114.3, 29.8)),
                    feature -> within(feature, 114.2, 29.7, 114.3, 29.8));
            cql.finds(collection, call("S_INTERSECTS", property("geometry"), box(114.25, 29.6, -150, 30.2)),
                    feature -> within(feature, 114.25, 29.6, 180, 30.2));
            cql.finds(collection, call("S_INTERSECTS", property("geometry"), box(114.2, 29.7, 114.3, 29.8))
                    .and(call("S_INTERSECTS", property("geometry"), box(114.25, 29.7, 114.4, 29.9)).not()),
                    feature -> within(feature, 114.2, 29.7, 114.3, 29.8) && !within(feature, 114.25, 29.7, 114.4, 29.9));
            cql.combine(collection);
        }
    }

    static boolean within(JsonNode feature, double west, double south, double east, double north) {
        return Features1CoreTest.positions(feature.get("geometry")).stream()
                .anyMatch(at -> at[0] >= west && at[0] <= east && at[1] >= south && at[1] <= north);
    }
}
