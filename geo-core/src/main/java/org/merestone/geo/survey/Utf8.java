package org.merestone.geo.survey;

/** What of UTF-8 must be known to find values in bytes: ASCII signs stand for themselves only, so that separators are found as bytes. */
final class Utf8 {

    private Utf8() {
    }

    /** How many bytes the character at a place has that is not ASCII; 0 where the bytes are no character (RFC 3629, section 4). */
    static int length(byte[] bytes, int at, int end) {
        int first = bytes[at] & 0xFF;
        int length = first >= 0xC2 && first <= 0xDF ? 2 : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
        if (length == 0 || at + length > end) {
            return 0;
        }
        int second = bytes[at + 1] & 0xFF;
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /** Whether a blank that is not ASCII may begin with this byte: U+1680, U+2000 to U+205F, U+3000. */
    static boolean mayBeBlank(byte first) {
        return first == (byte) 0xE1 || first == (byte) 0xE2 || first == (byte) 0xE3;
    }

    /** Whether the three bytes at a place are such a blank. */
    static boolean isBlank(byte[] bytes, int at, int end) {
        if (at + 3 > end || !mayBeBlank(bytes[at])) {
            return false;
        }
        return Character.isWhitespace((bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F);
    }
}
