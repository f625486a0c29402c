package org.merestone.web.naming;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.batch.NamingBatch;
import org.merestone.gazetteer.batch.NamingBatches;
import org.merestone.gazetteer.committee.Meeting;
import org.merestone.gazetteer.committee.Meetings;
import org.merestone.gazetteer.naming.CaseAct;
import org.merestone.gazetteer.naming.CaseLists;
import org.merestone.gazetteer.naming.CaseOrder;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.Procedure;
import org.merestone.gazetteer.opinion.Consulting;
import org.merestone.gazetteer.opinion.Opinion;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of naming: what waits for the reader, then all cases of their divisions. */
@Controller
@OpenTo({Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT, Role.NAMING_COMMITTEE,
    Role.NAMING_APPROVER})
class CaseListPage {

    private static final int PAGE = 20;
    private static final int MOST_WAITING = 2_000;
    private static final Map<Role, Set<CaseState>> WAITING = Map.of(
            Role.NAMING_CLERK, EnumSet.of(CaseState.DRAFT, CaseState.RETURNED),
            Role.NAMING_CONTRACTOR, EnumSet.of(CaseState.DRAFT, CaseState.RETURNED),
            Role.NAMING_OFFICE, EnumSet.of(CaseState.SUBMITTED, CaseState.CHECKED, CaseState.SUSPENDED));

    private final CaseLists lists;
    private final CaseWords words;
    private final Consulting consulting;
    private final Meetings meetings;
    private final NamingBatches batches;

    CaseListPage(CaseLists lists, CaseWords words, Consulting consulting, Meetings meetings, NamingBatches batches) {
        this.batches = batches;
        this.lists = lists;
        this.words = words;
        this.consulting = consulting;
        this.meetings = meetings;
    }

    /**
     * @param state only cases in this state; all where it is left out
     * @param page  from 1, twenty cases each
     */
    @GetMapping("/naming")
    String list(@RequestParam(required = false) @Nullable CaseState state, @RequestParam(defaultValue = "date") CaseOrder sort,
            @RequestParam(defaultValue = "true") boolean descending, @RequestParam(defaultValue = "1") int page, Model model,
            @AuthenticationPrincipal StaffMember reader) {
        String prefix = CasesInScope.actor(reader).divisionCode();
        Map<CaseState, Integer> counts = lists.counts(prefix);
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        int pages = Math.max(1, ((state == null ? total : counts.getOrDefault(state, 0)) + PAGE - 1) / PAGE);
        if (page < 1 || page > pages) {
            throw new BadRequest("request.wrongValue", "page");
        }
        Set<CaseState> mine = EnumSet.noneOf(CaseState.class);
        WAITING.forEach((role, states) -> mine.addAll(reader.has(role) ? states : Set.of()));
        List<Opinion> opinions = reader.has(Role.NAMING_DEPARTMENT) ? consulting.awaitedOf(reader.as(Role.NAMING_DEPARTMENT)) : List.of();
        Set<UUID> asked = opinions.stream().map(Opinion::caseId).collect(Collectors.toSet());
        // What waits for a decision waits for whoever may take it in the flow of the case.
        List<NamingCase> waiting = lists.in(prefix, CaseState.UNDER_WAY, MOST_WAITING).stream()
                .filter(each -> mine.contains(each.state()) || asked.contains(each.id())
                || each.state() == CaseState.REPORTED && Procedure.offered(each, reader::has).contains(CaseAct.APPROVE)).toList();
        boolean seesBatches = !reader.has(Role.NAMING_DEPARTMENT);
        // A batch waits as one: its items are done together, on its own page.
        model.addAttribute("waiting", waiting.stream().filter(each -> !seesBatches || each.batchId() == null).toList());
        model.addAttribute("lots", seesBatches ? lots(waiting) : List.of());
        model.addAttribute("sittings", reader.has(Role.NAMING_COMMITTEE) || reader.has(Role.NAMING_OFFICE)
                ? meetings.of(CasesInScope.actor(reader)).stream().filter(Meeting::open).toList() : List.of());
        model.addAttribute("seesMeetings", reader.has(Role.NAMING_COMMITTEE) || reader.has(Role.NAMING_OFFICE)
                || reader.has(Role.NAMING_APPROVER));
        model.addAttribute("seesRegister", reader.has(Role.NAMING_CLERK) || reader.has(Role.NAMING_OFFICE));
        model.addAttribute("seesBodies", reader.has(Role.NAMING_OFFICE));
        model.addAttribute("seesBatches", seesBatches);
        model.addAttribute("cases", lists.page(prefix, state, sort, descending, (page - 1) * PAGE, PAGE));
        model.addAttribute("counts", counts);
        model.addAttribute("total", total);
        model.addAttribute("state", state);
        model.addAttribute("sort", sort);
        model.addAttribute("descending", descending);
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("words", words.now());
        model.addAttribute("clerk", reader.has(Role.NAMING_CLERK) || reader.has(Role.NAMING_CONTRACTOR)
                || reader.has(Role.NAMING_DEPARTMENT));
        return "naming/cases";
    }

    /** The address that new proposals are sent to. */
    @GetMapping("/naming/cases")
    String cases() {
        return "redirect:/naming";
    }

    /**
     * A batch of which some cases wait.
     *
     * @param states how many wait in which state
     */
    record Lot(NamingBatch batch, Map<CaseState, Integer> states) {}

    private List<Lot> lots(List<NamingCase> waiting) {
        Map<UUID, List<NamingCase>> together = new LinkedHashMap<>();
        for (NamingCase each : waiting) {
            if (each.batchId() != null) {
                together.computeIfAbsent(each.batchId(), id -> new ArrayList<>()).add(each);
            }
        }
        return together.entrySet().stream().map(lot -> new Lot(batches.require(lot.getKey()), counts(lot.getValue()))).toList();
    }

    private static Map<CaseState, Integer> counts(List<NamingCase> cases) {
        Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
        cases.forEach(each -> counts.merge(each.state(), 1, Integer::sum));
        return counts;
    }
}
