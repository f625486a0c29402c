package org.merestone.web.demarcation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.ReferenceObject;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.crs.Azimuth;
import org.merestone.geo.crs.GridAzimuth;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.MagneticAzimuth;
import org.merestone.geo.crs.TrueAzimuth;

/**
 * The sheet of a marker as it is typed: faces and reference objects as columns of words, a row for each, blank rows left out. What was typed
 * comes back as it was when it cannot be kept.
 *
 * @param azimuthKind TRUE, GRID or MAGNETIC
 */
record MarkerForm(long rowVersion, MarkerSheet.Material material, String size, String depth, String manager, List<String> face,
        List<String> engraved, List<String> name, List<String> part, List<String> azimuthKind, List<String> azimuth,
        List<String> declination, List<String> observed, List<String> distance, List<String> condition, List<String> lon, List<String> lat) {

    private static final int BLANK_ROWS = 3;
    private static final int FACES = 3;

    static MarkerForm of(MarkerPage page) {
        MarkerSheet sheet = page.sheet();
        List<ReferenceObject> objects = sheet.objects();
        return new MarkerForm(page.draftRowVersion(), sheet.material(), sheet.sizeText(), plain(sheet.buriedDepthM()),
                sheet.managingUnitId() == null ? "" : sheet.managingUnitId().toString(),
                sheet.faces().stream().map(each -> each.facesUnitId().toString()).toList(),
                sheet.faces().stream().map(MarkerSheet.Face::engravedText).toList(),
                objects.stream().map(ReferenceObject::name).toList(), objects.stream().map(ReferenceObject::measuredPart).toList(),
                objects.stream().map(each -> kind(each.azimuth())).toList(),
                objects.stream().map(each -> plain(each.azimuth().degrees())).toList(),
                objects.stream().map(each -> each.azimuth() instanceof MagneticAzimuth needle ? plain(needle.declination()) : "").toList(),
                objects.stream().map(each -> each.azimuth() instanceof MagneticAzimuth needle ? needle.observedOn().toString() : "").toList(),
                objects.stream().map(each -> plain(each.distanceM())).toList(),
                objects.stream().map(each -> each.condition().name()).toList(),
                objects.stream().map(each -> each.at() == null ? "" : plain(each.at().lon())).toList(),
                objects.stream().map(each -> each.at() == null ? "" : plain(each.at().lat())).toList()).filledUp();
    }

    /** With blank rows at the end for more. */
    MarkerForm filledUp() {
        int rows = Math.max(name.size(), BLANK_ROWS) + (blank(name, name.size() - 1) ? 0 : BLANK_ROWS);
        return new MarkerForm(rowVersion, material, size, depth, manager, padded(face, FACES), padded(engraved, FACES), padded(name, rows),
                padded(part, rows), padded(azimuthKind, rows), padded(azimuth, rows), padded(declination, rows), padded(observed, rows),
                padded(distance, rows), padded(condition, rows), padded(lon, rows), padded(lat, rows));
    }

    /** What the sheet then says; a refusal where it cannot be kept so. */
    MarkerSheet sheet() {
        try {
            List<MarkerSheet.Face> faces = IntStream.range(0, face.size()).filter(i -> !face.get(i).isBlank())
                    .mapToObj(i -> new MarkerSheet.Face(UUID.fromString(face.get(i)), at(engraved, i))).toList();
            List<ReferenceObject> objects = IntStream.range(0, name.size()).filter(i -> !name.get(i).isBlank()).mapToObj(this::object).toList();
            return new MarkerSheet(material, size.strip(), depth.isBlank() ? null : Double.valueOf(depth.strip()),
                    manager.isBlank() ? null : UUID.fromString(manager), faces, objects);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Refusal.NotAllowed("marker.badSheet");
        }
    }

    private ReferenceObject object(int row) {
        LonLat place = at(lon, row).isEmpty() && at(lat, row).isEmpty() ? null
                : new LonLat(Double.parseDouble(at(lon, row)), Double.parseDouble(at(lat, row)));
        String condition = at(this.condition, row);
        return new ReferenceObject(at(name, row), at(part, row), azimuth(row), Double.parseDouble(at(distance, row)),
                condition.isEmpty() ? ReferenceObject.Condition.INTACT : ReferenceObject.Condition.valueOf(condition), place);
    }

    private Azimuth azimuth(int row) {
        double degrees = Double.parseDouble(at(azimuth, row));
        return switch (at(azimuthKind, row)) {
            case "GRID" -> new GridAzimuth(degrees);
            case "MAGNETIC" -> new MagneticAzimuth(degrees, Double.parseDouble(at(declination, row)), LocalDate.parse(at(observed, row)));
            default -> new TrueAzimuth(degrees);
        };
    }

    private static String at(List<String> column, int row) {
        return row < column.size() ? column.get(row).strip() : "";
    }

    private static boolean blank(List<String> column, int row) {
        return row >= 0 && column.get(row).isBlank();
    }

    private static List<String> padded(List<String> column, int rows) {
        List<String> padded = new ArrayList<>(column);
        while (padded.size() < rows) {
            padded.add("");
        }
        return padded;
    }

    private static String plain(@Nullable Double number) {
        return number == null ? "" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String kind(Azimuth azimuth) {
        return azimuth instanceof GridAzimuth ? "GRID" : azimuth instanceof MagneticAzimuth ? "MAGNETIC" : "TRUE";
    }
}
