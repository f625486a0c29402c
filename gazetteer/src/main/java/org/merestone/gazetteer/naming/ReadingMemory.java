package org.merestone.gazetteer.naming;

import java.util.List;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.place.ConfirmedReadings;
import org.merestone.gazetteer.romanization.ConfirmedReading;
import org.springframework.stereotype.Service;

/**
 * Keeps the readings of a case that is handed in, where a person had to confirm them, for names of the same class in the same county:
 * they are not asked again there.
 */
@Service
class ReadingMemory {

    private static final int COUNTY = 6;

    private final ConfirmedReadings readings;
    private final NameTrial trial;
    private final Divisions divisions;

    ReadingMemory(ConfirmedReadings readings, NameTrial trial, Divisions divisions) {
        this.readings = readings;
        this.trial = trial;
        this.divisions = divisions;
    }

    void keep(NamingCase confirmed, Actor actor) {
        List<String> syllables = List.of(confirmed.roman().syllables().split(" "));
        boolean whole = syllables.size() == confirmed.name().codePointCount(0, confirmed.name().length());
        if (whole && confirmed.roman().source().isEmpty() && trial.spelling(confirmed).confirm()) {
            Division division = divisions.require(confirmed.divisionId());
            String county = division.code().substring(0, Math.min(COUNTY, division.code().length()));
            readings.remember(new ConfirmedReading(confirmed.name(), syllables, confirmed.placeClass().code(), county),
                    confirmed.caseNumber(), actor.username());
        }
    }
}
