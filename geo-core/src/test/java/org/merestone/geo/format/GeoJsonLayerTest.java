package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.CoordinateSystem;

/** GeoJSON of every kind, members in any order, and the ways in which it is not what it says. */
class GeoJsonLayerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{'type':'Point','coordinates':[114,30]}|POINT (114 30)",
        "{'coordinates':[[114,30],[115,31]],'type':'LineString'}|LINESTRING (114 30, 115 31)",
        "{'type':'MultiPoint','coordinates':[[114,30],[115,31]]}|MULTIPOINT ((114 30), (115 31))",
        "{'type':'Polygon','coordinates':[[[0,0],[9,0],[9,9],[0,0]],[[1,0.5],[2,1],[2,0.5],[1,0.5]]]}"
                + "|POLYGON ((0 0, 9 0, 9 9, 0 0), (1 0.5, 2 1, 2 0.5, 1 0.5))",
        "{'type':'MultiLineString','coordinates':[[[0,0],[1,1]],[[2,2],[3,3]]]}|MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
        "{'type':'MultiPolygon','coordinates':[[[[0,0],[1,0],[1,1],[0,0]]]]}|MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
        "{'geometries':[{'type':'Point','coordinates':[1,2]}],'type':'GeometryCollection'}|GEOMETRYCOLLECTION (POINT (1 2))"})
    void everyKindIsReadAloneAndAsAFeature(String json, String text) {
        for (String whole : List.of(json, "{'geometry':" + json + ",'type':'Feature'}",
                "{'features':[{'type':'Feature','geometry':" + json + "}],'type':'FeatureCollection'}")) {
            Geometry geometry = read(whole).layers().get(0).features().get(0).geometry();
            assertThat(geometry.equalsExact(SampleLayers.wkt(text))).as(whole).isTrue();
        }
    }

    @Test
    void fieldsHaveTheNarrowestTypeThatHoldsAllTheirValues() {
        VectorReading reading = read("{'type':'FeatureCollection','features':[" + feature("'a':1,'b':1,'c':true,'d':null,'e':1,'h':'01'")
                + ","
                + feature("'a':2,'b':1.5,'c':false,'e':'x','g':{'deep':[1]}") + "]}");

        Layer layer = reading.layers().get(0);
        assertThat(layer.fields()).containsExactly(new Field("a", FieldType.INTEGER), new Field("b", FieldType.REAL),
                new Field("c", FieldType.TRUTH), Field.text("d"), Field.text("e"), Field.text("h"), Field.text("g"));
        assertThat(layer.features().get(0).attributes()).isEqualTo(Map.of("a", 1L, "b", 1.0, "c", true, "e", "1", "h", "01"));
        assertThat(layer.features().get(1).attributes()).isEqualTo(Map.of("a", 2L, "b", 1.5, "c", false, "e", "x"));
    }

    @ParameterizedTest
    @CsvSource({"urn:ogc:def:crs:OGC:1.3:CRS84, 4326", "EPSG:4490, 4490", "urn:ogc:def:crs:EPSG::4526, 4526"})
    void anOldCrsMemberIsBelieved(String name, int epsg) {
        String json = "{'type':'FeatureCollection','crs':{'type':'name','properties':{'name':'" + name + "'}},'features':["
                + "{'type':'Feature','geometry':{'type':'Point','coordinates':" + (epsg == 4526 ? "[38531166.3004,3302564.9733]"
                        : "[114.3225,29.8413]")
                + "}}]}";

        Layer layer = read(json).layers().get(0);

        assertThat(layer.system()).isSameAs(CoordinateSystem.ofEpsg(epsg));
        assertThat(layer.features().get(0).geometry().getCoordinate().distance(SampleLayers.wkt("POINT (114.3225 29.8413)")
                .getCoordinate()))
                .isLessThan(1e-9);
    }

    @Test
    void metresWithoutACrsMemberAreNotTakenForDegrees() {
        VectorReading reading = read("{'type':'Point','coordinates':[38531166.3004,3302564.9733]}");

        VectorFinding question = ShapefileTest.finding(reading, VectorFault.SYSTEM_DISAGREES);
        assertThat(question.mends()).extracting(VectorMend::id).containsExactly("system:4526");
        assertThat(reading.layers().get(0).features().get(0).geometry()).isNull();
    }

    @Test
    void latitudeBeforeLongitudeIsAskedAbout() {
        VectorReading reading = read("{'type':'Point','coordinates':[29.8413,114.3225]}");
        VectorReading answered = VectorFile.read(json("{'type':'Point','coordinates':[29.8413,114.3225]}"), "a.json",
                VectorOptions.USUAL.with(new VectorMend.SwapAxes()));

        assertThat(ShapefileTest.finding(reading, VectorFault.AXES_SWAPPED).message(Locale.CHINA)).contains("29.8413, 114.3225")
                .contains("交换");
        assertThat(answered.layers().get(0).features().get(0).geometry().toText()).isEqualTo("POINT (114.3225 29.8413)");
    }

    @Test
    void oneFeatureElsewhereIsToldByItsNumberAndTheOthersStand() {
        VectorReading reading = read("{'type':'FeatureCollection','features':[" + feature("'n':1") + "," + feature("'n':2") + ","
                + "{'type':'Feature','properties':{},'geometry':{'type':'Point','coordinates':[114,130]}}]}");

        assertThat(ShapefileTest.finding(reading, VectorFault.OUTSIDE_SYSTEM).place().feature()).isEqualTo(3);
        assertThat(reading.layers().get(0).features()).extracting(feature -> feature.geometry() == null).containsExactly(false, false,
                true);
        assertThat(reading.acceptable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{'type':'FeatureCollection'", "{'type':'FeatureCollection','features':[1]}", "{'type':'Nonsense'}",
        "{'type':'FeatureCollection','features':[{'type':'Thing'}]}", "{'type':'Point','coordinates':[1]}",
        "{'type':'Point','coordinates':[1,'x']}", "{'type':'Point','coordinates':[[1,2],3]}", "{'type':'Point','coordinates':[1,2]} x",
        "{'type':'Feature','features':[],'geometry':null}"})
    void whatIsNotGeoJsonIsRefusedWhole(String text) {
        VectorReading reading = read(text);

        assertThat(reading.acceptable()).isFalse();
        assertThat(reading.findings().get(0).fault()).isEqualTo(VectorFault.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'type':'Point','coordinates':[[1,2]]}|GEOMETRY_DAMAGED",
        "{'type':'LineString','coordinates':[1,2]}|GEOMETRY_DAMAGED", "{'type':'LineString','coordinates':[[1,2]]}|RING_TOO_SHORT",
        "{'type':'Polygon','coordinates':[[[0,0],[1,0],[1,1],[0,1]]]}|RING_NOT_CLOSED",
                "{'type':'Circle','coordinates':[1,2]}|GEOMETRY_KIND",
        "null|NO_GEOMETRY", "{'type':'Point','coordinates':[]}|NO_GEOMETRY"})
    void aBrokenGeometryIsItsFeaturesOwn(String geometry, VectorFault fault) {
        VectorReading reading = read("{'type':'FeatureCollection','features':[" + feature("'n':1")
                + ",{'type':'Feature','properties':{'n':2},'geometry':" + geometry + "}]}");

        assertThat(ShapefileTest.finding(reading, fault).place()).isEqualTo(FilePlace.feature("a", 2));
        assertThat(reading.layers().get(0).features()).hasSize(2);
    }

    private static String feature(String properties) {
        return "{'type':'Feature','properties':{" + properties + "},'geometry':{'type':'Point','coordinates':[114,30]}}";
    }

    private static VectorReading read(String text) {
        return VectorFile.read(json(text), "a.json", VectorOptions.USUAL);
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
