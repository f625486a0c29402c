package org.merestone.data.schema;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** The embedded database's guard that no two standard names of a place stand on one day; PostgreSQL has its own in SQL. */
public final class OneStandardName implements Trigger {

    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final String OTHERS = """
            select 1 from place_name where place_id = ? and id <> ? and kind = 'STANDARD' and superseded_at is null
              and coalesce(valid_from, ?) < ? and ? < coalesce(valid_to, ?) fetch first 1 rows only""";

    private int id;
    private int place;
    private int kind;
    private int from;
    private int to;
    private int superseded;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type) throws SQLException {
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (columns.next()) {
                int at = columns.getInt("ORDINAL_POSITION") - 1;
                switch (columns.getString("COLUMN_NAME")) {
                    case "id" -> id = at;
                    case "place_id" -> place = at;
                    case "kind" -> kind = at;
                    case "valid_from" -> from = at;
                    case "valid_to" -> to = at;
                    case "superseded_at" -> superseded = at;
                    default -> { }
                }
            }
        }
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] row) throws SQLException {
        if (!"STANDARD".equals(row[kind]) || row[superseded] != null) {
            return;
        }
        try (PreparedStatement others = connection.prepareStatement(OTHERS)) {
            others.setObject(1, row[place]);
            others.setObject(2, row[id]);
            others.setObject(3, EARLIEST);
            others.setObject(4, day(row[to], LATEST));
            others.setObject(5, day(row[from], EARLIEST));
            others.setObject(6, LATEST);
            try (ResultSet found = others.executeQuery()) {
                if (found.next()) {
                    throw new SQLException("place " + (UUID) row[place] + " has another standard name in that time", "23505");
                }
            }
        }
    }

    private static LocalDate day(@Nullable Object value, LocalDate open) {
        return value == null ? open : value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
