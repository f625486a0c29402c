package org.merestone.gazetteer.naming;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Does what the case asks for from the day that was decided, in the running transaction; the id of the place. */
    UUID carryOut(NamingCase approved, Division division, String by) {
        NamingCase.Effect effect = Objects.requireNonNull(approved.effect());
        return switch (approved.kind()) {
            case NAMING, PRE_NAMING -> establish(approved, division, effect, effect.on());
            // What was always called so has no first day.
            case RECORDING -> establish(approved, division, effect, null);
            case RENAMING -> rename(approved, effect, by);
            case CANCELLATION -> cancel(approved, effect, by);
            case EXTENT_CHANGE -> reshape(approved, effect, by);
            case RESTORATION -> restore(approved, effect, by);
        };
    }

    /** The old standard name ends on the day on which the new one begins; it stays on record and is found still. */
    private UUID rename(NamingCase approved, NamingCase.Effect effect, String by) {
        Place place = standing(approved, effect);
        rows.endName(place.standard().id(), effect.on(), by);
        places.addName(place.id(), standard(approved, effect.on()));
        rows.touch(place.id());
        return place.id();
    }

    private UUID cancel(NamingCase approved, NamingCase.Effect effect, String by) {
        Place place = standing(approved, effect);
        rows.cancel(place, effect.on(), approved.reason(), document(approved), by);
        return place.id();
    }

    private UUID reshape(NamingCase approved, NamingCase.Effect effect, String by) {
        UUID target = Objects.requireNonNull(approved.targetId());
        rows.lock(target);
        rows.reshape(places.require(target), approved.geometry(), effect.on(), approved.reason(), document(approved), by);
        return target;
    }

    private UUID restore(NamingCase approved, NamingCase.Effect effect, String by) {
        UUID target = Objects.requireNonNull(approved.targetId());
        rows.lock(target);
        Place place = places.require(target);
        if (place.status().inUse()) {
            throw new Refusal.NotAllowed("altering.inUse", place.standard().text());
        }
        rows.restore(place, effect.on(), approved.reason(), document(approved), by);
        places.addName(target, standard(approved, effect.on()));
        return target;
    }

    /** The place of the case, locked; its standard name began before the day on which it is to end. */
    private Place standing(NamingCase approved, NamingCase.Effect effect) {
        UUID target = Objects.requireNonNull(approved.targetId());
        rows.lock(target);
        Place place = places.require(target);
        requireStanding(place, effect.on());
        return place;
    }

    /** @throws Refusal.NotAllowed where the standard name of a place cannot end on a day */
    static void requireStanding(Place place, LocalDate day) {
        NameOnRecord standing = place.standard();
        if (!place.status().inUse() || standing.validTo() != null
                || standing.validFrom() != null && !standing.validFrom().isBefore(day)) {
            throw new Refusal.NotAllowed("altering.notStanding", standing.text(), day);
        }
    }

    /** Enters place and name in the running transaction; the id of the place. */
    private UUID establish(NamingCase approved, Division division, NamingCase.Effect effect, @Nullable LocalDate from) {
        UUID place = places.add(new NewPlace(approved.placeClass(), approved.placeClass().usualKind(), approved.geometry(),
                List.of(division.id()), codes.next(division.code(), approved.placeClass()), effect.status(), effect.secrecy(),
                approved.locationText(), division.demonstration()));
        places.addName(place, standard(approved, from));
        return place;
    }

    private static NewName standard(NamingCase approved, @Nullable LocalDate from) {
        return new NewName(NameKind.STANDARD, spelling(approved), approved.roman().confirmed(), approved.meaning(), approved.caseNumber(),
                approved.approvalDocument(), from, null);
    }

    private static String document(NamingCase approved) {
        return Objects.requireNonNullElse(approved.approvalDocument(), "");
    }

    /** The spelling as the case holds it, not as the tables of today would give it. */
    private static Romanization spelling(NamingCase approved) {
        List<String> syllables = List.of(approved.roman().syllables().split(" "));
        StringBuilder initials = new StringBuilder();
        syllables.forEach(syllable -> initials.append(Syllables.plainKey(syllable), 0, Math.min(1, syllable.length())));
        return new Romanization(approved.roman().toned(), approved.roman().plain(), "", initials.toString(), syllables, false,
                List.of(), false, GenericTerms.inForce().split(approved.name(), approved.placeClass()));
    }
}
