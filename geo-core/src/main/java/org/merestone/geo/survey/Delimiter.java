package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.List;

/** What stands between the values of a row. */
enum Delimiter {
    COMMA(','),
    TAB('\t'),
    SEMICOLON(';'),
    BAR('|'),
    /** ，: taken for a comma only as a mend. */
    FULL_WIDTH_COMMA('，'),
    /** Any run of blanks. */
    BLANKS(' ');

    private final char sign;

    Delimiter(char sign) {
        this.sign = sign;
    }

    /** The values of a line, without blanks around them and without the quotes around a quoted one. */
    List<String> split(String line) {
        if (this == BLANKS) {
            String stripped = line.strip();
            return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
        }
        List<String> values = new ArrayList<>();
        int start = 0;
        while (start <= line.length()) {
            int end = endOfValue(line, start);
            values.add(unquoted(line.substring(start, end).strip()));
            start = end + 1;
        }
        return values;
    }

    private int endOfValue(String line, int start) {
        int at = start;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        if (at < line.length() && line.charAt(at) == '"') {
            int closing = line.indexOf('"', at + 1);
            while (closing >= 0 && closing + 1 < line.length() && line.charAt(closing + 1) == '"') {
                closing = line.indexOf('"', closing + 2);
            }
            at = closing < 0 ? at : closing;
        }
        int end = line.indexOf(sign, at);
        return end < 0 ? line.length() : end;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"").strip() : value;
    }
}
