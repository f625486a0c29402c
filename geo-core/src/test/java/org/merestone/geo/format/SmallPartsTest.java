package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.geo.crs.CoordinateSystem;

/** What every reader and writer leans on: kinds of files, short names, fixed decimals, guessed fields, sides of a pair, character sets. */
class SmallPartsTest {

    /** Magic numbers of the published formats: Esri's 9994, SQLite's header string, FlatGeobuf's fgb3. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0000270A00|SHAPEFILE", "53514C69746520666F726D6174203300|GEOPACKAGE",
        "6667620366676200|FLATGEOBUF",
        "EFBBBF0A7B7D|GEOJSON", "20093C3F786D6C|KML", "2020300A53454354494F4E0A|DXF", "300D0A53454354494F4E0D0A|DXF",
        "3939390A6D6164650A|DXF", "612C620A|CSV", "300A454E440A|CSV", "66676202|CSV"})
    void aFileIsKnownByItsFirstBytes(String hex, Format format) {
        assertThat(FileKind.of(new FilePart("any.bin", HexFormat.of().parseHex(hex)))).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"a.dwg, 414331303332, DWG", "a.dxf, 4175746F4341442042696E61727920445846, BINARY_DXF", "a.csv, 612C0062, NOT_RECOGNISED",
        "a.csv, EFBBBF0A0A, NOT_RECOGNISED"})
    void whatCannotBeReadSaysWhatItIs(String name, String hex, VectorFault fault) {
        assertThatThrownBy(() -> FileKind.of(new FilePart(name, HexFormat.of().parseHex(hex))))
                .isInstanceOfSatisfying(FormatRefused.class, refused -> assertThat(refused.finding().fault()).isEqualTo(fault));
    }

    @Test
    void aFilesNameHasAStemAndAnEndingInLowerCase() {
        FilePart shape = new FilePart("乡镇.界线.SHP", new byte[0]);

        assertThat(shape.stem()).isEqualTo("乡镇.界线");
        assertThat(shape.ending()).isEqualTo("shp");
        assertThat(new FilePart(".prj", new byte[0]).stem()).isEqualTo(".prj");
        assertThat(new FilePart("none", new byte[0]).ending()).isEmpty();
        assertThat(new FilePart("乡镇.界线.dbf", new byte[0]).isSiblingOf(shape, "dbf")).isTrue();
        assertThat(new FilePart("乡镇.界线.SHP.cpg", new byte[0]).isSiblingOf(shape, "cpg")).as("as some programs name it").isTrue();
        assertThat(new FilePart("县.dbf", new byte[0]).isSiblingOf(shape, "dbf")).isFalse();
    }

    /** Three bytes a Chinese character in UTF-8, four one beyond the basic plane. */
    @Test
    void aShortNameEndsOnAWholeCharacter() {
        assertThat(ShortNames.cut("行政区划代码", 10)).isEqualTo("行政区");
        assertThat(ShortNames.cut("ab𠮷镇", 5)).isEqualTo("ab");
        assertThat(ShortNames.cut("abcdefghij", 10)).isEqualTo("abcdefghij");
        assertThat(ShortNames.cut("镇", 2)).isEmpty();
    }

    @Test
    void shortNamesDifferInMoreThanCase() {
        Map<String, String> names = ShortNames.of(List.of("boundary_name", "boundary_number", "Boundary_n", "id", "ID"), 10, Set.of("id"));

        assertThat(names.values()).containsExactly("boundary_n", "boundary_1", "Boundary_2", "id_1", "ID_2");
        assertThat(names.values()).allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= 10);
    }

    @ParameterizedTest
    @CsvSource({"114.30, 8, 114.3", "-0.004, 2, 0", "0.5, 0, 1", "-0.5, 0, -1", "2.5, 0, 3", "-1.25, 1, -1.3",
        "0.000000001, 9, 0.000000001",
        "999999999, 9, 999999999", "-999999998.5, 3, -999999998.5", "0.999, 2, 1", "100, 2, 100", "1.05, 2, 1.05"})
    void aNumberIsWrittenWithFixedDecimalsAndWithoutIdleZeros(double value, int decimals, String text) {
        assertThat(new FixedDecimal(decimals).text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e9, -1e9, Double.NaN, Double.POSITIVE_INFINITY})
    void whatIsNoCoordinateIsNotWritten(double value) {
        assertThatThrownBy(() -> new FixedDecimal(3).text(value)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FixedDecimal(10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FixedDecimal(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFieldHasTheNarrowestTypeThatHoldsAllItsValues() {
        RawLayer layer = guessed(row("n", 1L, "mixed", 1L, "day", LocalDate.of(2024, 2, 29), "yes", true),
                row("n", 2.5, "mixed", "two", "yes", false));

        assertThat(layer.fields()).containsExactly(new Field("n", FieldType.REAL), new Field("mixed", FieldType.TEXT),
                new Field("day", FieldType.DATE), new Field("yes", FieldType.TRUTH));
        assertThat(layer.features().get(0).attributes())
                .isEqualTo(row("n", 1.0, "mixed", "1", "day", LocalDate.of(2024, 2, 29), "yes", true));
        assertThat(layer.features().get(1).attributes()).isEqualTo(row("n", 2.5, "mixed", "two", "yes", false));
    }

    @Test
    void aNumberAndATruthHaveOnlyTextInCommon() {
        RawLayer layer = guessed(row("v", true), row("v", 1L));

        assertThat(layer.fields()).containsExactly(Field.text("v"));
        assertThat(layer.features()).extracting(feature -> feature.attributes().get("v")).containsExactly("true", "1");
    }

    @Test
    void aFieldWithoutAValueIsTextAndOneWithoutANameIsNone() {
        FieldGuess guess = new FieldGuess();
        guess.see("empty", null);
        guess.see(" ", "x");
        guess.see("late", null);
        guess.see("late", 3L);
        guess.see("late", null);

        assertThat(guess.layer("a", StatedSystem.SILENT, List.of()).fields())
                .containsExactly(Field.text("empty"), new Field("late", FieldType.INTEGER));
    }

    private static RawLayer guessed(List<Map<String, Object>> rows) {
        FieldGuess guess = new FieldGuess();
        List<RawFeature> features = new ArrayList<>();
        rows.forEach(row -> {
            row.forEach(guess::see);
            features.add(new RawFeature(FilePlace.WHOLE, features.size() + 1L, "", row, null));
        });
        return guess.layer("a", StatedSystem.SILENT, features);
    }

    @SafeVarargs
    private static RawLayer guessed(Map<String, Object>... rows) {
        return guessed(List.of(rows));
    }

    private static Map<String, Object> row(Object... namesAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return row;
    }

    /** 4490 degrees; 4547 without a prefix in the easting (CM 114°E), 4526 with prefix 38. */
    @ParameterizedTest
    @CsvSource({"4490, 114, 30, FITS", "4490, 30, 114, SWAPPED", "4490, 500000, 3347123, NEITHER", "4490, -60, 40, FITS",
        "4490, 53, 73, SWAPPED", "4490, 100, 50, FITS", "4547, 500123, 3347123, FITS", "4547, 3347123, 500123, SWAPPED",
        "4547, 38500123, 3347123, NEITHER", "4526, 38500123, 3347123, FITS", "4526, 3347123, 38500123, SWAPPED",
        "4526, 500123, 3347123, NEITHER", "4526, 39500123, 3347123, NEITHER", "4547, 500123, -1, NEITHER"})
    void aPairFitsASystemAsItStandsOrTheOtherWayRoundOrNot(int epsg, double x, double y, OrdinateFit fit) {
        assertThat(OrdinateFit.of(new Coordinate(x, y), CoordinateSystem.ofEpsg(epsg))).isEqualTo(fit);
    }

    @Test
    void anEastingNamesItsZone() {
        assertThat(OrdinateFit.prefixZone(38_500_000)).hasValueSatisfying(zone -> assertThat(zone.centralMeridian()).isEqualTo(114));
        assertThat(OrdinateFit.prefixZone(20_500_000)).hasValueSatisfying(zone -> assertThat(zone.centralMeridian()).isEqualTo(117));
        assertThat(OrdinateFit.prefixZone(500_000)).isEmpty();
        assertThat(OrdinateFit.prefixZone(100_500_000)).isEmpty();
        assertThat(OrdinateFit.prefixZone(Double.NaN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "utf8, UTF-8", "65001, UTF-8", "936, GB18030", "ANSI 936, GB18030", "CP936, GB18030", "GB2312, GB18030",
        "OEM 936, GB18030", "1252, windows-1252", "ANSI 1252, windows-1252", "ISO 88591, ISO-8859-1", "8859-15, ISO-8859-15", "Big5, Big5"})
    void aCharacterSetIsKnownByTheNamesThatFilesGiveIt(String name, String charset) {
        assertThat(TextCoding.named(name)).hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(charset));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "LDID/77x", "none such", "ISO 885999"})
    void aCharacterSetOfAnUnknownNameIsNotGuessed(String name) {
        assertThat(TextCoding.named(name)).isEmpty();
    }

    @Test
    void textThatIsCutInsideACharacterIsStillText() {
        byte[] bytes = "汀泗桥".getBytes(StandardCharsets.UTF_8);

        assertThat(TextCoding.decode(bytes, 0, 8, StandardCharsets.UTF_8, true)).contains("汀泗");
        assertThat(TextCoding.decode(bytes, 0, 8, StandardCharsets.UTF_8, false)).isEmpty();
        assertThat(TextCoding.isUtf8(java.util.Arrays.copyOf(bytes, 8))).isTrue();
        assertThat(TextCoding.isUtf8(new byte[] {(byte) 0xC0, (byte) 0xAF})).as("an overlong slash").isFalse();
    }

    @Test
    void moreThanAHundredFindingsOfAKindAreCountedAndNotKept() {
        Intake intake = new Intake(VectorOptions.USUAL);
        for (int i = 1; i <= 250; i++) {
            intake.tell(VectorFault.NO_GEOMETRY, FilePlace.feature("a", i), Map.of());
        }
        intake.tell(VectorFault.GEOMETRY_DAMAGED, FilePlace.WHOLE, Map.of("what", "x"));

        assertThat(intake.findings()).hasSize(102);
        assertThat(intake.findings().get(0).fault()).as("gravest first").isEqualTo(VectorFault.GEOMETRY_DAMAGED);
        assertThat(intake.findings().get(101).values()).containsEntry("count", 150);
    }

    @Test
    void aNegativeCountOfPositionsIsALie() {
        assertThatThrownBy(() -> new Intake(VectorOptions.USUAL).positions("a", -1)).isInstanceOf(FormatRefused.class);
    }
}
