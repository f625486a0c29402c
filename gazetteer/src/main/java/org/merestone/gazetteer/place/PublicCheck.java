package org.merestone.gazetteer.place;

import java.time.LocalDate;
import java.util.Collection;
import org.merestone.gazetteer.check.NameCheck;
import org.merestone.gazetteer.check.NamingPlan;
import org.merestone.gazetteer.check.RegisterNames;
import org.merestone.gazetteer.check.RegisteredName;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.search.PublishedName;
import org.springframework.stereotype.Service;

/**
 * The name check for everybody: against the names that are published and no others, so that it tells of no name that is not. What
 * stands in the way of a name without being public is found when a clerk checks it.
 */
@Service
public class PublicCheck {

    private final RegisterCheck register;
    private final ReferenceWords words;

    public PublicCheck(RegisterCheck register, ReferenceWords words) {
        this.register = register;
        this.words = words;
    }

    /** A check against these names with the built-up areas of the day; plans, which need not be public, are left out. */
    public NameCheck against(Collection<PublishedName> names, LocalDate day) {
        return new NameCheck(RegisterNames.of(names.stream().map(PublicCheck::registered).toList()), register.builtUpAreas(day),
                words.lexicon(), NamingPlan.NONE);
    }

    private static RegisteredName registered(PublishedName name) {
        return new RegisteredName(name.placeId(), GenericTerms.inForce().split(name.text(), name.placeClass()), name.kind(),
                name.placeClass(), name.placeClass().usualKind(), true, String.join(" ", name.syllables()), name.divisionCode(), null,
                name.lon(), name.lat());
    }
}
