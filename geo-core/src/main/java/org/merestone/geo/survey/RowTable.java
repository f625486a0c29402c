package org.merestone.geo.survey;

import java.util.List;

/** The rows of a file in their columns, before anything is made of their values. */
record RowTable(SurveyFormat format, Declared declared, List<RawRow> rows) {

    boolean hasPlaneCoordinates() {
        return rows.stream().anyMatch(row -> row.has(Column.NORTH) || row.has(Column.EAST));
    }
}
