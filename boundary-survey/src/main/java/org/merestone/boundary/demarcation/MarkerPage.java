package org.merestone.boundary.demarcation;

import java.util.List;
import java.util.UUID;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.boundary.marker.Restorability;
import org.merestone.boundary.marker.PlacementCheck;
import org.merestone.boundary.marker.SheetFinding;

/**
 * A marker of a draft, or of the version that it became, with its sheet (界桩登记表).
 *
 * @param draftRowVersion of the version, which an edit must name as seen
 * @param units           that meet at the marker, by code
 * @param positionText    where it stands, in words
 * @param offset          from the line: nothing for a single stone, the width of half the water for one of two
 */
public record MarkerPage(UUID taskId, UUID versionId, long draftRowVersion, String lineName, Marker marker, MarkerSheet sheet,
        List<UnitName> units, Restorability restorability, List<SheetFinding> findings, String positionText,
        PlacementCheck.Offset offset) {}
