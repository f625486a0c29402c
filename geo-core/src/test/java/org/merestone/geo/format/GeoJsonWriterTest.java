package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class GeoJsonWriterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POINT (114.12345678 30)                        | {'type':'Point','coordinates':[114.1234568,30]}",
        "POINT EMPTY                                    | {'type':'Point','coordinates':[]}",
        "LINESTRING (0 0, 1.50 -2)                      | {'type':'LineString','coordinates':[[0,0],[1.5,-2]]}",
        "MULTIPOINT (1 2, 3 4)                          | {'type':'MultiPoint','coordinates':[[1,2],[3,4]]}",
        "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))       | {'type':'MultiLineString','coordinates':[[[0,0],[1,1]],[[2,2],[3,3]]]}",
        "POLYGON ((0 0, 4 0, 4 4, 0 0))                 | {'type':'Polygon','coordinates':[[[0,0],[4,0],[4,4],[0,0]]]}",
        "POLYGON ((0 0, 4 4, 4 0, 0 0))                 | {'type':'Polygon','coordinates':[[[0,0],[4,0],[4,4],[0,0]]]}",
        "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))          | {'type':'MultiPolygon','coordinates':[[[[0,0],[4,0],[4,4],[0,0]]]]}",
        "GEOMETRYCOLLECTION (POINT (1 2))               | {'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]}]}",
    })
    void everyGeometryIsWrittenAsTheStandardHasIt(String wkt, String json) throws ParseException {
        assertThat(written(new WKTReader().read(wkt), Map.of())).contains("'geometry':" + json + ",");
    }

    @Test
    void holesTurnTheOtherWay() throws ParseException {
        Geometry ringed = new WKTReader().read("POLYGON ((0 0, 9 0, 9 9, 0 0), (3 2, 4 2, 4 3, 3 2))");
        assertThat(written(ringed, Map.of())).contains("[[3,2],[4,3],[4,2],[3,2]]");
    }

    @Test
    void propertiesKeepTheirTypesAndOrder() throws ParseException {
        Map<String, Object> properties = new java.util.LinkedHashMap<>();
        properties.put("name", "汀泗桥\"镇\"");
        properties.put("km2", 12.5);
        properties.put("count", 3);
        properties.put("seat", true);
        properties.put("former", null);
        assertThat(written(new WKTReader().read("POINT (1 2)"), properties))
                .isEqualTo("{'type':'FeatureCollection','features':[{'type':'Feature','id':'a','geometry':{'type':'Point','coordinates':[1,2]},"
                        + "'properties':{'name':'汀泗桥\\'镇\\'','km2':12.5,'count':3,'seat':true,'former':null}}]}");
    }

    @Test
    void whatIsWrittenIsReadBack() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(out, 7)) {
            writer.feature(null, new WKTReader().read("POLYGON ((114 30, 115 30, 115 31, 114 30))"), Map.of("code", "1", "name", "甲"));
        }
        List<PolygonFeature> back = new ArrayList<>();
        new GeoJsonReader(GeoJsonOptions.degrees("code", "name")).read(new ByteArrayInputStream(out.toByteArray()), back::add);
        assertThat(back.get(0).polygons()).isDeepEqualTo(new double[][][] {{{114, 30, 115, 30, 115, 31, 114, 30}}});
    }

    @ParameterizedTest
    @CsvSource({"2, 1.005, 1", "2, 1.006, 1.01", "7, -0.00000001, 0", "7, -114.5, -114.5", "0, 2.5, 3", "9, 0.000000001, 0.000000001",
            "7, 180, 180"})
    void numbersHaveAFixedNumberOfDecimals(int decimals, double value, String text) {
        assertThat(new FixedDecimal(decimals).text(value)).isEqualTo(text);
    }

    /** Longer than any buffer on the way; Jackson's reader and Java's own parsing of numbers judge. */
    @Test
    void aLongLineIsWrittenToItsLastDigit() {
        Random random = new Random(20260101);
        Coordinate[] points = IntStream.range(0, 20_000)
                .mapToObj(i -> new Coordinate(Math.scalb(random.nextDouble() - 0.5, i % 1600 - 800), random.nextGaussian()))
                .toArray(Coordinate[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartArray();
            GeoJsonGeometry.exact().write(new GeometryFactory().createLineString(points), json);
            json.writeNumber(7).writeEndArray();
        }
        List<Double> numbers = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), out.toByteArray())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isNumeric()) {
                    numbers.add(Double.valueOf(json.getString()));
                }
            }
        }
        assertThat(numbers).hasSize(2 * points.length + 1).endsWith(7.0);
        for (int i = 0; i < points.length; i++) {
            assertThat(numbers.get(2 * i)).isEqualTo(points[i].x);
            assertThat(numbers.get(2 * i + 1)).isEqualTo(points[i].y);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 7, 9})
    void roundedNumbersAreThoseOfDecimalArithmetic(int decimals) {
        FixedDecimal decimal = new FixedDecimal(decimals);
        Random random = new Random(decimals);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextInt(-500_000_000, 500_000_000) / 1024.0 / (1 + random.nextInt(1000));
            double scale = Math.pow(10, decimals);
            BigDecimal expected = new BigDecimal(Math.round(Math.abs(value) * scale)).movePointLeft(decimals);
            BigDecimal signed = value < 0 ? expected.negate() : expected;
            assertThat(decimal.text(value)).isEqualTo(signed.signum() == 0 ? "0" : signed.stripTrailingZeros().toPlainString());
        }
    }

    @Test
    void whatIsNoCoordinateIsNotWritten() {
        assertThatThrownBy(() -> new FixedDecimal(7).text(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FixedDecimal(7).text(1e12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FixedDecimal(10)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String written(Geometry geometry, Map<String, ?> properties) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(out, 7)) {
            writer.feature("a", geometry, properties);
        }
        return out.toString(StandardCharsets.UTF_8).replace('"', '\'');
    }
}
