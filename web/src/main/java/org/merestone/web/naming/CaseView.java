package org.merestone.web.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.check.NameFinding;
import org.merestone.gazetteer.naming.CaseAct;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NameTrial;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.naming.Procedure;
import org.merestone.gazetteer.naming.StoredFinding;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.geo.Severity;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a case, and says which steps it offers to whom. */
@Component
class CaseView {

    private final NamingCases cases;
    private final CasesInScope scope;
    private final CaseWords words;
    private final CaseDesk desk;
    private final NameTrial trial;
    private final RegisterKeeper register;

    CaseView(NamingCases cases, CasesInScope scope, CaseWords words, CaseDesk desk, NameTrial trial, RegisterKeeper register) {
        this.cases = cases;
        this.scope = scope;
        this.words = words;
        this.desk = desk;
        this.trial = trial;
        this.register = register;
    }

    /** What the page offers the reader; the services decide again when it is done. */
    record Offers(boolean revise, boolean withdraw, boolean check, boolean decide, boolean answer) {

        static final Offers NONE = new Offers(false, false, false, false, false);

        static Offers to(StaffMember reader, NamingCase namingCase) {
            CaseState state = namingCase.state();
            boolean writer = reader.has(Role.NAMING_CLERK) || reader.has(Role.NAMING_CONTRACTOR) || reader.has(Role.NAMING_DEPARTMENT);
            boolean office = reader.has(Role.NAMING_OFFICE);
            Set<CaseAct> acts = Procedure.offered(namingCase, reader::has);
            return new Offers(writer && state.open(), writer && acts.contains(CaseAct.WITHDRAW), acts.contains(CaseAct.CHECK),
                    acts.contains(CaseAct.APPROVE), writer && state.open() || office && state.handedIn());
        }

        public boolean any() {
            return revise || withdraw || check || decide;
        }
    }

    String show(NamingCase namingCase, Model model, StaffMember reader) {
        List<StoredFinding> findings = cases.findings(namingCase.id());
        model.addAttribute("namingCase", namingCase);
        model.addAttribute("findings", findings);
        model.addAttribute("checks", cases.checks(namingCase.id()));
        model.addAttribute("grave", findings.stream().filter(finding -> finding.severity() != Severity.INFO).toList());
        model.addAttribute("informing", findings.stream().filter(finding -> finding.severity() == Severity.INFO).toList());
        model.addAttribute("published", findings.stream().map(StoredFinding::conflictPlaceId)
                .filter(id -> id != null && !register.current().names().of(id).isEmpty()).distinct().toList());
        model.addAttribute("placePublished", namingCase.placeId() != null
                && !register.current().names().of(namingCase.placeId()).isEmpty());
        model.addAttribute("errors", findings.stream().filter(finding -> finding.severity().stops()).count());
        model.addAttribute("unanswered", findings.stream().filter(finding -> !finding.severity().stops() && !finding.settled()).count());
        boolean open = namingCase.state().open() && !namingCase.roman().confirmed();
        model.addAttribute("spellings", open ? CandidateSpellings.of(trial, namingCase) : List.of());
        model.addAttribute("questions", findings.stream().filter(finding -> NameFinding.isQuestion(finding.ruleId()) && !finding.settled())
                .count());
        model.addAttribute("events", cases.events(namingCase.id()));
        model.addAttribute("words", words.now());
        // Whoever saw an older state shall look at the new one before acting on it.
        boolean stale = Boolean.TRUE.equals(model.getAttribute("stale"));
        model.addAttribute("offers", stale ? Offers.NONE : Offers.to(reader, namingCase));
        model.addAttribute("releases", List.of(Secrecy.PUBLIC, Secrecy.INTERNAL));
        model.addAttribute("statuses", Arrays.stream(PlaceStatus.values()).filter(PlaceStatus::inUse).toList());
        desk.fill(namingCase, model, reader, stale);
        if (!model.containsAttribute("approval")) {
            model.addAttribute("approval", DecisionPage.Approval.BLANK);
        }
        return "naming/case";
    }

    /** The page again after a refusal, as the case stands now. */
    String show(UUID id, Model model, StaffMember reader) {
        return show(scope.require(reader, id), model, reader);
    }
}
