package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 南方CASS .dat: name, code, Y (east), X (north), H, and no header. Usually a point a line with commas between; old files have several points
 * in a line, or points that run on from one line to the next, and exports by other programs use other delimiters.
 */
final class CassLayout {

    private static final List<@Nullable Column> COLUMNS =
            List.of(Column.NAME, Column.CODE, Column.EAST, Column.NORTH, Column.HEIGHT);
    private static final ColumnOrder ORDER = new ColumnOrder(COLUMNS);
    private static final int VALUES = 5;
    private static final List<Delimiter> DELIMITERS =
            List.of(Delimiter.COMMA, Delimiter.TAB, Delimiter.SEMICOLON, Delimiter.BAR, Delimiter.BLANKS);
    /** Blanks between the height of one point and the name of the next. */
    private static final Pattern NEXT_POINT = Pattern.compile("(?<=\\d)\\s+(?=[^,\\s]+,)");

    private final FileText text;
    private final SurveyContext context;
    private final ChineseCommas commas;
    private final Findings findings;

    CassLayout(FileText text, SurveyContext context, ChineseCommas commas, Findings findings) {
        this.text = text;
        this.context = context;
        this.commas = commas;
        this.findings = findings;
    }

    /**
     * Reads the file, if a third of the sample are such lines; the others are then faults.
     *
     * @param firstLine the first that is not blank, counted from 0
     */
    Optional<RowTable> read(int firstLine, List<String> sample) {
        for (Delimiter delimiter : DELIMITERS) {
            long cass = sample.stream().filter(line -> points(delimiter, line).stream().anyMatch(CassLayout::isPoint)).count();
            if (cass > 0 && cass * BareLayout.LEAST_SHARE >= sample.size()) {
                return Optional.of(table(new RowSplitter(text, delimiter, COLUMNS, commas, context, findings)
                        .from(firstLine, line -> delimiter == Delimiter.COMMA ? points(delimiter, line) : List.of())));
            }
        }
        return wrapped(firstLine).map(CassLayout::table);
    }

    private static RowTable table(List<RawRow> rows) {
        return new RowTable(SurveyFormat.CASS_DAT, Declared.NOTHING, rows);
    }

    /** The points of a line: one, or several where every one of them is whole. */
    private static List<Cells> points(Delimiter delimiter, String line) {
        String plain = delimiter == Delimiter.COMMA ? line.replace('，', ',') : line;
        Cells cells = delimiter.cut(plain);
        if (delimiter == Delimiter.COMMA && cells.size() > VALUES) {
            cells = withoutLastBlank(delimiter.cut(NEXT_POINT.matcher(plain).replaceAll(",")));
        }
        if (cells.size() % VALUES != 0) {
            return List.of(cells);
        }
        List<Cells> points = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += VALUES) {
            points.add(cells.part(from, from + VALUES));
        }
        return points.stream().allMatch(CassLayout::isPoint) ? points : List.of(cells);
    }

    /** Points that run on over the line breaks: all values of the file in fives. */
    private Optional<List<RawRow>> wrapped(int firstLine) {
        List<String> values = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (int i = firstLine; i < text.lines().size(); i++) {
            String line = NEXT_POINT.matcher(text.lines().get(i)).replaceAll(",");
            if (!line.isBlank()) {
                Cells cells = withoutLastBlank(Delimiter.COMMA.cut(line));
                values.addAll(cells.texts());
                for (int n = 0; n < cells.size(); n++) {
                    lines.add(i);
                }
            }
            if (lines.size() >= VALUES * BareLayout.SAMPLE && !isPoint(values, values.size() / VALUES - 1)) {
                return Optional.empty();
            }
        }
        List<RawRow> rows = new ArrayList<>();
        for (int point = 0; point * VALUES < values.size(); point++) {
            if (!isPoint(values, point)) {
                return Optional.empty();
            }
            int line = lines.get(point * VALUES);
            rows.add(new RawRow(line + 1, text.lines().get(line), 0, ORDER,
                    Cells.of(values.subList(point * VALUES, (point + 1) * VALUES))));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    private static boolean isPoint(List<String> values, int point) {
        int end = (point + 1) * VALUES;
        return end <= values.size() && isPoint(Cells.of(values.subList(end - VALUES, end)));
    }

    private static Cells withoutLastBlank(Cells cells) {
        int last = cells.size() - 1;
        return last >= VALUES && cells.isBlank(last) ? cells.part(0, last) : cells;
    }

    private static boolean isPoint(Cells cells) {
        return cells.size() == VALUES && isPlane(cells.number(2)) && isPlane(cells.number(3));
    }

    private static boolean isPlane(double number) {
        return Math.abs(number) >= 1000;
    }
}
