package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.geo.crs.CoordinateSystem;

/**
 * Whatever the bytes, every reader gives a reading whose findings are sentences; what is acceptable has places. One test to a reader, so
 * that each is fuzzed with seeds of its own: mvn -pl geo-core -Pfuzz test -Dtest='VectorFileFuzzTest#geoPackage'.
 */
class VectorFileFuzzTest {

    private static final VectorBounds SMALL = new VectorBounds(16 << 20, 10_000, 200_000, 200_000, 100, 100, 32);
    private static final VectorOptions OPTIONS = VectorOptions.USUAL.within(SMALL).declaring(CoordinateSystem.ofEpsg(4547));

    @FuzzTest(maxDuration = "2m")
    void anyFile(byte[] content) {
        read(content, "a.bin");
    }

    @FuzzTest(maxDuration = "2m")
    void geoJson(byte[] content) {
        read(prefixed("{", content), "a.geojson");
    }

    @FuzzTest(maxDuration = "2m")
    void shapefile(byte[] content) {
        // the first two bytes say how long the .shp is; the rest is the .dbf
        int cut = content.length < 2 ? 0 : Math.min(content.length, 2 + ((content[0] & 0xFF) << 8 | content[1] & 0xFF));
        int from = Math.min(2, content.length);
        byte[] shp = content.length == 0 ? content : Arrays.copyOfRange(content, from, Math.max(from, cut));
        byte[] dbf = Arrays.copyOfRange(content, Math.max(from, cut), content.length);
        read(ZipFiles.of(Map.of("a.shp", magic(shp, 0, 0, 0x27, 0x0A), "a.dbf", dbf)), "a.zip");
    }

    @FuzzTest(maxDuration = "2m")
    void geoPackage(byte[] content) {
        read(magic(content, 'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a', 't', ' ', '3', 0), "a.gpkg");
    }

    @FuzzTest(maxDuration = "2m")
    void kml(byte[] content) {
        read(prefixed("<", content), "a.kml");
    }

    @FuzzTest(maxDuration = "2m")
    void drawing(byte[] content) {
        read(prefixed("0\nSECTION\n2\nENTITIES\n", content), "a.dxf");
    }

    @FuzzTest(maxDuration = "2m")
    void table(byte[] content) {
        read(prefixed("name,WKT\n", content), "a.csv");
    }

    @FuzzTest(maxDuration = "2m")
    void flatGeobuf(byte[] content) {
        read(magic(content, 'f', 'g', 'b', 3, 'f', 'g', 'b', 0), "a.fgb");
    }

    @FuzzTest(maxDuration = "2m")
    void archive(byte[] content) {
        read(magic(content, 'P', 'K', 3, 4), "a.zip");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSoundFileWithAFewBytesChangedIsReadOrRefusedInASentence(Format format) throws IOException {
        Random random = new Random(20260101);
        for (Layer layer : new Layer[] {SampleLayers.points(), SampleLayers.lines(), SampleLayers.areas()}) {
            byte[] sound = sound(layer, format);
            for (int i = 0; i < 400; i++) {
                byte[] broken = sound.clone();
                for (int change = 0; change <= random.nextInt(4); change++) {
                    broken[random.nextInt(broken.length)] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
                }
                read(broken, "a." + format.extension());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFileThatEndsTooEarlyIsReadOrRefusedInASentence(Format format) throws IOException {
        byte[] sound = sound(SampleLayers.areas(), format);
        for (int length = 0; length < sound.length; length += Math.max(1, sound.length / 300)) {
            read(Arrays.copyOf(sound, length), "a." + format.extension());
        }
    }

    /** The zip of a Shapefile would only test its checksums, so its parts are changed and packed again. */
    private static byte[] sound(Layer layer, Format format) throws IOException {
        if (format == Format.SHAPEFILE) {
            Map<String, byte[]> parts = new LinkedHashMap<>(ShapefileTest.shapefile(layer));
            return parts.get(layer.name() + ".shp");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        VectorFile.write(layer, format, out, CoordinateSystem.ofEpsg(4547));
        return out.toByteArray();
    }

    private static void read(byte[] content, String name) {
        VectorReading reading = VectorFile.read(content, name, OPTIONS);
        for (VectorFinding finding : reading.findings()) {
            assertThat(finding.message(Locale.CHINESE)).isNotBlank();
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank();
            finding.mends().forEach(mend -> assertThat(VectorMend.parse(mend.id())).contains(mend));
        }
        if (reading.acceptable()) {
            assertThat(reading.featureCount()).isPositive();
            reading.layers().forEach(layer -> layer.features().forEach(feature ->
                    assertThat(feature.geometry() == null).isEqualTo(feature.given() == null)));
        }
    }

    private static byte[] prefixed(String start, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(start.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** The content with its first bytes set, so that the reader meant is the one that gets it. */
    private static byte[] magic(byte[] content, int... start) {
        byte[] marked = Arrays.copyOf(content, Math.max(content.length, start.length));
        for (int i = 0; i < start.length; i++) {
            marked[i] = (byte) start[i];
        }
        return marked;
    }
}
