package org.merestone.data.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.demo.DemoCase.State;
import org.merestone.geo.LegalTime;

/** Writes the naming cases with their events and findings, and the place of the approved one. */
final class CaseRows {

    private static final String ROAD = "23510";
    private static final String RULES = "2026.1";

    private final Entry entry;
    private final PlaceRows places;
    private final Rows cases = new Rows("naming_case", "id", "case_no", "kind", "state", "name", "specific", "generic", "class_code",
            "roman_toned", "roman_plain", "roman_confirmed", "syllables", "meaning", "reason", "location_text", "geom",
            "division_id", "place_id", "author_id", "created_at", "decided_by", "decided_at", "approval_document", "approved_on",
            "return_reason");
    private final Rows events = new Rows("naming_case_event", "case_id", "seq", "happened_at", "actor_name", "from_state", "to_state",
            "remark");
    private final Rows findings = new Rows("naming_finding", "case_id", "run_no", "seq", "rule_id", "rule_edition", "severity",
            "message_zh", "message_en", "conflict_place_id", "conflict_name", "conflict_point");

    CaseRows(Entry entry, PlaceRows places) {
        this.entry = entry;
        this.places = places;
    }

    void enter(DemoCounty county) {
        county.cases().forEach(this::enter);
        cases.insertInto(entry.jdbc());
        events.insertInto(entry.jdbc());
        findings.insertInto(entry.jdbc());
    }

    private void enter(DemoCase proposal) {
        var id = entry.ids().get();
        boolean decided = proposal.decidedOn() != null;
        boolean approved = proposal.state() == State.APPROVED;
        cases.add(id, proposal.caseNo(), "NAMING", proposal.state().name(), proposal.name(), proposal.specific(),
                proposal.generic(), ROAD, proposal.roman().toned(), proposal.roman().plain(), true, proposal.roman().syllables(),
                proposal.meaning(), proposal.reason(), proposal.location(), entry.geometries().bind(proposal.geometry()),
                entry.id(proposal.townshipCode()), approved ? place(proposal) : null, entry.id("clerk"),
                morning(proposal.openedOn()), decided ? entry.id("naming") : null,
                proposal.decidedOn() == null ? null : morning(proposal.decidedOn()), proposal.document(),
                approved ? proposal.decidedOn() : null, proposal.remark().isEmpty() ? null : proposal.remark());
        enterEvents(id, proposal);
        enterFindings(id, proposal);
    }

    private UUID place(DemoCase proposal) {
        var label = Frame.CGCS2000.createPoint(proposal.geometry().getCoordinateN(proposal.geometry().getNumPoints() / 2));
        var name = new DemoName(ROAD, proposal.townshipCode(), "STREET", proposal.geometry(), label, proposal.name(),
                proposal.specific(), proposal.generic(), proposal.roman(), null, "PUBLIC", proposal.meaning(), List.of());
        return places.enterApproved(name, Objects.requireNonNull(proposal.document()),
                Objects.requireNonNull(proposal.decidedOn()));
    }

    private void enterEvents(UUID id, DemoCase proposal) {
        var day = proposal.openedOn();
        event(id, 1, day, "clerk", null, State.DRAFT, "");
        if (proposal.state() == State.DRAFT) {
            return;
        }
        event(id, 2, day.plusDays(1), "clerk", State.DRAFT, State.SUBMITTED, "");
        if (proposal.state() == State.SUBMITTED) {
            return;
        }
        event(id, 3, day.plusDays(2), "naming", State.SUBMITTED, State.CHECKED, "");
        if (proposal.decidedOn() != null) {
            event(id, 4, proposal.decidedOn(), "naming", State.CHECKED, proposal.state(), proposal.remark());
        }
    }

    private void event(UUID id, int seq, LocalDate day, String actor, @Nullable State from, State to, String remark) {
        events.add(id, seq, morning(day), actor, from == null ? null : from.name(), to.name(), remark);
    }

    private void enterFindings(UUID id, DemoCase proposal) {
        int seq = 0;
        for (var finding : proposal.findings()) {
            findings.add(id, 1, ++seq, finding.ruleId(), RULES, finding.severity(), finding.messageZh(), finding.messageEn(),
                    entry.id(PlaceRows.placeKey(finding.conflictName())), finding.conflictName(),
                    entry.geometries().bind(finding.conflictPoint()));
        }
    }

    private static OffsetDateTime morning(LocalDate day) {
        return LegalTime.startOf(day).plusHours(9).plusMinutes(30);
    }
}
