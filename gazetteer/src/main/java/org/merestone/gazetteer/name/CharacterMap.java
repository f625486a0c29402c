package org.merestone.gazetteer.name;

import java.util.HashMap;
import java.util.Map;

/** Replaces characters one by one, puts letters into lower case, and drops what is neither letter nor digit. */
final class CharacterMap {

    /** For the basic plane: the replacement, or 0 where the character carries no meaning. */
    private final char[] basic = new char[0x10000];
    private final Map<Integer, Integer> others = new HashMap<>();

    CharacterMap(Map<Integer, Integer> table) {
        for (int c = 0; c < basic.length; c++) {
            basic[c] = Character.isLetterOrDigit(c) ? (char) Character.toLowerCase(c) : 0;
        }
        table.forEach((from, to) -> {
            if (from < basic.length && to < basic.length) {
                basic[from] = (char) (int) to;
            } else {
                others.put(from, to);
            }
        });
    }

    int of(int codePoint) {
        int basicForm = codePoint < basic.length ? basic[codePoint] : 0;
        return others.isEmpty() && basicForm != 0 ? basicForm : others.getOrDefault(codePoint, basicForm != 0 ? basicForm : codePoint);
    }

    String apply(String text) {
        StringBuilder mapped = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int codePoint = text.codePointAt(at);
            at += Character.charCount(codePoint);
            boolean carriesMeaning = codePoint < basic.length ? basic[codePoint] != 0 : Character.isLetterOrDigit(codePoint);
            if (carriesMeaning || others.containsKey(codePoint)) {
                mapped.appendCodePoint(of(codePoint));
            }
        }
        return mapped.toString();
    }
}
