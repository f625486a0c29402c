package org.merestone.geo.survey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.DegreeFault;
import org.merestone.geo.crs.DegreeReading;

/**
 * Rows without a header: CASS .dat, whose columns are fixed, or points with longitude and latitude, which over China cannot
 * be taken for each other (73°–136° and 3°–54°).
 */
final class BareLayout {

    private static final List<@Nullable Column> CASS =
            List.of(Column.NAME, Column.CODE, Column.EAST, Column.NORTH, Column.HEIGHT);
    private static final List<List<@Nullable Column>> DEGREE_COLUMNS = List.of(
            List.of(Column.NAME, Column.LON, Column.LAT),
            List.of(Column.NAME, Column.LAT, Column.LON),
            List.of(Column.NAME, Column.LON, Column.LAT, Column.HEIGHT),
            List.of(Column.NAME, Column.LAT, Column.LON, Column.HEIGHT),
            List.of(Column.NAME, Column.CODE, Column.LON, Column.LAT, Column.HEIGHT),
            List.of(Column.NAME, Column.CODE, Column.LAT, Column.LON, Column.HEIGHT));
    private static final int SAMPLE = 20;
    private static final int LEAST_SHARE = 3;

    private BareLayout() {
    }

    /** Reads the rows, if a third of the first twenty have one of the two forms; the others are then faults. */
    static Optional<RowTable> read(FileText text, int firstLine, ChineseCommas commas, Findings findings) {
        List<String> sample = text.lines().stream().skip(firstLine).filter(line -> !line.isBlank()).limit(SAMPLE).toList();
        long cass = sample.stream().filter(BareLayout::isCass).count();
        if (cass > 0 && cass * LEAST_SHARE >= sample.size()) {
            return Optional.of(new RowTable(SurveyFormat.CASS_DAT, Declared.NOTHING,
                    new RowSplitter(text, Delimiter.COMMA, CASS, commas, findings).from(firstLine)));
        }
        for (Delimiter delimiter : Delimiter.values()) {
            for (List<@Nullable Column> columns : DEGREE_COLUMNS) {
                long degrees = sample.stream().filter(line -> isDegrees(delimiter.split(line), columns)).count();
                if (degrees > 0 && degrees * LEAST_SHARE >= sample.size()) {
                    return Optional.of(new RowTable(SurveyFormat.LON_LAT_TABLE, Declared.NOTHING,
                            new RowSplitter(text, delimiter, columns, commas, findings).from(firstLine)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCass(String line) {
        List<String> values = Delimiter.COMMA.split(line.replace('，', ','));
        return values.size() == CASS.size() && isPlane(values.get(2)) && isPlane(values.get(3));
    }

    private static boolean isPlane(String value) {
        OptionalDouble number = Numbers.parse(value);
        return number.isPresent() && Math.abs(number.getAsDouble()) >= 1000;
    }

    private static boolean isDegrees(List<String> values, List<@Nullable Column> columns) {
        return values.size() == columns.size()
                && isWithin(values.get(columns.indexOf(Column.LON)), 73, 136)
                && isWithin(values.get(columns.indexOf(Column.LAT)), 3, 54);
    }

    private static boolean isWithin(String value, double from, double to) {
        try {
            double degrees = DegreeReading.read(value).degrees();
            return degrees >= from && degrees <= to;
        } catch (DegreeFault e) {
            return false;
        }
    }
}
