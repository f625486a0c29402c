package org.merestone.data.demo;

import org.merestone.data.ledger.Change;

/** Writes rivers, lake and reservoirs, and the built-up area. */
final class WaterRows {

    private final Entry entry;
    private final Rows waters = new Rows("hydrography", "id", "kind", "name", "geom", "source", "demonstration");
    private final Rows areas = new Rows("built_up_area", "id", "name", "division_id", "geom", "valid_from", "demonstration");

    WaterRows(Entry entry) {
        this.entry = entry;
    }

    void enter(DemoCounty county) {
        for (var water : county.waters()) {
            var id = entry.ids().get();
            waters.add(id, water.kind().name(), water.name(), entry.geometries().bind(water.geometry()), DemoCounty.NOTICE, true);
            entry.changes().add(Change.create(Change.Part.HYDROGRAPHY, "water", id));
        }
        var area = county.builtUpArea();
        areas.add(entry.ids().get(), area.name(), entry.id(DemoCounty.CODE), entry.geometries().bind(area.geometry()),
                DemoCounty.EDITION, true);
        waters.insertInto(entry.jdbc());
        areas.insertInto(entry.jdbc());
    }
}
