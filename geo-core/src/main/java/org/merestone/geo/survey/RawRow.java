package org.merestone.geo.survey;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row, each in its column and as written.
 *
 * @param number of the line, counted from 1
 * @param line as it stands in the file
 * @param group rows of one group must not share a name: the parcel's number in a parcel file, else 0
 * @param complete whether it has as many values as it should; if not, that was said
 * @param values present values only
 */
record RawRow(int number, String line, int group, boolean complete, Map<Column, String> values) {

    /** Puts values into columns; a blank value counts as absent, one without a column is left out. */
    static RawRow of(int number, String line, int group, List<@Nullable Column> columns,
            List<String> values) {
        Map<Column, String> present = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
            Column column = columns.get(i);
            if (column != null && !values.get(i).isBlank()) {
                present.put(column, values.get(i));
            }
        }
        return new RawRow(number, line, group, values.size() >= columns.size(), Collections.unmodifiableMap(present));
    }

    boolean has(Column column) {
        return values.containsKey(column);
    }

    /** The value as written, empty where the row has none. */
    String text(Column column) {
        return values.getOrDefault(column, "");
    }
}
