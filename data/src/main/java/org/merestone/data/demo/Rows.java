package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Rows of one table, gathered and then inserted in one batch. Table and columns are the program's own words. */
final class Rows {

    private final String insert;
    private final int columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Rows(String table, String... columns) {
        this.columns = columns.length;
        this.insert = "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns),
                String.join(", ", Collections.nCopies(columns.length, "?")));
    }

    void add(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values for " + insert);
        }
        rows.add(values);
    }

    void insertInto(JdbcOperations jdbc) {
        jdbc.batchUpdate(insert, rows);
        rows.clear();
    }
}
