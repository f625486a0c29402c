package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.geo.crs.CoordinateSystem;

/** Shapefiles as they come from bureaus: parts missing, character sets unstated, axes exchanged, headers that lie. */
class ShapefileTest {

    @TempDir
    private Path folder;

    @Test
    void aTableWithoutCpgIsReadAsGb18030AndSaysSoWithASample() throws IOException {
        gdalShapefile("GB18030", "EPSG:4547");
        Files.deleteIfExists(folder.resolve("in.cpg"));
        patch("in.dbf", 29, 0);

        VectorReading reading = VectorFile.read(folder.resolve("in.shp"), VectorOptions.USUAL);

        assertThat(reading.acceptable()).isTrue();
        assertThat(reading.layers().get(0).features().get(1).attributes()).containsEntry("name", "汀泗桥镇");
        VectorFinding guess = finding(reading, VectorFault.TEXT_GUESSED);
        assertThat(guess.message(Locale.CHINA)).contains("GB18030").contains("洲湾");
        Same.geometries(reading.layers().get(0).features(), SampleLayers.areas().features(), 1e-9);
    }

    @Test
    void aTableWithoutCpgThatIsUtf8IsReadAsUtf8() throws IOException {
        gdalShapefile("UTF-8", "EPSG:4490");
        Files.delete(folder.resolve("in.cpg"));
        patch("in.dbf", 29, 0);

        VectorReading reading = VectorFile.read(folder.resolve("in.shp"), VectorOptions.USUAL);

        assertThat(reading.layers().get(0).features().get(0).attributes()).containsEntry("name", "簰洲湾镇“𠮷”, <a&b>");
        assertThat(finding(reading, VectorFault.TEXT_IS_UTF8).severity().stops()).isFalse();
    }

    @Test
    void aPersonCanNameTheCharacterSet() throws IOException {
        gdalShapefile("GB18030", "EPSG:4490");
        Files.deleteIfExists(folder.resolve("in.cpg"));

        VectorReading reading = VectorFile.read(folder.resolve("in.shp"),
                VectorOptions.USUAL.with(new VectorMend.ReadTextAs(StandardCharsets.ISO_8859_1)));

        assertThat(reading.layers().get(0).features().get(1).attributes().get("name").toString()).startsWith("Í¡");
        assertThat(finding(reading, VectorFault.MENDED).message(Locale.ENGLISH)).contains("ISO-8859-1");
    }

    @Test
    void withoutPrjAnEastingOfEightDigitsOffersItsZoneAndNothingElse() throws IOException {
        gdalShapefile("UTF-8", "EPSG:4526");
        Files.delete(folder.resolve("in.prj"));

        VectorReading asked = VectorFile.read(folder.resolve("in.shp"), VectorOptions.USUAL);

        VectorFinding question = finding(asked, VectorFault.SYSTEM_UNSTATED);
        assertThat(asked.acceptable()).isFalse();
        assertThat(question.mends()).extracting(VectorMend::id).containsExactly("system:4526");
        assertThat(asked.layers().get(0).features().get(0).geometry()).isNull();
        VectorReading answered = VectorFile.read(folder.resolve("in.shp"), VectorOptions.USUAL.with(question.mends().get(0)));
        assertThat(answered.acceptable()).isTrue();
        Same.geometries(answered.layers().get(0).features(), SampleLayers.areas().features(), 1e-9);
    }

    @Test
    void withoutPrjAnEastingOfSixDigitsOffersEveryZoneOrThoseOfThePlaceOfWork() throws IOException {
        gdalShapefile("UTF-8", "EPSG:4547");
        Files.delete(folder.resolve("in.prj"));

        VectorReading anywhere = VectorFile.read(folder.resolve("in.shp"), VectorOptions.USUAL);
        VectorReading here = VectorFile.read(folder.resolve("in.shp"),
                VectorOptions.USUAL.expecting(SampleLayers.wkt("POLYGON ((113 29, 115 29, 115 31, 113 31, 113 29))")
                        .getEnvelopeInternal()));

        assertThat(finding(anywhere, VectorFault.SYSTEM_UNSTATED).mends()).hasSize(21);
        assertThat(finding(here, VectorFault.SYSTEM_UNSTATED).mends()).extracting(VectorMend::id).containsExactly("system:4547");
    }

    @Test
    void exchangedAxesAreAskedAbout() throws IOException {
        gdalShapefile("UTF-8", "EPSG:4526");
        Path swapped = folder.resolve("swapped.shp");
        Gdal.run("ogr2ogr", "-dialect", "sqlite", "-sql", "select name, swapcoordinates(geometry) from \"in\"", swapped,
                folder.resolve("in.shp"));

        VectorReading asked = VectorFile.read(swapped, VectorOptions.USUAL);
        VectorFinding question = finding(asked, VectorFault.AXES_SWAPPED);
        VectorReading answered = VectorFile.read(swapped, VectorOptions.USUAL.with(question.mends().get(0)));

        assertThat(asked.acceptable()).isFalse();
        assertThat(answered.acceptable()).isTrue();
        Same.geometries(answered.layers().get(0).features(), SampleLayers.areas().features(), 1e-9);
    }

    @Test
    void aPrjOfTheWrongZoneIsNotBelieved() throws IOException {
        gdalShapefile("UTF-8", "EPSG:4526");
        Files.writeString(folder.resolve("in.prj"), EsriText.of(CoordinateSystem.ofEpsg(4527)));

        VectorReading reading = VectorFile.read(folder.resolve("in.shp"), VectorOptions.USUAL);

        assertThat(finding(reading, VectorFault.SYSTEM_DISAGREES).mends()).extracting(VectorMend::id).containsExactly("system:4526");
    }

    @Test
    void the1980And1954DatumsWantACertificateWhateverIsDeclared() throws IOException {
        for (String old : List.of("EPSG:2383", "EPSG:2433", "EPSG:21419")) {
            gdalShapefile("UTF-8", "EPSG:4547");
            Files.writeString(folder.resolve("in.prj"), Gdal.run("gdalsrsinfo", "-o", "wkt_esri", "--single-line", old));

            VectorReading reading = VectorFile.read(folder.resolve("in.shp"), VectorOptions.USUAL.declaring(CoordinateSystem.ofEpsg(4547)));

            assertThat(finding(reading, VectorFault.SYSTEM_NEEDS_CERTIFICATE).message(Locale.CHINA)).contains("转换证明");
        }
    }

    @Test
    void anotherSystemIsAskedAboutAndCanBeDeclared() throws IOException {
        gdalShapefile("UTF-8", "EPSG:32650");

        VectorReading asked = VectorFile.read(folder.resolve("in.shp"), VectorOptions.USUAL);
        VectorReading answered = VectorFile.read(folder.resolve("in.shp"), VectorOptions.USUAL.declaring(CoordinateSystem.ofEpsg(32650)));

        assertThat(finding(asked, VectorFault.SYSTEM_UNKNOWN).message(Locale.ENGLISH)).contains("UTM");
        Same.geometries(answered.layers().get(0).features(), SampleLayers.areas().features(), 1e-8);
    }

    @Test
    void headersThatLieCostNothing() throws IOException {
        gdalShapefile("UTF-8", "EPSG:4547");
        byte[] shp = Files.readAllBytes(folder.resolve("in.shp"));
        byte[] dbf = Files.readAllBytes(folder.resolve("in.dbf"));
        Map<String, VectorFault> lies = Map.of("record length", VectorFault.CUT_OFF, "parts", VectorFault.GEOMETRY_DAMAGED,
                "points", VectorFault.GEOMETRY_DAMAGED, "rows", VectorFault.HEADER_LIES, "row width", VectorFault.HEADER_LIES);
        lies.forEach((lie, fault) -> {
            byte[] s = shp.clone();
            byte[] d = dbf.clone();
            switch (lie) {
                case "record length" -> ByteBuffer.wrap(s).putInt(104, Integer.MAX_VALUE);
                case "parts" -> ByteBuffer.wrap(s).order(ByteOrder.LITTLE_ENDIAN).putInt(144, Integer.MAX_VALUE);
                case "points" -> ByteBuffer.wrap(s).order(ByteOrder.LITTLE_ENDIAN).putInt(148, Integer.MAX_VALUE);
                case "rows" -> ByteBuffer.wrap(d).order(ByteOrder.LITTLE_ENDIAN).putInt(4, Integer.MAX_VALUE);
                default -> ByteBuffer.wrap(d).order(ByteOrder.LITTLE_ENDIAN).putShort(10, (short) -1);
            }
            VectorReading reading = VectorFile.read(ZipFiles.of(Map.of("in.shp", s, "in.dbf", d)), "in.zip", VectorOptions.USUAL);
            assertThat(reading.findings()).as(lie).extracting(VectorFinding::fault).contains(fault);
            assertThat(reading.acceptable()).isFalse();
        });
    }

    @Test
    void aTableThatDoesNotBelongToTheShapesIsRefused() throws IOException {
        gdalShapefile("UTF-8", "EPSG:4547");
        byte[] shp = Files.readAllBytes(folder.resolve("in.shp"));
        byte[] other = shapefile(SampleLayers.lines()).get("界线.dbf");

        VectorReading reading = VectorFile.read(ZipFiles.of(Map.of("in.shp", shp, "in.dbf", other)), "in.zip", VectorOptions.USUAL);

        assertThat(finding(reading, VectorFault.COUNTS_DIFFER).message(Locale.ENGLISH)).contains("3 shapes").contains("2 rows");
    }

    @Test
    void longFieldNamesAreCutBetweenCharactersAndStayUnique() {
        assertThat(ShortNames.of(List.of("行政区划代码", "行政区划名称", "measured_on_a", "Measured_on_b", "a"), ShortNames.IN_DBF, Set.of()))
                .containsExactly(Map.entry("行政区划代码", "行政区"), Map.entry("行政区划名称", "行政_1"),
                        Map.entry("measured_on_a", "measured_o"), Map.entry("Measured_on_b", "Measured_1"), Map.entry("a", "a"));
    }

    @Test
    void aLongTextIsCutBetweenCharactersAndTold() throws IOException {
        Layer layer = new Layer("long", List.of(Field.text("说明")), null,
                List.of(Feature.of(1, "", Map.of("说明", "界".repeat(90)), SampleLayers.wkt("POINT (114 30)"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        VectorWriting told = VectorFile.write(layer, Format.SHAPEFILE, out, CoordinateSystem.canonical());
        VectorReading again = VectorFile.read(out.toByteArray(), "long.zip", VectorOptions.USUAL);

        assertThat(told.notes()).extracting(note -> note.in(Locale.CHINA)).contains("字段说明有1段文字截短到254字节。");
        assertThat(again.layers().get(0).features().get(0).attributes()).containsEntry("说明", "界".repeat(84));
    }

    static Map<String, byte[]> shapefile(Layer layer) {
        return ShapefileWriter.parts(new Outgoing(layer, CoordinateSystem.ofEpsg(4547)), layer.name());
    }

    static VectorFinding finding(VectorReading reading, VectorFault fault) {
        return reading.findings().stream().filter(finding -> finding.fault() == fault).findFirst()
                .orElseThrow(() -> new AssertionError(fault + " is not among " + reading.findings()));
    }

    /** GDAL writes in.shp from the sample areas; the name stands in the field name. */
    private void gdalShapefile(String encoding, String system) throws IOException {
        Path json = folder.resolve("in.geojson");
        try (GeoJsonWriter writer = new GeoJsonWriter(Files.newOutputStream(json), 9)) {
            SampleLayers.areas().features().forEach(feature ->
                    writer.feature(null, feature.geometry(), Map.of("name", feature.attributes().get("名称"))));
        }
        Gdal.run("ogr2ogr", "-overwrite", "-f", "ESRI Shapefile", "-lco", "ENCODING=" + encoding, "-s_srs", "EPSG:4490", "-t_srs", system,
                folder.resolve("in.shp"), json, "-nln", "in");
    }

    private void patch(String file, int at, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        bytes[at] = (byte) value;
        Files.write(folder.resolve(file), bytes);
    }
}
