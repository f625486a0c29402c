package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.SharedData;
import org.merestone.geo.crs.CoordinateSystem;

/** The counties of a province through every format and back, and before the eyes of GDAL. */
class RealLayersTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"SHAPEFILE, shp, 4523", "SHAPEFILE, zip, 4490", "GEOPACKAGE, gpkg, 4544", "KML, kml, 4490", "CSV, csv, 4523",
        "FLATGEOBUF, fgb, 4523", "GEOJSON, geojson, 4490"})
    void everyCountyComesBackToATenthOfAMillimetreAndWithItsName(Format format, String ending, int epsg) throws IOException {
        Layer counties = counties();
        Path file = folder.resolve("counties." + ending);
        VectorFile.write(counties, format, file, CoordinateSystem.ofEpsg(epsg));

        VectorReading again = VectorFile.read(file, VectorOptions.USUAL);

        assertThat(again.acceptable()).as("%s", again.findings()).isTrue();
        List<Feature> found = again.layers().get(0).features().stream().sorted(byCode()).toList();
        List<Feature> wanted = counties.features().stream().sorted(byCode()).toList();
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).attributes().get("name")).isEqualTo(wanted.get(i).attributes().get("name"));
            near(Objects.requireNonNull(found.get(i).geometry()), Objects.requireNonNull(wanted.get(i).geometry()));
        }
    }

    @ParameterizedTest
    @CsvSource({"SHAPEFILE, shp, 4523", "GEOPACKAGE, gpkg, 4544", "FLATGEOBUF, fgb, 4523", "KML, kml, 4490"})
    void gdalFindsAsManyPositionsAndValidAreas(Format format, String ending, int epsg) throws IOException {
        Layer counties = counties();
        Path file = folder.resolve("counties." + ending);
        VectorFile.write(counties, format, file, CoordinateSystem.ofEpsg(epsg));

        List<Feature> opened = Gdal.features(file, "-t_srs", "EPSG:4490").features();

        assertThat(opened).hasSameSizeAs(counties.features());
        assertThat(opened.stream().mapToInt(feature -> feature.geometry().getNumPoints()).sum())
                .isEqualTo(counties.features().stream().mapToInt(feature -> feature.geometry().getNumPoints()).sum());
        double area = counties.features().stream().mapToDouble(feature -> feature.geometry().getArea()).sum();
        assertThat(Math.abs(opened.stream().mapToDouble(feature -> feature.geometry().getArea()).sum() - area)).isLessThan(1e-8);
    }

    private static Layer counties() throws IOException {
        return VectorFile.read(SharedData.at("counties/ningxia.geojson"), VectorOptions.USUAL).layers().get(0);
    }

    private static Comparator<Feature> byCode() {
        return Comparator.comparing(feature -> feature.attributes().get("code").toString());
    }

    /** Large geometries: by their measures and by how far the boundaries are apart at their vertices. */
    private static void near(Geometry found, Geometry wanted) {
        assertThat(found.getNumPoints()).isEqualTo(wanted.getNumPoints());
        assertThat(found.getNumGeometries()).isEqualTo(wanted.getNumGeometries());
        assertThat(Math.abs(found.getArea() - wanted.getArea())).isLessThan(1e-8);
        assertThat(Math.abs(found.getLength() - wanted.getLength())).isLessThan(1e-6);
        assertThat(found.getEnvelopeInternal().distance(wanted.getEnvelopeInternal())).isZero();
        assertThat(Math.abs(found.getEnvelopeInternal().getMaxX() - wanted.getEnvelopeInternal().getMaxX())).isLessThan(1.1e-9);
        assertThat(Math.abs(found.getEnvelopeInternal().getMinY() - wanted.getEnvelopeInternal().getMinY())).isLessThan(1.1e-9);
    }
}
