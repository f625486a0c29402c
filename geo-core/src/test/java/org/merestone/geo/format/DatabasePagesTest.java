package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

/** Numbers and rows by SQLite's file format, sections 1.6 and 2.1, and the packed R-tree by FlatGeobuf's. */
class DatabasePagesTest {

    @ParameterizedTest
    @CsvSource({"0, 00", "127, 7F", "128, 8100", "16383, FF7F", "16384, 818000", "-1, FFFFFFFFFFFFFFFFFF",
        "72057594037927935, FFFFFFFFFFFFFF7F", "72057594037927936, 80C080808080808000", "-9223372036854775808, C08080808080808000"})
    void aNumberTakesSevenBitsAByteAndEightOfTheNinth(long value, String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertThat(SqliteVarint.write(value)).isEqualTo(bytes);
        assertThat(SqliteVarint.read(ByteBuffer.wrap(bytes), 0, bytes.length)).isEqualTo(new SqliteVarint(value, bytes.length));
    }

    @Test
    void aNumberThatRunsBeyondTheEndEndsThere() {
        assertThat(SqliteVarint.read(ByteBuffer.wrap(new byte[] {(byte) 0x81, (byte) 0x81, 1}), 0, 2).next()).isEqualTo(2);
        assertThat(SqliteVarint.read(ByteBuffer.wrap(new byte[0]), 0, 0)).isEqualTo(new SqliteVarint(0, 0));
    }

    /** Serial types 0 to 9, a blob of two bytes (16) and a text of three (19). */
    @Test
    void aRowHoldsValuesOfEveryType() {
        SqliteRecord row = row("0D" + "00010203040506070809" + "10" + "13" + "FF" + "0100" + "800000" + "00000100" + "FFFFFFFFFFFE"
                + "7FFFFFFFFFFFFFFF" + "3FF8000000000000" + "CAFE" + "E6A1A5", 1);

        assertThat(row.value(0)).isNull();
        assertThat(row.value(1)).isEqualTo(-1L);
        assertThat(row.value(2)).isEqualTo(256L);
        assertThat(row.value(3)).isEqualTo(-8_388_608L);
        assertThat(row.value(4)).isEqualTo(256L);
        assertThat(row.value(5)).isEqualTo(-2L);
        assertThat(row.value(6)).isEqualTo(Long.MAX_VALUE);
        assertThat(row.value(7)).isEqualTo(1.5);
        assertThat(row.value(8)).isEqualTo(0L);
        assertThat(row.value(9)).isEqualTo(1L);
        assertThat((byte[]) row.value(10)).containsExactly(0xCA, 0xFE);
        assertThat(row.value(11)).isEqualTo("桥");
        assertThat(row.value(12)).as("a column that was added later").isNull();
        assertThat(row.value(-1)).isNull();
    }

    @Test
    void textIsInTheEncodingOfTheDatabase() {
        assertThat(row("0211" + "6568", 1).text(0)).isEqualTo("eh");
        assertThat(row("0211" + "6568", 2).text(0)).isEqualTo("\u6865");
        assertThat(row("0211" + "6865", 3).text(0)).isEqualTo("\u6865");
    }

    @Test
    void aNumberIsTextToWhoAsksForTextAndTextIsNoNumber() {
        SqliteRecord row = row("03" + "010F" + "2A" + "37", 1);

        assertThat(row.text(0)).isEqualTo("42");
        assertThat(row.number(0)).isEqualTo(42);
        assertThat(row.text(1)).isEqualTo("7");
        assertThat(row.number(1)).isZero();
        assertThat(row.text(5)).isEmpty();
        assertThat(row.rowId()).isEqualTo(7);
    }

    /** No header, a header beyond the row, values beyond the row, the reserved types 10 and 11, a length that no row has. */
    @ParameterizedTest
    @ValueSource(strings = {"", "00", "05", "0206", "020A", "020B", "0A" + "FFFFFFFFFFFFFFFFFF", "0A" + "BFFFFFFFFFFFFFFFFF", "030113"})
    void aRowThatSaysMoreThanItHoldsIsDamage(String hex) {
        assertThatThrownBy(() -> row(hex, 1)).isInstanceOfSatisfying(FormatRefused.class,
                refused -> assertThat(refused.finding().fault()).isEqualTo(VectorFault.DAMAGED));
    }

    private static SqliteRecord row(String hex, int encoding) {
        return new SqliteRecord(HexFormat.of().parseHex(hex), encoding, "test", 7);
    }

    /** Levels of 16 to a node, by hand: 17 leaves have 2 above them and 1 above those. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "16, 17", "17, 20", "256, 273", "257, 277", "1000000, 1066669"})
    void aTreeHasALevelForEverySixteen(long features, long nodes) {
        assertThat(PackedTree.nodeCount(features, 16)).isEqualTo(nodes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17, 300})
    void everyFeatureIsReachedFromTheRootByBoxesThatHoldIt(int features) {
        Random random = new Random(features);
        List<Envelope> boxes = new ArrayList<>();
        long[] offsets = new long[features];
        for (int i = 0; i < features; i++) {
            double x = random.nextDouble() * 100;
            double y = random.nextDouble() * 50;
            boxes.add(new Envelope(x, x + 1, y, y + random.nextDouble()));
            offsets[i] = 1_000L * i + 7;
        }
        byte[] tree = PackedTree.bytes(boxes, offsets);
        assertThat(tree).hasSize((int) PackedTree.nodeCount(features, 16) * 40);
        List<Long> found = new ArrayList<>();
        int firstLeaf = (int) PackedTree.nodeCount(features, 16) - features;
        walk(ByteBuffer.wrap(tree).order(ByteOrder.LITTLE_ENDIAN), 0, firstLeaf, boxes, offsets, found);

        assertThat(found).hasSize(features).doesNotHaveDuplicates();
    }

    private static void walk(ByteBuffer tree, int node, int firstLeaf, List<Envelope> boxes, long[] offsets, List<Long> found) {
        long leads = tree.getLong(node * 40 + 32);
        if (node >= firstLeaf) {
            assertThat(leads).isEqualTo(offsets[node - firstLeaf]);
            assertThat(box(tree, node)).isEqualTo(boxes.get(node - firstLeaf));
            found.add(leads);
            return;
        }
        for (int child = (int) leads; child < leads + 16 && child < end(firstLeaf, boxes.size(), (int) leads); child++) {
            assertThat(box(tree, node).contains(box(tree, child))).isTrue();
            walk(tree, child, firstLeaf, boxes, offsets, found);
        }
    }

    /** Where the level of a node ends: levels from the leaves up lie before one another. */
    private static int end(int firstLeaf, int features, int node) {
        int start = firstLeaf;
        int end = firstLeaf + features;
        while (node < start) {
            int size = (end - start + 15) / 16;
            end = start;
            start -= size;
        }
        return end;
    }

    private static Envelope box(ByteBuffer tree, int node) {
        return new Envelope(tree.getDouble(node * 40), tree.getDouble(node * 40 + 16), tree.getDouble(node * 40 + 8),
                tree.getDouble(node * 40 + 24));
    }

    /** What Hilbert's curve is: every cell once, each next to the one before, from the south-west corner to the south-east one. */
    @Test
    void theHilbertCurvePassesEveryCellAndNeverJumps() {
        Envelope all = new Envelope(0, 65_535, 0, 65_535);
        int side = 32;
        int[] xOf = new int[side * side];
        int[] yOf = new int[side * side];
        java.util.Arrays.fill(xOf, -1);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                int place = Math.toIntExact(PackedTree.hilbert(new Envelope(x, x, y, y), all));
                assertThat(xOf[place]).as("%s %s", x, y).isEqualTo(-1);
                xOf[place] = x;
                yOf[place] = y;
            }
        }
        for (int i = 1; i < xOf.length; i++) {
            assertThat(Math.abs(xOf[i] - xOf[i - 1]) + Math.abs(yOf[i] - yOf[i - 1])).isEqualTo(1);
        }
        assertThat(PackedTree.hilbert(new Envelope(0, 0, 0, 0), all)).isZero();
        assertThat(PackedTree.hilbert(new Envelope(65_535, 65_535, 0, 0), all)).isEqualTo((1L << 32) - 1);
    }

    @Test
    void featuresInOnePlaceHaveOnePlaceOnTheCurve() {
        Envelope point = new Envelope(114, 114, 30, 30);

        assertThat(PackedTree.hilbert(point, point)).isZero();
    }
}
