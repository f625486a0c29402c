package org.merestone.gazetteer.naming;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.gazetteer.place.NameOnRecord;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.Place;
import org.merestone.gazetteer.place.PlaceCodes;
import org.merestone.gazetteer.place.PlaceRows;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.romanization.Romanization;
import org.springframework.stereotype.Service;

/** Does what an approved case asked for: a place with its standard name, another name for it, or the end of both. */
@Service
class StandardNames {

    private final Places places;
    private final PlaceCodes codes;
    private final PlaceRows rows;

    StandardNames(Places places, PlaceCodes codes, PlaceRows rows) {
        this.places = places;
        this.codes = codes;
        this.rows = rows;
    }

    /** Does what the case asks for, in the running transaction; the id of the place. */
    UUID carryOut(NamingCase approved, Division division, Decision decision, String by) {
        return switch (approved.kind()) {
            case NAMING -> establish(approved, division, decision);
            case RENAMING -> rename(approved, decision, by);
            case CANCELLATION -> cancel(approved, decision, by);
            case EXTENT_CHANGE -> throw new Refusal.NotAllowed("altering.extent", approved.caseNumber());
        };
    }

    /** The old standard name ends on the day on which the new one begins; it stays on record and is found still. */
    private UUID rename(NamingCase approved, Decision decision, String by) {
        Place place = standing(approved, decision);
        rows.endName(place.standard().id(), decision.approvedOn(), by);
        places.addName(place.id(), new NewName(NameKind.STANDARD, spelling(approved), approved.roman().confirmed(), approved.meaning(),
                approved.caseNumber(), decision.documentNumber(), decision.approvedOn(), null));
        rows.touch(place.id());
        return place.id();
    }

    private UUID cancel(NamingCase approved, Decision decision, String by) {
        Place place = standing(approved, decision);
        rows.cancel(place, decision.approvedOn(), approved.reason(), decision.documentNumber(), by);
        return place.id();
    }

    /** The place of the case, locked; its standard name began before the day on which it is to end. */
    private Place standing(NamingCase approved, Decision decision) {
        UUID target = Objects.requireNonNull(approved.targetId());
        rows.lock(target);
        Place place = places.require(target);
        NameOnRecord standing = place.standard();
        if (!place.status().inUse() || standing.validTo() != null
                || standing.validFrom() != null && !standing.validFrom().isBefore(decision.approvedOn())) {
            throw new Refusal.NotAllowed("altering.notStanding", standing.text(), decision.approvedOn());
        }
        return place;
    }

    /** Enters place and name in the running transaction; the id of the place. */
    private UUID establish(NamingCase approved, Division division, Decision decision) {
        UUID place = places.add(new NewPlace(approved.placeClass(), approved.placeClass().usualKind(), approved.geometry(),
                List.of(division.id()), codes.next(division.code(), approved.placeClass()), decision.status(), decision.secrecy(),
                approved.locationText(), division.demonstration()));
        places.addName(place, new NewName(NameKind.STANDARD, spelling(approved), approved.roman().confirmed(), approved.meaning(),
                approved.caseNumber(), decision.documentNumber(), decision.approvedOn(), null));
        return place;
    }

    /** The spelling as the case holds it, not as the tables of today would give it. */
    private static Romanization spelling(NamingCase approved) {
        List<String> syllables = List.of(approved.roman().syllables().split(" "));
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(Syllables.plainKey(syllable), 0, Math.min(1, syllable.length())));
        return new Romanization(approved.roman().toned(), approved.roman().plain(), "", initials.toString(), syllables, false,
                List.of(), false, GenericTerms.shipped().split(approved.name(), approved.placeClass()));
    }
}
