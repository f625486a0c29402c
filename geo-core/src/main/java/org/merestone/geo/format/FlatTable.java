package org.merestone.geo.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A table of a FlatBuffer, read with every offset held against the bytes that are there. Offsets that lead outside are a fault. */
final class FlatTable {

    private final ByteBuffer bytes;
    private final int start;
    private final int fields;
    private final int fieldsLength;

    /** A vector: where its elements begin and how many there are. */
    record Vector(int start, int count) {
    }

    private FlatTable(ByteBuffer bytes, long start) throws GeometryFault {
        this.bytes = bytes;
        this.start = within(start, 4);
        this.fields = within(start - bytes.getInt(this.start), 4);
        this.fieldsLength = Short.toUnsignedInt(bytes.getShort(fields));
        within(fields, Math.max(4, fieldsLength));
    }

    static FlatTable root(ByteBuffer bytes) throws GeometryFault {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.capacity() < 8) {
            throw fault();
        }
        return new FlatTable(bytes, Integer.toUnsignedLong(bytes.getInt(0)));
    }

    int ubyte(int field, int otherwise) throws GeometryFault {
        int at = at(field, 1);
        return at == 0 ? otherwise : bytes.get(at) & 0xFF;
    }

    int ushort(int field, int otherwise) throws GeometryFault {
        int at = at(field, 2);
        return at == 0 ? otherwise : Short.toUnsignedInt(bytes.getShort(at));
    }

    int whole(int field) throws GeometryFault {
        int at = at(field, 4);
        return at == 0 ? 0 : bytes.getInt(at);
    }

    long whole8(int field) throws GeometryFault {
        int at = at(field, 8);
        return at == 0 ? 0 : bytes.getLong(at);
    }

    String text(int field) throws GeometryFault {
        Vector vector = vector(field, 1).orElse(new Vector(0, 0));
        byte[] text = new byte[vector.count()];
        bytes.get(vector.start(), text);
        return new String(text, StandardCharsets.UTF_8);
    }

    Optional<FlatTable> table(int field) throws GeometryFault {
        int at = at(field, 4);
        return at == 0 ? Optional.empty() : Optional.of(new FlatTable(bytes, at + Integer.toUnsignedLong(bytes.getInt(at))));
    }

    Optional<Vector> vector(int field, int bytesEach) throws GeometryFault {
        int at = at(field, 4);
        if (at == 0) {
            return Optional.empty();
        }
        int vector = within(at + Integer.toUnsignedLong(bytes.getInt(at)), 4);
        long count = Integer.toUnsignedLong(bytes.getInt(vector));
        within(vector + 4L, count * bytesEach);
        return Optional.of(new Vector(vector + 4, (int) count));
    }

    /** A table in a vector of tables. */
    FlatTable table(Vector vector, int index) throws GeometryFault {
        int at = vector.start() + 4 * index;
        return new FlatTable(bytes, at + Integer.toUnsignedLong(bytes.getInt(at)));
    }

    double real(Vector vector, int index) {
        return bytes.getDouble(vector.start() + 8 * index);
    }

    long unsigned(Vector vector, int index) {
        return Integer.toUnsignedLong(bytes.getInt(vector.start() + 4 * index));
    }

    /** The bytes of a vector of bytes. */
    ByteBuffer slice(Vector vector) {
        return bytes.slice(vector.start(), vector.count()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Place of a field's value, or 0 where the table has none. */
    private int at(int field, int length) throws GeometryFault {
        int entry = 4 + 2 * field;
        if (entry + 2 > fieldsLength) {
            return 0;
        }
        int offset = Short.toUnsignedInt(bytes.getShort(fields + entry));
        return offset == 0 ? 0 : within((long) start + offset, length);
    }

    private int within(long at, long length) throws GeometryFault {
        if (at < 0 || length < 0 || at + length > bytes.capacity()) {
            throw fault();
        }
        return (int) at;
    }

    private static GeometryFault fault() {
        return GeometryFault.damaged("FlatGeobuf");
    }
}
