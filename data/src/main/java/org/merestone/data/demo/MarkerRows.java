package org.merestone.data.demo;

import org.merestone.data.ledger.Change;

/** Writes the markers with their positions and reference objects. */
final class MarkerRows {

    private final Entry entry;
    private final Rows markers = new Rows("marker", "id", "line_id", "line_version_id", "node_id", "serial", "type_code", "code",
            "engraved_text", "shape", "placement", "material", "managing_unit_id", "life_status", "planted_on");
    private final Rows positions = new Rows("marker_position", "id", "marker_id", "geom", "raw_text", "x_north", "y_east",
            "crs_epsg", "height_m", "height_datum", "method", "accuracy_m", "surveyed_on", "valid_from", "recorded_at");
    private final Rows objects = new Rows("reference_object", "id", "marker_id", "seq", "name", "measured_part", "azimuth_deg",
            "azimuth_kind", "distance_m", "condition");

    MarkerRows(Entry entry) {
        this.entry = entry;
    }

    void enter(DemoCounty county) {
        county.markers().forEach(this::enter);
        markers.insertInto(entry.jdbc());
        positions.insertInto(entry.jdbc());
        objects.insertInto(entry.jdbc());
    }

    private void enter(DemoMarker marker) {
        var id = entry.give(marker.code());
        markers.add(id, entry.id(marker.lineCode()), entry.id(LineRows.inForce(marker.lineCode())),
                marker.node() == null ? null : entry.id(marker.node().code()), marker.serial(), String.valueOf(marker.type()),
                marker.code(), marker.engraved(), marker.node() == null ? "TWO_FACED" : "THREE_FACED",
                marker.isDouble() ? "DOUBLE" : "SINGLE", marker.material(), entry.id(marker.managingUnit()), "IN_USE",
                marker.plantedOn());
        var at = marker.position();
        positions.add(entry.ids().get(), id, entry.geometries().bind(at.point()), LineRows.raw(marker.code(), "JZ", at),
                at.north(), at.east(), DemoPosition.EPSG, at.heightM(), "1985国家高程基准", "GNSS_RTK", marker.accuracyM(),
                marker.plantedOn().plusDays(7), marker.plantedOn(), entry.recordedAt());
        int seq = 0;
        for (var object : marker.referenceObjects()) {
            objects.add(entry.ids().get(), id, ++seq, object.name(), object.part(), object.azimuthDeg(), "TRUE",
                    object.distanceM(), "INTACT");
        }
        entry.changes().add(Change.create(Change.Part.MARKERS, "marker", id));
    }
}
