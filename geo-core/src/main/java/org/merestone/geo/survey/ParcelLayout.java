package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.merestone.geo.crs.GaussZone;

/**
 * Land-parcel hand-in text (报盘): a section [属性描述] of name=value lines, then [地块坐标] with one line for each parcel, ending
 * in @, and under it one line for each corner: 点号,圈号,X(北),Y(东). The first corner of a ring is repeated at its end.
 */
final class ParcelLayout {

    private static final ColumnOrder CORNER = new ColumnOrder(List.of(Column.NAME, Column.RING, Column.NORTH, Column.EAST));
    private static final String ATTRIBUTES = "[属性描述]";
    private static final String COORDINATES = "[地块坐标]";

    private final FileText text;
    private final SurveyContext context;
    private final ChineseCommas commas;
    private final Findings findings;
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, Integer> attributeRows = new HashMap<>();
    private final List<RawRow> corners = new ArrayList<>();
    private int parcel;
    private int announced = -1;
    private int parcelRow;
    private int parcelStart;

    private ParcelLayout(FileText text, SurveyContext context, ChineseCommas commas, Findings findings) {
        this.text = text;
        this.context = context;
        this.commas = commas;
        this.findings = findings;
    }

    /** Reads the file, if it has one of the two sections. */
    static Optional<RowTable> read(FileText text, SurveyContext context, ChineseCommas commas, Findings findings) {
        boolean hasSections = text.lines().stream().limit(200).map(String::strip)
                .anyMatch(line -> line.equals(ATTRIBUTES) || line.equals(COORDINATES));
        return hasSections ? Optional.of(new ParcelLayout(text, context, commas, findings).read()) : Optional.empty();
    }

    private RowTable read() {
        boolean inCoordinates = false;
        for (int i = 0; i < text.lines().size(); i++) {
            String line = text.lines().get(i).strip();
            if (line.startsWith("[")) {
                inCoordinates = line.equals(COORDINATES);
            } else if (inCoordinates && !line.isEmpty()) {
                coordinateLine(line, i + 1);
            } else {
                attributeLine(line, i + 1);
            }
        }
        endParcel();
        ParcelHeader header = new ParcelHeader(attributes, attributeRows, context, findings);
        GaussZone zone = header.zone();
        return new RowTable(SurveyFormat.LAND_PARCEL, new Declared(zone, null, null), new Rings(context, findings).closed(corners));
    }

    private void attributeLine(String line, int row) {
        int equals = line.indexOf('=');
        if (equals > 0) {
            attributes.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
            attributeRows.put(line.substring(0, equals).strip(), row);
        }
    }

    private void coordinateLine(String line, int row) {
        Cells values = commas.cut(Delimiter.COMMA, line, row, CORNER.size());
        if (line.endsWith("@")) {
            endParcel();
            parcel++;
            parcelRow = row;
            parcelStart = corners.size();
            announced = (int) Numbers.parse(values.get(0)).orElse(-1);
            return;
        }
        boolean last = row == text.lines().size() && !text.endsWithLineBreak();
        if (values.size() != CORNER.size()) {
            findings.ofRow(last && values.size() < CORNER.size() ? FindingKind.CUT_OFF : FindingKind.FIELD_COUNT, row, null,
                    Map.of("expected", CORNER.size(), "found", values.size()));
        }
        corners.add(new RawRow(row, text.lines().get(row - 1), parcel, CORNER, values));
    }

    private void endParcel() {
        int found = corners.size() - parcelStart;
        if (parcel > 0 && announced >= 0 && announced != found) {
            findings.ofRow(FindingKind.PARCEL_COUNT, parcelRow, null, Map.of("announced", announced, "found", found));
        }
    }
}
