package org.merestone.boundary.junction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.marker.MarkerSheets;
import org.merestone.boundary.marker.SheetCheck;
import org.merestone.boundary.marker.SheetFinding;
import org.merestone.boundary.profile.Profiles;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.springframework.stereotype.Component;

/** What a junction lacks before its agreement can be signed: its lines end at it, and a marker stands there or a reason why not. */
@Component
class JunctionCheck {

    private final Markers markers;
    private final MarkerSheets sheets;
    private final Profiles profiles;

    JunctionCheck(Markers markers, MarkerSheets sheets, Profiles profiles) {
        this.markers = markers;
        this.sheets = sheets;
        this.profiles = profiles;
    }

    List<JunctionFault> of(JunctionStanding standing) {
        Junction junction = standing.junction();
        List<JunctionFault> faults = new ArrayList<>();
        junction.lines().stream().filter(line -> line.apartM() > 0)
                .forEach(line -> faults.add(new JunctionFault.EndsApart(line.name(), line.apartM())));
        boolean reasoned = !standing.agreement().wording().unmarkedReason().isEmpty();
        Junction.Stone marker = junction.marker();
        if (marker == null && !reasoned) {
            faults.add(new JunctionFault.NoMarker());
        } else if (marker != null && reasoned) {
            faults.add(new JunctionFault.MarkerAfterAll(marker.code()));
        } else if (marker != null) {
            List<SheetFinding> found = sheet(junction, marker);
            if (!found.isEmpty()) {
                faults.add(new JunctionFault.SheetFaulty(marker.code(), found));
            }
        }
        return List.copyOf(faults);
    }

    private List<SheetFinding> sheet(Junction junction, Junction.Stone stone) {
        LonLat at = LonLat.of(junction.at().getCoordinate());
        double convergence = GaussKrueger.of(GaussZone.of(at.lon())).convergence(at);
        return markers.find(stone.id()).map(marker -> SheetCheck.of(marker, sheets.of(stone.id()),
                        junction.units().stream().map(UnitName::id).collect(Collectors.toSet()), convergence,
                        profiles.ofUnit(junction.units().get(0).id()).thresholds())).orElse(List.of())
                .stream().filter(finding -> finding.kind().severity().stops()).toList();
    }
}
