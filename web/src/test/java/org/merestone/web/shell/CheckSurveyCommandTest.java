package org.merestone.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Field;
import org.merestone.geo.format.Format;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code check-survey}. X 3302564.9733, Y 38531166.3004 is 114.3225° E, 29.8413° N by pyproj 3.7.2. */
class CheckSurveyCommandTest {

    private static final String GOOD = "JZ001,JZ,38531166.3004,3302564.9733,41.5\r\nJB001,JB,38503857.1446,3270863.9768,52.25\r\n";

    @TempDir
    Path folder;

    @Test
    void aGoodFileGivesItsPointsAndExitsWithNothing() throws IOException {
        Shell shell = check(write("好.dat", GOOD), "--near", "114.2,29.7", "--json");
        assertThat(shell.status()).hasValue(0);
        assertThat(shell.err()).isEmpty();
        JsonNode file = json(shell).get(0);
        assertThat(file.get("file").asString()).endsWith("好.dat");
        assertThat(file.get("format").asString()).isEqualTo("CASS_DAT");
        assertThat(file.get("encoding").asString()).isEqualTo("UTF-8");
        assertThat(file.get("blocked").asBoolean()).isFalse();
        assertThat(file.get("findings")).isEmpty();
        JsonNode point = file.get("points").get(0);
        assertThat(point.get("name").asString()).isEqualTo("JZ001");
        assertThat(point.get("lon").asDouble()).isCloseTo(114.3225, within(1e-9));
        assertThat(point.get("lat").asDouble()).isCloseTo(29.8413, within(1e-9));
        assertThat(point.get("x").asDouble()).isEqualTo(3302564.9733);
        assertThat(point.get("y").asDouble()).isEqualTo(38531166.3004);
        assertThat(point.get("height").asDouble()).isEqualTo(41.5);
        assertThat(point.get("heightDatum").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void aLooseShapefileIsReadWithWhatLiesBesideIt() throws IOException {
        Geometry place = new GeometryFactory().createPoint(new Coordinate(114.3225, 29.8413));
        Layer layer = new Layer("a", List.of(Field.text("点名")), null, List.of(Feature.of(1, "", Map.of("点名", "簰001"), place)));
        Path file = folder.resolve("a.shp");
        VectorFile.write(layer, Format.SHAPEFILE, file, CoordinateSystem.ofEpsg(4526));

        Shell shell = check(file.toString(), "--near", "114.2,29.7", "--json");
        Files.delete(folder.resolve("a.dbf"));
        Shell alone = check(file.toString(), "--near", "114.2,29.7", "--json");

        assertThat(shell.status()).hasValue(0);
        assertThat(json(shell).get(0).get("format").asString()).isEqualTo("VECTOR");
        assertThat(json(shell).get(0).get("points").get(0).get("name").asString()).isEqualTo("簰001");
        assertThat(json(shell).get(0).get("points").get(0).get("x").asDouble()).isEqualTo(3302564.9733);
        assertThat(json(alone).get(0).get("findings").get(0).get("message").asString()).contains(".dbf");
    }

    @Test
    void aFaultBlocksAndIsToldWithItsFix() throws IOException {
        Shell shell = check(write("a.dat", GOOD.replace(",38", ",39")), "--near", "114.2,29.7", "--json");
        assertThat(shell.status()).hasValue(1);
        JsonNode finding = json(shell).get(0).get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("14");
        assertThat(finding.get("severity").asString()).isEqualTo("BLOCK");
        assertThat(finding.get("row").asInt()).isEqualTo(1);
        assertThat(finding.get("message").asString()).startsWith("第1行");
        assertThat(finding.get("messageEn").asString()).startsWith("Line 1");
        assertThat(finding.get("fix").get("id").asString()).isEqualTo("zone:38");
        assertThat(finding.get("fix").get("lon").asDouble()).isCloseTo(114.3225, within(1e-8));
        assertThat(finding.get("fix").get("label").asString()).contains("38带");
    }

    @Test
    void bothReadingsOfAPackedAngleAreGivenWithTheirPlaces() throws IOException {
        Shell shell = check(write("a.csv", "点号,经度,纬度\nJZ1,114.1930,29.5030\n"), "--json");
        JsonNode fixes = json(shell).get(0).get("findings").get(0).get("fixes");
        assertThat(fixes.get(0).get("lon").asDouble()).isCloseTo(114.325, within(1e-9));
        assertThat(fixes.get(1).get("lon").asDouble()).isEqualTo(114.193);
    }

    @Test
    void aWarningDoesNotBlock() throws IOException {
        String warned = GOOD.replace("52.25\r\n", "52.2").replace("41.5", "41.55");
        Shell shell = check(write("a.dat", warned), "--json");
        assertThat(shell.status()).hasValue(0);
        assertThat(json(shell).get(0).get("findings").get(0).get("severity").asString()).isEqualTo("WARN");
    }

    @Test
    void eachFileHasItsLineAndOneThatBlocksIsEnough() throws IOException {
        Shell shell = check(write("a.dat", GOOD), write("b.dat", ""), folder.resolve("fehlt.dat").toString(), folder.toString(),
                write("c.csv", new String("点名,X,Y\n1,3302564,531166\n".getBytes(Charset.forName("GB18030")), Charset.forName("GB18030"))),
                "--zone=38", "--json");
        assertThat(shell.status()).hasValue(1);
        List<JsonNode> files = json(shell);
        assertThat(files).extracting(file -> file.get("blocked").asBoolean()).containsExactly(false, true, true, true, false);
        assertThat(files.subList(1, 4)).allSatisfy(file -> {
            assertThat(file.get("findings")).hasSize(1);
            assertThat(file.get("findings").get(0).get("message").asString()).isNotBlank();
            assertThat(file.get("findings").get(0).get("fix").isNull()).isTrue();
        });
        assertThat(files.get(4).get("points").get(0).get("zone").asInt()).isEqualTo(38);
    }

    @Test
    void aFileOfTenGigabytesCostsNothing() throws IOException {
        Path huge = folder.resolve("huge.dat");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        Shell shell = check(huge.toString());
        assertThat(shell.status()).hasValue(1);
        assertThat(shell.out()).contains("128");
    }

    @Test
    void aPersonReadsBothLanguages() throws IOException {
        Shell shell = check(write("a.dat", GOOD.replace("JB001", "JZ001")));
        assertThat(shell.status()).hasValue(1);
        assertThat(shell.out()).contains("不能导入", "Cannot be imported", "[BLOCK 19] 第2行", "Line 2").doesNotContain("{");
        assertThat(check(write("b.dat", GOOD)).out()).contains("可以导入", "Can be imported: CASS_DAT, UTF-8, 2 points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--json", "a.dat --near", "a.dat --near 114", "a.dat --near 200,30", "a.dat --near 114,30,-5",
        "a.dat --near 114,30,50,7", "a.dat --near x,y", "a.dat --zone 24", "a.dat --zone 138", "a.dat --zone x", "a.dat --jsn"})
    void wrongWordsAreASentence(String line) {
        Shell shell = Shell.run("", Stream.concat(Stream.of("check-survey"), Stream.of(line.split(" ")).filter(word -> !word.isEmpty()))
                .toArray(String[]::new));
        assertThat(shell.status()).hasValue(2);
        assertThat(shell.err()).contains("check-survey FILE").doesNotContain("\tat ", "{");
        assertThat(shell.out()).isEmpty();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Shell check(String... words) {
        return Shell.run("", Stream.concat(Stream.of("check-survey"), Stream.of(words)).toArray(String[]::new));
    }

    private static List<JsonNode> json(Shell shell) {
        ObjectMapper mapper = new ObjectMapper();
        return shell.out().lines().map(mapper::readTree).toList();
    }
}
