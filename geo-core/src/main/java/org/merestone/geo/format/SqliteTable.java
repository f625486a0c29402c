package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Name, root page and columns of a table, from the text of its CREATE TABLE.
 *
 * @param columns in the order of the stored values
 */
record SqliteTable(String name, long rootPage, List<Column> columns) {

    private static final Set<String> CONSTRAINTS = Set.of("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");

    /**
     * A column.
     *
     * @param type  declared type in upper case, without its length
     * @param rowId whether it stands for the row's number and is stored as null
     */
    record Column(String name, String type, boolean rowId) {
    }

    static SqliteTable of(String name, long rootPage, String sql) {
        List<Column> columns = new ArrayList<>();
        for (List<String> definition : definitions(words(sql))) {
            String first = definition.get(0);
            if (CONSTRAINTS.contains(first.toUpperCase(Locale.ROOT))) {
                continue;
            }
            String rest = " " + String.join(" ", definition.subList(1, definition.size())).toUpperCase(Locale.ROOT) + " ";
            boolean virtual = rest.contains(" AS (") && !rest.contains(" STORED ");
            if (!virtual) {
                String type = definition.size() > 1 ? definition.get(1).toUpperCase(Locale.ROOT) : "";
                columns.add(new Column(unquoted(first), type, type.equals("INTEGER") && rest.contains(" PRIMARY KEY ")));
            }
        }
        return new SqliteTable(name, rootPage, List.copyOf(columns));
    }

    /** Place of a column, or -1. */
    int column(String wanted) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** Words, quoted names and texts as they stand, and single signs. Comments count as nothing. */
    private static List<String> words(String sql) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < sql.length()) {
            char c = sql.charAt(at);
            int start = at;
            if (Character.isWhitespace(c)) {
                at++;
            } else if (sql.startsWith("--", at)) {
                int end = sql.indexOf('\n', at);
                at = end < 0 ? sql.length() : end;
            } else if (sql.startsWith("/*", at)) {
                int end = sql.indexOf("*/", at + 2);
                at = end < 0 ? sql.length() : end + 2;
            } else if ("\"'`[".indexOf(c) >= 0) {
                at = endOfQuoted(sql, at, c == '[' ? ']' : c);
                words.add(sql.substring(start, at));
            } else if ("(),;".indexOf(c) >= 0) {
                words.add(String.valueOf(c));
                at++;
            } else {
                while (at < sql.length() && !Character.isWhitespace(sql.charAt(at)) && "(),;\"'`[".indexOf(sql.charAt(at)) < 0) {
                    at++;
                }
                words.add(sql.substring(start, at));
            }
        }
        return words;
    }

    private static int endOfQuoted(String sql, int at, char close) {
        int end = at + 1;
        while (end < sql.length()) {
            if (sql.charAt(end) == close) {
                if (end + 1 >= sql.length() || sql.charAt(end + 1) != close || close == ']') {
                    return end + 1;
                }
                end++;
            }
            end++;
        }
        return sql.length();
    }

    /** What stands between the commas of the outermost brackets. */
    private static List<List<String>> definitions(List<String> words) {
        List<List<String>> definitions = new ArrayList<>();
        List<String> current = new ArrayList<>();
        int depth = 0;
        for (String word : words) {
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            boolean ends = depth == 0 && word.equals(")") || depth == 1 && word.equals(",");
            if (ends && !current.isEmpty()) {
                definitions.add(current);
                current = new ArrayList<>();
            }
            if (depth == 0 && word.equals(")")) {
                break;
            }
            if (depth > 0 && !ends && !(depth == 1 && word.equals("("))) {
                current.add(word);
            }
        }
        return definitions;
    }

    private static String unquoted(String word) {
        if (word.length() < 2 || "\"'`[".indexOf(word.charAt(0)) < 0) {
            return word;
        }
        String quote = word.substring(0, 1);
        String inside = word.substring(1, word.length() - 1);
        return quote.equals("[") ? inside : inside.replace(quote + quote, quote);
    }
}
