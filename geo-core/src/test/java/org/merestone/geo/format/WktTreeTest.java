package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of coordinate systems as EPSG's registry and Esri's products publish them. */
class WktTreeTest {

    /** As a .prj of ArcGIS has it for CGCS2000 / 3-degree Gauss-Kruger CM 114E. */
    private static final String ESRI = "PROJCS[\"CGCS2000_3_Degree_GK_CM_114E\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
            + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
            + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",500000.0],"
            + "PARAMETER[\"Central_Meridian\",114.0],PARAMETER[\"Scale_Factor\",1.0],UNIT[\"Meter\",1.0]]";

    @Test
    void aProjectionFileIsATreeOfNamesNumbersAndNodes() {
        WktTree tree = WktTree.parse(ESRI).orElseThrow();

        assertThat(tree.keyword()).isEqualTo("PROJCS");
        assertThat(tree.name()).isEqualTo("CGCS2000_3_Degree_GK_CM_114E");
        assertThat(tree.children()).extracting(WktTree::keyword)
                .containsExactly("GEOGCS", "PROJECTION", "PARAMETER", "PARAMETER", "PARAMETER", "UNIT");
        assertThat(tree.below("SPHEROID", "ELLIPSOID").orElseThrow().values()).containsExactly("CGCS2000", "6378137.0", "298.257222101");
        assertThat(tree.parameter("centralmeridian")).hasValue(114);
        assertThat(tree.parameter("falseeasting")).hasValue(500_000);
        assertThat(tree.parameter("falsenorthing")).isEmpty();
    }

    /** ISO 19162 puts parameters into the CONVERSION and lets round brackets stand for square ones. */
    @Test
    void aParameterIsFoundInAConversionAndInRoundBrackets() {
        WktTree tree = WktTree.parse("projcrs(\"x\", conversion(\"GK\", parameter(\"Longitude of natural origin\", 117)))").orElseThrow();

        assertThat(tree.parameter("longitudeofnaturalorigin")).hasValue(117);
    }

    @Test
    void aUnitIsLookedForBesideAndNotOnlyBelow() {
        WktTree tree = WktTree.parse(ESRI).orElseThrow();

        assertThat(tree.child("UNIT").orElseThrow().name()).isEqualTo("Meter");
        assertThat(tree.below("UNIT").orElseThrow().name()).isEqualTo("Meter");
        assertThat(tree.child("SPHEROID")).isEmpty();
    }

    @Test
    void aDoubledQuoteIsOneAndBracketsInQuotesAreText() {
        WktTree tree = WktTree.parse("LOCAL_CS[\"local \"\"1980\"\" [a,b]\"]").orElseThrow();

        assertThat(tree.name()).isEqualTo("local \"1980\" [a,b]");
    }

    @Test
    void aMarkOfByteOrderAndAnEndingNullArePassedOver() {
        assertThat(WktTree.parse("\ufeff GEOGCS[\"a\"]\r\n\0")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EPSG:4490", "GEOGCS", "GEOGCS[", "GEOGCS[\"a\"", "GEOGCS[\"a\"]]", "GEOGCS[\"a\"] and more", "[\"a\"]",
        "GEOGCS[\"a\",DATUM[\"b\"]", "<gml:x/>"})
    void whatIsNoTreeIsNothing(String text) {
        assertThat(WktTree.parse(text)).isEmpty();
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThat(WktTree.parse("A[".repeat(16) + "1" + "]".repeat(16))).isPresent();
        assertThat(WktTree.parse("A[".repeat(9_000) + "]".repeat(9_000))).isEmpty();
        assertThat(WktTree.parse("A[\"" + "x".repeat(20_000) + "\"]")).isEmpty();
    }

    @Test
    void numbersAreWrittenInDigitsAndNotAsAProgramWritesThem() {
        assertThat(WktTree.number("-1.5E3")).hasValue(-1500);
        assertThat(WktTree.number(".5")).hasValue(0.5);
        assertThat(WktTree.number("114d")).isEmpty();
        assertThat(WktTree.number("30F")).isEmpty();
        assertThat(WktTree.number("1,5")).isEmpty();
        assertThat(WktTree.number("")).isEmpty();
    }

    @Test
    void namesAreComparedWithoutCaseAndSeparators() {
        assertThat(WktTree.plain("Longitude_of natural-Origin (°)")).isEqualTo("longitudeofnaturalorigin");
        assertThat(WktTree.plain("大地_2000")).isEqualTo("大地2000");
    }
}
