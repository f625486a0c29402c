package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.PlacementCheck;
import org.merestone.boundary.marker.PositionText;
import org.merestone.boundary.marker.Restorability;
import org.merestone.boundary.marker.SheetCheck;
import org.merestone.boundary.marker.SheetFinding;
import org.merestone.data.division.Division;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/** The markers in a line's record, each with what its sheet lacks. */
final class RegisteredMarkers {

    private final LineRecord record;
    private final Map<UUID, List<SheetFinding>> placed;

    private RegisteredMarkers(LineRecord record) {
        this.record = record;
        this.placed = PlacementCheck.of(record.markers(), record.version().geometry(), record.version().accuracyM());
    }

    /** By number. */
    static List<MarkerPage> of(LineRecord record) {
        RegisteredMarkers all = new RegisteredMarkers(record);
        return record.markers().stream().map(all::page).toList();
    }

    private MarkerPage page(Marker marker) {
        MarkerSheet sheet = Objects.requireNonNull(record.sheets().get(marker.id()));
        List<Division> units = record.unitsAt(marker);
        LonLat at = LonLat.of(marker.position().point().getCoordinate());
        double convergence = GaussKrueger.of(GaussZone.of(at.lon())).convergence(at);
        return new MarkerPage(record.work().task().id(), record.version().id(), record.version().rowVersion(), record.line().name(), marker,
                sheet, units.stream().map(UnitName::of).toList(), Restorability.of(sheet.objects(), convergence),
                Stream.concat(SheetCheck.of(marker, sheet, units.stream().map(Division::id).collect(Collectors.toSet()), convergence,
                        record.profile().thresholds()).stream(),
                        placed.getOrDefault(marker.id(), List.of()).stream()).toList(),
                PositionText.of(marker, sheet, units.stream().map(Division::name).toList()),
                PlacementCheck.offset(marker.position().point().getCoordinate(), record.version().geometry()));
    }
}
