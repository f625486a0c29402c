package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Features as JSON-FG has them, where the register's and the standard's ways of saying differ. */
class FeatureJsonTest {

    /** A thing with a shape and its times. */
    private record Thing(String id, @Nullable Geometry shape, @Nullable LocalDate from, @Nullable LocalDate to) {}

    private static final FeatureKind<Thing> KIND = new FeatureKind<>("Thing", "", List.of(Property.text("name", Thing::id)), Thing::shape,
            thing -> new Validity(thing.from(), thing.to()));

    @Test
    void theLastDayCountsAndWhatEndedAsItBeganDoesNotRunBackwards() throws Exception {
        JsonNode features = page(GeoJsonProfile.JSONFG, OfferedSystem.CRS84, thing("a", "POINT (114 30)", "2020-05-01", "2021-05-01"),
                thing("b", "POINT (114 30)", "2020-05-01", "2020-05-01"), thing("c", "POINT (114 30)", null, "2020-05-01"),
                thing("d", "POINT (114 30)", "2020-05-01", null), thing("e", "POINT (114 30)", null, null)).get("features");
        assertThat(features.get(0).get("time").toString()).isEqualTo("{\"interval\":[\"2020-05-01\",\"2021-04-30\"]}");
        assertThat(features.get(1).get("time").toString()).isEqualTo("{\"interval\":[\"2020-05-01\",\"2020-05-01\"]}");
        assertThat(features.get(2).get("time").toString()).isEqualTo("{\"interval\":[\"..\",\"2020-04-30\"]}");
        assertThat(features.get(3).get("time").toString()).isEqualTo("{\"interval\":[\"2020-05-01\",\"..\"]}");
        assertThat(features.get(4).get("time").isNull()).isTrue();
    }

    @Test
    void theTermsStandBesideTheFeatures() throws Exception {
        assertThat(page(GeoJsonProfile.RFC7946, OfferedSystem.CRS84).get("attribution").asString()).isEqualTo("许可：CC BY 4.0");
    }

    @Test
    void aPageSaysADimensionOnlyWhereAllHaveIt() throws Exception {
        Thing point = thing("a", "POINT (114 30)", null, null);
        Thing points = thing("b", "MULTIPOINT ((114 30), (115 30))", null, null);
        Thing line = thing("c", "LINESTRING (114 30, 115 30)", null, null);
        assertThat(page(GeoJsonProfile.JSONFG, OfferedSystem.CRS84, point, points).get("geometryDimension").asInt()).isZero();
        assertThat(page(GeoJsonProfile.JSONFG, OfferedSystem.CGCS2000, line).get("geometryDimension").asInt()).isEqualTo(1);
        assertThat(page(GeoJsonProfile.JSONFG, OfferedSystem.CRS84, point, line).has("geometryDimension")).isFalse();
        Thing nowhere = thing("n", null, null, null);
        assertThat(page(GeoJsonProfile.JSONFG, OfferedSystem.CRS84, point, nowhere).has("geometryDimension")).isFalse();
        assertThat(page(GeoJsonProfile.JSONFG, OfferedSystem.CRS84).has("geometryDimension")).isFalse();
        assertThat(page(GeoJsonProfile.RFC7946, OfferedSystem.CRS84, point).has("geometryDimension")).isFalse();
    }

    @Test
    void aProfileForPlainReadersHasBothPlacesEachInItsOwnOrder() throws Exception {
        JsonNode plus = page(GeoJsonProfile.JSONFG_PLUS, OfferedSystem.CGCS2000, thing("a", "POINT (114.25 29.75)", null, null))
                .get("features").get(0);
        assertThat(plus.get("place").get("coordinates").toString()).isEqualTo("[29.75,114.25]");
        assertThat(plus.get("geometry").get("coordinates").toString()).isEqualTo("[114.25,29.75]");
        JsonNode strict = page(GeoJsonProfile.JSONFG, OfferedSystem.CGCS2000, thing("a", "POINT (114.25 29.75)", null, null))
                .get("features").get(0);
        assertThat(strict.get("place").get("coordinates").toString()).isEqualTo("[29.75,114.25]");
        assertThat(strict.get("geometry").isNull()).isTrue();
        JsonNode degrees = page(GeoJsonProfile.JSONFG_PLUS, OfferedSystem.CRS84, thing("a", "POINT (114.25 29.75)", null, null))
                .get("features").get(0);
        assertThat(degrees.get("place").isNull()).isTrue();
        assertThat(degrees.get("geometry").get("coordinates").toString()).isEqualTo("[114.25,29.75]");
    }

    private static JsonNode page(GeoJsonProfile profile, OfferedSystem system, Thing... things) {
        FeatureTable<Thing> table = new FeatureTable<>(KIND, Thing::id, List.of(things));
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        new FeatureJson(system, profile, "许可：CC BY 4.0").page(stream, table.select(null, null, null, 0, 100), List.of(),
                Instant.parse("2026-03-01T08:00:00Z"));
        return JsonMapper.builder().build().readTree(stream.toByteArray());
    }

    private static Thing thing(String id, @Nullable String shape, @Nullable String from, @Nullable String to) throws Exception {
        return new Thing(id, shape == null ? null : new WKTReader().read(shape), from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }
}
