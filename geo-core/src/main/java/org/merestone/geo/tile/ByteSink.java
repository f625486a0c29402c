package org.merestone.geo.tile;

import java.util.Arrays;

/** Bytes as Protocol Buffers write them, in a buffer that grows. */
final class ByteSink {

    private byte[] bytes = new byte[4096];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** Gives back the room that nothing was written to. */
    void trim() {
        bytes = toBytes();
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** A number of 32 bits without sign, seven bits a byte, the lowest first. */
    void varint(int value) {
        room(5);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void varint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A field's number and the way in which its value is written: 0 varint, 1 eight bytes, 2 length and bytes. */
    void tag(int field, int wire) {
        varint(field << 3 | wire);
    }

    void fixed64(long value) {
        room(8);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    void write(byte[] from) {
        write(from, 0, from.length);
    }

    void write(ByteSink from, int start, int end) {
        write(from.bytes, start, end - start);
    }

    private void write(byte[] from, int start, int length) {
        room(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    static int varintSize(int value) {
        return Math.max(1, (38 - Integer.numberOfLeadingZeros(value)) / 7);
    }

    static int varintSize(long value) {
        return Math.max(1, (70 - Long.numberOfLeadingZeros(value)) / 7);
    }
}
