package org.merestone.gazetteer.census;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.merestone.data.division.Divisions;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.place.ConfirmedReadings;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays out what one run over a sheet needs of the register. */
@Component
class CensusWorkshop {


    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Geometries geometries;
    private final PlaceClasses classes;
    private final Divisions divisions;
    private final ConfirmedReadings readings;
    private final CensusRecords records;
    private final Clock clock;
    private final Supplier<UUID> ids;

    CensusWorkshop(JdbcClient jdbc, JdbcOperations batches, Geometries geometries, PlaceClasses classes, Divisions divisions,
            ConfirmedReadings readings, CensusRecords records, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.geometries = geometries;
        this.classes = classes;
        this.divisions = divisions;
        this.readings = readings;
        this.records = records;
        this.clock = clock;
        this.ids = ids;
    }

    CensusTables tables(Actor actor) {
        return CensusTables.read(jdbc, classes, divisions, actor, LegalTime.today(clock));
    }

    CensusRows rows(Actor actor, CensusTables tables, Consumer<CensusFinding> findings) {
        return new CensusRows(actor, tables, new CensusNames(readings.romanizer()), ids, findings);
    }

    CensusWriter writer(CensusTables tables, UUID sheet, String by) {
        return new CensusWriter(batches, geometries, tables, ids, sheet, records.now(), by);
    }
}
