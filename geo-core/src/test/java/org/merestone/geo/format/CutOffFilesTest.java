package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.crs.CoordinateSystem;

/** Our own sound files, cut off, overwritten and with counts that lie: a sentence in both languages each time, never an exception. */
class CutOffFilesTest {

    private static byte[] sound(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VectorFile.write(format == Format.DXF || format == Format.CSV ? SampleLayers.points() : SampleLayers.areas(), format, out,
                CoordinateSystem.canonical());
        return out.toByteArray();
    }

    private static VectorReading read(byte[] bytes, Format format) {
        VectorOptions options = format == Format.DXF ? VectorOptions.USUAL.declaring(CoordinateSystem.canonical()) : VectorOptions.USUAL;
        VectorReading reading = VectorFile.read(bytes, "cut." + format.name().toLowerCase(Locale.ROOT), options);
        for (VectorFinding finding : reading.findings()) {
            assertThat(finding.message(Locale.CHINA)).isNotBlank().doesNotContain("Exception");
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank().doesNotContain("{", "Exception");
        }
        return reading;
    }

    /** Every byte of a small file, every few of a large one, with all that lie at the ends. */
    @ParameterizedTest
    @EnumSource
    void cutOffAnywhereAFileIsNeverTakenForMoreThanItHolds(Format format) throws IOException {
        byte[] whole = sound(format);
        VectorReading sound = read(whole, format);
        assertThat(sound.acceptable()).as("%s", sound.findings()).isTrue();
        int step = Math.max(1, whole.length / 1_500);
        int refused = 0;
        for (int length = 0; length < whole.length; length += length < 64 || length > whole.length - 64 ? 1 : step) {
            VectorReading reading = read(Arrays.copyOf(whole, length), format);
            refused += reading.acceptable() ? 0 : 1;
            assertThat(reading.featureCount()).as("%d bytes", length).isLessThanOrEqualTo(sound.featureCount());
            if (length < whole.length / 2 && format != Format.CSV) {
                assertThat(reading.acceptable()).as("%s, %d of %d bytes", format, length, whole.length).isFalse();
            }
        }
        assertThat(refused).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatLiesAnywhereCostsNothing(Format format) throws IOException {
        byte[] whole = sound(format);
        Random random = new Random(format.ordinal());
        for (int i = 0; i < 300; i++) {
            byte[] lying = whole.clone();
            int at = random.nextInt(lying.length - 8);
            ByteBuffer bytes = ByteBuffer.wrap(lying).order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            bytes.putInt(at, List.of(Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0x7FFF, 0x10000000).get(random.nextInt(5)));
            long before = allocated();
            read(lying, format);
            assertThat(allocated() - before).as("%s, byte %d", format, at).isLessThan(64L << 20);
        }
    }

    /** Bytes that this thread has taken so far. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100, 10_000, 1_000_000})
    void nestingIsEndedByItsBoundAndNotByTheStack(int depth) {
        String json = "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(depth);
        assertThat(read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), Format.GEOJSON).acceptable()).isFalse();
        String kml = "<kml xmlns=\"http://www.opengis.net/kml/2.2\">" + "<Folder>".repeat(depth);
        assertThat(read(kml.getBytes(java.nio.charset.StandardCharsets.UTF_8), Format.KML).acceptable()).isFalse();
        String wkt = "x;wkt\n1;" + "GEOMETRYCOLLECTION(".repeat(Math.min(depth, 100_000));
        assertThat(read(wkt.getBytes(java.nio.charset.StandardCharsets.UTF_8), Format.CSV).acceptable()).isFalse();
    }
}
