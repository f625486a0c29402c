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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ogc.conformance.Evaluation.Queryable;
import tools.jackson.databind.JsonNode;

/** OGC 21-065r2, annex A. The eight relations. */
@Conformance("cql2/1.0/conf/spatial-functions")
class Cql2SpatialTest extends WithCql {

    private static final Predicate GLOBE = shape("Polygon", "[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]");
    private static final Predicate BOX = box(-180, -90, 180, 90);
    private static final Predicate LINE = shape("LineString", "[[7,50],[10,51]]");
    private static final Predicate POINT = shape("Point", "[7.02,49.92]");
    private static final Predicate POINTS = shape("MultiPoint", "[[7,50],[10,51]]");

    @ParameterizedTest
    @ValueSource(strings = {"S_INTERSECTS", "S_DISJOINT", "S_EQUALS", "S_TOUCHES", "S_CROSSES", "S_WITHIN", "S_CONTAINS", "S_OVERLAPS"})
    @DisplayName("/conf/spatial-functions/s_intersects, s_disjoint, s_equals, s_touches, s_crosses, s_within, s_contains, s_overlaps")
    void aRelationIsAnsweredForEveryShapeAndRefusedOffTheGlobe(String relation) throws Exception {
        for (Queryable each : cql.queryables("geometry")) {
            cql.identical(each.collection(), call(relation, each.property(), BOX), call(relation, each.property(), GLOBE));
            for (Predicate shape : List.of(LINE, POINTS)) {
                cql.disjoint(each.collection(), call(relation, each.property(), shape), call(relation, each.property(), shape).not());
            }
            cql.refused(each.collection(), call(relation, each.property(), shape("Point", "[90,180]")));
        }
    }

    @Test
    @DisplayName("/conf/spatial-functions/s_disjoint, s_contains")
    void whatIsDisjointDoesNotMeetAndWhatIsWithinDoesNotContain() throws Exception {
        for (Queryable each : cql.queryables("geometry")) {
            assertThat(cql.count(each.collection(), call("S_DISJOINT", each.property(), BOX))).isZero();
            for (Predicate shape : List.of(LINE, POINT, box(114.2, 29.7, 114.3, 29.8))) {
                cql.disjoint(each.collection(), call("S_DISJOINT", each.property(), shape), call("S_INTERSECTS", each.property(), shape));
            }
            cql.disjoint(each.collection(), call("S_CONTAINS", each.property(), BOX), call("S_WITHIN", each.property(), BOX));
        }
    }

    @Test
    @DisplayName("/conf/spatial-functions/test-data")
    void asManyAreFoundAsThePositionsThemselvesSay() throws Exception {
        for (Queryable each : cql.queryables("geometry")) {
            cql.identical(each.collection(), call("S_EQUALS", each.property(), each.property()), isNull(each.property()).not());
        }
        for (String collection : List.of("names", "markers")) {
            cql.finds(collection, call("S_WITHIN", property("geometry"), box(114.2, 29.7, 114.3, 29.8)),
                    feature -> Cql2BasicSpatialTest.within(feature, 114.2, 29.7, 114.3, 29.8));
            cql.finds(collection, call("S_DISJOINT", property("geometry"), box(114.2, 29.7, 114.3, 29.8)),
                    feature -> !Cql2BasicSpatialTest.within(feature, 114.2, 29.7, 114.3, 29.8));
        }
        // A line that has positions in the box and outside of it crosses it; one with all of them inside is within.
        cql.finds("lines", call("S_WITHIN", property("geometry"), box(114.1, 29.6, 114.35, 29.9)), feature -> inside(feature)
                == Features1CoreTest.positions(feature.get("geometry")).size());
        assertThat(cql.count("lines", call("S_CROSSES", property("geometry"), box(114.1, 29.6, 114.35, 29.9))))
                .isGreaterThanOrEqualTo((int) cql.features("lines").stream().filter(feature -> inside(feature) > 0
                        && inside(feature) < Features1CoreTest.positions(feature.get("geometry")).size()).count());
        // Neighbours touch: a township lies disjoint from, or touches, every other of its day.
        assertThat(cql.count("divisions", call("S_OVERLAPS", property("geometry"), GLOBE))).isZero();
        cql.combine("lines");
    }

    private static long inside(JsonNode line) {
        return Features1CoreTest.positions(line.get("geometry")).stream().filter(at -> at[0] > 114.1 && at[0] < 114.35 && at[1] > 29.6
                && at[1] < 29.9).count();
    }
}
