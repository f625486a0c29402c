package org.merestone.gazetteer.place;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.geo.LegalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the place-name office enters into the register beside naming cases: forms of names from papers, what a place is, and which places
 * belong together. A standard name that stands is given, changed and ended by cases only.
 */
@Service
public class PlaceEdits {


    private final Places places;
    private final PlaceRows rows;
    private final PlaceHistory history;
    private final PlaceLinks links;
    private final PlaceCodes codes;
    private final ConfirmedReadings readings;
    private final Divisions divisions;
    private final Ledger ledger;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public PlaceEdits(Places places, PlaceRows rows, PlaceHistory history, PlaceLinks links, PlaceCodes codes, ConfirmedReadings readings,
            Divisions divisions, Ledger ledger, Clock clock, PlatformTransactionManager transactions) {
        this.places = places;
        this.rows = rows;
        this.history = history;
        this.links = links;
        this.codes = codes;
        this.readings = readings;
        this.divisions = divisions;
        this.ledger = ledger;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Enters a form of a name from papers; a standard name only for a time that has ended.
     *
     * @param seen row version that the writer saw
     */
    public UUID recordName(Actor actor, UUID placeId, long seen, RecordedName name) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            Place place = mine(actor, placeId, seen);
            if (name.kind() == NameKind.STANDARD) {
                requireFree(place, name);
            }
            Romanization spelled = spelled(place, name);
            UUID id = places.addName(placeId, new NewName(name.kind(), spelled, !name.spelling().isEmpty() || !spelled.confirm(),
                    name.meaning(), name.source(), null, name.from(), name.to(), name.language(), actor.username()));
            rows.touch(placeId);
            ledger.enter(actor, Act.of("place.recordName", "place", placeId).with(name.kind() + " " + name.text()),
                    Change.replace(Change.Part.NAMES, "place", placeId));
            return id;
        });
    }

    /** Ends a form that is in use, other than the standard name. What was known before stays on record. */
    public void endName(Actor actor, UUID placeId, long seen, UUID nameId, LocalDate end, String reason) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Place place = mine(actor, placeId, seen);
            NameOnRecord name = place.names().stream().filter(each -> each.id().equals(nameId)).findFirst()
                    .orElseThrow(() -> new Refusal.NotFound("register.noSuchName", nameId));
            if (name.kind() == NameKind.STANDARD || name.validTo() != null) {
                throw new Refusal.NotAllowed("register.endsByCase", name.text());
            }
            if (name.validFrom() != null && !end.isAfter(name.validFrom())) {
                throw new Refusal.NotAllowed("register.period", name.validFrom(), end);
            }
            if (reason.isBlank() || reason.length() > 1_000) {
                throw new Refusal.NotAllowed("register.reason", 1_000, 100);
            }
            rows.endName(nameId, end, actor.username());
            rows.touch(placeId);
            ledger.enter(actor, Act.of("place.endName", "place", placeId).because(reason.strip()).with(name.text() + " " + end),
                    Change.replace(Change.Part.NAMES, "place", placeId));
        });
    }

    /**
     * Changes what a place is. A new class gives it a new code; what it was, and the code it bore, stay on record. Cancelled (销名) and
     * restored it is by a case only.
     */
    public void change(Actor actor, UUID placeId, long seen, PlaceChange change) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Place place = mine(actor, placeId, seen);
            if (change.since().isAfter(today())) {
                throw new Refusal.NotAllowed("register.later", change.since());
            }
            if ((change.status() == PlaceStatus.CANCELLED) != (place.status() == PlaceStatus.CANCELLED)) {
                throw new Refusal.NotAllowed("register.cancelsByCase", place.standard().text());
            }
            rows.keepPast(place, change, actor.username());
            String code = place.placeCode();
            if (!change.placeClass().equals(place.placeClass())) {
                code = codes.next(lowest(place).code(), change.placeClass());
                rows.endCode(place, change.since(), change.reason());
            }
            rows.change(placeId, change, code);
            ledger.enter(actor, Act.of("place.change", "place", placeId).because(change.reason()).with(change.document()),
                    Change.replace(Change.Part.NAMES, "place", placeId));
        });
    }

    /** Ties two places together. */
    public void link(Actor actor, UUID placeId, UUID otherId, PlaceLink.Kind kind) {
        transaction.executeWithoutResult(status -> {
            ledger.awaitTurn();
            Place place = mine(actor, placeId);
            Place other = mine(actor, otherId);
            if (place.id().equals(other.id()) || !kind.joins(place.placeClass(), other.placeClass())) {
                throw new Refusal.NotAllowed("register.linkClasses", place.standard().text(), other.standard().text());
            }
            rows.lock(placeId);
            if (links.exists(placeId, otherId, kind) || links.full(placeId)) {
                throw new Refusal.NotAllowed("register.linked", other.standard().text());
            }
            links.add(placeId, otherId, kind, actor.username());
            ledger.enter(actor, Act.of("place.link", "place", placeId).with(kind + " " + otherId));
        });
    }

    private Romanization spelled(Place place, RecordedName name) {
        if (!name.language().equals(NewName.CHINESE)) {
            return new Romanization(name.spelling(), Syllables.untoned(name.spelling()), "", "", List.of(), false, List.of(), true,
                    new NameParts(name.text(), "", "", List.of()));
        }
        Romanization made = readings.romanizer().romanize(name.text(), place.placeClass(), lowest(place).code());
        NameParts parts = GenericTerms.inForce().split(name.text(), place.placeClass());
        Romanization ours = name.spelling().isEmpty() ? made : made.givenAs(name.spelling());
        return ours.parts().whole().equals(name.text()) ? ours
                : new Romanization(ours.toned(), ours.plain(), ours.specificPlain(), ours.initials(), ours.syllables(), ours.confirm(),
                        ours.polyphones(), ours.minority(), parts);
    }

    private void requireFree(Place place, RecordedName name) {
        if (name.to() == null || name.to().isAfter(today())) {
            throw new Refusal.NotAllowed("register.standardByCase", name.text());
        }
        for (NameOnRecord other : history.names(place.id(), null, null)) {
            boolean overlaps = (other.validFrom() == null || other.validFrom().isBefore(name.to()))
                    && (name.from() == null || other.validTo() == null || name.from().isBefore(other.validTo()));
            if (other.kind() == NameKind.STANDARD && overlaps) {
                throw new Refusal.NotAllowed("register.oneStandard", other.text(), name.text());
            }
        }
    }

    private Place mine(Actor actor, UUID placeId, long seen) {
        if (rows.lock(placeId) != seen) {
            throw new Refusal.Stale("register.stale", placeId);
        }
        return mine(actor, placeId);
    }

    /** @throws Refusal.NotYours for other roles than the office's, or where the place lies in another's division */
    private Place mine(Actor actor, UUID placeId) {
        if (!Role.NAMING_OFFICE.name().equals(actor.role())) {
            throw new Refusal.NotYours("naming.role");
        }
        Place place = places.require(placeId);
        Division lowest = lowest(place);
        if (!actor.actsIn(lowest.code())) {
            throw new Refusal.NotYours("naming.outsideDivision", lowest.name());
        }
        return place;
    }

    private Division lowest(Place place) {
        List<Division> path = new DivisionTree(divisions.on(today())).commonPath(place.divisionIds());
        if (path.isEmpty()) {
            throw new Refusal.NotAllowed("register.noDivision", place.standard().text());
        }
        return path.get(path.size() - 1);
    }

    private LocalDate today() {
        return LegalTime.today(clock);
    }
}
