package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.COLLECTIONS;
import static org.merestone.web.ogc.OgcClient.CRS84;
import static org.merestone.web.ogc.OgcClient.NEVER_EMPTY;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.epsg;
import static org.merestone.web.ogc.OgcClient.list;
import static org.merestone.web.ogc.OgcClient.texts;
import static org.merestone.web.ogc.OgcClient.type;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.merestone.web.ogc.ServedOgc;
import tools.jackson.databind.JsonNode;

/** OGC 21-045r1, requirements class "Core": features with a place in any system and a time. */
@Conformance("json-fg-1/1.0/conf/core")
class JsonFgCoreTest extends ServedOgc {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    @DisplayName("/conf/core/metadata, instance-type, coordrefsys")
    void aDocumentNamesItsClassesItsSystemAndItsType() throws Exception {
        for (String id : COLLECTIONS) {
            JsonNode page = ogc.json("/collections/" + id + "/items?limit=2&f=jsonfg&crs=" + encoded(epsg(4490)));
            assertThat(texts(page.get("conformsTo"))).contains("http://www.opengis.net/spec/json-fg-1/1.0/conf/core");
            assertThat(page.get("coordRefSys").asString()).isEqualTo(epsg(4490));
            assertThat(page.get("featureType").asString()).isNotEmpty();
            assertThat(type(ogc.get("/collections/" + id + "/items", "Accept", "application/vnd.ogc.fg+json")))
                    .isEqualTo("application/vnd.ogc.fg+json");
        }
    }

    @Test
    @DisplayName("/conf/core/place, fallback")
    void aPlaceOfAnotherSystemLeavesTheGeometryOfGeoJsonEmpty() throws Exception {
        for (String id : List.of("divisions", "lines", "markers", "names")) {
            List<JsonNode> plain = list(ogc.json("/collections/" + id + "/items?limit=20&f=jsonfg").get("features"));
            List<JsonNode> turned = list(ogc.json("/collections/" + id + "/items?limit=20&f=jsonfg&crs=" + encoded(epsg(4490)))
                    .get("features"));
            for (int i = 0; i < plain.size(); i++) {
                assertThat(plain.get(i).get("place").isNull()).isTrue();
                assertThat(turned.get(i).get("geometry").isNull()).isTrue();
                List<double[]> east = Features1CoreTest.positions(plain.get(i).get("geometry"));
                List<double[]> north = Features1CoreTest.positions(turned.get(i).get("place"));
                assertThat(north).hasSameSizeAs(east);
                for (int k = 0; k < east.size(); k++) {
                    assertThat(north.get(k)).containsExactly(east.get(k)[1], east.get(k)[0]);
                }
            }
        }
    }

    @Test
    @DisplayName("/conf/core/place, geometry-wgs84, coordinate-dimension")
    void nothingInLongitudeAndLatitudeIsAPlaceAndAGeometryIsInDegrees() throws Exception {
        for (String id : COLLECTIONS) {
            for (String uri : texts(ogc.json("/collections/" + id).get("crs"))) {
                for (JsonNode feature : ogc.json("/collections/" + id + "/items?limit=20&f=jsonfg&crs=" + encoded(uri)).get("features")) {
                    assertThat(feature.get("place").isNull() || !uri.equals(CRS84)).as(uri).isTrue();
                    if (!feature.get("geometry").isNull()) {
                        assertThat(Features1CoreTest.positions(feature.get("geometry"))).allSatisfy(position -> {
                            assertThat(position).hasSize(2);
                            assertThat(position[0]).isBetween(-180.0, 180.0);
                            assertThat(position[1]).isBetween(-90.0, 90.0);
                        });
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("/conf/core/same-crs, metadata")
    void onlyTheDocumentItselfNamesItsSystemAndItsClasses() throws Exception {
        for (String id : NEVER_EMPTY) {
            JsonNode page = ogc.json("/collections/" + id + "/items?limit=20&f=jsonfg&crs=" + encoded(epsg(4490)));
            for (JsonNode feature : page.get("features")) {
                assertThat(feature.propertyNames()).doesNotContain("coordRefSys", "conformsTo");
                for (String geometry : List.of("place", "geometry")) {
                    if (!feature.get(geometry).isNull()) {
                        assertThat(feature.get(geometry).propertyNames()).containsExactlyInAnyOrder("type", "coordinates");
                    }
                }
            }
            JsonNode one = ogc.json("/collections/" + id + "/items/" + page.get("features").get(0).get("id").asString() + "?f=jsonfg");
            assertThat(texts(one.get("conformsTo"))).contains("http://www.opengis.net/spec/json-fg-1/1.0/conf/core");
            assertThat(one.get("coordRefSys").asString()).isEqualTo(CRS84);
        }
    }

    @Test
    @DisplayName("/conf/core/geom-valid")
    void everyAreaThatIsAPlaceIsValid() throws Exception {
        int areas = 0;
        for (JsonNode feature : ogc.json("/collections/divisions/items?limit=200&f=jsonfg&crs=" + encoded(epsg(3857))).get("features")) {
            JsonNode place = feature.get("place");
            if (!place.isNull()) {
                areas++;
                assertThat(new IsValidOp(area(place)).getValidationError()).as(feature.get("properties").toString()).isNull();
            }
        }
        assertThat(areas).isPositive();
    }

    private static Geometry area(JsonNode place) {
        List<Polygon> polygons = new ArrayList<>();
        if (place.get("type").asString().equals("Polygon")) {
            polygons.add(polygon(place.get("coordinates")));
        } else {
            place.get("coordinates").forEach(rings -> polygons.add(polygon(rings)));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> closed = list(rings).stream().map(ring -> FACTORY.createLinearRing(list(ring).stream()
                .map(at -> new Coordinate(at.get(0).asDouble(), at.get(1).asDouble())).toArray(Coordinate[]::new))).toList();
        return FACTORY.createPolygon(closed.get(0), closed.subList(1, closed.size()).toArray(LinearRing[]::new));
    }

    @Test
    @DisplayName("/conf/core/interval, instant, utc")
    void noIntervalRunsBackwardsAndItsEndsAreDays() throws Exception {
        for (String id : COLLECTIONS) {
            for (JsonNode feature : ogc.json("/collections/" + id + "/items?limit=1000&f=jsonfg&datetime=../..").get("features")) {
                if (!feature.get("time").isNull()) {
                    List<String> ends = texts(feature.get("time").get("interval"));
                    assertThat(ends).hasSize(2).allMatch(end -> end.equals("..") || end.matches("\\d{4}-\\d{2}-\\d{2}"));
                    assertThat(ends.get(0)).matches(from -> ends.contains("..") || from.compareTo(ends.get(1)) <= 0);
                }
            }
        }
    }

    @Test
    @DisplayName("/conf/core/temporal")
    void aTimeIsAnIntervalOfDaysWhoseLastDayCounts() throws Exception {
        for (JsonNode line : ogc.json("/collections/lines/items?limit=1000&f=jsonfg&datetime=../..").get("features")) {
            JsonNode interval = line.get("time").get("interval");
            assertThat(interval.get(0)).isEqualTo(line.get("properties").get("validFrom"));
            JsonNode end = line.get("properties").get("validTo");
            assertThat(interval.get(1).asString()).isEqualTo(end.isNull() ? ".." : LocalDate.parse(end.asString()).minusDays(1).toString());
        }
    }
}
