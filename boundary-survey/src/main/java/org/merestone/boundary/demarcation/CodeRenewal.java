package org.merestone.boundary.demarcation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LegalDays;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a line and its markers the codes that follow from their units' codes of today, as after 撤乡设镇. The former codes stay as aliases;
 * what
 * is cut into the stones is what it was, and so is every signature: codes of lines and markers are no part of a fingerprint (rule 11).
 */
@Service
public class CodeRenewal {

    private static final int LONGEST_REASON = 200;

    private final BoundaryLines lines;
    private final Markers markers;
    private final Divisions divisions;
    private final Ledger ledger;
    private final Clock clock;

    CodeRenewal(BoundaryLines lines, Markers markers, Divisions divisions, Ledger ledger, Clock clock) {
        this.lines = lines;
        this.markers = markers;
        this.divisions = divisions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Renews the codes of a line and of the markers that are not history.
     *
     * @param effectiveOn from when they count, no later than today
     * @param reason      of the change of the units' codes
     * @return how many markers got another code
     */
    @Transactional
    public int renew(Actor officer, UUID lineId, LocalDate effectiveOn, String reason) {
        Roles.require(officer, Role.COUNTY_OFFICER, "code.countyRenews");
        BoundaryLine line = lines.lock(lineId);
        Sides sides = Sides.of(line, divisions);
        if (!sides.bothWithin(officer)) {
            throw new Refusal.NotYours("keys.notYourCounty", sides.a().name(), sides.b().name());
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
        if (effectiveOn.isAfter(LegalDays.today(clock))) {
            throw new Refusal.NotAllowed("code.inFuture", effectiveOn);
        }
        String code = line.codeBetween(sides.a().code(), sides.b().code());
        if (code.equals(line.code())) {
            throw new Refusal.NotAllowed("code.nothingToRenew", line.name(), code);
        }
        lines.recode(line, code, effectiveOn, reason.strip());
        int renewed = markers.recode(lineId, code, effectiveOn, reason.strip());
        ledger.enter(officer, Act.of("line.renew-codes", "line", lineId).because(reason.strip())
                        .with(line.code() + " -> " + code + " markers=" + renewed + " units=" + names(sides)),
                Change.replace(Change.Part.LINES, "line", lineId), Change.replace(Change.Part.MARKERS, "line", lineId));
        return renewed;
    }

    private static String names(Sides sides) {
        Division a = sides.a();
        return a.code() + " " + a.name() + ", " + sides.b().code() + " " + sides.b().name();
    }
}
