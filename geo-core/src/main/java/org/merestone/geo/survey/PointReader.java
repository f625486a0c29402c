package org.merestone.geo.survey;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a point of a row: name, heights (import rule 21) and what the receiver said. */
final class PointReader {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
            "yyyy[-][/]M[-][/]d[' ']['T']H:m[:s][.SSS][.SS][.S]");
    private static final List<Column> OBSERVED = List.of(Column.SOLUTION, Column.HRMS, Column.VRMS, Column.PDOP, Column.SATELLITES,
            Column.ANTENNA_HEIGHT, Column.TIME);
    private static final Column[] NUMBERS = {Column.HRMS, Column.VRMS, Column.PDOP, Column.SATELLITES, Column.ANTENNA_HEIGHT};
    private static final int LONGEST_NAME = 64;
    private static final GnssObservation NOTHING_SAID = new GnssObservation(null, null, null, null, null, null, null);
    private static final double LOWEST = -200;
    private static final double HIGHEST = 6000;

    private final SurveyContext context;
    private final Declared declared;
    private final boolean observed;
    private final Findings findings;

    PointReader(SurveyContext context, RowTable table, Findings findings) {
        this.context = context;
        this.declared = table.declared();
        this.observed = !observed(table).isEmpty();
        this.findings = findings;
    }

    /** The point of a row; what is wrong with its values is told by {@link #check}. */
    SurveyPoint read(RawRow row, Place place) {
        String name = row.text(Column.NAME);
        String code = row.text(Column.CODE);
        GnssObservation said = observed ? observation(row) : null;
        return new SurveyPoint(row.number(), row.line(), name, code, kind(row, code, name, said), row.values(),
                place.grid(), place.position(),
                height(row, Column.HEIGHT, declared.heightDatum()),
                height(row, Column.ELLIPSOID_HEIGHT, Height.Datum.ELLIPSOID),
                said);
    }

    private PointKind kind(RawRow row, String code, String name, @Nullable GnssObservation said) {
        boolean weak = row.order().has(Column.SOLUTION) && (said == null || said.solution() != GnssSolution.FIXED);
        return weak && context.mends(Mend.Kind.AS_BOUNDARY_POINTS) ? PointKind.BOUNDARY_POINT : PointKind.of(code, name);
    }

    /** Says what is wrong with the name, the heights and the receiver's numbers of a row. */
    void check(RawRow row) {
        int length = row.length(Column.NAME);
        if (length == 0 || length > LONGEST_NAME && row.text(Column.NAME).length() > LONGEST_NAME) {
            findings.ofRow(FindingKind.NO_NAME, row.number(), Column.NAME, Map.of("most", LONGEST_NAME));
        }
        checkHeight(row, Column.HEIGHT);
        checkHeight(row, Column.ELLIPSOID_HEIGHT);
        for (int i = 0; observed && i < NUMBERS.length; i++) {
            checkNumber(row, NUMBERS[i]);
        }
    }

    /** Whether no ground of China has such a height, metres. */
    static boolean isImpossible(double metres) {
        return metres < LOWEST || metres > HIGHEST;
    }

    /** What the columns of a table say of the receiver. */
    static Set<Column> observed(RowTable table) {
        return table.rows().isEmpty() ? Set.of()
                : OBSERVED.stream().filter(table.rows().get(0).order()::has).collect(Collectors.toUnmodifiableSet());
    }

    private void checkHeight(RawRow row, Column column) {
        double metres = row.number(column);
        if (Double.isNaN(metres)) {
            checkNumber(row, column);
        } else if (isImpossible(metres) && !context.mends(Mend.Kind.DROP_HEIGHTS)) {
            findings.ofRow(FindingKind.HEIGHT_RANGE, row.number(), column, Map.of("text", row.text(column)),
                    new OfferedMend(Mend.of(Mend.Kind.DROP_HEIGHTS), null));
        }
    }

    private void checkNumber(RawRow row, Column column) {
        if (row.has(column) && Double.isNaN(row.number(column))) {
            findings.ofRow(FindingKind.NOT_A_NUMBER, row.number(), column, Map.of("field", column, "text", row.text(column)));
        }
    }

    private @Nullable Height height(RawRow row, Column column, Height.@Nullable Datum datum) {
        double metres = row.number(column);
        return Double.isNaN(metres) || isImpossible(metres) && context.mends(Mend.Kind.DROP_HEIGHTS) ? null : new Height(metres, datum);
    }

    private @Nullable GnssObservation observation(RawRow row) {
        GnssObservation observation = new GnssObservation(
                row.has(Column.SOLUTION) ? GnssSolution.of(row.text(Column.SOLUTION)) : null,
                number(row, Column.HRMS), number(row, Column.VRMS), number(row, Column.PDOP),
                satellites(row), number(row, Column.ANTENNA_HEIGHT), time(row));
        return observation.equals(NOTHING_SAID) ? null : observation;
    }

    private static @Nullable Integer satellites(RawRow row) {
        double number = row.number(Column.SATELLITES);
        return number >= 0 && number <= 1000 ? Integer.valueOf((int) number) : null;
    }

    private static @Nullable Double number(RawRow row, Column column) {
        double number = row.number(column);
        return Double.isNaN(number) ? null : Double.valueOf(number);
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
