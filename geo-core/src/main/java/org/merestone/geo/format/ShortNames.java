package org.merestone.geo.format;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Field names of at most so many bytes in UTF-8 (ten in a .dbf are three Chinese characters), unique whatever their case. */
final class ShortNames {

    static final int IN_DBF = 10;

    private ShortNames() {
    }

    /**
     * The short name of each, in order.
     *
     * @param taken lower-case names that none may have
     */
    static Map<String, String> of(List<String> names, int longest, Set<String> taken) {
        Map<String, String> shorts = new LinkedHashMap<>();
        Set<String> used = new HashSet<>(taken);
        for (String name : names) {
            String wanted = cut(name, longest);
            for (int i = 1; !used.add(wanted.toLowerCase(Locale.ROOT)); i++) {
                String suffix = "_" + i;
                wanted = cut(name, longest - suffix.length()) + suffix;
            }
            shorts.put(name, wanted);
        }
        return shorts;
    }

    static String cut(String text, int most) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= most ? text : new String(bytes, 0, cut(bytes, most), StandardCharsets.UTF_8);
    }

    /** How many of the first {@code most} bytes of UTF-8 text end on a whole character. */
    static int cut(byte[] bytes, int most) {
        int length = most;
        while (length > 0 && (bytes[length] & 0xC0) == 0x80) {
            length--;
        }
        return length;
    }
}
