package org.merestone.geo.format;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes FlatGeobuf 3 with its index; features stand in Hilbert order, those without a geometry are left out. The header says once whether
 * there are heights, and readers refuse a feature that has none where it says so: heights go out where all features have them.
 */
final class FlatGeobufWriter {

    private static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b', 0};

    private final Outgoing layer;
    private final boolean heights;

    private record Placed(Feature feature, Geometry geometry) {

        Envelope box() {
            return geometry.getEnvelopeInternal();
        }
    }

    private FlatGeobufWriter(Outgoing layer) {
        this.layer = layer;
        List<Heights> all = layer.features().stream().map(feature -> Heights.of(feature.geometry())).filter(each -> each.vertices() > 0)
                .toList();
        long high = all.stream().filter(Heights::everywhere).count();
        this.heights = high > 0 && high == all.size();
        if (high > 0 && !heights) {
            layer.note("write.heights_dropped", Map.of("count", high));
        }
    }

    static void write(Outgoing layer, OutputStream out) throws IOException {
        new FlatGeobufWriter(layer).write(out);
    }

    private void write(OutputStream out) throws IOException {
        List<Placed> placed = new ArrayList<>();
        Envelope all = new Envelope();
        for (Feature feature : layer.features()) {
            Geometry geometry = layer.geometry(feature);
            if (geometry != null) {
                placed.add(new Placed(feature, geometry));
                all.expandToInclude(geometry.getEnvelopeInternal());
            }
        }
        if (placed.size() < layer.features().size()) {
            layer.note("write.skipped", Map.of("count", layer.features().size() - placed.size()));
        }
        placed.sort(Comparator.comparingLong((Placed each) -> PackedTree.hilbert(each.box(), all)).reversed());
        int kind = kind(placed);
        ByteArrayOutputStream features = new ByteArrayOutputStream();
        long[] offsets = new long[placed.size()];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = features.size();
            features.writeBytes(feature(placed.get(i)));
        }
        out.write(MAGIC);
        out.write(header(placed.size(), kind, all));
        if (!placed.isEmpty()) {
            out.write(PackedTree.bytes(placed.stream().map(Placed::box).toList(), offsets));
        }
        features.writeTo(out);
    }

    /** The one kind that all are, or 0, and then each says its own. */
    private static int kind(List<Placed> placed) {
        List<Integer> kinds = placed.stream().map(each -> FlatGeobufShape.kind(each.geometry())).distinct().toList();
        return kinds.size() == 1 && kinds.get(0) != FlatGeobufGeometry.COLLECTION ? kinds.get(0) : 0;
    }

    private byte[] header(long count, int kind, Envelope all) {
        FlatBufferBuilder builder = new FlatBufferBuilder(1024);
        int name = builder.createString(layer.name());
        builder.startVector(8, all.isNull() ? 0 : 4, 8);
        if (!all.isNull()) {
            builder.addDouble(all.getMaxY());
            builder.addDouble(all.getMaxX());
            builder.addDouble(all.getMinY());
            builder.addDouble(all.getMinX());
        }
        int envelope = builder.endVector();
        int[] columns = layer.fields().stream().mapToInt(field -> column(builder, field)).toArray();
        int columnVector = builder.createVectorOfTables(columns);
        int organisation = builder.createString("EPSG");
        int text = builder.createString(EsriText.of(layer.target()));
        builder.startTable(6);
        builder.addOffset(0, organisation, 0);
        builder.addInt(1, layer.target().epsg(), 0);
        builder.addOffset(4, text, 0);
        int crs = builder.endTable();
        builder.startTable(14);
        builder.addOffset(0, name, 0);
        builder.addOffset(1, envelope, 0);
        builder.addByte(2, (byte) kind, 0);
        builder.addBoolean(3, heights, false);
        builder.addOffset(7, columnVector, 0);
        builder.addLong(8, count, 0);
        builder.addShort(9, (short) (count == 0 ? 0 : PackedTree.NODE_SIZE), PackedTree.NODE_SIZE);
        builder.addOffset(10, crs, 0);
        builder.finishSizePrefixed(builder.endTable());
        return builder.sizedByteArray();
    }

    private static int column(FlatBufferBuilder builder, Field field) {
        int name = builder.createString(field.name());
        builder.startTable(11);
        builder.addOffset(0, name, 0);
        builder.addByte(1, (byte) switch (field.type()) {
            case INTEGER -> FlatGeobufColumn.LONG;
            case REAL -> FlatGeobufColumn.DOUBLE;
            case TRUTH -> FlatGeobufColumn.BOOL;
            case TEXT, DATE -> FlatGeobufColumn.STRING;
        }, 0);
        return builder.endTable();
    }

    private byte[] feature(Placed placed) {
        FlatBufferBuilder builder = new FlatBufferBuilder(1024);
        int geometry = FlatGeobufShape.write(builder, placed.geometry(), heights);
        int properties = builder.createByteVector(properties(placed.feature()));
        builder.startTable(3);
        builder.addOffset(0, geometry, 0);
        builder.addOffset(1, properties, 0);
        builder.finishSizePrefixed(builder.endTable());
        return builder.sizedByteArray();
    }

    private byte[] properties(Feature feature) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < layer.fields().size(); i++) {
            Object value = feature.attributes().get(layer.fields().get(i).name());
            if (value != null) {
                out.writeBytes(little(2).putShort((short) i).array());
                out.writeBytes(switch (layer.fields().get(i).type()) {
                    case INTEGER -> little(8).putLong((Long) value).array();
                    case REAL -> little(8).putDouble((Double) value).array();
                    case TRUTH -> new byte[] {(byte) (value.equals(true) ? 1 : 0)};
                    case TEXT, DATE -> text(value.toString());
                });
            }
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return little(4 + bytes.length).putInt(bytes.length).put(bytes).array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
