package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Entities by the group codes of Autodesk's DXF reference. */
class DxfTest {

    private final Intake intake = new Intake(VectorOptions.USUAL);

    @Test
    void aLineHasItsTwoEndsAndItsLayerAndHandle() {
        RawFeature line = only("LINE 5 2F 8 界线 10 1.5 20 2.5 30 0 11 4.5 21 6.5 31 0");

        assertThat(line.geometry()).hasToString("LINESTRING (1.5 2.5, 4.5 6.5)");
        assertThat(line.geometry().getLength()).isEqualTo(5);
        assertThat(line.attributes()).containsEntry("layer", "界线");
        assertThat(line.id()).isEqualTo("2F");
        assertThat(line.place().line()).isEqualTo(5);
    }

    @Test
    void aPointHasOnePlaceAndItsHeight() {
        Coordinate at = only("POINT 8 0 10 500123.25 20 3347123.5 30 31.2").geometry().getCoordinate();

        assertThat(at.equals2D(new Coordinate(500123.25, 3347123.5))).isTrue();
        assertThat(at.getZ()).isEqualTo(31.2);
    }

    @Test
    void aClosedPolylineEndsWhereItBegan() {
        Geometry ring = only("LWPOLYLINE 8 0 90 3 70 1 10 0 20 0 10 4 20 0 10 4 20 3").geometry();

        assertThat(ring.getNumPoints()).isEqualTo(4);
        assertThat(ring.getLength()).isEqualTo(12);
    }

    /** A bulge is the tangent of a quarter of the arc's angle: 1 is half a circle, to the right of the chord where it is positive. */
    @ParameterizedTest
    @CsvSource({"1, -5", "-1, 5"})
    void aBulgeOfOneIsHalfACircle(String bulge, double middle) {
        Geometry arc = only("LWPOLYLINE 8 0 90 2 70 0 10 0 20 0 42 " + bulge + " 10 10 20 0").geometry();

        assertThat(arc.getLength()).isCloseTo(Math.PI * 5, within(0.01));
        assertThat(middle < 0 ? arc.getEnvelopeInternal().getMinY() : arc.getEnvelopeInternal().getMaxY()).isCloseTo(middle, within(0.002));
        assertThat(intake.has(VectorFault.ARCS_STROKED)).isTrue();
    }

    @Test
    void twoBulgesOfAClosedPolylineAreACircle() {
        Geometry circle = only("LWPOLYLINE 8 0 90 2 70 1 10 0 20 0 42 1 10 10 20 0 42 1").geometry();

        assertThat(circle.getLength()).isCloseTo(Math.PI * 10, within(0.02));
        assertThat(circle.getCoordinates()[0]).isEqualTo(circle.getCoordinates()[circle.getNumPoints() - 1]);
    }

    @Test
    void anOldPolylineIsItsVerticesWithoutTheFrameOfASpline() {
        Geometry line = only("POLYLINE 8 0 66 1 10 0 20 0 30 7 70 4 0 VERTEX 8 0 10 1 20 1 70 16 0 VERTEX 8 0 10 2 20 2 "
                + "0 VERTEX 8 0 10 3 20 5 0 SEQEND").geometry();

        assertThat(line.getCoordinates()).extracting(at -> at.x + " " + at.y + " " + at.getZ())
                .containsExactly("2.0 2.0 7.0", "3.0 5.0 7.0");
    }

    /** An extrusion of 0, 0, -1 turns a polyline's X round; a LINE is in the world's coordinates whatever its extrusion. */
    @Test
    void aDrawingSeenFromBelowIsTurnedBack() {
        assertThat(only("LWPOLYLINE 8 0 90 2 70 0 10 -1 20 2 10 -3 20 4 210 0 220 0 230 -1").geometry())
                .hasToString("LINESTRING (1 2, 3 4)");
        assertThat(only("LINE 8 0 10 -1 20 2 11 -3 21 4 210 0 220 0 230 -1").geometry()).hasToString("LINESTRING (-1 2, -3 4)");
    }

    @Test
    void whatIsNotReadIsCountedByKind() {
        RawLayer layer = read(drawing("CIRCLE 8 0 10 0 20 0 40 5 0 TEXT 8 0 1 LINE 0 CIRCLE 8 0 0 POLYLINE 70 16 "
                + "0 VERTEX 10 1 20 1 0 SEQEND "
                + "0 LWPOLYLINE 10 0 20 0 10 1 20 1 210 0 220 1 230 0"));

        assertThat(layer.features()).isEmpty();
        assertThat(intake.findings()).extracting(finding -> finding.values().get("kind") + " " + finding.values().get("count"))
                .containsExactlyInAnyOrder("CIRCLE 2", "TEXT 1", "POLYLINE 1", "LWPOLYLINE 1");
    }

    @Test
    void aSurveyorsFeatureCodeIsReadFromExtendedData() {
        RawFeature line = only("LINE 8 JMD 10 0 20 0 11 1 21 1 1001 SOUTH 1000 141101 1000 more "
                + "1001 OTHER 1000 x 1001 MERESTONE 1000 name=汀泗桥");

        assertThat(line.attributes()).containsEntry("code", "141101").containsEntry("xdata_OTHER", "x").containsEntry("name", "汀泗桥");
    }

    @Test
    void escapedCharactersAreReadInText() {
        assertThat(only("LINE 8 \\U+7C30\\U+6D32^J镇 10 0 20 0 11 1 21 1").attributes()).containsEntry("layer", "簰洲\n镇");
    }

    @Test
    void anOldDrawingIsInTheCodePageThatItNames() {
        String text = "  0\nSECTION\n  2\nHEADER\n  9\n$ACADVER\n  1\nAC1015\n  9\n$DWGCODEPAGE\n  3\nANSI_936\n  0\nENDSEC\n"
                + drawing("LINE 8 咸宁 10 0 20 0 11 1 21 1");

        RawLayer old = DxfReader.read(new FilePart("a.dxf", text.getBytes(Charset.forName("GBK"))), intake).get(0);
        RawLayer since2007 = read(text.replace("AC1015", "AC1021"));

        assertThat(old.features().get(0).attributes()).containsEntry("layer", "咸宁");
        assertThat(since2007.features().get(0).attributes()).containsEntry("layer", "咸宁");
        assertThat(intake.findings()).isEmpty();
    }

    @Test
    void aLineOfOneVertexIsAFaultOfTheFeature() {
        assertThat(read(drawing("LWPOLYLINE 8 0 90 1 10 1 20 2 0 POINT 8 0 10 1 20 2")).features())
                .extracting(feature -> feature.geometry() == null).containsExactly(true, false);
        assertThat(intake.has(VectorFault.RING_TOO_SHORT)).isTrue();
    }

    @Test
    void aMissingNorthingIsAFaultOfTheFeature() {
        assertThat(read(drawing("LINE 8 0 10 1 11 2 21 2")).features().get(0).geometry()).isNull();
        assertThat(intake.has(VectorFault.GEOMETRY_DAMAGED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"LINE 8 0 ten 1, DAMAGED", "LINE 8 0 10 east, DAMAGED", "LWPOLYLINE 70 0.5, DAMAGED"})
    void whatIsNoPairOfCodeAndValueIsRefusedWithItsLine(String entity, VectorFault fault) {
        assertThatThrownBy(() -> read(drawing(entity))).isInstanceOfSatisfying(FormatRefused.class, refused -> {
            assertThat(refused.finding().fault()).isEqualTo(fault);
            assertThat(refused.finding().place().line()).isPositive();
        });
    }

    @Test
    void aDrawingWithoutItsEndIsCutOff() {
        String whole = drawing("LINE 8 0 10 0 20 0 11 1 21 1");

        assertThatThrownBy(() -> read(whole.substring(0, whole.indexOf("EOF")))).isInstanceOfSatisfying(FormatRefused.class,
                refused -> assertThat(refused.finding().fault()).isEqualTo(VectorFault.CUT_OFF));
    }

    private RawFeature only(String entity) {
        RawLayer layer = read(drawing(entity));
        assertThat(layer.features()).hasSize(1);
        return layer.features().get(0);
    }

    /** Codes and values in turn, each on a line of its own, the first code 0. */
    private static String drawing(String entities) {
        return ("0 SECTION 2 ENTITIES 0 " + entities + " 0 ENDSEC 0 EOF").replace(' ', '\n') + "\n";
    }

    private RawLayer read(String text) {
        return DxfReader.read(new FilePart("drawing.dxf", text.getBytes(StandardCharsets.UTF_8)), intake).get(0);
    }
}
