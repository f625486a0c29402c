package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read by the inflater of the Java library, which checks the sum at the end too. */
class RowDeflateTest {

    private static byte[] inflated(byte[] stream, int size) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(stream);
        byte[] read = new byte[size + 1];
        int length = 0;
        while (!inflater.finished() && !inflater.needsInput()) {
            length += inflater.inflate(read, length, read.length - length);
        }
        assertThat(inflater.finished()).isTrue();
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return Arrays.copyOf(read, length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 256, 513, 32767, 32768, 40000})
    void rowsOfAnyLengthComeBack(int length) throws DataFormatException {
        Random random = new Random(length);
        for (int kinds : new int[] {1, 2, 5, 256}) {
            byte[] rows = new byte[length * 9];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = i >= length && random.nextInt(9) > 0 ? rows[i - length] : (byte) random.nextInt(kinds);
            }
            assertThat(inflated(new RowDeflate(rows, length, new Easel()).stream(), rows.length)).isEqualTo(rows);
        }
    }

    @Test
    void nothingIsAStreamToo() throws DataFormatException {
        assertThat(inflated(new RowDeflate(new byte[0], 1, new Easel()).stream(), 0)).isEmpty();
    }

    @Test
    void whatLooksLikeNothingBeforeGrowsByLessThanAHundredth() throws DataFormatException {
        byte[] rows = new byte[700_000];
        new Random(1).nextBytes(rows);
        byte[] stream = new RowDeflate(rows, 700, new Easel()).stream();
        assertThat(stream.length).isLessThan(rows.length * 101 / 100);
        assertThat(inflated(stream, rows.length)).isEqualTo(rows);
    }

    @Test
    void rowsThatAreAlikeCostNextToNothing() {
        byte[] rows = new byte[500 * 500];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (byte) (i % 500 * 7);
        }
        assertThat(new RowDeflate(rows, 500, new Easel()).stream().length).isLessThan(2000);
    }

    /** Counts that grow as Fibonacci's numbers make the longest words there can be. */
    @Test
    void wordsStayWithinTheBitsTheFormatHasRoomFor() {
        int[] counts = new int[40];
        counts[0] = 1;
        counts[1] = 1;
        for (int i = 2; i < counts.length; i++) {
            counts[i] = counts[i - 1] + counts[i - 2];
        }
        for (int most : new int[] {7, 15}) {
            PrefixCode code = PrefixCode.of(counts, most);
            double room = 0;
            for (int i = 0; i < counts.length; i++) {
                assertThat(code.length(i)).isBetween(1, most);
                room += Math.pow(2, -code.length(i));
            }
            assertThat(room).as("Kraft's sum of a code without gaps").isEqualTo(1);
        }
    }

    @Test
    void frequentSymbolsHaveTheShorterWordsAndAbsentOnesNone() {
        PrefixCode code = PrefixCode.of(new int[] {45, 13, 12, 16, 9, 5, 0}, 15);
        int[] lengths = new int[7];
        Arrays.setAll(lengths, code::length);
        assertThat(lengths).as("the known example of a textbook").containsExactly(1, 3, 3, 3, 4, 4, 0);
        assertThat(code.word(0)).isZero();
        assertThat(code.word(1)).as("100, its first bit lowest").isEqualTo(0b001);
        assertThat(code.word(5)).isEqualTo(0b1111);
    }
}
