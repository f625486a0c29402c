package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonReaderTest {

    private static final String SQUARE = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]";
    private static final GeoJsonOptions OPTIONS = GeoJsonOptions.degrees("code", "name");

    @Test
    void aPolygonIsReadWithItsCodeNameAndProperties() throws IOException {
        PolygonFeature feature = read(collection(feature("Polygon", SQUARE))).get(0);

        assertThat(feature.number()).isEqualTo(1);
        assertThat(feature.code()).isEqualTo("421202");
        assertThat(feature.name()).isEqualTo("咸安区");
        assertThat(feature.properties()).containsEntry("level", "3").containsEntry("code", "421202");
        assertThat(feature.polygons()).isDeepEqualTo(new double[][][] {{{0, 0, 1, 0, 1, 1, 0, 1, 0, 0}}});
        assertThat(feature.vertexCount()).isEqualTo(5);
    }

    @Test
    void aMultiPolygonKeepsItsPartsAndHoles() throws IOException {
        String two = "[[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]],[[[20,0],[21,0],[21,1],[20,0]]]]";
        PolygonFeature feature = read(collection(feature("MultiPolygon", two))).get(0);

        assertThat(feature.polygons()).isDeepEqualTo(new double[][][] {
            {{0, 0, 9, 0, 9, 9, 0, 0}, {1, 1, 2, 1, 2, 2, 1, 1}}, {{20, 0, 21, 0, 21, 1, 20, 0}}});
    }

    @Test
    void membersMayComeInAnyOrder() throws IOException {
        String turned = "{'features':[{'geometry':{'coordinates':" + SQUARE + ",'bbox':[0,0,1,1],'type':'Polygon'},"
                + "'properties':{'name':'甲','code':1},'type':'Feature','id':7}],'x':{'y':[1,2]},'type':'FeatureCollection'}";
        assertThat(read(turned)).singleElement().satisfies(feature -> assertThat(feature.code()).isEqualTo("1"));
    }

    @Test
    void aThirdOrdinateIsPassedOver() throws IOException {
        PolygonFeature feature = read(collection(feature("Polygon", "[[[0,0,35.5],[1,0,36],[1,1,36,9],[0,0,35.5]]]"))).get(0);
        assertThat(feature.polygons()[0][0]).containsExactly(0, 0, 1, 0, 1, 1, 0, 0);
    }

    @Test
    void anUnclosedRingIsHandedOnAsItIs() throws IOException {
        PolygonFeature feature = read(collection(feature("Polygon", "[[[0,0],[1,0],[1,1]]]"))).get(0);
        assertThat(feature.polygons()[0][0]).containsExactly(0, 0, 1, 0, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4490", "EPSG:4326"})
    void degreesOfCgcs2000OrWgs84AreAccepted(String crs) throws IOException {
        assertThat(read(inSystem(crs, feature("Polygon", SQUARE)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:ogc:def:crs:EPSG::4547", "EPSG:3857", "GCJ02", ""})
    void anotherSystemIsRefusedWithASentence(String crs) {
        GeoJsonException refused = refusal(inSystem(crs, feature("Polygon", SQUARE)));
        assertThat(refused.fault()).isEqualTo(GeoJsonFault.CRS_REFUSED);
        assertThat(refused.sentence().in(Locale.CHINA)).contains("EPSG:4490").contains("请先转换坐标");
    }

    @Test
    void aDeclaredPlaneSystemMustAgreeWithTheFile() throws IOException {
        GeoJsonOptions plane = new GeoJsonOptions("code", "name", OptionalInt.of(4547), 10_000, 10, 100, 16);
        String metres = "[[[531166.3,3302564.9],[531266.3,3302564.9],[531266.3,3302664.9],[531166.3,3302564.9]]]";
        List<PolygonFeature> read = new ArrayList<>();

        new GeoJsonReader(plane).read(stream(inSystem("EPSG:4547", feature("Polygon", metres))), read::add);

        assertThat(read.get(0).polygons()[0][0]).startsWith(531166.3, 3302564.9);
        assertThatThrownBy(() -> new GeoJsonReader(plane).read(stream(inSystem("EPSG:4326", feature("Polygon", metres))), read::add))
                .isInstanceOf(GeoJsonException.class).hasMessageContaining("EPSG:4547 is expected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "NOT_JSON               | 0 | {'type':'FeatureCollection','features':[",
        "NOT_JSON               | 0 | <kml/>",
        "NOT_JSON               | 0 | {'type':'FeatureCollection','features':[]} {}",
        "NOT_FEATURE_COLLECTION | 0 | []",
        "NOT_FEATURE_COLLECTION | 0 | {}",
        "NOT_FEATURE_COLLECTION | 0 | {'type':'Topology','features':[]}",
        "NOT_FEATURE_COLLECTION | 0 | {'type':'FeatureCollection','features':{}}",
        "NOT_A_FEATURE          | 1 | {'type':'FeatureCollection','features':[7]}",
        "NOT_A_FEATURE          | 1 | {'type':'FeatureCollection','features':[{}]}",
    })
    void whatIsNoFeatureCollectionIsRefused(GeoJsonFault fault, long feature, String text) {
        GeoJsonException refused = refusal(text);
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.feature()).isEqualTo(feature);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GEOMETRY_TYPE    | Point           | [1,2]",
        "GEOMETRY_TYPE    | LineString      | [[1,2],[2,3]]",
        "COORDINATES      | Polygon         | [[1,2],[2,3]]",
        "COORDINATES      | Polygon         | [[[[1,2],[2,3],[1,2]]]]",
        "COORDINATES      | MultiPolygon    | [[[1,2],[2,3],[1,2]]]",
        "COORDINATES      | Polygon         | [[[1],[2,3],[1,2]]]",
        "COORDINATES      | Polygon         | [[[1,2],[],[1,2]]]",
        "COORDINATES      | Polygon         | [[[1,2],[[2,3]],[1,2]]]",
        "COORDINATES      | Polygon         | [[[1,'2'],[2,3],[1,2]]]",
        "COORDINATES      | Polygon         | [[[1,2],[null,3],[1,2]]]",
        "COORDINATES      | Polygon         | [[[1,2],{},[1,2]]]",
        "COORDINATES      | Polygon         | {}",
        "EMPTY_GEOMETRY   | Polygon         | []",
        "EMPTY_GEOMETRY   | Polygon         | [[]]",
        "EMPTY_GEOMETRY   | MultiPolygon    | [[[[1,2],[2,3],[1,2]]],[]]",
        "NOT_DEGREES      | Polygon         | [[[531166,3302564],[2,3],[1,2]]]",
        "NOT_DEGREES      | Polygon         | [[[1,1e999],[2,3],[1,2]]]",
    })
    void aBadGeometryIsRefusedWithItsFeature(GeoJsonFault fault, String type, String coordinates) {
        GeoJsonException refused = refusal(collection(feature("Polygon", SQUARE), feature(type, coordinates)));
        assertThat(refused.fault()).isEqualTo(fault);
        assertThat(refused.feature()).isEqualTo(2);
        assertThat(refused.line()).isEqualTo(3);
    }

    @Test
    void aMissingCodeFieldNamesTheFieldsThatThereAre() {
        String text = collection(feature("Polygon", SQUARE));
        GeoJsonException refused = refusal(text, GeoJsonOptions.degrees("XZQDM", "name"));
        assertThat(refused.fault()).isEqualTo(GeoJsonFault.CODE_MISSING);
        assertThat(refused).hasMessageContaining("XZQDM").hasMessageContaining("code, level, name");
        assertThat(refusal(text, GeoJsonOptions.degrees("code", "XZQMC")).fault()).isEqualTo(GeoJsonFault.NAME_MISSING);
    }

    @Test
    void aFeatureWithoutGeometryIsRefused() {
        String none = "{'type':'Feature','properties':{'code':'1','name':'a'},'geometry':null}";
        assertThat(refusal(collection(none)).fault()).isEqualTo(GeoJsonFault.GEOMETRY_MISSING);
        assertThat(refusal(collection(none.replace(",'geometry':null", ""))).fault()).isEqualTo(GeoJsonFault.GEOMETRY_MISSING);
    }

    @Test
    void theBoundsAreKept(@TempDir Path folder) throws IOException {
        String two = collection(feature("Polygon", SQUARE), feature("Polygon", SQUARE));
        assertThat(refusal(two, bounded(100_000, 1, 100, 16)).fault()).isEqualTo(GeoJsonFault.TOO_MANY_FEATURES);
        assertThat(refusal(two, bounded(100_000, 9, 9, 16)).fault()).isEqualTo(GeoJsonFault.TOO_MANY_VERTICES);
        assertThat(refusal("[".repeat(100), bounded(100_000, 9, 9, 16)).fault()).isEqualTo(GeoJsonFault.NOT_FEATURE_COLLECTION);
        String deep = "{'type':'FeatureCollection','x':" + "[".repeat(100) + "]".repeat(100) + "}";
        assertThat(refusal(deep, bounded(100_000, 9, 9, 16)).fault()).isEqualTo(GeoJsonFault.OUT_OF_BOUNDS);
        String large = collection(feature("Polygon", SQUARE)) + " ".repeat(20_000);
        assertThat(refusal(large, bounded(9_000, 9, 9, 16)).fault()).isEqualTo(GeoJsonFault.OUT_OF_BOUNDS);
        Path file = Files.writeString(folder.resolve("large.geojson"), large);
        GeoJsonReader reader = new GeoJsonReader(bounded(9_000, 9, 9, 16));
        assertThatThrownBy(() -> reader.read(file, feature -> { })).isInstanceOfSatisfying(GeoJsonException.class,
                refused -> assertThat(refused.fault()).isEqualTo(GeoJsonFault.TOO_LARGE));
    }

    @Test
    void chineseInAnotherEncodingIsRefusedAndNotGarbled() {
        byte[] gbk = collection(feature("Polygon", SQUARE)).replace('\'', '"').getBytes(Charset.forName("GB18030"));
        assertThatThrownBy(() -> new GeoJsonReader(OPTIONS).read(new ByteArrayInputStream(gbk), feature -> { }))
                .isInstanceOf(GeoJsonException.class).hasMessageContaining("UTF-8");
    }

    @Test
    void aFailingDiskIsNotTheFilesFault() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };
        assertThatThrownBy(() -> new GeoJsonReader(OPTIONS).read(broken, feature -> { })).isInstanceOf(IOException.class)
                .hasMessage("disk");
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsSaidInBothLanguages(GeoJsonFault fault) {
        GeoJsonException refused = new GeoJsonException(fault, 3, 7, 11, java.util.Map.of(), null);
        assertThat(refused.sentence().in(Locale.ENGLISH)).isEqualTo(refused.getMessage()).endsWith(".");
        assertThat(refused.sentence().in(Locale.SIMPLIFIED_CHINESE)).endsWith("。");
    }

    private static GeoJsonOptions bounded(long bytes, long features, long vertices, int depth) {
        return new GeoJsonOptions("code", "name", OptionalInt.empty(), bytes, features, vertices, depth);
    }

    private static List<PolygonFeature> read(String text) throws IOException {
        List<PolygonFeature> features = new ArrayList<>();
        long count = new GeoJsonReader(OPTIONS).read(stream(text), features::add);
        assertThat(count).isEqualTo(features.size());
        return features;
    }

    private static GeoJsonException refusal(String text) {
        return refusal(text, OPTIONS);
    }

    private static GeoJsonException refusal(String text, GeoJsonOptions options) {
        return catchThrowableOfType(GeoJsonException.class, () -> new GeoJsonReader(options).read(stream(text), feature -> { }));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String collection(String... features) {
        return "{'type':'FeatureCollection','features':[\n" + String.join(",\n", features) + "\n]}";
    }

    private static String inSystem(String crs, String feature) {
        return "{'type':'FeatureCollection','crs':{'type':'name','properties':{'name':'" + crs + "'}},'features':[" + feature + "]}";
    }

    private static String feature(String type, String coordinates) {
        return "{'type':'Feature','properties':{'code':'421202','name':'咸安区','level':3,'no':null,'deep':{'a':[1]}},"
                + "'geometry':{'type':'" + type + "','coordinates':" + coordinates + "}}";
    }
}
