package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.check.NameFinding;
import org.merestone.gazetteer.naming.Applying;
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.gazetteer.naming.NameTrial;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.gazetteer.naming.Proposal;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The clerk's form: a new proposal, or one that is still open. What was typed is kept where it is refused. */
@Controller
@OpenTo({Role.NAMING_CLERK, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT})
class ProposalPage {

    private final Applying applying;
    private final NameTrial trial;
    private final NamingCases cases;
    private final CasesInScope scope;
    private final PlaceClasses classes;
    private final CaseWords words;

    ProposalPage(Applying applying, NameTrial trial, NamingCases cases, CasesInScope scope, PlaceClasses classes, CaseWords words) {
        this.applying = applying;
        this.trial = trial;
        this.cases = cases;
        this.scope = scope;
        this.classes = classes;
        this.words = words;
    }

    @GetMapping("/naming/new")
    String blank(Model model, @AuthenticationPrincipal StaffMember reader) {
        List<PlaceClasses.Named> choice = classes.named();
        List<Division> townships = scope.townships(reader);
        return show(model, reader, null, ProposalForm.blank(choice.isEmpty() ? "" : choice.get(0).placeClass().code(),
                townships.isEmpty() ? "" : townships.get(0).code()));
    }

    @GetMapping("/naming/cases/{id}/edit")
    String edit(@PathVariable UUID id, Model model, @AuthenticationPrincipal StaffMember reader) {
        NamingCase standing = scope.require(reader, id);
        if (!standing.state().open()) {
            return "redirect:/naming/cases/" + id;
        }
        return show(model, reader, standing, ProposalForm.of(standing, code(reader, standing)));
    }

    @PostMapping("/naming/cases")
    String propose(ProposalForm form, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            Proposal proposal = proposal(form, reader);
            Actor clerk = CasesInScope.applicant(reader);
            return kept(clerk, applying.propose(clerk, form.kindOr(CaseKind.NAMING), proposal), form);
        } catch (Refusal refusal) {
            RefusedForm.on(model, response, refusal);
            return show(model, reader, null, form);
        }
    }

    @PostMapping("/naming/cases/{id}")
    String revise(@PathVariable UUID id, ProposalForm form, Model model, HttpServletResponse response,
            @AuthenticationPrincipal StaffMember reader) {
        try {
            Proposal proposal = proposal(form, reader);
            Actor clerk = CasesInScope.applicant(reader);
            return kept(clerk, applying.revise(clerk, id, form.seen() == null ? -1 : form.seen(), proposal), form);
        } catch (Refusal.NotAllowed | Refusal.Stale refusal) {
            RefusedForm.on(model, response, refusal);
            return show(model, reader, scope.require(reader, id), form);
        }
    }

    /** Open readings are found before anything is written, so that a proposal is not left behind as a draft by mistake. */
    private Proposal proposal(ProposalForm form, StaffMember reader) {
        Proposal proposal = form.proposal(classes.require(ProposalForm.text(form.classCode())),
                scope.township(reader, ProposalForm.text(form.division())).id());
        if (form.submits() && proposal.given() == null && trial.of(proposal.name(), proposal.placeClass(), proposal.confirmedReadings(),
                proposal.geometry(), proposal.divisionId()).romanization().confirm()) {
            throw new Refusal.NotAllowed("naming.readingsOpen", proposal.name());
        }
        return proposal;
    }

    private String kept(Actor clerk, NamingCase draft, ProposalForm form) {
        // A question of the check can only be answered on the page of the case.
        if (form.submits() && !Role.NAMING_CONTRACTOR.name().equals(clerk.role()) && cases.findings(draft.id()).stream()
                .noneMatch(finding -> NameFinding.isQuestion(finding.ruleId()) && !finding.settled())) {
            applying.submit(clerk, draft.id(), draft.rowVersion());
        }
        return "redirect:/naming/cases/" + draft.id();
    }

    private String show(Model model, StaffMember reader, @Nullable NamingCase standing, ProposalForm form) {
        model.addAttribute("form", form);
        model.addAttribute("maySubmit", !reader.has(Role.NAMING_CONTRACTOR));
        model.addAttribute("kinds", List.of(CaseKind.NAMING, CaseKind.PRE_NAMING, CaseKind.RECORDING));
        model.addAttribute("namingCase", standing);
        model.addAttribute("classes", classes.named());
        model.addAttribute("townships", scope.townships(reader));
        model.addAttribute("words", words.now());
        return "naming/proposal";
    }

    private String code(StaffMember reader, NamingCase standing) {
        return scope.townships(reader).stream().filter(township -> township.id().equals(standing.divisionId()))
                .map(Division::code).findFirst().orElse("");
    }
}
