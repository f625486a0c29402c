package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.merestone.geo.crs.CoordinateSystem;

/** What we write, GDAL opens: the same features at the same places by PROJ's own projection, the same text, the system we meant. */
class OpenedByGdalTest {

    private static final double TENTH_OF_A_MILLIMETRE_IN_DEGREES = 1e-9;

    @TempDir
    private Path folder;

    static Stream<Arguments> shapefiles() {
        return Stream.of(4490, 4326, 3857, 4547, 4526, 4508, 4497).flatMap(epsg ->
                Stream.of(SampleLayers.points(), SampleLayers.lines(), SampleLayers.areas()).map(layer -> Arguments.of(layer, epsg)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("shapefiles")
    void aShapefile(Layer layer, int epsg) throws IOException {
        Path file = folder.resolve("out.shp");
        VectorWriting told = VectorFile.write(layer, Format.SHAPEFILE, file, CoordinateSystem.ofEpsg(epsg));

        Layer opened = Gdal.features(file, "-t_srs", "EPSG:4490");

        Same.geometries(opened.features(), layer.features(), TENTH_OF_A_MILLIMETRE_IN_DEGREES);
        attributes(opened, layer, told);
        assertThat(system(file)).isEqualTo(epsg);
    }

    @Test
    void theZipOfAShapefileToo() throws IOException {
        Path file = folder.resolve("out.zip");
        VectorFile.write(SampleLayers.areas(), Format.SHAPEFILE, file, CoordinateSystem.ofEpsg(4547));

        Layer opened = Gdal.features("/vsizip/" + file.toAbsolutePath(), "-t_srs", "EPSG:4490");

        Same.geometries(opened.features(), SampleLayers.areas().features(), TENTH_OF_A_MILLIMETRE_IN_DEGREES);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("shapefiles")
    void aGeoPackage(Layer layer, int epsg) throws IOException {
        Path file = folder.resolve("out.gpkg");
        VectorWriting told = VectorFile.write(layer, Format.GEOPACKAGE, file, CoordinateSystem.ofEpsg(epsg));

        Layer opened = Gdal.features(file, "-t_srs", "EPSG:4490");

        Same.geometries(opened.features(), layer.features(), TENTH_OF_A_MILLIMETRE_IN_DEGREES);
        attributes(opened, layer, told);
        assertThat(system(file)).isEqualTo(epsg);
        assertThat(Gdal.run("ogrinfo", "-q", file, "-sql", "PRAGMA integrity_check")).contains("integrity_check (String) = ok");
        assertThat(Gdal.run("ogrinfo", "-q", file)).contains(layer.name());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("shapefiles")
    void aFlatGeobufWithItsIndex(Layer layer, int epsg) throws IOException {
        Path file = folder.resolve("out.fgb");
        VectorWriting told = VectorFile.write(layer, Format.FLATGEOBUF, file, CoordinateSystem.ofEpsg(epsg));

        Layer opened = Gdal.features(file, "-t_srs", "EPSG:4490", "-sql", "select * from \"" + layer.name() + "\" order by code");

        Same.geometries(opened.features(), layer.features(), TENTH_OF_A_MILLIMETRE_IN_DEGREES);
        attributes(opened, layer, told);
        assertThat(system(file)).isEqualTo(epsg);
    }

    @Test
    void theIndexOfAFlatGeobufFindsWhatIsInABoxAndOnlyThat() throws IOException {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            points.add("POINT (" + (110 + i % 100 / 100.0) + " " + (30 + i / 100 / 100.0) + ")");
        }
        Path file = folder.resolve("many.fgb");
        VectorFile.write(SampleLayers.layer("many", points.toArray(String[]::new)), Format.FLATGEOBUF, file, CoordinateSystem.canonical());

        String found = Gdal.run("ogrinfo", "-al", "-so", "-spat", "110.095", "30.015", "110.145", "30.045", file);

        assertThat(found).contains("Feature Count: 15");
        assertThat(Gdal.run("ogrinfo", "-al", "-so", file)).contains("Feature Count: 1000");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aLayerOfOneFeatureAndNoFields(Format format) throws IOException {
        Path file = folder.resolve("one." + (format == Format.SHAPEFILE ? "shp" : format.extension()));
        Layer one = new Layer("one", List.of(), null, List.of(Feature.of(1, "", Map.of(),
                SampleLayers.wkt("LINESTRING (114 30, 114.1 30)"))));
        VectorFile.write(one, format, file, CoordinateSystem.canonical());

        Same.geometries(Gdal.features(file).features(), one.features(), TENTH_OF_A_MILLIMETRE_IN_DEGREES);
        Same.geometries(VectorFile.read(file, VectorOptions.USUAL.declaring(CoordinateSystem.canonical())).layers().get(0).features(),
                one.features(), TENTH_OF_A_MILLIMETRE_IN_DEGREES);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void kml(Layer layer) throws IOException {
        Path file = folder.resolve("out.kml");
        VectorWriting told = VectorFile.write(layer, Format.KML, file, CoordinateSystem.canonical());

        Layer opened = Gdal.features(file);

        Same.geometries(opened.features(), layer.features(), TENTH_OF_A_MILLIMETRE_IN_DEGREES);
        attributes(opened, layer, told);
        assertThat(system(file)).isEqualTo(4326);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("shapefiles")
    void aTable(Layer layer, int epsg) throws IOException {
        Path file = folder.resolve("out.csv");
        VectorWriting told = VectorFile.write(layer, Format.CSV, file, CoordinateSystem.ofEpsg(epsg));

        Layer opened = Gdal.features(file, "-s_srs", "EPSG:" + epsg, "-t_srs", "EPSG:4490",
                "-oo", "X_POSSIBLE_NAMES=lon,y_east", "-oo", "Y_POSSIBLE_NAMES=lat,x_north");

        Same.geometries(opened.features(), layer.features(), TENTH_OF_A_MILLIMETRE_IN_DEGREES);
        attributes(opened, layer, told);
        assertThat(opened.features().get(0).attributes()).containsEntry("crs", "EPSG:" + epsg);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("shapefiles")
    void aDrawing(Layer layer, int epsg) throws IOException {
        Path file = folder.resolve("out.dxf");
        VectorWriting told = VectorFile.write(layer, Format.DXF, file, CoordinateSystem.ofEpsg(epsg));

        Layer opened = Gdal.features(file, "-s_srs", "EPSG:" + epsg, "-t_srs", "EPSG:4490");

        List<Geometry> paths = layer.features().stream().flatMap(feature -> paths(Objects.requireNonNull(feature.geometry()))).toList();
        assertThat(opened.features()).hasSameSizeAs(paths);
        for (int i = 0; i < paths.size(); i++) {
            Same.geometry(Objects.requireNonNull(opened.features().get(i).geometry()), paths.get(i), TENTH_OF_A_MILLIMETRE_IN_DEGREES);
            assertThat(opened.features().get(i).attributes()).containsEntry("Layer", layer.name());
        }
        assertThat(told.notes()).extracting(note -> note.in(Locale.ENGLISH)).anyMatch(note -> note.contains("EPSG:" + epsg));
    }

    /** What a drawing has of a geometry: points, lines, and rings as lines. */
    private static Stream<Geometry> paths(Geometry geometry) {
        return IntStream.range(0, geometry.getNumGeometries()).mapToObj(geometry::getGeometryN).flatMap(part -> part instanceof Polygon area
                ? Stream.concat(Stream.of(area.getExteriorRing()), IntStream.range(0, area.getNumInteriorRing())
                        .mapToObj(area::getInteriorRingN))
                : Stream.of(part));
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"SHAPEFILE", "GEOPACKAGE", "FLATGEOBUF", "KML", "CSV", "GEOJSON"})
    void areasTurnTheWayTheFormatWants(Format format) throws IOException {
        Path file = folder.resolve("out." + (format == Format.SHAPEFILE ? "shp" : format.extension()));
        VectorFile.write(SampleLayers.areas(), format, file, CoordinateSystem.canonical());
        Layer read = VectorFile.read(file, VectorOptions.USUAL).layers().get(0);

        for (Feature feature : read.features()) {
            Geometry given = Objects.requireNonNull(feature.given());
            for (int i = 0; i < given.getNumGeometries(); i++) {
                Polygon area = (Polygon) given.getGeometryN(i);
                assertThat(Orientation.isCCW(area.getExteriorRing().getCoordinates())).isEqualTo(format != Format.SHAPEFILE);
                for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
                    assertThat(Orientation.isCCW(area.getInteriorRingN(hole).getCoordinates())).isEqualTo(format == Format.SHAPEFILE);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void geoJson(Layer layer) throws IOException {
        Path file = folder.resolve("out.geojson");
        VectorWriting told = VectorFile.write(layer, Format.GEOJSON, file, CoordinateSystem.canonical());

        Layer opened = Gdal.features(file);

        Same.geometries(opened.features(), layer.features(), TENTH_OF_A_MILLIMETRE_IN_DEGREES);
        attributes(opened, layer, told);
    }

    static Stream<Layer> layers() {
        return Stream.of(SampleLayers.points(), SampleLayers.lines(), SampleLayers.areas());
    }

    /** Every value arrives; GDAL gives truths of some formats as T, 1 or true, and days with slashes. */
    static void attributes(Layer opened, Layer written, VectorWriting told) {
        for (int i = 0; i < written.features().size(); i++) {
            Map<String, Object> found = opened.features().get(i).attributes();
            for (Field field : written.fields()) {
                Object value = written.features().get(i).attributes().get(field.name());
                Object there = found.get(told.fieldNames().get(field.name()));
                assertThat(there).as("%s of %s", field.name(), found).isNotNull();
                switch (field.type()) {
                    case TEXT -> assertThat(there).isEqualTo(value);
                    case INTEGER -> assertThat(Long.parseLong(there.toString())).isEqualTo(value);
                    case REAL -> assertThat(Double.parseDouble(there.toString())).isEqualTo(value);
                    case TRUTH -> assertThat(there.toString().toLowerCase(Locale.ROOT)).isIn(value.equals(true)
                            ? new Object[] {"t", "1", "true"} : new Object[] {"f", "0", "false"});
                    case DATE -> assertThat(there.toString().replace('/', '-')).isEqualTo(value.toString());
                }
            }
        }
    }

    /** The EPSG code that GDAL finds for the file's only layer. */
    static int system(Path file) {
        String text = Gdal.run("ogrinfo", "-so", "-al", file);
        int at = text.lastIndexOf("ID[\"EPSG\",");
        assertThat(at).as(text).isPositive();
        return Integer.parseInt(text.substring(at + 10, text.indexOf(']', at)));
    }

}
