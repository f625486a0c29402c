package org.merestone.gazetteer.naming;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.check.CaseRules;
import org.merestone.gazetteer.place.Place;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.Protection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens cases about a place that the register knows: 更名, 销名, 起止点变更, 恢复. From there they go the way of every case. */
@Service
public class Altering {

    private static final int LONGEST_MEASURES = 1_000;
    private static final int LONGEST_POSITION = 500;

    private final Applying applying;
    private final NamingCases cases;
    private final CaseRecords records;
    private final FindingRecords findings;
    private final NameTrial trial;
    private final Places places;
    private final Divisions divisions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Altering(Applying applying, NamingCases cases, CaseRecords records, FindingRecords findings, NameTrial trial, Places places,
            Divisions divisions, Ledger ledger, PlatformTransactionManager transactions) {
        this.applying = applying;
        this.cases = cases;
        this.records = records;
        this.findings = findings;
        this.trial = trial;
        this.places = places;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Asks for another name.
     *
     * @param measures what protects a protected name, or why a historic one must go; without it such a name is not touched (P01, P02)
     */
    public NamingCase rename(Actor actor, UUID placeId, String name, String meaning, String reason, String measures) {
        Place place = places.require(placeId);
        boolean guarded = place.protection() != Protection.NONE;
        boolean stopped = guarded && measures.isBlank() || CaseRules.atSubmission(new CaseRules.Papers(true,
                place.protection() == Protection.LISTED, false, true, 0, true, !measures.isBlank())).stream()
                .anyMatch(finding -> finding.severity().stops());
        if (stopped || measures.strip().length() > LONGEST_MEASURES) {
            throw new Refusal.NotAllowed("altering.measures", place.standard().text(), LONGEST_MEASURES);
        }
        if (name.strip().equals(place.standard().text())) {
            throw new Refusal.NotAllowed("altering.sameName", place.standard().text());
        }
        return open(actor, place, CaseKind.RENAMING, name, meaning, reason, measures.strip());
    }

    /** Asks for the end of a name whose place is no more. */
    public NamingCase cancel(Actor actor, UUID placeId, String reason) {
        Place place = places.require(placeId);
        return open(actor, place, CaseKind.CANCELLATION, place.standard().text(), reason, reason, "");
    }

    /** Asks for another extent of a place: where it begins and ends (起止点变更). */
    public NamingCase extent(Actor actor, UUID placeId, Geometry geometry, String reason, String locationText) {
        Place place = places.require(placeId);
        requireStanding(place);
        return open(actor, place, CaseKind.EXTENT_CHANGE, new Proposal(place.standard().text(), place.placeClass(), Map.of(), reason,
                reason,
                locationText, geometry, home(actor, place).id()), "");
    }

    /** Asks for the return of a name that ended with its place. */
    public NamingCase restore(Actor actor, UUID placeId, String meaning, String reason) {
        Place place = places.require(placeId);
        if (place.status().inUse()) {
            throw new Refusal.NotAllowed("altering.inUse", place.standard().text());
        }
        return open(actor, place, CaseKind.RESTORATION, new Proposal(place.standard().text(), place.placeClass(), Map.of(), meaning, reason,
                position(actor, place), place.geometry(), home(actor, place).id()), "");
    }

    /** Where the place lies, in words, for the announcement has to say it; at least in which division. */
    private String position(Actor actor, Place place) {
        String known = place.description().strip();
        return known.isEmpty() ? "位于" + home(actor, place).name() : known.substring(0, Math.min(LONGEST_POSITION, known.length()));
    }

    private static void requireStanding(Place place) {
        if (!place.status().inUse() || place.standard().validTo() != null) {
            throw new Refusal.NotAllowed("altering.gone", place.standard().text());
        }
    }

    private NamingCase open(Actor actor, Place place, CaseKind kind, String name, String meaning, String reason, String measures) {
        requireStanding(place);
        return open(actor, place, kind, new Proposal(name, place.placeClass(), Map.of(), meaning, reason,
                position(actor, place), place.geometry(), home(actor, place).id()), measures);
    }

    private NamingCase open(Actor actor, Place place, CaseKind kind, Proposal proposal, String measures) {
        return transaction.execute(status -> {
            ledger.awaitTurn();
            if (records.underWay(place.id())) {
                throw new Refusal.NotAllowed("altering.underWay", place.standard().text());
            }
            NamingCase opened = applying.propose(actor, proposal);
            records.about(opened.id(), kind, place.id(), measures);
            NamingCase about = cases.require(opened.id());
            findings.store(opened.id(), trial.check(about, divisions.require(about.divisionId())));
            ledger.enter(actor, Act.of("naming.alter", "naming-case", opened.id()).with(kind + " " + place.standard()
                    .text() + " " + place.id()));
            return about;
        });
    }

    /** Of the divisions of the place one that is the actor's. */
    private Division home(Actor actor, Place place) {
        List<Division> lies = place.divisionIds().stream().flatMap(id -> divisions.find(id, trial.today()).stream()).toList();
        return lies.stream().filter(division -> actor.actsIn(division.code())).findFirst()
                .orElseThrow(() -> new Refusal.NotYours("naming.outsideDivision", lies.isEmpty() ? "" : lies.get(0).name()));
    }
}
