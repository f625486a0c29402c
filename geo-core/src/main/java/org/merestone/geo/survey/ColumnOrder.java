package org.merestone.geo.survey;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which value of a row belongs to which column: the same for all rows of a file. */
final class ColumnOrder {

    private static final Column[] COLUMNS = Column.values();

    private final List<@Nullable Column> columns;
    private final int[] places = new int[COLUMNS.length];

    /** @param columns of the values from left to right; null for one that nobody needs */
    ColumnOrder(List<@Nullable Column> columns) {
        this.columns = columns;
        Arrays.setAll(places, column -> columns.indexOf(COLUMNS[column]));
    }

    /** How many values a row should have. */
    int size() {
        return columns.size();
    }

    boolean has(Column column) {
        return places[column.ordinal()] >= 0;
    }

    /** Index of a column's value, or −1. */
    int place(Column column) {
        return places[column.ordinal()];
    }

    /** The column of a value, or null. */
    @Nullable Column at(int index) {
        return index < columns.size() ? columns.get(index) : null;
    }
}
