package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.CoordinateSystem;

/** Heights go out where a geometry has them and nowhere else, and arrive as they were, read by us and by GDAL. */
class HeightsOutTest {

    private static final double TENTH_OF_A_MILLIMETRE = 1e-4;
    private static final List<Field> FIELDS = List.of(Field.text("code"), Field.text("height_datum"));

    @TempDir
    private Path folder;

    private static Layer layer(String name, String... texts) {
        List<Feature> features = Stream.iterate(0, i -> i < texts.length, i -> i + 1).map(i -> Feature.of(i + 1, "", new TreeMap<>(
                Map.of("code", "c" + i, "height_datum", "1985国家高程基准")), SampleLayers.wkt(texts[i]))).toList();
        return new Layer(name, FIELDS, CoordinateSystem.canonical(), features);
    }

    private static Layer points() {
        return layer("points", "POINT Z (114.1 30.1 31.5)", "POINT Z (114.2 30.2 -154.3125)", "POINT Z (114.3 30.3 8848.8601)");
    }

    private static Layer lines() {
        return layer("lines", "LINESTRING Z (114 30 12.5, 114.1 30.1 13.25, 114.2 30.1 0.001)",
                "MULTILINESTRING Z ((114 31 1.5, 114.1 31.1 2.5), (114.2 31 3.5, 114.3 31.1 4.5, 114.4 31 5.5))");
    }

    /** The hole and one shell run the wrong way for every format: the heights must turn with their positions. */
    private static Layer areas() {
        return layer("areas", "POLYGON Z ((113 30 1.5, 113 30.4 2.5, 113.4 30.4 3.5, 113.4 30 4.5, 113 30 1.5), "
                + "(113.1 30.1 11.5, 113.2 30.1 12.5, 113.2 30.2 13.5, 113.1 30.2 14.5, 113.1 30.1 11.5))",
                "MULTIPOLYGON Z (((114 30 21.5, 114.1 30 22.5, 114.1 30.1 23.5, 114 30 21.5)), "
                + "((115 30 31.5, 115.1 30 32.5, 115.1 30.1 33.5, 115 30 31.5)))");
    }

    static Stream<Arguments> formatsAndLayers() {
        return Stream.of(Format.values()).flatMap(format ->
                Stream.of(points(), lines(), areas()).map(layer -> Arguments.of(format, layer)));
    }

    @ParameterizedTest
    @MethodSource("formatsAndLayers")
    void everyHeightComesBackThroughOurOwnReader(Format format, Layer layer) throws IOException {
        Path file = written(format, layer, 4547);

        assertThat(heights(read(file).features())).as("%s", format).isEqualTo(heights(layer.features()));
    }

    @ParameterizedTest
    @MethodSource("formatsAndLayers")
    void everyHeightIsReadByGdal(Format format, Layer layer) throws IOException {
        Path file = written(format, layer, 4490);

        assertThat(heights(byGdal(file))).as("%s", format).isEqualTo(heights(layer.features()));
        assertThat(Gdal.run("ogrinfo", "-al", "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-oo", "Z_POSSIBLE_NAMES=z",
                file)).contains(" Z (");
    }

    static Stream<Arguments> formatsAndMixtures() {
        return Stream.of(Format.values()).filter(format -> format != Format.FLATGEOBUF).flatMap(format -> Stream.of(
                layer("points", "POINT (114 30)", "POINT Z (114.1 30.1 31.5)", "POINT (114.2 30.2)"),
                layer("lines", "LINESTRING Z (114 30 12.5, 114.1 30.1 13.5)", "LINESTRING (114 31, 114.1 31.1)"),
                layer("areas", "POLYGON ((114 30, 114.1 30, 114.1 30.1, 114 30))",
                        "POLYGON Z ((115 30 1.5, 115.1 30 2.5, 115.1 30.1 3.5, 115 30 1.5))"))
                .map(layer -> Arguments.of(format, layer)));
    }

    @ParameterizedTest
    @MethodSource("formatsAndMixtures")
    void aFeatureWithoutHeightGetsNoneFromItsNeighbours(Format format, Layer layer) throws IOException {
        Path file = format == Format.SHAPEFILE ? folder.resolve("out.zip") : file(format);
        VectorFile.write(layer, format, file, CoordinateSystem.canonical());

        List<Feature> back = VectorFile.read(file, VectorOptions.USUAL.declaring(CoordinateSystem.canonical())).layers().stream()
                .flatMap(each -> each.features().stream()).toList();

        assertThat(heights(back)).as("%s", format).isEqualTo(heights(layer.features()));
    }

    @ParameterizedTest
    @MethodSource("formatsAndMixtures")
    void gdalFindsTheSameMixture(Format format, Layer layer) throws IOException {
        Path file = written(format, layer, 4490);
        List<Feature> opened = Stream.concat(Stream.of(file), Stream.of(folder.resolve("out_z.shp")).filter(Files::exists))
                .flatMap(each -> byGdal(each).stream()).toList();

        Map<String, String> found = heights(opened);
        if (format == Format.DXF) {
            // a drawing's point always has a third ordinate, 0 unless it is known better
            found.replaceAll((place, height) -> height.replaceAll("^0\\.0$", "-"));
        }
        assertThat(found).as("%s", format).isEqualTo(heights(layer.features()));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aLineWithAGapInItsHeightsGoesOutWithoutAnyAndThatIsTold(Format format) throws IOException {
        Layer gap = layer("gap", "LINESTRING Z (114 30 12.5, 114.1 30.1 NaN, 114.2 30.1 14.5)");
        Path file = file(format);

        VectorWriting told = VectorFile.write(gap, format, file, CoordinateSystem.canonical());

        assertThat(told.notes()).extracting(note -> note.in(Locale.ENGLISH)).contains(
                "1 features have heights at some of their vertices only and are written without.");
        Geometry back = Objects.requireNonNull(read(file).features().get(0).geometry());
        assertThat(back.getCoordinates()).hasSize(3).extracting(Coordinate::getZ).containsOnly(Double.NaN);
        Same.geometry(Objects.requireNonNull(Gdal.features(file).features().get(0).geometry()), back, 1e-9);
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = "DXF", mode = EnumSource.Mode.EXCLUDE)
    void aHeightOfNoughtIsAHeight(Format format) throws IOException {
        Path file = written(format, layer("sea", "POINT Z (121 31 0)"), 4490);

        assertThat(Objects.requireNonNull(read(file).features().get(0).geometry()).getCoordinate().getZ()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theDatumTravelsAsTheAttributeThatNamesIt(Format format) throws IOException {
        Path file = written(format, points(), 4490);

        Map<String, Object> attributes = read(file).features().get(0).attributes();

        assertThat(attributes).containsEntry(format == Format.SHAPEFILE ? "height_dat" : "height_datum", "1985国家高程基准");
    }

    @Test
    void aShapefileOfSomeHighAndSomeFlatIsTwoAndSaysWhichIsWhich() throws IOException {
        Layer mixed = layer("mixed", "POINT (114 30)", "POINT Z (114.1 30.1 31.5)");

        VectorWriting told = VectorFile.write(mixed, Format.SHAPEFILE, folder.resolve("out.shp"), CoordinateSystem.canonical());

        assertThat(told.notes()).extracting(note -> note.in(Locale.CHINESE)).contains("有高程的要素在out_z中，无高程的在out中，因一个文件只能取其一。");
        assertThat(Gdal.run("ogrinfo", "-al", "-so", folder.resolve("out.shp"))).contains("Geometry: Point\n", "Feature Count: 1");
        assertThat(Gdal.run("ogrinfo", "-al", "-so", folder.resolve("out_z.shp"))).contains("Geometry: 3D Point\n", "Feature Count: 1");
    }

    @Test
    void aFeatureWithoutGeometryDoesNotSplitAShapefile() throws IOException {
        List<Feature> features = List.of(points().features().get(0), Feature.of(2, "", Map.of("code", "nowhere"), null));

        Layer one = new Layer("one", FIELDS, null, features);
        VectorFile.write(one, Format.SHAPEFILE, folder.resolve("out.shp"), CoordinateSystem.canonical());

        assertThat(folder.resolve("out_z.shp")).doesNotExist();
        assertThat(Gdal.run("ogrinfo", "-al", "-so", folder.resolve("out.shp"))).contains("Geometry: 3D Point\n", "Feature Count: 2");
    }

    @Test
    void aFlatGeobufHasHeightsOfAllFeaturesOrOfNone() throws IOException {
        Layer mixed = layer("mixed", "POINT (114 30)", "POINT Z (114.1 30.1 31.5)");

        VectorWriting told = VectorFile.write(mixed, Format.FLATGEOBUF, file(Format.FLATGEOBUF), CoordinateSystem.canonical());

        assertThat(told.notes()).extracting(note -> note.in(Locale.ENGLISH)).containsExactly(
                "The heights of 1 features were left out: this format wants them of all features or of none.");
        assertThat(heights(Gdal.features(file(Format.FLATGEOBUF)).features()).values()).containsExactly("-", "-");
        assertThat(heights(read(file(Format.FLATGEOBUF)).features()).values()).containsExactly("-", "-");
    }

    /** GeoPackage 1.3, table 6: z is 0 prohibited, 1 mandatory, 2 optional. */
    @Test
    void aGeoPackageSaysWhetherHeightsAreThere() throws IOException {
        assertThat(zOf(layer("flat", "POINT (114 30)"))).contains("z (Integer) = 0");
        assertThat(zOf(points())).contains("z (Integer) = 1");
        assertThat(zOf(layer("some", "POINT (114 30)", "POINT Z (114.1 30.1 31.5)"))).contains("z (Integer) = 2");
    }

    private String zOf(Layer layer) throws IOException {
        Path file = written(Format.GEOPACKAGE, layer, 4490);
        return Gdal.run("ogrinfo", "-q", file, "-sql", "select z from gpkg_geometry_columns");
    }

    @Test
    void kmlHeightsAreAbsoluteAndFlatPlacesStayOnTheGround() throws IOException {
        String text = text(Format.KML, layer("mixed", "POINT (114 30)", "LINESTRING Z (114 30 12.5, 114.1 30.1 13.12345)"));

        assertThat(text).contains("<Point><coordinates>114,30</coordinates></Point>", "<LineString><altitudeMode>absolute</altitudeMode>"
                + "<coordinates>114,30,12.5 114.1,30.1,13.1235</coordinates></LineString>");
    }

    @Test
    void aTableOfPointsHasAColumnOfHeightsOnlyWhereThereIsOne() throws IOException {
        assertThat(text(Format.CSV, layer("some", "POINT (114 30)", "POINT Z (114.1 30.1 31.5)"))).endsWith(
                "code,height_datum,lon,lat,z,crs\r\nc0,1985国家高程基准,114,30,,EPSG:4490\r\nc1,1985国家高程基准,114.1,30.1,31.5,EPSG:4490\r\n");
        assertThat(text(Format.CSV, layer("flat", "POINT (114 30)"))).contains("code,height_datum,lon,lat,crs\r\n");
        assertThat(text(Format.CSV, lines())).contains("\"LINESTRING Z (114 30 12.5, 114.1 30.1 13.25, 114.2 30.1 0.001)\"");
    }

    @Test
    void aDrawingHasPolylinesInSpaceOnlyForLinesWithHeights() throws IOException {
        String text = text(Format.DXF, layer("mixed", "LINESTRING (114 30, 114.1 30)", "LINESTRING Z (114 30 12.5, 114.1 30.1 13.5)"));

        assertThat(text).containsOnlyOnce("AcDbPolyline\r\n").containsOnlyOnce("AcDb3dPolyline\r\n");
        assertThat(text.split("AcDb3dPolylineVertex", -1)).hasSize(3);
    }

    @Test
    void aHeightThatIsNoNumberInATableIsAFault() {
        byte[] table = "name,lon,lat,z\na,114,30,high\nb,114,31,\n".getBytes(StandardCharsets.UTF_8);

        VectorReading reading = VectorFile.read(table, "a.csv", VectorOptions.USUAL);

        assertThat(reading.acceptable()).isFalse();
        assertThat(reading.findings()).extracting(finding -> finding.message(Locale.ENGLISH)).singleElement().asString().contains("high");
    }

    private String text(Format format, Layer layer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VectorFile.write(layer, format, out, CoordinateSystem.canonical());
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path file(Format format) {
        return folder.resolve("out." + (format == Format.SHAPEFILE ? "shp" : format.extension()));
    }

    private Path written(Format format, Layer layer, int epsg) throws IOException {
        Path file = file(format);
        VectorFile.write(layer, format, file, CoordinateSystem.ofEpsg(epsg));
        return file;
    }

    /** GDAL calls degrees with heights EPSG:4979, which says more of their datum than the file does. */
    private static List<Feature> byGdal(Path file) {
        return Gdal.features(file, "-a_srs", "EPSG:4326", "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat",
                "-oo", "Z_POSSIBLE_NAMES=z").features();
    }

    private static Layer read(Path file) throws IOException {
        VectorOptions options = VectorOptions.USUAL;
        boolean drawing = file.toString().endsWith(".dxf");
        boolean degrees = drawing && VectorFile.read(file, options).layers().get(0).features().get(0).given().getCoordinate().x < 180;
        return VectorFile.read(file, drawing ? options.declaring(CoordinateSystem.ofEpsg(degrees ? 4490 : 4547)) : options).layers().get(0);
    }

    /** Height by position: formats order features, begin rings and fall into parts as they like. A dash is none. */
    private static Map<String, String> heights(List<Feature> features) {
        Map<String, String> heights = new TreeMap<>();
        features.stream().flatMap(feature -> Arrays.stream(Objects.requireNonNull(feature.geometry()).getCoordinates())).forEach(each ->
                heights.merge(String.format(Locale.ROOT, "%.6f %.6f", each.x, each.y), Double.isNaN(each.getZ()) ? "-"
                        : Double.toString(Math.round(each.getZ() / TENTH_OF_A_MILLIMETRE) * TENTH_OF_A_MILLIMETRE),
                        (one, other) -> one.equals(other) ? one : one + "|" + other));
        return heights;
    }
}
