package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.conformance.Predicate.call;
import static org.merestone.web.ogc.conformance.Predicate.collection;
import static org.merestone.web.ogc.conformance.Predicate.isNull;
import static org.merestone.web.ogc.conformance.Predicate.property;
import static org.merestone.web.ogc.conformance.Predicate.shape;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.ogc.conformance.Evaluation.Queryable;

/** OGC 21-065r2, annex A. S_INTERSECTS with shapes of every type. */
@Conformance("cql2/1.0/conf/basic-spatial-functions-plus")
class Cql2SpatialLiteralsTest extends WithCql {

    private static final String RINGS = "[[[-180,-90],[-90,-90],[-90,90],[-180,90],[-180,-90]],"
            + "[[-120,-50],[-100,-50],[-100,-40],[-120,-40],[-120,-50]]]";
    private static final String COUNTY = "[[[114,29],[115,29],[115,31],[114,31],[114,29]]]";

    @Test
    @DisplayName("/conf/basic-spatial-functions-plus/s_intersects")
    void everyTypeOfShapeIsReadAndOneOffTheGlobeRefused() throws Exception {
        for (Queryable each : cql.queryables("geometry")) {
            for (Predicate far : List.of(shape("LineString", "[[-180,-45],[0,-45]]"), shape("Polygon", RINGS),
                    shape("MultiLineString", "[[[-180,-45],[0,-45]],[[0,45],[180,45]]]"),
                    shape("MultiPolygon", "[" + RINGS + ",[[[0,0],[10,0],[10,10],[0,10],[0,0]]]]"),
                    collection(shape("Point", "[7.02,49.92]"), shape("Polygon", "[[[0,0],[10,0],[10,10],[0,10],[0,0]]]")))) {
                assertThat(cql.count(each.collection(), call("S_INTERSECTS", each.property(), far))).as(far.text()).isZero();
            }
            cql.refused(each.collection(), call("S_INTERSECTS", each.property(), shape("MultiPoint", "[[7.02,49.92],[90,180]]")));
        }
    }

    @Test
    @DisplayName("/conf/basic-spatial-functions-plus/test-data, logical")
    void theCountyIsFoundByEveryTypeThatHoldsIt() throws Exception {
        for (Queryable each : cql.queryables("geometry")) {
            Predicate placed = isNull(each.property()).not();
            cql.identical(each.collection(), call("S_INTERSECTS", each.property(), shape("Polygon", COUNTY)), placed);
            cql.identical(each.collection(), call("S_INTERSECTS", each.property(), shape("MultiPolygon", "[" + COUNTY + "]")), placed);
            cql.identical(each.collection(), call("S_INTERSECTS", each.property(), collection(shape("Point", "[0,0]"),
                    shape("Polygon", COUNTY))), placed);
        }
        // A line across the county from south to north at 114.25° meets the lines that have points on both sides of it.
        Predicate across = call("S_INTERSECTS", property("geometry"), shape("LineString", "[[114.25,29],[114.25,31]]"));
        cql.finds("lines", across, feature -> Features1CoreTest.positions(feature.get("geometry")).stream().anyMatch(at -> at[0] <= 114.25)
                && Features1CoreTest.positions(feature.get("geometry")).stream().anyMatch(at -> at[0] >= 114.25));
        cql.combine("lines");
    }
}
