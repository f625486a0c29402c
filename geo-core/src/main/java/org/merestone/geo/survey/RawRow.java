package org.merestone.geo.survey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row, each in its column and as written.
 *
 * @param number of the line, counted from 1
 * @param line as it stands in the file
 * @param group rows of one group must not share a name: the parcel's number in a parcel file, else 0
 * @param order which value belongs to which column; one without a column is left out
 * @param cells the values; a blank one counts as absent
 */
record RawRow(int number, String line, int group, ColumnOrder order, Cells cells) {

    /** Puts values into columns. */
    static RawRow of(int number, String line, int group, List<@Nullable Column> columns, List<String> values) {
        return new RawRow(number, line, group, new ColumnOrder(columns), Cells.of(values));
    }

    /** Whether it has as many values as it should; if not, that was said. */
    boolean complete() {
        return cells.size() >= order.size();
    }

    boolean has(Column column) {
        int place = order.place(column);
        return place >= 0 && !cells.isBlank(place);
    }

    /** The value as written, empty where the row has none. */
    String text(Column column) {
        int place = order.place(column);
        return place < 0 ? "" : cells.get(place);
    }

    /** The value as a number, NaN where there is none or it is no number. */
    double number(Column column) {
        int place = order.place(column);
        return place < 0 ? Double.NaN : cells.number(place);
    }

    /** All present values by their columns. */
    Map<Column, String> values() {
        return new RowValues(order, cells);
    }
}
