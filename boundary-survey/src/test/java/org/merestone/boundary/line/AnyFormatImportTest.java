package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.data.TestDatabase;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Field;
import org.merestone.geo.format.Format;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorFile;
import org.merestone.geo.format.VectorOptions;
import org.merestone.geo.format.VectorRefused;

/** The four townships come in from whatever file a bureau has them in, with the same eight lines. */
class AnyFormatImportTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"GEOPACKAGE, a.gpkg, 4526", "SHAPEFILE, a.zip, 4547", "SHAPEFILE, a.shp, 4490", "KML, a.kml, 4326", "CSV, a.csv, 4526",
        "FLATGEOBUF, a.fgb, 4547"})
    void everyFormatGivesTheSameNetwork(Format format, String name, int epsg) throws IOException {
        Path file = folder.resolve(name);
        VectorFile.write(townships(), format, file, CoordinateSystem.ofEpsg(epsg));

        try (BoundaryRegister register = new BoundaryRegister(TestDatabase.H2, folder.resolve("register"))) {
            ImportReport report = register.get(DivisionImport.class)
                    .run(Actor.system("test"), FourTownships.request(file), ImportProgress.UNSEEN);

            assertThat(report.stored()).as("%s", report.findings()).isTrue();
            assertThat(report.divisions()).isEqualTo(4);
            assertThat(report.lines()).isEqualTo(8);
            assertThat(register.line(FourTownships.SHIMEN, FourTownships.BAILU).name()).isEqualTo("石门白鹭线");
        }
    }

    @Test
    void aFileThatLeavesItsSystemOpenIsRefusedWithTheChoices() throws IOException {
        Path file = folder.resolve("a.shp");
        VectorFile.write(townships(), Format.SHAPEFILE, file, CoordinateSystem.ofEpsg(4526));
        Files.delete(folder.resolve("a.prj"));

        try (BoundaryRegister register = new BoundaryRegister(TestDatabase.H2, folder.resolve("register"))) {
            DivisionImport imports = register.get(DivisionImport.class);

            assertThatThrownBy(() -> imports.run(Actor.system("test"), FourTownships.request(file), ImportProgress.UNSEEN))
                    .isInstanceOfSatisfying(VectorRefused.class, refused -> assertThat(refused.findings().get(0).mends().get(0).label(Locale.ENGLISH))
                            .isEqualTo("Coordinates are in EPSG:4526"));
        }
    }

    @Test
    void aLayerWithoutTheNamedFieldsIsRefusedAndItsFieldsAreNamed() throws IOException {
        Path file = folder.resolve("a.gpkg");
        Layer townships = townships();
        VectorFile.write(new Layer("a", List.of(Field.text("code")), townships.system(), townships.features()), Format.GEOPACKAGE, file,
                CoordinateSystem.canonical());

        try (BoundaryRegister register = new BoundaryRegister(TestDatabase.H2, folder.resolve("register"))) {
            DivisionImport imports = register.get(DivisionImport.class);

            assertThatThrownBy(() -> imports.run(Actor.system("test"), FourTownships.request(file), ImportProgress.UNSEEN))
                    .isInstanceOf(VectorRefused.class).hasMessageContaining("field name").hasMessageContaining("code");
        }
    }

    private Layer townships() throws IOException {
        return VectorFile.read(FourTownships.file(folder), VectorOptions.USUAL).layers().get(0);
    }
}
