package org.merestone.geo.format;

import java.nio.ByteBuffer;

/**
 * A number of one to nine bytes as SQLite writes them: seven bits a byte, highest first, all eight of a ninth.
 *
 * @param next where the next thing begins
 */
record SqliteVarint(long value, int next) {

    /** A number that would run beyond {@code end} ends there. */
    static SqliteVarint read(ByteBuffer bytes, int at, int end) {
        long value = 0;
        for (int i = 0; i < 9 && at + i < end; i++) {
            byte b = bytes.get(at + i);
            if (i == 8) {
                return new SqliteVarint(value << 8 | b & 0xFF, at + 9);
            }
            value = value << 7 | b & 0x7F;
            if (b >= 0) {
                return new SqliteVarint(value, at + i + 1);
            }
        }
        return new SqliteVarint(value, end);
    }

    static byte[] write(long value) {
        if (value < 0 || value >>> 56 != 0) {
            byte[] nine = new byte[9];
            nine[8] = (byte) value;
            for (int i = 7; i >= 0; i--) {
                nine[i] = (byte) (value >>> 8 + 7 * (7 - i) & 0x7F | 0x80);
            }
            return nine;
        }
        int length = 1;
        for (long rest = value >>> 7; rest != 0; rest >>>= 7) {
            length++;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (value >>> 7 * (length - 1 - i) & 0x7F | (i < length - 1 ? 0x80 : 0));
        }
        return bytes;
    }
}
