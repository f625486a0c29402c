package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.merestone.geo.crs.CoordinateSystem;

/** What GDAL writes, we read: the same features at the same places with the same text. */
class MadeByGdalTest {

    @TempDir
    private Path folder;
    private Path source;

    static Stream<Arguments> formats() {
        return Stream.of("FlatGeobuf fgb", "KML kml", "LIBKML kml", "LIBKML kmz", "CSV csv", "GPKG gpkg", "GeoJSON geojson",
                "ESRI_Shapefile shp")
                .flatMap(each -> Stream.of(SampleLayers.points(), SampleLayers.lines(), SampleLayers.areas())
                        .map(layer -> Arguments.of(each.split(" ")[0].replace('_', ' '), each.split(" ")[1], layer)));
    }

    @BeforeEach
    void whatGdalStartsFrom() {
        source = folder.resolve("source.gpkg");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("formats")
    void isRead(String driver, String ending, Layer layer) throws IOException {
        VectorFile.write(layer, Format.GEOPACKAGE, source, CoordinateSystem.canonical());
        Path file = folder.resolve("made." + ending);
        Object[] how = switch (driver) {
            case "CSV" -> new Object[] {"-lco", "GEOMETRY=AS_WKT"};
            case "GeoJSON" -> new Object[] {"-lco", "COORDINATE_PRECISION=12"};
            case "FlatGeobuf" -> new Object[] {"-lco", "SPATIAL_INDEX=NO"};
            case "ESRI Shapefile" -> new Object[] {"-lco", "ENCODING=UTF-8"};
            default -> new Object[0];
        };
        Gdal.run("ogr2ogr", Stream.concat(Stream.of("-f", driver, file, source, "-nln", "made"), Stream.of(how)).toArray());

        VectorOptions options = driver.equals("CSV") ? VectorOptions.USUAL.declaring(CoordinateSystem.canonical()) : VectorOptions.USUAL;
        VectorReading reading = VectorFile.read(file, options);

        assertThat(reading.acceptable()).as("%s", reading.findings()).isTrue();
        List<Feature> features = reading.layers().get(0).features();
        Same.geometries(features, layer.features(), 1e-9);
        for (int i = 0; i < features.size(); i++) {
            Map<String, Object> wanted = layer.features().get(i).attributes();
            Map<String, Object> found = features.get(i).attributes();
            assertThat(found.values()).as("%s", found).anyMatch(value -> value.toString().equals(wanted.get("名称")));
            assertThat(found).containsEntry("code", wanted.get("code"));
        }
    }

    @Test
    void anIndexIsPassedOver() throws IOException {
        VectorFile.write(SampleLayers.areas(), Format.GEOPACKAGE, source, CoordinateSystem.canonical());
        Path file = folder.resolve("made.fgb");
        Gdal.run("ogr2ogr", "-f", "FlatGeobuf", "-t_srs", "EPSG:4526", file, source);

        Layer layer = VectorFile.read(file, VectorOptions.USUAL).layers().get(0);

        assertThat(layer.system()).isSameAs(CoordinateSystem.ofEpsg(4526));
        assertThat(layer.features()).hasSize(3);
        Feature first = layer.features().stream().filter(each -> each.attributes().get("code").equals("01")).findFirst().orElseThrow();
        Same.geometry(first.geometry(), SampleLayers.areas().features().get(0).geometry(), 1e-9);
    }

    @Test
    void aDrawingOfGdalIsReadAsLinesOnceItsSystemIsDeclared() throws IOException {
        VectorFile.write(SampleLayers.lines(), Format.GEOPACKAGE, source, CoordinateSystem.canonical());
        Path file = folder.resolve("made.dxf");
        Gdal.run("ogr2ogr", "-f", "DXF", "-t_srs", "EPSG:4526", "-select", "", file, source);

        VectorReading asked = VectorFile.read(file, VectorOptions.USUAL);
        VectorReading told = VectorFile.read(file, VectorOptions.USUAL.declaring(CoordinateSystem.ofEpsg(4526)));

        assertThat(ShapefileTest.finding(asked, VectorFault.SYSTEM_UNSTATED).mends()).extracting(VectorMend::id)
                .containsExactly("system:4526");
        assertThat(told.acceptable()).isTrue();
        assertThat(told.layers().get(0).features()).hasSize(3);
        Same.geometry(told.layers().get(0).features().get(0).geometry(), SampleLayers.lines().features().get(0).geometry(), 1e-9);
    }

    @Test
    void heightsAreKeptInWhatWasGiven() throws IOException {
        Path csv = Files.writeString(folder.resolve("z.csv"), "name,WKT\na,\"LINESTRING Z (114 30 12.5, 114.1 30.1 13.5)\"\n");
        for (String each : List.of("GPKG gpkg", "ESRI Shapefile shp", "FlatGeobuf fgb", "LIBKML kml", "GeoJSON geojson", "CSV csv")) {
            Path file = folder.resolve("made." + each.substring(each.lastIndexOf(' ') + 1));
            Gdal.run("ogr2ogr", "-f", each.substring(0, each.lastIndexOf(' ')), "-a_srs", "EPSG:4326", "-nlt", "LINESTRING25D", "-lco",
                    each.startsWith("CSV") ? "GEOMETRY=AS_WKT" : "X=Y", file, csv);

            VectorReading reading = VectorFile.read(file, VectorOptions.USUAL.declaring(CoordinateSystem.ofEpsg(4326)));

            assertThat(reading.layers()).as("%s %s", each, reading.findings()).isNotEmpty();
            assertThat(reading.layers().get(0).features().get(0).given().getCoordinates()[1].getZ()).as(each).isEqualTo(13.5);
        }
    }
}
