package org.merestone.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Bytes as the specifications give them: Protocol Buffers' encoding page, and the examples of Mapbox Vector Tile 2.1, 4.3.5. */
class FormatBytesTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static String hex(ByteSink sink) {
        StringBuilder hex = new StringBuilder();
        for (byte each : sink.toBytes()) {
            hex.append(String.format("%02x ", each));
        }
        return hex.toString().strip();
    }

    private static TileFeature feature(Geometry shape, Map<String, Object> attributes) {
        return new TileFeature(1, shape, attributes, 0, 1);
    }

    private static Geometry point(double lon, double lat) {
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }

    @ParameterizedTest
    @CsvSource({"0, 00", "1, 01", "127, 7f", "128, 80 01", "150, 96 01", "300, ac 02", "16383, ff 7f", "16384, 80 80 01", "-1, ff ff ff ff 0f"})
    void aNumberTakesSevenBitsAByteTheLowestFirst(int number, String bytes) {
        ByteSink sink = new ByteSink();
        sink.varint(number);
        assertThat(hex(sink)).isEqualTo(bytes);
        assertThat(ByteSink.varintSize(number)).isEqualTo(sink.size());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "127, 1", "128, 2", "4294967295, 5", "9007199254740991, 8", "-1, 10"})
    void aLongNumberTakesUpToTenBytes(long number, int size) {
        ByteSink sink = new ByteSink();
        sink.varint(number);
        assertThat(sink.size()).isEqualTo(size);
        assertThat(ByteSink.varintSize(number)).isEqualTo(size);
    }

    @Test
    void theBufferGrowsWithWhatIsWritten() {
        ByteSink sink = new ByteSink();
        ByteSink other = new ByteSink();
        for (int i = 0; i < 3_000; i++) {
            sink.fixed64(i);
        }
        other.write(sink, 8, 24);
        assertThat(sink.size()).isEqualTo(24_000);
        assertThat(hex(other)).isEqualTo("01 00 00 00 00 00 00 00 02 00 00 00 00 00 00 00");
        sink.clear();
        assertThat(sink.toBytes()).isEmpty();
    }

    /** 4.3.5.1: a point at (25, 17) is 9 50 34. */
    @Test
    void onePointIsAMoveAndItsWay() {
        GeometryWriter writer = new GeometryWriter();
        writer.begin();
        writer.points(1);
        writer.point(25, 17);
        assertThat(writer.sink().toBytes()).containsExactly(9, 50, 34);
    }

    /** 4.3.5.2: points at (5, 7) and (3, 2) are 17 10 14 3 9. */
    @Test
    void manyPointsAreOneMoveWithTheirCount() {
        GeometryWriter writer = new GeometryWriter();
        writer.begin();
        writer.points(2);
        writer.point(5, 7);
        writer.point(3, 2);
        assertThat(writer.sink().toBytes()).containsExactly(17, 10, 14, 3, 9);
    }

    /** 4.3.5.5: a ring (3, 6), (8, 12), (20, 34) is 9 6 12 18 10 12 24 44 15. */
    @Test
    void aRingEndsWithTheCommandThatClosesIt() {
        GeometryWriter writer = new GeometryWriter();
        writer.begin();
        writer.ring(new int[] {3, 6, 8, 12, 20, 34}, 0, 3, 0, 0);
        assertThat(writer.sink().toBytes()).containsExactly(9, 6, 12, 18, 10, 12, 24, 44, 15);
        GeometryWriter elsewhere = new GeometryWriter();
        elsewhere.begin();
        elsewhere.ring(new int[] {99, 99, 103, 206, 108, 212, 120, 234}, 1, 4, 100, 200);
        assertThat(elsewhere.sink().toBytes()).isEqualTo(writer.sink().toBytes());
    }

    /** Value message: string_value 1, double_value 3, uint_value 5, sint_value 6, bool_value 7. */
    @Test
    void aValueIsWrittenByItsKind() {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("name", "界");
        said.put("length", 1.0);
        said.put("weight", 3);
        said.put("below", -2L);
        said.put("public", true);
        Sayings sayings = new Sayings(List.of(feature(point(1, 1), said), feature(point(2, 2), Map.of("weight", 3))));
        assertThat(sayings.of(0)).containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4);
        assertThat(sayings.of(1)).as("each key and value once").containsExactly(2, 2);
        assertThat(sayings.value(0)).containsExactly(0x0a, 3, 0xe7, 0x95, 0x8c);
        assertThat(sayings.value(1)).containsExactly(0x19, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f);
        assertThat(sayings.value(2)).containsExactly(0x28, 3);
        assertThat(sayings.value(3)).containsExactly(0x30, 3);
        assertThat(sayings.value(4)).containsExactly(0x38, 1);
        assertThat(List.of(0, 1, 2, 3, 4)).as("the weight is that of both").filteredOn(sayings::isSaidOnce).containsExactly(0, 1, 3, 4);
        assertThat(sayings.keyBytes()).isGreaterThanOrEqualTo("namelengthweightbelowpublic".length());
    }

    @Test
    void whatATileCannotShowOrSayIsRefused() {
        assertThatThrownBy(() -> feature(GEOMETRY.createPoint(), Map.of())).hasMessageContaining("not Point");
        assertThatThrownBy(() -> feature(GEOMETRY.createGeometryCollection(new Geometry[] {point(1, 1)}), Map.of()))
                .hasMessageContaining("GeometryCollection");
        assertThatThrownBy(() -> feature(point(38_500_000, 3_300_000), Map.of())).hasMessageContaining("off the earth");
        assertThatThrownBy(() -> feature(point(Double.NaN, 30), Map.of())).hasMessageContaining("off the earth");
        assertThatThrownBy(() -> feature(point(1, 1), Map.of("day", LocalDate.EPOCH))).hasMessageContaining("1970-01-01");
        assertThatThrownBy(() -> new TileFeature(-1, point(1, 1), Map.of(), 0, 1)).hasMessageContaining("number");
        assertThatThrownBy(() -> new TileFeature(1, point(1, 1), Map.of(), 0, Double.NaN)).hasMessageContaining("importance");
    }

    /** sha256sum of the empty text begins with e3b0c44298fc1c14: its first 53 bits are that, shifted by eleven. */
    @Test
    void theNumberOfAFeatureIsTheBeginningOfItsHash() {
        assertThat(TileFeature.number("")).isEqualTo(0xe3b0c44298fc1c14L >>> 11);
        assertThat(TileFeature.number("421202")).isBetween(0L, (1L << 53) - 1).isNotEqualTo(TileFeature.number("421203"));
    }

    @Test
    void aTableOfLongsAnswersAsAHashMapDoes() {
        Random random = new Random(7);
        LongTable table = new LongTable(4);
        Map<Long, Integer> known = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            long key = random.nextInt(2_000) * 0x1_0000_0001L;
            Integer before = known.putIfAbsent(key, i);
            assertThat(table.putIfAbsent(key, i)).isEqualTo(before == null ? i : before);
            if (i % 7 == 0) {
                known.put(key, -i - 2);
                table.set(key, -i - 2);
            }
        }
        known.forEach((key, value) -> assertThat(table.get(key)).isEqualTo(value));
        assertThat(table.get(-5)).isEqualTo(LongTable.NONE);
    }

    @ParameterizedTest
    @CsvSource({"5, 5, true", "1, 1, true", "9, 1, false", "11, 5, false", "-1, 5, false", "5, 9, false"})
    void aPlaceIsInsideARingByTheEvenOddRule(double x, double y, boolean inside) {
        int[] ring = {99, 99, 0, 0, 8, 0, 10, 8, 0, 8, 99, 99};
        assertThat(RingSide.isInside(ring, 1, 5, x, y)).isEqualTo(inside);
    }
}
