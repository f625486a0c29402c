package org.merestone.geo.survey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one row, each in its column and as written. */
final class RawRow {

    private final int number;
    private final List<String> lines;
    private final int line;
    private final int group;
    private final ColumnOrder order;
    private final Cells cells;

    /**
     * @param number of the line, counted from 1
     * @param lines  that the row's line stands among
     * @param line   where it stands there, counted from 0
     * @param group  rows of one group must not share a name: the parcel's number in a parcel file, else 0
     * @param order  which value belongs to which column; one without a column is left out
     * @param cells  the values; a blank one counts as absent
     */
    RawRow(int number, List<String> lines, int line, int group, ColumnOrder order, Cells cells) {
        this.number = number;
        this.lines = lines;
        this.line = line;
        this.group = group;
        this.order = order;
        this.cells = cells;
    }

    /** A row whose line stands for itself. */
    RawRow(int number, String line, int group, ColumnOrder order, Cells cells) {
        this(number, List.of(line), 0, group, order, cells);
    }

    /** Puts values into columns. */
    static RawRow of(int number, String line, int group, List<@Nullable Column> columns, List<String> values) {
        return new RawRow(number, line, group, new ColumnOrder(columns), Cells.of(values));
    }

    int number() {
        return number;
    }

    /** The line as it stands in the file. */
    String line() {
        return lines.get(line);
    }

    int group() {
        return group;
    }

    ColumnOrder order() {
        return order;
    }

    Cells cells() {
        return cells;
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

    /** Signs behind the point of a value. */
    int decimals(Column column) {
        int place = order.place(column);
        return place < 0 ? 0 : cells.decimals(place);
    }

    /** Bytes that the value has in UTF-8, at least as many as characters; 0 where there is none. */
    int length(Column column) {
        int place = order.place(column);
        return place < 0 ? 0 : cells.length(place);
    }

    /** The same number for the same value. */
    int hash(Column column) {
        int place = order.place(column);
        return place < 0 ? 1 : cells.hash(place);
    }

    /** Whether another row has the same text in a column, or neither has one. */
    boolean same(Column column, RawRow other) {
        int place = order.place(column);
        int otherPlace = other.order.place(column);
        if (place < 0 || otherPlace < 0) {
            return length(column) == other.length(column);
        }
        return cells.same(place, other.cells, otherPlace);
    }

    /** All present values by their columns. */
    Map<Column, String> values() {
        return new RowValues(order, cells);
    }
}
