package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.List;

/** Lines in which some values stand in quotes. */
final class Quoted {

    private Quoted() {
    }

    /** The values between separators, without blanks and quotes around them; two quotes within quotes stand for one. */
    static List<String> values(char separator, String line) {
        List<String> values = new ArrayList<>();
        int start = 0;
        while (start <= line.length()) {
            int end = endOfValue(separator, line, start);
            values.add(unquoted(line.substring(start, end).strip()));
            start = end + 1;
        }
        return values;
    }

    private static int endOfValue(char separator, String line, int start) {
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
        int end = line.indexOf(separator, at);
        return end < 0 ? line.length() : end;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"").strip() : value;
    }
}
