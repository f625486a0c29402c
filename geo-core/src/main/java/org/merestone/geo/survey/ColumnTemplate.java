package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody once said about the columns of a maker's files (列映射模板), so that nobody need say it again: either the columns from left to
 * right, for files without a header, or which column a heading means that the reader does not know.
 *
 * @param name      as it is offered, unlike all others
 * @param delimiter between the values, or null where the reader should find it
 * @param columns   from left to right, null for one that is not needed; empty where the header tells
 * @param headings  what unknown headings mean, by heading in plain form
 */
public record ColumnTemplate(String name, @Nullable Delimiter delimiter, List<@Nullable Column> columns, Map<String, Column> headings) {

    /** Usual orders of the exports of makers' field programs; a file with a header needs none of them. */
    public static final List<ColumnTemplate> SHIPPED = List.of(
            ordered("南方：点名,编码,X,Y,H", Column.NAME, Column.CODE, Column.NORTH, Column.EAST, Column.HEIGHT),
            ordered("中海达：点名,X,Y,H,编码", Column.NAME, Column.NORTH, Column.EAST, Column.HEIGHT, Column.CODE),
            ordered("华测：点名,编码,Y,X,H", Column.NAME, Column.CODE, Column.EAST, Column.NORTH, Column.HEIGHT),
            ordered("Point,Northing,Easting,Elevation,Code", Column.NAME, Column.NORTH, Column.EAST, Column.HEIGHT, Column.CODE));

    private static final int LONGEST = 60;
    private static final int MOST_COLUMNS = 2000;

    /** @throws IllegalArgumentException if a column comes twice, or the columns from left to right make no position */
    public ColumnTemplate {
        columns = Collections.unmodifiableList(new ArrayList<>(columns));
        Map<String, Column> plain = new HashMap<>();
        headings.forEach((heading, column) -> plain.put(Column.bare(heading), column));
        headings = Map.copyOf(plain);
        Set<Column> seen = new HashSet<>();
        for (Column column : columns) {
            if (column != null && !seen.add(column)) {
                throw new IllegalArgumentException("a column stands in one place: " + column);
            }
        }
        boolean places = seen.containsAll(List.of(Column.NORTH, Column.EAST)) || seen.containsAll(List.of(Column.LON, Column.LAT));
        if (name.isBlank() || name.length() > LONGEST || columns.size() > MOST_COLUMNS || headings.size() > MOST_COLUMNS
                || columns.isEmpty() == headings.isEmpty() || !columns.isEmpty() && !places) {
            throw new IllegalArgumentException("a template names either columns that make a position or headings: " + name);
        }
    }

    /** For files without a header. */
    public static ColumnTemplate ordered(String name, @Nullable Column... columns) {
        return new ColumnTemplate(name, null, Arrays.asList(columns), Map.of());
    }

    /** For headings that the reader does not know. */
    public static ColumnTemplate headed(String name, Map<String, Column> headings) {
        return new ColumnTemplate(name, null, List.of(), headings);
    }

    /** All headings that were ever explained, as one; the reader adds what it knows itself. */
    public static ColumnTemplate remembered(Map<String, Column> headings) {
        return headings.size() <= MOST_COLUMNS ? headed("*", headings)
                : headed("*", headings.entrySet().stream().sorted(Map.Entry.comparingByKey()).limit(MOST_COLUMNS)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The column that a heading means by this template. */
    Optional<Column> ofHeading(String cell) {
        return Optional.ofNullable(headings.get(Column.bare(cell)));
    }

    /** A text that {@link #parse} reads: {@code name|NAME,,NORTH,EAST|} or {@code name||x坐标值=NORTH;…}. */
    public String text() {
        List<String> order = columns.stream().map(column -> column == null ? "" : column.name()).toList();
        List<String> words = headings.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue().name()).sorted().toList();
        return (delimiter == null ? "" : delimiter.name()) + "|" + String.join(",", order) + "|" + String.join(";", words);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if it is no such text
     */
    public static ColumnTemplate parse(String name, String text) {
        String[] parts = text.split("\\|", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a template has three parts");
        }
        List<@Nullable Column> columns = new ArrayList<>();
        for (String word : parts[1].isEmpty() ? new String[0] : parts[1].split(",", -1)) {
            columns.add(word.isEmpty() ? null : Column.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        Map<String, Column> headings = new HashMap<>();
        for (String word : parts[2].isEmpty() ? new String[0] : parts[2].split(";")) {
            int equals = word.lastIndexOf('=');
            headings.put(word.substring(0, Math.max(0, equals)), Column.valueOf(word.substring(equals + 1)));
        }
        return new ColumnTemplate(name, parts[0].isEmpty() ? null : Delimiter.valueOf(parts[0]), columns, headings);
    }
}
