package org.merestone.gazetteer.census;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;

/**
 * What the columns of a sheet are.
 *
 * @param headings  the headings as written, in order
 * @param fields    the field of each column; null where it is not taken
 * @param headerRow number of the row that they stand in
 */
public record CensusColumns(List<String> headings, List<@Nullable CensusField> fields, int headerRow) {

    private static final int LEAST_KNOWN = 3;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    public CensusColumns {
        headings = List.copyOf(headings);
        fields = new ArrayList<>(fields);
    }

    /** Whether a row is the row of headings: some known ones, the name among them. */
    static boolean isHeader(List<String> cells) {
        List<CensusField> known = cells.stream().flatMap(cell -> CensusField.of(cell).stream()).distinct().toList();
        return known.size() >= LEAST_KNOWN && known.contains(CensusField.NAME);
    }

    /** As the headings say; of two columns for one field the first. */
    static CensusColumns of(int row, List<String> headings) {
        List<@Nullable CensusField> fields = new ArrayList<>();
        for (String heading : headings) {
            CensusField field = CensusField.of(heading).orElse(null);
            fields.add(field == null || fields.contains(field) ? null : field);
        }
        return new CensusColumns(headings, fields, row);
    }

    /**
     * The same columns as somebody says they are.
     *
     * @param chosen names of fields in the order of the columns, commas between, empty for a column that is not taken
     * @throws Refusal.NotAllowed where a field comes twice, or name, class or place is missing
     */
    CensusColumns mapped(String chosen) {
        List<@Nullable CensusField> fields = new ArrayList<>();
        for (String word : chosen.split(",", -1)) {
            CensusField field = word.isEmpty() ? null : Arrays.stream(CensusField.values()).filter(each -> each.name().equals(word))
                    .findFirst().orElseThrow(() -> new Refusal.NotAllowed("census.mapping"));
            if (field != null && fields.contains(field)) {
                throw new Refusal.NotAllowed("census.mappedTwice", field.heading());
            }
            fields.add(field);
        }
        if (fields.size() != headings.size()) {
            throw new Refusal.NotAllowed("census.mapping");
        }
        return new CensusColumns(headings, fields, headerRow);
    }

    /** As {@link #mapped} reads it. */
    public String mapping() {
        return fields.stream().map(field -> field == null ? "" : field.name()).collect(Collectors.joining(","));
    }

    /** @throws Refusal.NotAllowed without columns for name, class, longitude and latitude */
    void requireEnough() {
        for (CensusField wanted : List.of(CensusField.NAME, CensusField.CLASS, CensusField.EAST, CensusField.NORTH)) {
            if (!fields.contains(wanted)) {
                throw new Refusal.NotAllowed("census.column", wanted.heading());
            }
        }
    }

    /** The values of a row by field; empty cells are left out. */
    Map<CensusField, String> values(List<String> cells) {
        Map<CensusField, String> values = new EnumMap<>(CensusField.class);
        for (int i = 0; i < Math.min(cells.size(), fields.size()); i++) {
            CensusField field = fields.get(i);
            if (field != null && !cells.get(i).isEmpty() && !isNone(cells.get(i))) {
                values.put(field, cells.get(i));
            }
        }
        return values;
    }

    /** The whole row as entered: heading, tab, value; a cell a line. */
    String record(List<String> cells) {
        StringBuilder record = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                String heading = i < headings.size() ? headings.get(i) : "";
                record.append(BLANKS.matcher(heading).replaceAll(" ")).append('\t')
                        .append(BREAKS.matcher(cells.get(i)).replaceAll(" ")).append('\n');
            }
        }
        return record.toString();
    }

    private static boolean isNone(String cell) {
        return Objects.equals(cell, "无") || cell.equals("/") || cell.equals("-") || cell.equals("—");
    }
}
