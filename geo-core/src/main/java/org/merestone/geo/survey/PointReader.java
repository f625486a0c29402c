package org.merestone.geo.survey;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Makes a point of a row: name, heights (import rule 21) and what the receiver said. */
final class PointReader {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
            "yyyy[-][/]M[-][/]d[' ']['T']H:m[:s][.SSS][.SS][.S]");
    private static final int LONGEST_NAME = 64;
    private static final double LOWEST = -200;
    private static final double HIGHEST = 6000;

    private final Declared declared;
    private final Findings findings;

    PointReader(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    SurveyPoint read(RawRow row, Place place) {
        String name = row.text(Column.NAME);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            findings.ofRow(FindingKind.NO_NAME, row.number(), Column.NAME, Map.of("most", LONGEST_NAME));
        }
        String code = row.text(Column.CODE);
        return new SurveyPoint(row.number(), row.line(), name, code, PointKind.of(code, name), row.values(),
                place.grid(), place.position(),
                height(row, Column.HEIGHT, declared.heightDatum()),
                height(row, Column.ELLIPSOID_HEIGHT, Height.Datum.ELLIPSOID),
                observation(row));
    }

    private @Nullable Height height(RawRow row, Column column, Height.@Nullable Datum datum) {
        Double metres = number(row, column);
        if (metres == null) {
            return null;
        }
        if (metres < LOWEST || metres > HIGHEST) {
            findings.ofRow(FindingKind.HEIGHT_RANGE, row.number(), column, Map.of("text", row.text(column)));
        }
        return new Height(metres, datum);
    }

    private @Nullable GnssObservation observation(RawRow row) {
        GnssObservation observation = new GnssObservation(
                row.has(Column.SOLUTION) ? GnssSolution.of(row.text(Column.SOLUTION)) : null,
                number(row, Column.HRMS), number(row, Column.VRMS), number(row, Column.PDOP),
                satellites(row), number(row, Column.ANTENNA_HEIGHT), time(row));
        return observation.equals(new GnssObservation(null, null, null, null, null, null, null)) ? null : observation;
    }

    private @Nullable Integer satellites(RawRow row) {
        Double number = number(row, Column.SATELLITES);
        return number == null || number < 0 || number > 1000 ? null : Integer.valueOf(number.intValue());
    }

    private @Nullable Double number(RawRow row, Column column) {
        if (!row.has(column)) {
            return null;
        }
        OptionalDouble number = Numbers.parse(row.text(column));
        if (number.isEmpty()) {
            findings.ofRow(FindingKind.NOT_A_NUMBER, row.number(), column, Map.of("field", column, "text", row.text(column)));
            return null;
        }
        return number.getAsDouble();
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
