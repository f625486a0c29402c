package org.merestone.gazetteer.naming;

import java.time.Clock;
import java.util.UUID;
import org.merestone.data.OpenDatabase;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.place.ConfirmedReadings;
import org.merestone.gazetteer.place.PlaceCodes;
import org.merestone.gazetteer.place.PlaceRows;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.PublishedNames;
import org.merestone.gazetteer.place.ReferenceWords;
import org.merestone.gazetteer.place.RegisterCheck;
import org.merestone.gazetteer.place.TownshipAreas;

/** The services of the gazetteer over a database under test. */
final class NamingDesk {

    final Places places;
    final PublishedNames published;
    final TownshipAreas areas;
    final RegisterCheck check;
    final ReferenceWords words;
    final ConfirmedReadings readings;
    final NameTrial trial;
    final NamingCases cases;
    final Applying applying;
    final Deciding deciding;
    final Notices notices;
    final CaseClocks clocks;
    final Altering altering;
    final Noticing noticing;
    final AfterApproval after;

    NamingDesk(OpenDatabase database) {
        this(database, OpenDatabase.CLOCK);
    }

    /** @param clock by which notices are open or over */
    NamingDesk(OpenDatabase database, Clock clock) {
        var divisions = database.divisions();
        places = new Places(database.jdbc(), database.geometries(), OpenDatabase.CLOCK, UUID::randomUUID);
        published = new PublishedNames(database.jdbc(), database.geometries(), divisions);
        areas = new TownshipAreas(database.jdbc(), database.geometries());
        words = new ReferenceWords(database.jdbc(), database.geometries(), OpenDatabase.CLOCK, UUID::randomUUID);
        readings = new ConfirmedReadings(database.jdbc(), OpenDatabase.CLOCK, UUID::randomUUID);
        check = new RegisterCheck(database.jdbc(), database.geometries(), divisions, new ChangeLog(database.jdbc()), words);
        trial = new NameTrial(check, areas, divisions, readings, OpenDatabase.CLOCK);
        notices = new Notices(database.jdbc(), clock, UUID::randomUUID);
        clocks = new CaseClocks(database.jdbc());
        var records = new CaseRecords(database.jdbc(), database.geometries(), OpenDatabase.CLOCK);
        var findings = new FindingRecords(database.jdbc(), database.geometries());
        cases = new NamingCases(records, findings);
        applying = new Applying(cases, records, findings, trial, divisions,
                new ReadingMemory(readings, trial, divisions), database.ledger(), UUID::randomUUID,
                database.transactions());
        deciding = new Deciding(cases, records, findings, trial,
                new StandardNames(places, new PlaceCodes(database.jdbc()), new PlaceRows(database.jdbc(), database.geometries(),
                        OpenDatabase.CLOCK, UUID::randomUUID)), notices, clocks, divisions, database.ledger(), database.transactions());
        altering = new Altering(applying, cases, records, findings, trial, places, divisions, database.ledger(),
                database.transactions());
        noticing = new Noticing(cases, notices, divisions, database.ledger(), database.transactions());
        after = new AfterApproval(cases, clocks, notices, places, divisions, database.ledger(), database.transactions());
    }
}
