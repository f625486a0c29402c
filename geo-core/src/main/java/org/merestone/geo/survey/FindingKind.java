package org.merestone.geo.survey;

import java.util.EnumSet;
import java.util.Set;
import org.merestone.geo.Severity;

/** Everything that can be said about an instrument file: by which import rule, and how much it weighs. */
public enum FindingKind {
    /** Eastings without zone prefix, and nobody said which zone. */
    ZONE_NOT_STATED("12", Severity.BLOCK),
    /** 1954 or 1980 coordinates: only with a recorded conversion certificate. */
    OLD_DATUM("12", Severity.BLOCK),
    /** Converted from an older datum, as a recorded paper says. */
    CERTIFIED("12", Severity.INFO),
    /** The header states a system, projection or unit that is not CGCS2000 Gauss-Krüger in metres. */
    OTHER_SYSTEM("12", Severity.BLOCK),
    /** No zone over China has the easting's prefix. */
    UNKNOWN_PREFIX("13", Severity.BLOCK),
    /** The header's zone is not the prefix of the eastings. */
    ZONE_DISAGREES("13", Severity.BLOCK),
    /** Another prefix than the other eastings have, and as of their zone it would lie among them. */
    ZONE_UNLIKE_OTHERS("13", Severity.ERROR),
    /** The file is named after another zone than its eastings have. */
    ZONE_UNLIKE_NAME("13", Severity.WARN),
    /** Another prefix than the zone that a person stated, where the place of work is not known. */
    ZONE_UNLIKE_STATED("13", Severity.ERROR),
    /** Outside the place of work. */
    OUTSIDE_AREA("14", Severity.BLOCK),
    /** X and Y, or longitude and latitude, stand in each other's place. */
    SWAPPED("14", Severity.BLOCK),
    /** Far from all other points, where no place of work is known. */
    FAR_FROM_OTHERS("14", Severity.ERROR),
    /** Not within 73°–136° E and 3°–54° N, where no place of work is known. */
    OUTSIDE_CHINA("14", Severity.BLOCK),
    /** X not between 0 and 6 000 000 m. */
    NORTHING_RANGE("15", Severity.ERROR),
    /** Y without prefix not between 150 000 and 850 000 m. */
    EASTING_RANGE("15", Severity.ERROR),
    /** 60 minutes or more. */
    MINUTES_NOT_BELOW_60("16", Severity.ERROR),
    /** 60 seconds or more. */
    SECONDS_NOT_BELOW_60("16", Severity.ERROR),
    /** Decimal degrees or dd.mmss: both are possible. */
    AMBIGUOUS_DEGREES("16", Severity.ERROR),
    /** Stored longitude and latitude are not those of X and Y. */
    POSITION_MISMATCH("17", Severity.ERROR),
    /** More decimals than any survey supports. */
    FALSE_PRECISION("18", Severity.WARN),
    /** One name at two places. */
    SAME_NAME_ELSEWHERE("19", Severity.BLOCK),
    /** One name twice at the same place. */
    SAME_NAME_AGAIN("19", Severity.INFO),
    /** Two names at one place. */
    SAME_PLACE_OTHER_NAME("20", Severity.WARN),
    /** Not between −200 and 6000 m. */
    HEIGHT_RANGE("21", Severity.ERROR),
    /** More than 30 m above or below the terrain model. */
    HEIGHT_OFF_TERRAIN("21", Severity.WARN),
    /** A marker without a fixed solution. */
    MARKER_NOT_FIXED("22", Severity.ERROR),
    /** Another point without a fixed solution. */
    POINT_NOT_FIXED("22", Severity.WARN),
    /** A word for the solution that nobody knows. */
    SOLUTION_UNRECOGNISED("22", Severity.WARN),
    /** PDOP above 6. */
    PDOP_HIGH("22", Severity.WARN),
    /** No file, no right to read it, or a folder. */
    NOT_READABLE("23", Severity.BLOCK),
    /** No bytes. */
    EMPTY_FILE("23", Severity.BLOCK),
    /** A picture, an archive, a workbook. */
    NOT_TEXT("23", Severity.BLOCK),
    /** More bytes than are read. */
    TOO_LARGE("23", Severity.BLOCK),
    /** More rows than are read. */
    TOO_MANY_ROWS("23", Severity.BLOCK),
    /** A line longer than any point needs. */
    LINE_TOO_LONG("23", Severity.BLOCK),
    /** Neither UTF-8 nor GB18030. */
    BAD_ENCODING("23", Severity.BLOCK),
    /** A control character within text. */
    CONTROL_CHARACTER("23", Severity.ERROR),
    /** None of the known layouts. */
    UNKNOWN_FORMAT("23", Severity.BLOCK),
    /** A header without the columns that make a position. */
    MISSING_COLUMNS("23", Severity.BLOCK),
    /** No row with a point. */
    NO_POINTS("23", Severity.BLOCK),
    /** The first row names columns in words that nobody has explained. */
    UNKNOWN_HEADER("23", Severity.BLOCK),
    /** A row was left out because a person chose that. */
    LEFT_OUT("23", Severity.INFO),
    /** A point was given another name because a person chose that. */
    RENAMED("19", Severity.INFO),
    /** Corners of areas were read as points. */
    AREAS("23", Severity.INFO),
    /** Chinese commas between values. */
    FULL_WIDTH_COMMAS("23", Severity.ERROR),
    /** Too few or too many values in a row. */
    FIELD_COUNT("23", Severity.ERROR),
    /** The last row stops in the middle. */
    CUT_OFF("23", Severity.ERROR),
    /** The last value of a file without a last line break has fewer digits than all above it. */
    LAST_VALUE_CUT("23", Severity.ERROR),
    /** The last row may stop in the middle. */
    PERHAPS_CUT_OFF("23", Severity.WARN),
    /** No value where a position needs one. */
    MISSING_VALUE("23", Severity.ERROR),
    /** A value that should be a number. */
    NOT_A_NUMBER("23", Severity.ERROR),
    /** A value that should be an angle. */
    NOT_AN_ANGLE("23", Severity.ERROR),
    /** A point without a usable name. */
    NO_NAME("23", Severity.ERROR),
    /** A parcel that announces another number of points than it has. */
    PARCEL_COUNT("23", Severity.WARN),
    /** Two sessions differ by more than the profile allows. */
    SESSIONS_DIFFER("22", Severity.ERROR),
    /** A marker measured in one of two sessions only. */
    SESSION_MISSING("22", Severity.ERROR),
    /** The same bytes came in before. */
    ALREADY_IMPORTED("24", Severity.BLOCK),
    /** The same bytes came in before, and a person wants them once more. */
    IMPORTED_AGAIN("24", Severity.WARN),
    /** First and last point of a ring differ. */
    RING_NOT_CLOSED("25", Severity.ERROR),
    /** Shifted against the known line as phone maps shift. */
    LOOKS_LIKE_GCJ02("26", Severity.ERROR),
    /** Shifted against the known line as Baidu's maps shift. */
    LOOKS_LIKE_BD09("26", Severity.ERROR),
    /** The file itself names a phone map. */
    NAMES_PHONE_MAP("26", Severity.ERROR),
    /** Six decimals and no height: as copied off a phone map. */
    PERHAPS_PHONE_MAP("26", Severity.ERROR),
    /** The columns were read as a saved template says. */
    TEMPLATE_USED("23", Severity.INFO),
    /** A GIS or CAD file cannot be taken in as it is. */
    VECTOR_REFUSED("23", Severity.BLOCK),
    /** A feature of a GIS or CAD file is broken. */
    VECTOR_FAULT("23", Severity.ERROR),
    /** Something about a GIS or CAD file wants a look. */
    VECTOR_REMARK("23", Severity.WARN),
    /** Something about a GIS or CAD file is told. */
    VECTOR_NOTE("23", Severity.INFO),
    /** A mend was applied. */
    MENDED("23", Severity.INFO),
    /** More findings than are listed. */
    MORE_FINDINGS("23", Severity.INFO);

    /** Faults of a row by itself: without it the rest of the file is good. */
    private static final Set<FindingKind> OF_A_ROW = EnumSet.of(OUTSIDE_AREA, FAR_FROM_OTHERS, OUTSIDE_CHINA, ZONE_UNLIKE_OTHERS,
            NORTHING_RANGE, EASTING_RANGE, MINUTES_NOT_BELOW_60, SECONDS_NOT_BELOW_60, POSITION_MISMATCH, SAME_NAME_ELSEWHERE,
            SAME_PLACE_OTHER_NAME, HEIGHT_OFF_TERRAIN, MARKER_NOT_FIXED, POINT_NOT_FIXED, SOLUTION_UNRECOGNISED, PDOP_HIGH,
            FIELD_COUNT, MISSING_VALUE, NOT_A_NUMBER, NOT_AN_ANGLE, NO_NAME);

    private final String ruleId;
    private final Severity severity;

    FindingKind(String ruleId, Severity severity) {
        this.ruleId = ruleId;
        this.severity = severity;
    }

    /** Number of the import rule, "12" to "26". */
    public String ruleId() {
        return ruleId;
    }

    /** Whether the row can be left out to mend it. */
    boolean mayLeaveOut() {
        return OF_A_ROW.contains(this);
    }

    /** How much such a finding weighs. */
    public Severity severity() {
        return severity;
    }
}
