package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of dBASE built byte by byte, as its published layout has them. */
class DbfTest {

    private static final Charset GBK = Charset.forName("GBK");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"N|8|0|      42|INTEGER|42", "N|8|2|   -1.50|REAL|-1.5", "F|12|0|      1.5e-3|REAL|0.0015",
        "L|1|0|T|TRUTH|true", "L|1|0|n|TRUTH|false", "D|8|0|20240229|DATE|2024-02-29", "C|6|0|0101  |TEXT|0101", "N|20|0|  123|REAL|123.0"})
    void everyTypeIsReadAsWhatItIs(char type, int width, int decimals, String cell, FieldType field, String value) {
        Table table = new Table("f", type, width, decimals, cell.getBytes(StandardCharsets.US_ASCII));

        assertThat(table.open().fields()).containsExactly(new Field("f", field));
        assertThat(table.open().attributes(1).get("f")).hasToString(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"N|8|'        '", "N|8|********", "L|1|?", "D|8|'        '", "D|8|00000000", "C|4|'    '"})
    void whatIsEmptyIsAbsentAndNotTold(char type, int width, String cell) {
        Table table = new Table("f", type, width, 0, cell.getBytes(StandardCharsets.US_ASCII));

        assertThat(table.open().attributes(1)).isEmpty();
        assertThat(table.intake.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"N|8|12x45678", "N|3|NaN", "L|1|7", "D|8|20230229", "D|8|2024-2-9"})
    void whatIsNoValueOfItsTypeIsToldWithItsRow(char type, int width, String cell) {
        Table table = new Table("f", type, width, type == 'N' && cell.equals("NaN") ? 1 : 0, cell.getBytes(StandardCharsets.US_ASCII));

        assertThat(table.open().attributes(1)).isEmpty();
        assertThat(table.intake.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.fault()).isEqualTo(VectorFault.VALUE_UNREADABLE);
            assertThat(finding.place().feature()).isEqualTo(1);
        });
    }

    @Test
    void aCharacterCutByTheFieldsWidthIsLeftOutAndTold() {
        byte[] cut = Arrays.copyOf("汀泗桥".getBytes(StandardCharsets.UTF_8), 8);
        Table table = new Table("f", 'C', 8, 0, cut);

        assertThat(table.open().attributes(1)).containsEntry("f", "汀泗");
        assertThat(table.intake.has(VectorFault.TEXT_CUT)).isTrue();
    }

    @Test
    void chineseFieldNamesAreReadInTheSameCharacterSet() {
        Table table = new Table("名称", GBK, 'C', 6, 0, "石门镇".getBytes(GBK));

        assertThat(table.open().fields()).containsExactly(Field.text("名称"));
        assertThat(table.open().attributes(1)).containsEntry("名称", "石门镇");
        assertThat(table.intake.has(VectorFault.TEXT_GUESSED)).isTrue();
    }

    @Test
    void theLanguageDriverOfGbkNeedsNoGuess() {
        Table table = new Table("f", 'C', 6, 0, "石门镇".getBytes(GBK));
        table.bytes[29] = 0x4D;

        assertThat(table.open().attributes(1)).containsEntry("f", "石门镇");
        assertThat(table.intake.findings()).isEmpty();
    }

    @Test
    void aCpgIsBelievedBeforeAnythingElse() {
        Table table = new Table("f", 'C', 6, 0, "石门镇".getBytes(GBK));
        FilePart cpg = new FilePart("a.cpg", "GBK".getBytes(StandardCharsets.US_ASCII));

        assertThat(DbfReader.open(table.part(), Optional.of(cpg), table.intake).attributes(1)).containsEntry("f", "石门镇");
        assertThat(table.intake.findings()).isEmpty();
    }

    @Test
    void memoFieldsAreNotReadAndTold() {
        Table table = new Table("f", 'M', 10, 0, "         1".getBytes(StandardCharsets.US_ASCII));

        assertThat(table.open().fields()).isEmpty();
        assertThat(table.intake.has(VectorFault.FIELD_NOT_READ)).isTrue();
    }

    @Test
    void aDeletedRowSaysSo() {
        Table table = new Table("f", 'C', 1, 0, new byte[] {'x'});
        table.bytes[65] = '*';

        assertThat(table.open().isDeleted(1)).isTrue();
        assertThat(table.open().has(2)).isFalse();
    }

    @Test
    void whatIsWrittenIsReadAgainWithEveryType() {
        Map<String, Object> values = Map.of("t", "石门镇𠮷", "i", Long.MAX_VALUE / 10, "r", -1.0 / 3, "b", true, "d", LocalDate.of(2025, 12,
                31));
        List<Field> fields = List.of(Field.text("t"), new Field("i", FieldType.INTEGER), new Field("r", FieldType.REAL),
                new Field("b", FieldType.TRUTH), new Field("d", FieldType.DATE));
        List<Feature> features = List.of(Feature.of(1, "", values, null), Feature.of(2, "", Map.of(), null));

        byte[] written = new DbfWriter(fields, features).write(features, LocalDate.of(2025, 1, 1));
        DbfReader reader = DbfReader.open(new FilePart("a.dbf", written), Optional.empty(), new Intake(VectorOptions.USUAL));

        Map<String, Object> found = new HashMap<>(reader.attributes(1));
        // eighteen digits and no more fit a field that programs take for whole numbers
        found.replace("i", ((Number) found.get("i")).longValue());
        assertThat(found).isEqualTo(values);
        assertThat(reader.attributes(2)).isEmpty();
    }

    /** One field, one row. */
    private static final class Table {

        private final byte[] bytes;
        private final Intake intake = new Intake(VectorOptions.USUAL);

        Table(String name, char type, int width, int decimals, byte[] cell) {
            this(name, StandardCharsets.UTF_8, type, width, decimals, cell);
        }

        Table(String name, Charset charset, char type, int width, int decimals, byte[] cell) {
            ByteBuffer header = ByteBuffer.allocate(65).order(ByteOrder.LITTLE_ENDIAN);
            header.put((byte) 3).position(4);
            header.putInt(1).putShort((short) 65).putShort((short) (1 + width)).position(32);
            header.put(name.getBytes(charset)).position(43);
            header.put((byte) type).position(48);
            header.put((byte) width).put((byte) decimals).put(64, (byte) 0x0D);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(header.array());
            out.write(' ');
            out.writeBytes(Arrays.copyOf(cell, width));
            bytes = out.toByteArray();
        }

        FilePart part() {
            return new FilePart("a.dbf", bytes);
        }

        DbfReader open() {
            return DbfReader.open(part(), Optional.empty(), intake);
        }
    }
}
