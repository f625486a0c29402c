package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.CoordinateSystem;

/** GeoPackages of GDAL read as data, and ours large enough to need trees of several levels and chains of pages. */
class GeoPackageTest {

    @TempDir
    private Path folder;

    @Test
    void aGeoPackageOfGdalIsReadWithItsFieldsAndSystem() throws IOException {
        Path file = folder.resolve("gdal.gpkg");
        Gdal.run("ogr2ogr", "-f", "GPKG", "-t_srs", "EPSG:4526", "-nln", "乡镇", file, ours());

        VectorReading reading = VectorFile.read(file, VectorOptions.USUAL);

        assertThat(reading.findings()).isEmpty();
        Layer layer = reading.layers().get(0);
        assertThat(layer.name()).isEqualTo("乡镇");
        assertThat(layer.fields()).containsExactlyElementsOf(SampleLayers.FIELDS);
        assertThat(layer.features()).extracting(Feature::attributes)
                .containsExactlyElementsOf(SampleLayers.areas().features().stream().map(Feature::attributes).toList());
        Same.geometries(layer.features(), SampleLayers.areas().features(), 1e-9);
    }

    @Test
    void severalLayersAreReadEachWithItsOwnSystem() throws IOException {
        Path file = folder.resolve("gdal.gpkg");
        Gdal.run("ogr2ogr", "-f", "GPKG", "-t_srs", "EPSG:4526", "-nln", "a", file, ours());
        Gdal.run("ogr2ogr", "-update", "-t_srs", "EPSG:4326", "-nln", "b", file, ours());
        Gdal.run("ogr2ogr", "-update", "-t_srs", "EPSG:2383", "-nln", "old", file, ours());

        VectorReading reading = VectorFile.read(file, VectorOptions.USUAL);

        assertThat(reading.layers()).extracting(Layer::name).containsExactly("a", "b", "old");
        Same.geometries(reading.layers().get(1).features(), SampleLayers.areas().features(), 1e-9);
        assertThat(reading.findings()).extracting(VectorFinding::fault).containsExactly(VectorFault.SYSTEM_NEEDS_CERTIFICATE,
                VectorFault.SEVERAL_LAYERS);
        assertThat(reading.findings().get(0).message(Locale.CHINA)).startsWith("old：");
    }

    @Test
    void aViewInAStrangersFileIsNotRun() throws IOException {
        Path file = folder.resolve("gdal.gpkg");
        Gdal.run("ogr2ogr", "-f", "GPKG", "-nln", "real", file, ours());
        Gdal.run("ogrinfo", file, "-sql",
                "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i, NULL AS geom FROM n");
        Gdal.run("ogrinfo", file, "-sql",
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('endless', 'features', 'e', 4326)");
        Gdal.run("ogrinfo", file, "-sql", "INSERT INTO gpkg_geometry_columns VALUES ('endless', 'geom', 'POINT', 4326, 0, 0)");

        VectorReading reading = VectorFile.read(file, VectorOptions.USUAL);

        assertThat(reading.layers()).extracting(Layer::name).containsExactly("real");
        assertThat(reading.findings()).extracting(VectorFinding::fault).contains(VectorFault.VIEW_NOT_READ);
    }

    @Test
    void manyRowsAndLongOnesNeedTreesAndChains() throws IOException {
        List<Feature> features = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            Map<String, Object> attributes = Map.of("text", "界".repeat(i % 1000 == 0 ? 5_000 : i % 50));
            features.add(Feature.of(i, "", attributes, SampleLayers.wkt("POINT (" + (110 + i / 1e4) + " 30)")));
        }
        Layer layer = new Layer("many", List.of(Field.text("text")), CoordinateSystem.canonical(), features);
        Path file = folder.resolve("many.gpkg");
        VectorFile.write(layer, Format.GEOPACKAGE, file, CoordinateSystem.canonical());

        VectorReading again = VectorFile.read(file, VectorOptions.USUAL);

        assertThat(Gdal.run("ogrinfo", "-q", file, "-sql", "PRAGMA integrity_check")).contains("integrity_check (String) = ok");
        assertThat(Gdal.run("ogrinfo", "-so", "-al", file)).contains("Feature Count: 20000");
        assertThat(again.layers().get(0).features()).hasSize(20_000);
        assertThat(again.layers().get(0).features().get(999).attributes()).containsEntry("text", "界".repeat(5_000));
        assertThat(again.layers().get(0).features().get(19_998).geometry()).isEqualTo(features.get(19_998).geometry());
    }

    /** One leaf, a full one, two levels, three levels; rtreecheck is SQLite's own proof of an R*Tree. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 51, 52, 2601, 2602, 6000})
    void theSpatialIndexIsSoundAndFindsWhatLookingAtEveryFeatureFinds(int count) throws IOException {
        Random random = new Random(count);
        List<Feature> features = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            double x = 110 + 10 * random.nextDouble();
            double y = 25 + 10 * random.nextDouble();
            features.add(Feature.of(i, "", Map.of("n", (long) i), i % 7 == 3 ? null
                    : SampleLayers.wkt("LINESTRING (" + x + " " + y + ", " + (x + 0.1 * random.nextDouble()) + " " + y + ")")));
        }
        Path file = folder.resolve("index.gpkg");
        VectorFile.write(new Layer("界 线", List.of(new Field("n", FieldType.INTEGER)), CoordinateSystem.canonical(), features),
                Format.GEOPACKAGE, file, CoordinateSystem.canonical());

        String name = "rtree_界 线_geom";
        assertThat(Gdal.run("ogrinfo", "-q", file, "-sql", "PRAGMA integrity_check")).contains("= ok");
        assertThat(Gdal.run("ogrinfo", "-q", file, "-sql", "SELECT rtreecheck('" + name + "') AS told")).contains("= ok");
        assertThat(Gdal.run("ogrinfo", "-q", file, "-sql", "SELECT HasSpatialIndex('界 线', 'geom') AS has")).contains("(Integer) = 1");
        for (int query = 0; query < 3 && count > 0; query++) {
            double x = 110 + 9 * random.nextDouble();
            double y = 25 + 9 * random.nextDouble();
            Envelope box = new Envelope(x, x + 1, y, y + 1);
            long expected = features.stream().map(Feature::geometry)
                    .filter(geometry -> geometry != null && geometry.getEnvelopeInternal().intersects(box)).count();
            String where = String.format(Locale.ROOT, " WHERE maxx >= %.17g AND minx <= %.17g AND maxy >= %.17g AND miny <= %.17g",
                    x, x + 1, y, y + 1);
            assertThat(Gdal.run("ogrinfo", "-q", file, "-sql", "SELECT count(*) AS found FROM \"" + name + "\"" + where))
                    .contains("found (Integer) = " + expected);
            assertThat(Gdal.run("ogrinfo", "-so", "-al", "-spat", x, y, x + 1, y + 1, file)).contains("Feature Count: " + expected);
        }
        assertThat(VectorFile.read(file, VectorOptions.USUAL).layers().get(0).features()).as("and we pass it over").hasSize(count);
    }

    @Test
    void anotherProgramThatChangesTheTableKeepsTheIndexRight() throws IOException {
        Path file = ours();
        Gdal.run("ogrinfo", file, "-sql", "DELETE FROM \"乡镇\" WHERE fid = 3");
        Gdal.run("ogr2ogr", "-append", "-nln", "乡镇", file, ours("more.gpkg"));
        assertThat(Gdal.run("ogrinfo", "-q", file, "-sql", "SELECT count(*) AS n FROM \"rtree_乡镇_geom\"")).contains("n (Integer) = 5");
        assertThat(Gdal.run("ogrinfo", "-q", file, "-sql", "SELECT rtreecheck('rtree_乡镇_geom') AS told")).contains("= ok");
        assertThat(Gdal.run("ogrinfo", "-so", "-al", "-spat", 113.55, 29.55, 113.56, 29.56, file)).contains("Feature Count: 1");
    }

    @Test
    void manyFieldsNeedMoreThanOnePageForTheSchema() throws IOException {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            fields.add(Field.text("a field with a long name, number " + i));
        }
        Layer layer = new Layer("wide", fields, CoordinateSystem.canonical(),
                List.of(Feature.of(1, "", Map.of(fields.get(299).name(), "last"), SampleLayers.wkt("POINT (114 30)"))));
        Path file = folder.resolve("wide.gpkg");
        VectorFile.write(layer, Format.GEOPACKAGE, file, CoordinateSystem.canonical());

        assertThat(Gdal.run("ogrinfo", "-q", file, "-sql", "PRAGMA integrity_check")).contains("integrity_check (String) = ok");
        assertThat(VectorFile.read(file, VectorOptions.USUAL).layers().get(0).features().get(0).attributes())
                .containsEntry(fields.get(299).name(), "last");
    }

    @Test
    void aDatabaseThatIsNoGeoPackageIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(ours());
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("gpkg_contents", "gpkg_contentz");

        VectorReading reading = VectorFile.read(text.getBytes(StandardCharsets.ISO_8859_1), "a.gpkg", VectorOptions.USUAL);

        assertThat(ShapefileTest.finding(reading, VectorFault.DAMAGED).message(Locale.ENGLISH)).contains("gpkg_contents");
    }

    @Test
    void pagesThatPointInCirclesOrShareBytesAreRefused() throws IOException {
        byte[] sound = Files.readAllBytes(ours());
        int refused = 0;
        for (int page = 0; page < sound.length / 4096; page++) {
            for (int at : new int[] {0, 3, 5, 8}) {
                byte[] broken = sound.clone();
                int offset = page * 4096 + (page == 0 ? 100 : 0) + at;
                broken[offset] = (byte) (at == 0 ? 5 : 0x0F);
                broken[offset + 1] = (byte) 0xFF;
                VectorReading reading = VectorFile.read(broken, "a.gpkg", VectorOptions.USUAL);
                refused += reading.acceptable() ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(10);
    }

    @Test
    void columnsAreFoundInAnyWriting() {
        SqliteTable table = SqliteTable.of("t", 5, """
                CREATE TABLE "t" ( -- the (first, comment
                  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, [a b] TEXT(10) DEFAULT 'x, (y', `c``d` DOUBLE CHECK (`c``d` > 0),
                  /* a, comment */ "e""f" MEDIUMINT, g AS (fid + 1), h INTEGER GENERATED ALWAYS AS (fid * 2) STORED,
                  CONSTRAINT k UNIQUE ([a b], g), FOREIGN KEY (h) REFERENCES o(h))""");

        assertThat(table.columns()).extracting(SqliteTable.Column::name).containsExactly("fid", "a b", "c`d", "e\"f", "h");
        assertThat(table.columns()).extracting(SqliteTable.Column::type).containsExactly("INTEGER", "TEXT", "DOUBLE", "MEDIUMINT",
                "INTEGER");
        assertThat(table.columns()).extracting(SqliteTable.Column::rowId).containsExactly(true, false, false, false, false);
    }

    @Test
    void numbersOfSevenBitsAByteComeBack() {
        for (long value : new long[] {0, 127, 128, 16_383, 16_384, (1L << 56) - 1, 1L << 56, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
            byte[] written = SqliteVarint.write(value);
            assertThat(SqliteVarint.read(ByteBuffer.wrap(written), 0, written.length)).isEqualTo(new SqliteVarint(value, written.length));
        }
        assertThat(SqliteVarint.write(240)).containsExactly(0x81, 0x70);
    }

    private Path ours() throws IOException {
        return ours("ours.gpkg");
    }

    private Path ours(String name) throws IOException {
        Path file = folder.resolve(name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VectorFile.write(SampleLayers.areas(), Format.GEOPACKAGE, out, CoordinateSystem.canonical());
        return Files.write(file, out.toByteArray());
    }
}
