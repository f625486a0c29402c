package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.merestone.geo.crs.CoordinateSystem;

/** Hatches by the group codes of Autodesk's DXF reference, and as GDAL writes them. */
class DxfHatchTest {

    /** A square of 10 m as a polyline path; 98 and its seed point come after the boundary and are none of it. */
    private static final String SQUARE = "92 3 72 0 73 1 93 4 10 0 20 0 10 10 20 0 10 10 20 10 10 0 20 10 97 0";

    private final Intake intake = new Intake(VectorOptions.USUAL);

    @Test
    void aPolylineBoundaryIsAnAreaWithItsLayerAndHandle() {
        RawFeature area = only(hatch("91 1 " + SQUARE));

        assertThat((Object) area.geometry()).isInstanceOf(Polygon.class);
        assertThat(area.geometry().getArea()).isEqualTo(100);
        assertThat(area.attributes()).containsEntry("layer", "乡界");
        assertThat(area.id()).isEqualTo("4B");
    }

    /** Half circles of radius 5 m on the two upright sides: 100 + 25 π, the chords being at most 1 mm inside. */
    @Test
    void bulgesOfTheBoundaryAreArcs() {
        Geometry area = only(hatch("91 1 92 3 72 1 73 1 93 4 "
                + "10 0 20 0 42 0 10 10 20 0 42 1 10 10 20 10 42 0 10 0 20 10 42 1 97 0")).geometry();

        assertThat(area.getArea()).isCloseTo(100 + 25 * Math.PI, within(0.03));
        assertThat(area.getEnvelopeInternal().getMinX()).isCloseTo(-5, within(0.001));
        assertThat(intake.has(VectorFault.ARCS_STROKED)).isTrue();
    }

    @Test
    void aPathWithinAnotherIsAHoleAndOneWithinThatAnIsland() {
        String hole = " 92 16 72 0 73 1 93 4 10 2 20 2 10 8 20 2 10 8 20 8 10 2 20 8 97 0".replace("92 16", "92 18");
        String island = " 92 18 72 0 73 1 93 4 10 4 20 4 10 6 20 4 10 6 20 6 10 4 20 6 97 0";

        Geometry area = only(hatch("91 3 " + SQUARE + hole + island)).geometry();

        assertThat((Object) area).isInstanceOf(MultiPolygon.class);
        assertThat(area.getArea()).isEqualTo(100 - 36 + 4);
        assertThat(area.isValid()).isTrue();
    }

    @Test
    void straightEdgesAreABoundaryToo() {
        Geometry area = only(hatch("91 1 92 1 93 3 "
                + "72 1 10 0 20 0 11 4 21 0 72 1 10 4 20 0 11 4 21 3 72 1 10 4 20 3 11 0 21 0 97 0")).geometry();

        assertThat(area.getArea()).isEqualTo(6);
    }

    @Test
    void aBoundaryOfOtherCurvesIsCountedAndToldNotRead() {
        RawLayer layer = read(hatch("91 1 92 1 93 1 72 2 10 0 20 0 40 5 50 0 51 360 73 1 97 0"));

        assertThat(layer.features()).isEmpty();
        VectorFinding told = intake.findings().get(0);
        assertThat(told.fault()).isEqualTo(VectorFault.NOT_READ);
        assertThat(told.values()).containsEntry("kind", "HATCH").containsEntry("count", 1);
    }

    @Test
    void aTiltedHatchIsNoPartOfAMapAndAMirroredOneIsTurnedBack() {
        assertThat(read(hatch("210 0.5 220 0 230 0.8 91 1 " + SQUARE)).features()).isEmpty();
        assertThat(read(hatch("210 0 220 0 230 -1 91 1 " + SQUARE)).features().get(0).geometry().getEnvelopeInternal().getMinX())
                .isEqualTo(-10);
    }

    @Test
    void aTextsBoxIsNoBoundaryAndAPathOfOnePointNoArea() {
        assertThat(only(hatch("91 2 " + SQUARE + " 92 10 72 0 73 1 93 3 10 1 20 1 10 2 20 1 10 2 20 2 97 0")).geometry().getArea())
                .isEqualTo(100);
        assertThat(read(hatch("91 1 92 3 72 0 73 1 93 1 10 0 20 0 97 0")).features()).isEmpty();
    }

    /** A filling and its outline: once, or the ground would belong to two areas. */
    @Test
    void aHatchThatFillsAPolylineOfTheDrawingIsLeftToThePolyline() {
        RawLayer layer = read("LWPOLYLINE 8 乡界 90 4 70 1 10 0 20 0 10 10 20 0 10 10 20 10 10 0 20 10 0 " + hatch("91 1 " + SQUARE));

        assertThat(layer.features()).extracting(feature -> feature.geometry().getGeometryType()).containsExactly("LineString");
        assertThat(intake.has(VectorFault.NOT_READ)).isTrue();
    }

    @Test
    void whatGdalWritesForAnAreaIsReadAsThatArea(@TempDir Path folder) throws IOException {
        Layer areas = SampleLayers.areas();
        Path json = folder.resolve("areas.geojson");
        VectorFile.write(areas, Format.GEOJSON, json, CoordinateSystem.canonical());
        Path drawing = folder.resolve("areas.dxf");
        Gdal.run("ogr2ogr", "-f", "DXF", "-skipfailures", "-sql", "select geometry from areas", "-dialect", "SQLITE", drawing, json);

        VectorReading reading = VectorFile.read(drawing, VectorOptions.USUAL.declaring(CoordinateSystem.canonical()));

        assertThat(reading.findings()).extracting(VectorFinding::fault).contains(VectorFault.MENDED).doesNotContain(VectorFault.NOT_READ);
        List<Geometry> ours = areas.features().stream().map(Feature::geometry).filter(shape -> shape != null && !shape.isEmpty()).toList();
        double expected = ours.stream().mapToDouble(Geometry::getArea).sum();
        double found = reading.layers().get(0).features().stream().mapToDouble(feature -> feature.geometry().getArea()).sum();
        assertThat(found).isCloseTo(expected, within(expected * 1e-6));
    }

    private static String hatch(String boundary) {
        return "HATCH 5 4B 8 乡界 10 0 20 0 30 0 2 SOLID 70 1 71 0 " + boundary + " 75 0 76 1 98 1 10 5 20 5";
    }

    private RawFeature only(String entity) {
        RawLayer layer = read(entity);
        assertThat(layer.features()).hasSize(1);
        return layer.features().get(0);
    }

    /** Codes and values in turn, each on a line of its own, the first code 0. */
    private RawLayer read(String entities) {
        String text = ("0 SECTION 2 ENTITIES 0 " + entities + " 0 ENDSEC 0 EOF").replace(' ', '\n') + "\n";
        return DxfReader.read(new FilePart("drawing.dxf", text.getBytes(StandardCharsets.UTF_8)), intake).get(0);
    }
}
