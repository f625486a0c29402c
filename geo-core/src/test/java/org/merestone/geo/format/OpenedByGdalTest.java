package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
                    case INTEGER -> assertThat(((Number) there).longValue()).isEqualTo(value);
                    case REAL -> assertThat(((Number) there).doubleValue()).isEqualTo(value);
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
