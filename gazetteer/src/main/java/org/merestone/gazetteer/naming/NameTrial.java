package org.merestone.gazetteer.naming;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.gazetteer.check.CheckReport;
import org.merestone.gazetteer.check.ProposedName;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.RegisterCheck;
import org.merestone.gazetteer.place.TownshipAreas;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;
import org.springframework.stereotype.Service;

/** Tries a name: spells it and checks it against the register as it stands, and keeps nothing. */
@Service
public class NameTrial {

    /** The law's days begin at midnight in Beijing. */
    static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Shanghai");

    private final RegisterCheck register;
    private final TownshipAreas areas;
    private final Divisions divisions;
    private final Clock clock;

    public NameTrial(RegisterCheck register, TownshipAreas areas, Divisions divisions, Clock clock) {
        this.register = register;
        this.areas = areas;
        this.divisions = divisions;
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
                placeClass.usualKind(), division.code(), geometry, null), division));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(LEGAL_ZONE));
    }

    Romanization spell(Proposal proposal, Division division) {
        return spell(proposal.name(), proposal.placeClass(), proposal.confirmedReadings(), division);
    }

    private static Romanization spell(String name, PlaceClass placeClass, Map<Integer, String> readings, Division division) {
        try {
            return Romanizer.shipped().romanize(name, placeClass, division.code(), readings);
        } catch (IllegalArgumentException e) {
            throw new Refusal.NotAllowed("naming.noReading", name);
        }
    }

    /** Checks a case as it is written down: by the spelling that was confirmed. */
    CheckReport check(NamingCase namingCase, Division division) {
        String syllables = namingCase.roman().syllables();
        return check(new ProposedName(namingCase.name(), GenericTerms.shipped().split(namingCase.name(), namingCase.placeClass()),
                syllables.isEmpty() ? List.of() : List.of(syllables.split(" ")), namingCase.placeClass(),
                namingCase.placeClass().usualKind(), division.code(), namingCase.geometry(), namingCase.placeId()), division);
    }

    private CheckReport check(ProposedName proposed, Division division) {
        LocalDate today = today();
        return register.on(today).check(proposed, areas.of(division.id(), today).orElse(null));
    }
}
