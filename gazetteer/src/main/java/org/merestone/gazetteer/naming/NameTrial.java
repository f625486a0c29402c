package org.merestone.gazetteer.naming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.gazetteer.check.CheckReport;
import org.merestone.gazetteer.check.ProposedName;
import org.merestone.gazetteer.check.Spelling;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.ConfirmedReadings;
import org.merestone.gazetteer.place.RegisterCheck;
import org.merestone.gazetteer.place.TownshipAreas;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.geo.LegalTime;
import org.springframework.stereotype.Service;

/** Tries a name: spells it and checks it against the register as it stands, and keeps nothing. */
@Service
public class NameTrial {

    /** The law's days begin at midnight in Beijing. */

    private final RegisterCheck register;
    private final TownshipAreas areas;
    private final Divisions divisions;
    private final ConfirmedReadings memory;
    private final Clock clock;

    public NameTrial(RegisterCheck register, TownshipAreas areas, Divisions divisions, ConfirmedReadings memory,
            Clock clock) {
        this.register = register;
        this.areas = areas;
        this.divisions = divisions;
        this.memory = memory;
        this.clock = clock;
    }

    /** What the trial says. */
    public record Result(Romanization romanization, CheckReport report) {}

    /**
     * Spells and checks a name that nobody has entered, as somebody types it. Findings name places of every secrecy: for staff only.
     *
     * @param confirmedReadings toned syllable by position of a polyphone
     * @param geometry          longitude/latitude, EPSG:4490
     */
    public Result of(String name, PlaceClass placeClass, Map<Integer, String> confirmedReadings, Geometry geometry,
            UUID divisionId) {
        Division division = divisions.require(divisionId);
        Romanization roman = spell(name, placeClass, confirmedReadings, division);
        return new Result(roman, check(new ProposedName(roman.parts().whole(), roman.parts(), roman.syllables(), placeClass,
                placeClass.usualKind(), division.code(), geometry, null),
                new Spelling(roman.toned(), roman.toned(), true, roman.minority(), ""), division));
    }

    /** The day in China. */
    public LocalDate today() {
        return LegalTime.today(clock);
    }

    Romanization spell(Proposal proposal, Division division) {
        Romanization made = spell(proposal.name(), proposal.placeClass(), proposal.confirmedReadings(), division);
        return proposal.given() == null ? made : made.givenAs(proposal.given().toned());
    }

    /** Spells the name of a case, with more readings confirmed. */
    Romanization spell(NamingCase namingCase, Map<Integer, String> confirmed, Division division) {
        return spell(namingCase.name(), namingCase.placeClass(), confirmed, division);
    }

    /** The readings that are open in a case, with those to choose from. */
    public Romanization spelling(NamingCase namingCase) {
        return spelling(namingCase, Map.of());
    }

    /** The spelling that these readings would give. */
    public Romanization spelling(NamingCase namingCase, Map<Integer, String> confirmed) {
        return spell(namingCase, confirmed, divisions.require(namingCase.divisionId()));
    }

    private Romanization spell(String name, PlaceClass placeClass, Map<Integer, String> readings, Division division) {
        try {
            return memory.romanizer().romanize(name, placeClass, division.code(), readings);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotAllowed("naming.noReading", name);
        }
    }

    /** Checks a case as it is written down: by the spelling that was confirmed. */
    CheckReport check(NamingCase namingCase, Division division) {
        CheckReport report = checkName(namingCase, division);
        // A name that was given long ago: nothing is held against it.
        return namingCase.kind().nameStandsAlready() ? new CheckReport(report.edition(), report.scope(), List.of()) : report;
    }

    private CheckReport checkName(NamingCase namingCase, Division division) {
        String syllables = namingCase.roman().syllables();
        return check(new ProposedName(namingCase.name(), GenericTerms.inForce().split(namingCase.name(), namingCase.placeClass()),
                syllables.isEmpty() ? List.of() : List.of(syllables.split(" ")), namingCase.placeClass(),
                namingCase.placeClass().usualKind(), division.code(), namingCase.geometry(),
                namingCase.targetId() == null ? namingCase.placeId() : namingCase.targetId()), spellingOf(namingCase, division), division);
    }

    /** What the case holds beside what the rules make of the readings that it holds. */
    private Spelling spellingOf(NamingCase namingCase, Division division) {
        NamingCase.Roman roman = namingCase.roman();
        Romanization made = spell(namingCase, Map.of(), division);
        List<String> held = List.of(roman.syllables().toLowerCase(Locale.ROOT).split(" "));
        Map<Integer, String> chosen = new HashMap<>();
        if (held.size() == namingCase.name().codePointCount(0, namingCase.name().length()) && held.size() == made.syllables().size()) {
            for (int i = 0; i < held.size(); i++) {
                if (!held.get(i).equals(made.syllables().get(i))) {
                    chosen.put(i, held.get(i));
                }
            }
        }
        String again = chosen.isEmpty() ? made.toned() : withReadings(namingCase, chosen, division);
        return new Spelling(roman.toned(), again, roman.confirmed(), made.minority(), roman.source());
    }

    /** Readings that the tables no longer know make no spelling by the rules. */
    private String withReadings(NamingCase namingCase, Map<Integer, String> chosen, Division division) {
        try {
            return spell(namingCase, chosen, division).toned();
        } catch (Refusal.NotAllowed unknownReading) {
            return "";
        }
    }

    private CheckReport check(ProposedName proposed, Spelling spelling, Division division) {
        LocalDate today = today();
        return register.on(today).check(proposed, spelling, areas.of(division.id(), today).orElse(null));
    }
}
