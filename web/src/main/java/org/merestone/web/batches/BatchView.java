package org.merestone.web.batches;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.batch.BatchPapers;
import org.merestone.gazetteer.batch.BatchRefused;
import org.merestone.gazetteer.batch.BatchSteps;
import org.merestone.gazetteer.batch.NamingBatch;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.dossier.ReportKind;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.Demand;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.Noticing;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.notice.PublicNotice;
import org.merestone.gazetteer.paper.CasePapers;
import org.merestone.gazetteer.paper.Subject;
import org.merestone.web.naming.PaperDoors;
import org.merestone.web.naming.TypedReason;
import org.merestone.web.problem.RefusalStatus;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a batch, and says which steps it offers to whom. */
@Component
class BatchView {

    private static final int PAGE = 50;

    private final NamingBatches batches;
    private final BatchSteps steps;
    private final BatchPapers papers;
    private final CasePapers written;
    private final Notices notices;
    private final Divisions divisions;

    BatchView(NamingBatches batches, BatchSteps steps, BatchPapers papers, CasePapers written, Notices notices,
            Divisions divisions) {
        this.written = written;
        this.batches = batches;
        this.steps = steps;
        this.papers = papers;
        this.notices = notices;
        this.divisions = divisions;
    }

    /** What somebody does to a batch. */
    interface Step {
        void by(Actor hand);
    }

    static Actor actor(StaffMember reader) {
        return reader.as(Role.NAMING_OFFICE, Role.NAMING_CLERK, Role.NAMING_CONTRACTOR, Role.NAMING_APPROVER, Role.NAMING_COMMITTEE);
    }

    /** @param page from 1, fifty items each */
    String show(UUID id, int page, Model model, StaffMember reader) {
        NamingBatch batch = batches.require(id);
        List<NamingCase> all = batches.cases(id);
        Actor actor = actor(reader);
        if (all.stream().map(NamingCase::divisionId).distinct().anyMatch(each -> !actor.actsIn(divisions.require(each).code()))) {
            throw new Refusal.NotYours("naming.outsideDivision", batch.title());
        }
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        if (page < 1 || page > pages) {
            throw new BadRequest("request.wrongValue", "page");
        }
        Map<CaseState, Long> states = steps.states(all);
        boolean office = reader.has(Role.NAMING_OFFICE);
        model.addAttribute("batch", batch);
        model.addAttribute("cases", all.subList((page - 1) * PAGE, Math.min(page * PAGE, all.size())));
        model.addAttribute("first", (page - 1) * PAGE);
        model.addAttribute("total", all.size());
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("states", states);
        model.addAttribute("lead", all.isEmpty() ? null : all.get(0).id());
        model.addAttribute("notices", all.isEmpty() ? List.of() : notices.of(all.get(0).id()));
        model.addAttribute("onNotice", !all.isEmpty() && notices.of(all.get(0).id()).stream().anyMatch(each -> each.closedAt() == null
                && each.kind() == PublicNotice.Kind.NOTICE));
        model.addAttribute("demands", Demand.values());
        model.addAttribute("today", notices.today());
        model.addAttribute("usualDays", Noticing.USUAL_DAYS);
        model.addAttribute("maySubmit", (office || reader.has(Role.NAMING_CLERK))
                && (states.containsKey(CaseState.DRAFT) || states.containsKey(CaseState.RETURNED)));
        model.addAttribute("mayCheck", office && states.containsKey(CaseState.SUBMITTED));
        model.addAttribute("checked", office && states.containsKey(CaseState.CHECKED));
        model.addAttribute("mayApprove", office && states.containsKey(CaseState.CHECKED)
                || reader.has(Role.NAMING_APPROVER) && states.containsKey(CaseState.REPORTED));
        model.addAttribute("approved", office && states.containsKey(CaseState.APPROVED));
        model.addAttribute("running", steps.running(all).stream().map(Enum::name).toList());
        PaperDoors.of(reader).open(model);
        model.addAttribute("papers", written.list(actor, new Subject.WholeBatch(id)));
        brought(id, model, reader);
        return "batches/batch";
    }

    /** For who may file; the others read the papers on the pages of the cases. */
    private void brought(UUID id, Model model, StaffMember reader) {
        if (!reader.has(Role.NAMING_OFFICE) && !reader.has(Role.NAMING_CLERK) && !reader.has(Role.NAMING_CONTRACTOR)) {
            return;
        }
        BatchPapers.Standing standing = papers.standing(id);
        model.addAttribute("standing", standing.cases() > 0 ? standing : null);
        model.addAttribute("materialKinds", MaterialKind.values());
        Map<ReportKind, Map<String, String>> texts = papers.reports(id);
        model.addAttribute("reports", Arrays.stream(ReportKind.values()).map(kind -> new Report(kind, texts.getOrDefault(kind, Map.of()),
                standing.reports().getOrDefault(kind, 0))).toList());
        model.addAttribute("files", papers.files(id));
    }

    /**
     * A report as the batch has it.
     *
     * @param whole how many cases have it whole
     */
    record Report(ReportKind kind, Map<String, String> texts, int whole) {

        public String of(String field) {
            return texts.getOrDefault(field, "");
        }
    }

    /** Back to the page, or the page with what stands in the way. */
    String take(UUID id, Model model, HttpServletResponse response, StaffMember reader, Step step) {
        try {
            step.by(actor(reader));
            return "redirect:/naming/batches/" + id;
        } catch (Refusal.NotAllowed | Refusal.Stale | BatchRefused refused) {
            told(model, response, refused);
            return show(id, 1, model, reader);
        }
    }

    /**
     * Back to the papers, or the page with why not and with what was typed. Who is not the one to do it, as the second of two hands, is
     * told there too; who may not read the batch at all is not.
     */
    String takePaper(UUID id, TypedReason typed, Model model, HttpServletResponse response, StaffMember reader, Runnable step) {
        try {
            step.run();
            return "redirect:/naming/batches/" + id + "#papers";
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refused) {
            told(model, response, refused);
            typed.keep(model);
            return show(id, 1, model, reader);
        }
    }

    static void told(Model model, HttpServletResponse response, RuntimeException refused) {
        if (refused instanceof Refusal refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(RefusalStatus.of(refusal).value());
        } else if (refused instanceof BatchRefused batch) {
            model.addAttribute("faults", batch.faults());
            response.setStatus(422);
        }
    }
}
