package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of a FlatGeobuf file and the bytes of its values. */
record FlatGeobufColumn(Field field, int type) {

    static final int BOOL = 2;
    static final int LONG = 7;
    static final int DOUBLE = 10;
    static final int STRING = 11;
    private static final int BINARY = 14;

    static FlatGeobufColumn of(String name, int type, int index) {
        FieldType kind = switch (type) {
            case BOOL -> FieldType.TRUTH;
            case 0, 1, 3, 4, 5, 6, LONG, 8 -> FieldType.INTEGER;
            case 9, DOUBLE -> FieldType.REAL;
            default -> FieldType.TEXT;
        };
        return new FlatGeobufColumn(new Field(name.isBlank() ? "column_" + (index + 1) : name, kind), type);
    }

    boolean isRead() {
        return type < BINARY;
    }

    /** The values of a feature: pairs of a column's number and its value. Broken ones end the list and are told. */
    static Map<String, Object> attributes(FlatTable feature, List<FlatGeobufColumn> columns, FilePlace place, Intake intake) {
        Map<String, Object> found = new LinkedHashMap<>();
        try {
            FlatTable.Vector vector = feature.vector(1, 1).orElse(new FlatTable.Vector(0, 0));
            ByteBuffer bytes = feature.slice(vector);
            while (bytes.hasRemaining()) {
                require(bytes.remaining() >= 2);
                int index = Short.toUnsignedInt(bytes.getShort());
                require(index < columns.size());
                FlatGeobufColumn column = columns.get(index);
                Object value = column.value(bytes);
                if (value != null && column.isRead()) {
                    found.put(column.field().name(), value);
                }
            }
        } catch (GeometryFault fault) {
            intake.tell(VectorFault.VALUE_UNREADABLE, place, Map.of("field", "?", "text", "FlatGeobuf"));
        }
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (FlatGeobufColumn column : columns) {
            Object value = found.get(column.field().name());
            if (value != null) {
                ordered.put(column.field().name(), value);
            }
        }
        return ordered;
    }

    private @Nullable Object value(ByteBuffer bytes) throws GeometryFault {
        int width = switch (type) {
            case 0, 1, BOOL -> 1;
            case 3, 4 -> 2;
            case LONG, 8, DOUBLE -> 8;
            default -> 4;
        };
        require(bytes.remaining() >= width && type <= BINARY);
        return switch (type) {
            case 0 -> Long.valueOf(bytes.get());
            case 1 -> Long.valueOf(bytes.get() & 0xFF);
            case BOOL -> bytes.get() != 0;
            case 3 -> Long.valueOf(bytes.getShort());
            case 4 -> Long.valueOf(Short.toUnsignedInt(bytes.getShort()));
            case 5 -> Long.valueOf(bytes.getInt());
            case 6 -> Long.valueOf(Integer.toUnsignedLong(bytes.getInt()));
            case LONG, 8 -> Long.valueOf(bytes.getLong());
            case 9 -> finite(bytes.getFloat());
            case DOUBLE -> finite(bytes.getDouble());
            default -> text(bytes);
        };
    }

    private static @Nullable Object finite(double number) {
        return Double.isFinite(number) ? (Object) number : null;
    }

    private static @Nullable Object text(ByteBuffer bytes) throws GeometryFault {
        long length = Integer.toUnsignedLong(bytes.getInt());
        require(length <= bytes.remaining());
        byte[] text = new byte[(int) length];
        bytes.get(text);
        return text.length == 0 ? null : new String(text, StandardCharsets.UTF_8);
    }

    private static void require(boolean holds) throws GeometryFault {
        if (!holds) {
            throw GeometryFault.damaged("FlatGeobuf");
        }
    }
}
