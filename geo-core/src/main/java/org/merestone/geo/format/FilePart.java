package org.merestone.geo.format;

import java.util.Locale;

/**
 * A file in memory: one that was given, or an entry of an archive.
 *
 * @param name  without folders; says what it is called, never where to write it
 * @param bytes its content
 */
record FilePart(String name, byte[] bytes) {

    /** The name without its ending. */
    String stem() {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** The ending in lower case, without the point. */
    String ending() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    boolean isSiblingOf(FilePart other, String ending) {
        return ending().equals(ending) && (stem().equalsIgnoreCase(other.stem()) || stem().equalsIgnoreCase(other.name()));
    }

    boolean startsWith(int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
