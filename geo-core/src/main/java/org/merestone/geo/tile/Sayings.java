package org.merestone.geo.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys and values of a layer's attributes, each once and ready to be written. */
final class Sayings {

    private final List<byte[]> keys = new ArrayList<>();
    private final List<byte[]> values = new ArrayList<>();
    private final int[][] tags;
    private final BitSet said = new BitSet();
    private final BitSet saidAgain = new BitSet();

    Sayings(List<TileFeature> features) {
        Map<String, Integer> keyNumbers = new HashMap<>();
        Map<Object, Integer> valueNumbers = new HashMap<>();
        tags = new int[features.size()][];
        for (int i = 0; i < tags.length; i++) {
            Map<String, Object> attributes = features.get(i).attributes();
            tags[i] = new int[attributes.size() * 2];
            int at = 0;
            for (Map.Entry<String, Object> each : attributes.entrySet()) {
                tags[i][at++] = keyNumbers.computeIfAbsent(each.getKey(), key -> {
                    keys.add(key.getBytes(StandardCharsets.UTF_8));
                    return keys.size() - 1;
                });
                int value = valueNumbers.computeIfAbsent(each.getValue(), text -> {
                    values.add(encoded(text));
                    return values.size() - 1;
                });
                (said.get(value) ? saidAgain : said).set(value);
                tags[i][at++] = value;
            }
        }
    }

    /** Key and value in turn, by their numbers here. */
    int[] of(int feature) {
        return tags[feature];
    }

    /** Whether only one feature has that value, as an identifier. */
    boolean isSaidOnce(int value) {
        return !saidAgain.get(value);
    }

    byte[] key(int number) {
        return keys.get(number);
    }

    /** What all keys take, each with its length, at most. */
    int keyBytes() {
        return keys.stream().mapToInt(key -> key.length + 6).sum();
    }

    /** The Value message, without what frames it. */
    byte[] value(int number) {
        return values.get(number);
    }

    private static byte[] encoded(Object value) {
        ByteSink sink = new ByteSink();
        if (value instanceof String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            sink.tag(1, 2);
            sink.varint(utf8.length);
            sink.write(utf8);
        } else if (value instanceof Double number) {
            sink.tag(3, 1);
            sink.fixed64(Double.doubleToLongBits(number));
        } else if (value instanceof Boolean truth) {
            sink.tag(7, 0);
            sink.varint(truth ? 1 : 0);
        } else {
            long number = ((Number) value).longValue();
            sink.tag(number < 0 ? 6 : 5, 0);
            sink.varint(number < 0 ? number << 1 ^ number >> 63 : number);
        }
        return sink.toBytes();
    }
}
