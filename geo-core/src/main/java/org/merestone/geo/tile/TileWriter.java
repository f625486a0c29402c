package org.merestone.geo.tile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the layers of one tile, and leaves out the least important features of one that would be too large. Used by one thread. */
final class TileWriter {

    private static final int VERSION = 2;
    /** What a feature takes beside its geometry and what is said of it, at most: number, type, lengths. */
    private static final int FRAME = 24;
    /** What a value takes beside its bytes, at most: its length, and two numbers to name it and its key. */
    private static final int SAYING_FRAME = 12;
    private static final int LAYER_FRAME = 64;

    private final List<LayerCut> layers;
    private final List<boolean[]> left = new ArrayList<>();
    private int leftOut;

    TileWriter(List<LayerCut> layers) {
        this.layers = layers;
        layers.forEach(layer -> left.add(new boolean[layer.count()]));
    }

    VectorTile write(int mostBytes) {
        byte[] bytes = bytes();
        if (bytes.length > mostBytes) {
            leaveOut(mostBytes);
            bytes = bytes();
        }
        return new VectorTile(bytes, layers.stream().mapToInt(LayerCut::count).sum() - leftOut, leftOut);
    }

    private record Candidate(int layer, int feature, double importance, long number) { }

    /** Counts for each feature all that it could take, so that what stays certainly fits. */
    private void leaveOut(int mostBytes) {
        List<Candidate> candidates = new ArrayList<>();
        long room = mostBytes;
        for (int i = 0; i < layers.size(); i++) {
            LayerCut cut = layers.get(i);
            room -= LAYER_FRAME + 3L * cut.layer().name().length() + cut.layer().sayings().keyBytes();
            for (int each = 0; each < cut.count(); each++) {
                int feature = cut.feature(each);
                candidates.add(new Candidate(i, each, cut.layer().importance(feature), cut.layer().number(feature)));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::importance).reversed().thenComparingLong(Candidate::number));
        boolean full = false;
        for (Candidate each : candidates) {
            room -= full ? 0 : most(layers.get(each.layer), each.feature);
            full |= room < 0;
            if (full) {
                left.get(each.layer)[each.feature] = true;
                leftOut++;
            }
        }
    }

    private static int most(LayerCut cut, int i) {
        Sayings sayings = cut.layer().sayings();
        int most = FRAME + cut.end(i) - cut.start(i);
        int[] tags = sayings.of(cut.feature(i));
        for (int tag = 0; tag < tags.length; tag += 2) {
            most += sayings.value(tags[tag + 1]).length + SAYING_FRAME;
        }
        return most;
    }

    private byte[] bytes() {
        ByteSink tile = new ByteSink();
        for (int i = 0; i < layers.size(); i++) {
            boolean[] leave = left.get(i);
            if (IntStream.range(0, leave.length).anyMatch(each -> !leave[each])) {
                layer(layers.get(i), leave, tile);
            }
        }
        return tile.toBytes();
    }

    private static void layer(LayerCut cut, boolean[] leave, ByteSink tile) {
        Sayings sayings = cut.layer().sayings();
        LongTable keyNumbers = new LongTable(8);
        LongTable valueNumbers = new LongTable(cut.count());
        IntList keys = new IntList();
        IntList values = new IntList();
        ByteSink body = new ByteSink();
        body.tag(15, 0);
        body.varint(VERSION);
        byte[] name = cut.layer().name().getBytes(StandardCharsets.UTF_8);
        message(body, 1, name);
        int[] tags = new int[16];
        for (int i = 0; i < cut.count(); i++) {
            if (!leave[i]) {
                int[] known = sayings.of(cut.feature(i));
                tags = known.length > tags.length ? Arrays.copyOf(tags, known.length) : tags;
                int tagBytes = 0;
                for (int tag = 0; tag < known.length; tag += 2) {
                    tags[tag] = number(keyNumbers, keys, known[tag]);
                    tags[tag + 1] = sayings.isSaidOnce(known[tag + 1]) ? values.add(known[tag + 1])
                            : number(valueNumbers, values, known[tag + 1]);
                    tagBytes += ByteSink.varintSize(tags[tag]) + ByteSink.varintSize(tags[tag + 1]);
                }
                feature(cut, i, tags, known.length, tagBytes, body);
            }
        }
        for (int i = 0; i < keys.size(); i++) {
            message(body, 3, sayings.key(keys.get(i)));
        }
        for (int i = 0; i < values.size(); i++) {
            message(body, 4, sayings.value(values.get(i)));
        }
        body.tag(5, 0);
        body.varint(VectorTiles.EXTENT);
        tile.tag(3, 2);
        tile.varint(body.size());
        tile.write(body, 0, body.size());
    }

    private static int number(LongTable numbers, IntList used, int known) {
        int number = numbers.putIfAbsent(known, used.size());
        if (number == used.size()) {
            used.add(known);
        }
        return number;
    }

    private static void message(ByteSink body, int field, byte[] bytes) {
        body.tag(field, 2);
        body.varint(bytes.length);
        body.write(bytes);
    }

    private static void feature(LayerCut cut, int i, int[] tags, int tagCount, int tagBytes, ByteSink body) {
        long number = cut.layer().number(cut.feature(i));
        int geometry = cut.end(i) - cut.start(i);
        int length = 1 + ByteSink.varintSize(number) + 2 + 1 + ByteSink.varintSize(geometry) + geometry
                + (tagCount == 0 ? 0 : 1 + ByteSink.varintSize(tagBytes) + tagBytes);
        body.tag(2, 2);
        body.varint(length);
        body.tag(1, 0);
        body.varint(number);
        if (tagCount > 0) {
            body.tag(2, 2);
            body.varint(tagBytes);
            for (int tag = 0; tag < tagCount; tag++) {
                body.varint(tags[tag]);
            }
        }
        body.tag(3, 0);
        body.varint(cut.layer().kind(cut.feature(i)).number());
        body.tag(4, 2);
        body.varint(geometry);
        body.write(cut.geometries(), cut.start(i), cut.end(i));
    }
}
