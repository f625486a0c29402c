package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three-dimensional longitude, latitude and height, as GDAL labels whatever has a third ordinate (EPSG:4979) and as EPSG defines it. */
class EllipsoidHeightsTest {

    @TempDir
    Path folder;

    private static final String POINT = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{%s},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[114.3225,29.8413,31.25]}}]}";

    @ParameterizedTest
    @CsvSource({"GPKG, gpkg", "FlatGeobuf, fgb", "ESRI Shapefile, shp"})
    void aFileThatGdalMadeOfThreeOrdinatesIsReadAndSaysWhatItsHeightsAre(String driver, String ending) throws IOException {
        Path json = Files.writeString(folder.resolve("p.geojson"), String.format(POINT, "\"name\":\"Tingsiqiao\""));
        Path file = folder.resolve("p." + ending);
        Gdal.run("ogr2ogr", "-f", driver, "-a_srs", "EPSG:4979", file, json);

        VectorReading reading = VectorFile.read(file, VectorOptions.USUAL);

        assertThat(reading.acceptable()).as(reading.findings().toString()).isTrue();
        Layer layer = reading.layers().get(0);
        assertThat(layer.system().epsg()).isEqualTo(4326);
        assertThat(layer.fields()).contains(Field.text("height_datum"));
        Feature point = layer.features().get(0);
        assertThat(point.attributes()).containsEntry("height_datum", "ELLIPSOID").containsEntry("name", "Tingsiqiao");
        assertThat(point.geometry().getCoordinate().x).isEqualTo(114.3225);
        assertThat(point.geometry().getCoordinate().getZ()).isEqualTo(31.25);
        assertThat(reading.findings()).filteredOn(each -> each.fault() == VectorFault.HEIGHTS_ELLIPSOIDAL).singleElement()
                .satisfies(each -> assertThat(each.message(Locale.CHINA)).contains("椭球高", "EPSG:4326", "height_datum"));
    }

    @Test
    void aFeatureThatNamesItsDatumKeepsIt() throws IOException {
        Path json = Files.writeString(folder.resolve("p.geojson"), String.format(POINT, "\"height_datum\":\"1985国家高程基准\""));
        Path file = folder.resolve("p.gpkg");
        Gdal.run("ogr2ogr", "-f", "GPKG", "-a_srs", "EPSG:4979", file, json);

        assertThat(VectorFile.read(file, VectorOptions.USUAL).layers().get(0).features().get(0).attributes())
                .containsEntry("height_datum", "1985国家高程基准");
    }

    @Test
    void withoutHeightsNothingIsSaidOfThem() throws IOException {
        Path json = Files.writeString(folder.resolve("p.geojson"), String.format(POINT, "").replace(",31.25", ""));
        Path file = folder.resolve("p.fgb");
        Gdal.run("ogr2ogr", "-f", "FlatGeobuf", "-a_srs", "EPSG:4979", file, json);

        VectorReading reading = VectorFile.read(file, VectorOptions.USUAL);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.layers().get(0).features().get(0).attributes()).doesNotContainKey("height_datum");
    }

    @ParameterizedTest
    @CsvSource({"4979, 4326", "4480, 4490"})
    void bothThreeDimensionalCodesAreReadByTheirTwoDimensions(int code, int plane) {
        assertThat(SystemText.ofCode(code)).isInstanceOfSatisfying(StatedSystem.Ellipsoidal.class,
                stated -> assertThat(stated.system().epsg()).isEqualTo(plane));
    }

    /** As GDAL 3.6 writes them: WKT 2 with three axes, WKT 1 of ESRI with a unit of length. */
    @ParameterizedTest
    @ValueSource(strings = {
        "GEOGCRS[\"WGS 84\",DATUM[\"World Geodetic System 1984\",ELLIPSOID[\"WGS 84\",6378137,298.257223563]],CS[ellipsoidal,3],"
                + "AXIS[\"latitude\",north],AXIS[\"longitude\",east],AXIS[\"ellipsoidal height (h)\",up]]",
        "GEOGCS[\"WGS_1984_3D\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433],LINUNIT[\"Meter\",1.0]]"})
    void wellKnownTextOfThreeDimensionsIsKnown(String text) {
        assertThat(SystemText.read(text)).isInstanceOf(StatedSystem.Ellipsoidal.class);
    }

    @Test
    void twoDimensionsAreNotTakenForThree() {
        assertThat(SystemText.read("GEOGCRS[\"WGS 84\",DATUM[\"World Geodetic System 1984\",ELLIPSOID[\"WGS 84\",6378137,298.257223563]],"
                + "CS[ellipsoidal,2],AXIS[\"latitude\",north],AXIS[\"longitude\",east]]")).isInstanceOf(StatedSystem.Known.class);
    }

    @Test
    void geocentricCoordinatesAreNoneOfThese() {
        assertThat(SystemText.ofCode(4978)).isInstanceOf(StatedSystem.Unknown.class);
    }
}
