package org.merestone.web.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.committee.Meetings;
import org.merestone.gazetteer.dossier.Dossier;
import org.merestone.gazetteer.dossier.MaterialKind;
import org.merestone.gazetteer.dossier.ReportKind;
import org.merestone.gazetteer.naming.CaseAct;
import org.merestone.gazetteer.naming.CaseClocks;
import org.merestone.gazetteer.naming.CaseDemands;
import org.merestone.gazetteer.naming.CaseGate;
import org.merestone.gazetteer.naming.CaseGates;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.Departments;
import org.merestone.gazetteer.naming.Escalations;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.Obstacle;
import org.merestone.gazetteer.naming.Procedure;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.gazetteer.opinion.Consulting;
import org.merestone.gazetteer.paper.CasePapers;
import org.merestone.gazetteer.paper.Subject;
import org.merestone.web.security.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What lies on the desk with a case: what is still in the way, its papers, opinions, votes and clocks. */
@Component
class CaseDesk {

    private final CaseGates gates;
    private final CaseDemands demands;
    private final Dossier dossier;
    private final Consulting consulting;
    private final Departments departments;
    private final Meetings meetings;
    private final Notices notices;
    private final CaseClocks clocks;
    private final Escalations escalations;
    private final CasePapers papers;
    private final FilingDesk filing;

    CaseDesk(CaseGates gates, CaseDemands demands, Dossier dossier, Consulting consulting, Departments departments, Meetings meetings,
            Notices notices, CaseClocks clocks, Escalations escalations, CasePapers papers, FilingDesk filing) {
        this.filing = filing;
        this.gates = gates;
        this.demands = demands;
        this.dossier = dossier;
        this.consulting = consulting;
        this.departments = departments;
        this.meetings = meetings;
        this.notices = notices;
        this.clocks = clocks;
        this.escalations = escalations;
        this.papers = papers;
    }

    /** The stages of the line at the top of a case. */
    static final List<CaseState> TRACK = List.of(CaseState.DRAFT, CaseState.SUBMITTED, CaseState.CHECKED, CaseState.REPORTED,
            CaseState.APPROVED, CaseState.ARCHIVED);

    void fill(NamingCase namingCase, Model model, StaffMember reader, boolean stale) {
        boolean underWay = CaseState.UNDER_WAY.contains(namingCase.state());
        List<Obstacle> obstacles = !underWay ? List.of()
                : gates.obstacles(namingCase, namingCase.state().open() ? CaseGate.At.SUBMISSION : CaseGate.At.DECISION);
        Set<CaseAct> acts = stale ? Set.of() : Procedure.offered(namingCase, reader::has);
        boolean office = reader.has(Role.NAMING_OFFICE) && !stale;
        model.addAttribute("acts", acts.stream().map(Enum::name).toList());
        model.addAttribute("office", office);
        model.addAttribute("track", TRACK);
        model.addAttribute("reached", reached(namingCase.state()));
        model.addAttribute("obstacles", obstacles);
        model.addAttribute("waivable", obstacles.stream().map(Obstacle::demand).filter(each -> each != null).distinct().toList());
        model.addAttribute("waivers", demands.waivers(namingCase.id()));
        model.addAttribute("materials", dossier.materials(namingCase.id()));
        model.addAttribute("missing", underWay ? dossier.missing(namingCase) : List.of());
        model.addAttribute("materialKinds", MaterialKind.values());
        model.addAttribute("mayFile", !stale && underWay && (office || reader.has(Role.NAMING_CLERK) || reader.has(Role.NAMING_CONTRACTOR)
                || reader.has(Role.NAMING_DEPARTMENT)));
        Map<ReportKind, Map<String, String>> reports = dossier.reports(namingCase.id());
        model.addAttribute("reports", Arrays.stream(ReportKind.values())
                .map(kind -> new Report(kind, reports.getOrDefault(kind, Map.of()))).toList());
        model.addAttribute("opinions", consulting.opinions(namingCase.id()));
        model.addAttribute("reviews", consulting.reviews(namingCase.id()));
        model.addAttribute("departments", departments.all());
        model.addAttribute("mine", reader.has(Role.NAMING_DEPARTMENT)
                ? departments.of(reader.as(Role.NAMING_DEPARTMENT)).map(Departments.Department::id).orElse(null) : null);
        model.addAttribute("agenda", meetings.about(namingCase.id()));
        model.addAttribute("caseNotices", notices.of(namingCase.id()));
        model.addAttribute("clocks", clocks.of(namingCase.id()));
        model.addAttribute("told", escalations.of(namingCase.id()));
        model.addAttribute("today", notices.today());
        PaperDoors.of(reader).open(model);
        model.addAttribute("papers", papers.list(CasesInScope.actor(reader), new Subject.OneCase(namingCase.id())));
        filing.fill(namingCase, model, reader);
    }

    /** How far along the line a state is; where a case left it, as far as it came. */
    private static int reached(CaseState state) {
        return switch (state) {
            case DRAFT, RETURNED, WITHDRAWN -> 0;
            case SUBMITTED -> 1;
            case CHECKED, SUSPENDED, REJECTED -> 2;
            case REPORTED -> 3;
            case APPROVED -> 4;
            case ARCHIVED -> 5;
        };
    }

    /** A report as far as it is written. */
    record Report(ReportKind kind, Map<String, String> texts) {

        public boolean whole() {
            return texts.keySet().containsAll(kind.fields());
        }

        public String of(String field) {
            return texts.getOrDefault(field, "");
        }
    }
}
