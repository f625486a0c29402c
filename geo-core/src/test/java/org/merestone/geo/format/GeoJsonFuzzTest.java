package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.geo.SharedData;

/** Damaged files are read or refused with a sentence; nothing else happens. */
class GeoJsonFuzzTest {

    private static final String SOUND = """
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[
            {"type":"Feature","properties":{"code":"421202","name":"咸安区","n":1.5e3,"t":true},"geometry":{"type":"Polygon",
            "coordinates":[[[114.1,29.1],[114.2,29.1],[114.2,29.2],[114.1,29.1]],[[114.15,29.12],[114.16,29.13],[114.17,29.12],[114.15,29.12]]]}},
            {"type":"Feature","properties":{"code":"421221","name":"嘉鱼县","deep":{"a":[1,{"b":null}]}},"geometry":{"type":"MultiPolygon",
            "coordinates":[[[[113.1,29.1],[113.2,29.1],[113.2,29.2],[113.1,29.1]]],[[[112,28,7],[113,28,7],[113,29,7],[112,28,7]]]]}}]}
            """;
    private static final String[] SCRAPS = {"[", "]", "{", "}", ",", ":", "\"", "null", "1e999", "-", "[]", "{}", "\\", "\u0000", "NaN",
            "[[[[[[[["};

    @Test
    void aDamagedByteOrScrapNeverGetsPastTheReader() {
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = damage(SOUND.getBytes(StandardCharsets.UTF_8), random);
            try {
                read(damaged);
            } catch (GeoJsonException e) {
                refused++;
                assertThat(e.sentence().in(Locale.CHINA)).endsWith("。");
            } catch (IOException e) {
                throw new AssertionError(new String(damaged, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(refused).isBetween(1_000, 4_999);
    }

    @Test
    void aFileCutAnywhereIsRefused() {
        byte[] whole = SOUND.strip().getBytes(StandardCharsets.UTF_8);
        assertThatCode(() -> read(whole)).doesNotThrowAnyException();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(catchThrowable(() -> read(cut))).isInstanceOf(GeoJsonException.class);
        }
    }

    @Test
    void realCountiesAreTheSameWhenWrittenAndReadAgain() throws IOException {
        Path file = SharedData.at("counties/ningxia.geojson");
        List<PolygonFeature> read = new ArrayList<>();
        GeoJsonReader reader = new GeoJsonReader(GeoJsonOptions.degrees("code", "name"));
        reader.read(file, read::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GeoJsonWriter writer = new GeoJsonWriter(out, 7)) {
            for (PolygonFeature county : read) {
                for (double[][] polygon : county.polygons()) {
                    writer.feature(county.code(), new GeometryFactory().createLineString(coordinates(polygon[0])).convexHull(),
                            Map.of("code", county.code(), "name", county.name()));
                }
            }
        }
        List<PolygonFeature> again = new ArrayList<>();
        reader.read(new ByteArrayInputStream(out.toByteArray()), again::add);

        assertThat(read).hasSize(22);
        assertThat(again).extracting(PolygonFeature::name).containsAll(read.stream().map(PolygonFeature::name).toList());
        assertThat(again).allSatisfy(county -> assertThat(county.vertexCount()).isGreaterThan(4));
    }

    private static Coordinate[] coordinates(double[] ring) {
        Coordinate[] coordinates = new Coordinate[ring.length / 2];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(ring[2 * i], ring[2 * i + 1]);
        }
        return coordinates;
    }

    private static byte[] damage(byte[] sound, Random random) {
        byte[] damaged = sound.clone();
        int at = random.nextInt(sound.length);
        switch (random.nextInt(4)) {
            case 0 -> damaged[at] = (byte) random.nextInt(256);
            case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> damaged = splice(sound, at, at, SCRAPS[random.nextInt(SCRAPS.length)]);
            default -> damaged = splice(sound, at, Math.min(sound.length, at + random.nextInt(40)), SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return damaged;
    }

    private static byte[] splice(byte[] sound, int from, int to, String scrap) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(sound, 0, from);
        out.writeBytes(scrap.getBytes(StandardCharsets.UTF_8));
        out.write(sound, to, sound.length - to);
        return out.toByteArray();
    }

    private static void read(byte[] text) throws IOException {
        new GeoJsonReader(GeoJsonOptions.degrees("code", "name")).read(new ByteArrayInputStream(text), feature -> { });
    }
}
