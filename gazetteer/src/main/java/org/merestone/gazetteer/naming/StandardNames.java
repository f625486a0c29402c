package org.merestone.gazetteer.naming;

import java.util.List;
import java.util.UUID;
import org.merestone.data.division.Division;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.PlaceCodes;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.romanization.Romanization;
import org.springframework.stereotype.Service;

/** Makes what an approved case asked for: the place, and its standard name from the day of approval. */
@Service
class StandardNames {

    private final Places places;
    private final PlaceCodes codes;

    StandardNames(Places places, PlaceCodes codes) {
        this.places = places;
        this.codes = codes;
    }

    /** Enters place and name in the running transaction; the id of the place. */
    UUID establish(NamingCase approved, Division division, Decision decision) {
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
