package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.DegreeFault;
import org.merestone.geo.crs.DegreeReading;
import org.merestone.geo.crs.DegreeReading.Notation;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/** Places rows by longitude and latitude: import rule 16; and compares them with X and Y where a row has both: rule 17. */
final class DegreePlacement implements Placement {

    private static final double SAME_PLACE_METRES = 0.01;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final int PACKED_SAMPLE = 200;
    private static final int LEAST_PACKED = 8;
    private static final double PACKED_SHARE = 0.85;

    private final SurveyContext context;
    private final @Nullable Notation notation;
    private final Findings findings;

    private DegreePlacement(SurveyContext context, @Nullable Notation notation, Findings findings) {
        this.context = context;
        this.notation = notation;
        this.findings = findings;
    }

    /** Settles first how the file writes angles: as declared, as mended, or as the only way that all rows can be read. */
    static DegreePlacement of(SurveyContext context, RowTable table, Findings findings) {
        Notation notation = context.mends(Mend.Kind.PACKED_DMS) ? Notation.PACKED
                : context.mends(Mend.Kind.DECIMAL_DEGREES) ? Notation.DECIMAL : table.declared().notation();
        boolean given = table.mayHave(Column.LON) && table.mayHave(Column.LAT);
        Optional<RawRow> first = notation != null || !given ? Optional.empty() : both(table).findFirst();
        if (first.isEmpty() || !looksPacked(table)) {
            return new DegreePlacement(context, notation == null ? Notation.DECIMAL : notation, findings);
        }
        DegreePlacement undecided = new DegreePlacement(context, null, findings);
        if (!table.hasPlaneCoordinates() || context.mends(Mend.Kind.KEEP_DEGREES)) {
            undecided.ask(first.get());
        }
        return undecided;
    }

    /**
     * Whether all rows can be read as dd.mmss; or so many of them that decimal degrees would do it by chance in one file of a thousand:
     * then the others have 60 minutes or seconds.
     */
    private static boolean looksPacked(RowTable table) {
        if (both(table).allMatch(DegreePlacement::mayBePacked)) {
            return true;
        }
        List<RawRow> sample = both(table).limit(PACKED_SAMPLE).toList();
        long packed = sample.stream().filter(DegreePlacement::mayBePacked).count();
        return sample.size() >= LEAST_PACKED && packed >= PACKED_SHARE * sample.size();
    }

    private static Stream<RawRow> both(RowTable table) {
        return table.rows().stream().filter(row -> row.has(Column.LON) && row.has(Column.LAT));
    }

    private static boolean mayBePacked(RawRow row) {
        return DegreeReading.isAmbiguous(row.text(Column.LON)) && DegreeReading.isAmbiguous(row.text(Column.LAT));
    }

    @Override
    public Place place(RawRow row) {
        if (notation == null) {
            return Place.NOWHERE;
        }
        DegreeReading lon = reading(row, Column.LON);
        DegreeReading lat = reading(row, Column.LAT);
        if (lon == null || lat == null) {
            return Place.NOWHERE;
        }
        boolean swap = context.mends(Mend.Kind.SWAP_XY);
        double east = swap ? lat.degrees() : lon.degrees();
        double north = swap ? lon.degrees() : lat.degrees();
        if (isOverChina(north, east) && !isOverChina(east, north)) {
            findings.ofRow(FindingKind.SWAPPED, row.number(), Column.LON,
                    Map.of("first", row.text(Column.LON), "second", row.text(Column.LAT)),
                    new OfferedMend(Mend.of(Mend.Kind.SWAP_XY), new LonLat(north, east)));
            return Place.NOWHERE;
        }
        if (Math.abs(east) > 180 || Math.abs(north) > 90) {
            Column wrong = Math.abs(north) > 90 ? Column.LAT : Column.LON;
            findings.ofRow(FindingKind.NOT_AN_ANGLE, row.number(), wrong, Map.of("field", wrong, "text", row.text(wrong)));
            return Place.NOWHERE;
        }
        return Place.of(context.mends(Mend.Kind.ROUND) ? new LonLat(rounded(east), rounded(north)) : new LonLat(east, north));
    }

    /** To 1e-9 degrees, 0.1 mm. */
    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e9) / 1e9;
    }

    @Override
    public List<OfferedMend> otherReadings(RawRow row) {
        List<OfferedMend> offers = new ArrayList<>();
        if (context.expectedArea() != null) {
            Notation other = notation == Notation.PACKED ? Notation.DECIMAL : Notation.PACKED;
            Mend.Kind kind = other == Notation.PACKED ? Mend.Kind.PACKED_DMS : Mend.Kind.DECIMAL_DEGREES;
            position(row, other).filter(context::isExpected)
                    .ifPresent(position -> offers.add(new OfferedMend(Mend.of(kind), position)));
        }
        return offers;
    }

    /** Whether the row's own longitude and latitude, in any notation, are this position. */
    boolean agrees(RawRow row, LonLat position) {
        return row.has(Column.LON) && row.has(Column.LAT) && distance(row, position) <= tolerance(row);
    }

    /** Import rule 17: says so if the row's own longitude and latitude are another place than its X and Y. */
    void compare(RawRow row, LonLat position) {
        if (row.has(Column.LON) && row.has(Column.LAT) && !context.mends(Mend.Kind.KEEP_PLANE) && !agrees(row, position)) {
            double distance = distance(row, position);
            findings.ofRow(FindingKind.POSITION_MISMATCH, row.number(), Column.LON, Map.of("metres",
                    Double.isFinite(distance) ? String.format(Locale.ROOT, "%.3f", distance) : "∞"),
                    new OfferedMend(Mend.of(Mend.Kind.KEEP_PLANE), position),
                    new OfferedMend(Mend.of(Mend.Kind.KEEP_DEGREES),
                            position(row, notation == null ? Notation.DECIMAL : notation).orElse(null)));
        }
    }

    private double distance(RawRow row, LonLat position) {
        double best = Double.POSITIVE_INFINITY;
        for (Notation some : List.of(Notation.DECIMAL, Notation.PACKED)) {
            best = Math.min(best, position(row, some)
                    .map(own -> Ellipsoid2000.distance(own, position)).orElse(Double.POSITIVE_INFINITY));
        }
        return best;
    }

    /** A centimetre, or half of the last digits where those are coarser. */
    private static double tolerance(RawRow row) {
        double steps = Math.hypot(resolution(row, Column.LON), resolution(row, Column.LAT));
        return SAME_PLACE_METRES + 0.5 * steps * METRES_PER_DEGREE;
    }

    private static double resolution(RawRow row, Column column) {
        try {
            return DegreeReading.read(row.text(column)).resolution();
        } catch (DegreeFault e) {
            return 0;
        }
    }

    private void ask(RawRow row) {
        OfferedMend packed = new OfferedMend(Mend.of(Mend.Kind.PACKED_DMS), position(row, Notation.PACKED).orElse(null));
        OfferedMend decimal = new OfferedMend(Mend.of(Mend.Kind.DECIMAL_DEGREES), position(row, Notation.DECIMAL).orElse(null));
        findings.ofRow(FindingKind.AMBIGUOUS_DEGREES, row.number(), Column.LON, Map.of("text", row.text(Column.LON)),
                packed, decimal);
    }

    private static Optional<LonLat> position(RawRow row, Notation notation) {
        try {
            return Optional.of(new LonLat(read(row.text(Column.LON), notation).degrees(),
                    read(row.text(Column.LAT), notation).degrees()));
        } catch (IllegalArgumentException noPosition) {
            return Optional.empty();
        }
    }

    private @Nullable DegreeReading reading(RawRow row, Column column) {
        if (!row.has(column)) {
            if (row.complete()) {
                findings.ofRow(FindingKind.MISSING_VALUE, row.number(), column, Map.of("field", column));
            }
            return null;
        }
        try {
            return read(row.text(column), notation == null ? Notation.DECIMAL : notation);
        } catch (DegreeFault fault) {
            FindingKind kind = switch (fault.reason()) {
                case NOT_AN_ANGLE -> FindingKind.NOT_AN_ANGLE;
                case MINUTES_NOT_BELOW_60 -> FindingKind.MINUTES_NOT_BELOW_60;
                case SECONDS_NOT_BELOW_60 -> FindingKind.SECONDS_NOT_BELOW_60;
            };
            findings.ofRow(kind, row.number(), column, Map.of("field", column, "text", row.text(column)));
            return null;
        }
    }

    private static DegreeReading read(String text, Notation notation) {
        return notation == Notation.PACKED ? DegreeReading.readPacked(text) : DegreeReading.read(text);
    }

    private static boolean isOverChina(double lon, double lat) {
        return lon >= 73 && lon <= 136 && lat >= 3 && lat <= 54;
    }
}
