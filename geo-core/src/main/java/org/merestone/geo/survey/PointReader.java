package org.merestone.geo.survey;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a point of a row: name, heights (import rule 21) and what the receiver said. */
final class PointReader {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
            "yyyy[-][/]M[-][/]d[' ']['T']H:m[:s][.SSS][.SS][.S]");
    private static final List<Column> OBSERVED = List.of(Column.SOLUTION, Column.HRMS, Column.VRMS, Column.PDOP, Column.SATELLITES,
            Column.ANTENNA_HEIGHT, Column.TIME);
    private static final int LONGEST_NAME = 64;
    private static final GnssObservation NOTHING_SAID = new GnssObservation(null, null, null, null, null, null, null);
    private static final double LOWEST = -200;
    private static final double HIGHEST = 6000;

    private final SurveyContext context;
    private final Declared declared;
    private final boolean observed;
    private final Findings findings;
    private String lastCode = "";

    PointReader(SurveyContext context, RowTable table, Findings findings) {
        this.context = context;
        this.declared = table.declared();
        this.observed = table.rows().stream().limit(1).anyMatch(row -> OBSERVED.stream().anyMatch(row.order()::has));
        this.findings = findings;
    }

    SurveyPoint read(RawRow row, Place place) {
        String name = row.text(Column.NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            findings.ofRow(FindingKind.NO_NAME, row.number(), Column.NAME, Map.of("most", LONGEST_NAME));
        }
        String code = row.text(Column.CODE);
        code = code.equals(lastCode) ? lastCode : code; // a file has a handful of codes: one text for all
        lastCode = code;
        return new SurveyPoint(row.number(), row.line(), name, code, PointKind.of(code, name), row.values(),
                place.grid(), place.position(),
                height(row, Column.HEIGHT, declared.heightDatum()),
                height(row, Column.ELLIPSOID_HEIGHT, Height.Datum.ELLIPSOID),
                observed ? observation(row) : null);
    }

    private @Nullable Height height(RawRow row, Column column, Height.@Nullable Datum datum) {
        Double metres = number(row, column);
        if (metres == null) {
            return null;
        }
        if (metres < LOWEST || metres > HIGHEST) {
            if (context.mends(Mend.Kind.DROP_HEIGHTS)) {
                return null;
            }
            findings.ofRow(FindingKind.HEIGHT_RANGE, row.number(), column, Map.of("text", row.text(column)),
                    new OfferedMend(Mend.of(Mend.Kind.DROP_HEIGHTS), null));
        }
        return new Height(metres, datum);
    }

    private @Nullable GnssObservation observation(RawRow row) {
        GnssObservation observation = new GnssObservation(
                row.has(Column.SOLUTION) ? GnssSolution.of(row.text(Column.SOLUTION)) : null,
                number(row, Column.HRMS), number(row, Column.VRMS), number(row, Column.PDOP),
                satellites(row), number(row, Column.ANTENNA_HEIGHT), time(row));
        return observation.equals(NOTHING_SAID) ? null : observation;
    }

    private @Nullable Integer satellites(RawRow row) {
        Double number = number(row, Column.SATELLITES);
        return number == null || number < 0 || number > 1000 ? null : Integer.valueOf(number.intValue());
    }

    private @Nullable Double number(RawRow row, Column column) {
        if (!row.has(column)) {
            return null;
        }
        double number = row.number(column);
        if (Double.isNaN(number)) {
            findings.ofRow(FindingKind.NOT_A_NUMBER, row.number(), column, Map.of("field", column, "text", row.text(column)));
            return null;
        }
        return number;
    }

    /** A time that cannot be read stays in the raw values. */
    private static @Nullable LocalDateTime time(RawRow row) {
        try {
            return row.has(Column.TIME) ? LocalDateTime.parse(row.text(Column.TIME), TIME) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
