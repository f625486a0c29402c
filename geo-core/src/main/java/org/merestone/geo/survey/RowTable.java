package org.merestone.geo.survey;

import java.util.BitSet;
import java.util.List;

/** The rows of a file in their columns, before anything is made of their values. */
record RowTable(SurveyFormat format, Declared declared, List<RawRow> rows) {

    boolean hasPlaneCoordinates() {
        return (mayHave(Column.NORTH) || mayHave(Column.EAST))
                && rows.stream().anyMatch(row -> row.has(Column.NORTH) || row.has(Column.EAST));
    }

    /** The same without the rows of some lines. */
    RowTable without(BitSet lines) {
        return lines.isEmpty() ? this
                : new RowTable(format, declared, rows.stream().filter(row -> !lines.get(row.number())).toList());
    }

    /** The rows of some lines. */
    List<RawRow> rows(BitSet lines) {
        return lines.isEmpty() ? List.of() : rows.stream().filter(row -> lines.get(row.number())).toList();
    }

    /** Whether a row may have a value in a column; in a million rows nobody looks for one that has no place. */
    boolean mayHave(Column column) {
        return !(rows instanceof RowList list) || list.order().has(column);
    }
}
