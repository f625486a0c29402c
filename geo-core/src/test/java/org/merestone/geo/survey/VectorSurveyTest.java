package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Field;
import org.merestone.geo.format.Format;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorFile;

/** GIS and CAD files given for an instrument file: their points go through the same checks. */
class VectorSurveyTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final SurveyContext HERE = SurveyContext.unknown().near(new LonLat(114.32, 29.84), 20_000);
    /** boundary.md §8, from PROJ: EPSG:4526 X 3302564.9733, Y 38531166.3004. */
    private static final Coordinate MARKER = new Coordinate(114.3225, 29.8413);

    @ParameterizedTest
    @EnumSource(Format.class)
    void everyFormatGivesItsPointsWithinATenthOfAMillimetre(Format format) throws IOException {
        SurveyReading reading = SurveyFile.read(file(format, 4526, FACTORY.createPoint(MARKER)), "界桩." + format.extension(),
                HERE.with(Mend.of(Mend.Kind.CONFIRM_CGCS2000)));

        assertThat(reading.findings()).noneMatch(finding -> finding.severity().stops());
        SurveyPoint point = reading.points().get(0);
        assertThat(Ellipsoid2000.distance(point.position(), LonLat.of(MARKER))).isLessThan(1.1e-4);
        if (format != Format.GEOJSON && format != Format.KML && format != Format.CSV) {
            assertThat(reading.zones()).containsExactly(GaussZone.three(38));
            assertThat(point.grid().xNorth()).isEqualTo(3_302_564.9733);
            assertThat(point.grid().prefixedEast()).isEqualTo(38_531_166.3004);
        }
        assertThat(point.name()).isEqualTo(format == Format.DXF ? point.name() : "簰001");
        assertThat(format == Format.CSV ? reading.format() : SurveyFormat.VECTOR).isEqualTo(reading.format());
    }

    @Test
    void verticesOfALineAreNumberedInOrderAndARingIsNotRepeated() throws IOException {
        Geometry ring = FACTORY.createPolygon(new Coordinate[] {new Coordinate(114.3, 29.8), new Coordinate(114.31, 29.8),
            new Coordinate(114.31, 29.81), new Coordinate(114.3, 29.8)});

        SurveyReading reading = SurveyFile.read(file(Format.GEOPACKAGE, 4547, ring), "a.gpkg", HERE);

        assertThat(reading.points()).extracting(SurveyPoint::name).containsExactly("簰001-1", "簰001-2", "簰001-3");
        assertThat(reading.acceptable()).isTrue();
    }

    @Test
    void aDrawingWithEastingsOfSixDigitsAsksForItsZoneAsATableDoes() throws IOException {
        byte[] dxf = file(Format.DXF, 4547, FACTORY.createPoint(MARKER));

        SurveyReading asked = SurveyFile.read(dxf, "a.dxf", HERE);
        RowFinding question = asked.findings().stream().filter(each -> each.kind() == FindingKind.ZONE_NOT_STATED).findFirst()
                .orElseThrow();
        SurveyReading told = SurveyFile.read(dxf, "a.dxf", HERE.with(question.mends().get(0).mend()));

        assertThat(asked.acceptable()).isFalse();
        assertThat(question.mends().get(0).mend()).isEqualTo(Mend.zone(GaussZone.three(38)));
        assertThat(told.acceptable()).isTrue();
        assertThat(Ellipsoid2000.distance(told.points().get(0).position(), LonLat.of(MARKER))).isLessThan(1.1e-4);
    }

    @Test
    void exchangedAxesOfferTheSameMendAsInATable() {
        String swapped = "name,WKT,crs\n001,POINT (3302564.9733 38531166.3004),EPSG:4526\n"
                + "002,POINT (3302664.9733 38531166.3004),EPSG:4526\n";

        SurveyReading asked = SurveyFile.read(swapped.getBytes(StandardCharsets.UTF_8), "a.csv", HERE);
        SurveyReading told = SurveyFile.read(swapped.getBytes(StandardCharsets.UTF_8), "a.csv", HERE.with(Mend.of(Mend.Kind.SWAP_XY)));

        assertThat(asked.findings()).anyMatch(finding -> finding.kind() == FindingKind.SWAPPED
                && finding.mends().stream().anyMatch(offer -> offer.mend().kind() == Mend.Kind.SWAP_XY));
        assertThat(told.acceptable()).isTrue();
    }

    @Test
    void aPlaceOutsideTheWorkIsFoundInAnyFormat() throws IOException {
        SurveyReading reading = SurveyFile.read(file(Format.KML, 4490, FACTORY.createPoint(new Coordinate(118.123456789, 31.5))), "a.kml",
                HERE);

        assertThat(reading.findings()).extracting(RowFinding::kind).contains(FindingKind.OUTSIDE_AREA);
    }

    @Test
    void coordinatesWithSixDecimalsMayComeOffAPhoneMapInGeoJsonToo() {
        String json = "{\"type\":\"Feature\",\"properties\":{\"name\":\"1\"},"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[114.322512,29.841345]}}";

        SurveyReading reading = SurveyFile.read(json.getBytes(StandardCharsets.UTF_8), "a.geojson", HERE);

        assertThat(reading.findings()).extracting(RowFinding::kind).contains(FindingKind.PERHAPS_PHONE_MAP);
    }

    @Test
    void whatTheFileItselfSaysIsHeardInBothLanguages() throws IOException {
        byte[] cut = file(Format.GEOPACKAGE, 4526, FACTORY.createPoint(MARKER));
        byte[] broken = Arrays.copyOf(cut, 5_000);

        SurveyReading reading = SurveyFile.read(broken, "a.gpkg", HERE);

        RowFinding refused = reading.findings().get(0);
        assertThat(reading.acceptable()).isFalse();
        assertThat(refused.kind()).isEqualTo(FindingKind.VECTOR_REFUSED);
        assertThat(refused.message(Locale.CHINA)).contains("已损坏").endsWith("。");
        assertThat(refused.message(Locale.ENGLISH)).contains("damaged");
    }

    @Test
    void aWorkbookIsStillNoSurveyFile() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(SurveyFile.read(out.toByteArray(), "a.xlsx", HERE).findings()).extracting(RowFinding::kind)
                .containsExactly(FindingKind.NOT_TEXT);
    }

    private static byte[] file(Format format, int epsg, Geometry geometry) throws IOException {
        Layer layer = new Layer("界桩", List.of(Field.text("点名")), CoordinateSystem.canonical(),
                List.of(Feature.of(1, "", Map.of("点名", "簰001"), geometry)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VectorFile.write(layer, format, out, CoordinateSystem.ofEpsg(epsg));
        return out.toByteArray();
    }
}
