package org.merestone.geo.survey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.DegreeFault;
import org.merestone.geo.crs.DegreeReading;

/**
 * Rows without a header: CASS .dat, whose columns are fixed, or points with longitude and latitude, which over China cannot
 * be taken for each other (73°–136° and 3°–54°).
 */
final class BareLayout {

    private static final List<List<@Nullable Column>> DEGREE_COLUMNS = List.of(
            List.of(Column.NAME, Column.LON, Column.LAT),
            List.of(Column.NAME, Column.LAT, Column.LON),
            List.of(Column.NAME, Column.LON, Column.LAT, Column.HEIGHT),
            List.of(Column.NAME, Column.LAT, Column.LON, Column.HEIGHT),
            List.of(Column.NAME, Column.CODE, Column.LON, Column.LAT, Column.HEIGHT),
            List.of(Column.NAME, Column.CODE, Column.LAT, Column.LON, Column.HEIGHT));
    static final int SAMPLE = 20;
    static final int LEAST_SHARE = 3;

    private BareLayout() {
    }

    /** Reads the rows, if a third of the first twenty have one of the two forms; the others are then faults. */
    static Optional<RowTable> read(FileText text, int firstLine, SurveyContext context, ChineseCommas commas, Findings findings) {
        List<String> sample = text.lines().stream().skip(firstLine).filter(line -> !line.isBlank()).limit(SAMPLE).toList();
        return new CassLayout(text, context, commas, findings).read(firstLine, sample)
                .or(() -> degrees(text, firstLine, sample, context, commas, findings));
    }

    private static Optional<RowTable> degrees(FileText text, int firstLine, List<String> sample, SurveyContext context,
            ChineseCommas commas, Findings findings) {
        for (Delimiter delimiter : Delimiter.values()) {
            for (List<@Nullable Column> columns : DEGREE_COLUMNS) {
                long degrees = sample.stream().filter(line -> isDegrees(delimiter.split(line), columns)).count();
                if (degrees > 0 && degrees * LEAST_SHARE >= sample.size()) {
                    return Optional.of(new RowTable(SurveyFormat.LON_LAT_TABLE, Declared.NOTHING,
                            new RowSplitter(text, delimiter, columns, commas, context, findings).from(firstLine)));
                }
            }
        }
        return Optional.empty();
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
