package org.merestone.web.naming;

import java.time.LocalDate;
import java.util.List;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.filing.Filing;
import org.merestone.gazetteer.filing.Urging;
import org.merestone.gazetteer.naming.CaseClock;
import org.merestone.gazetteer.naming.CaseClocks;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.web.security.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the part of a case's page that is about its filing, and says which steps it offers to whom. */
@Component
class FilingDesk {

    private final Filing filing;
    private final CaseClocks clocks;
    private final Notices notices;

    FilingDesk(Filing filing, CaseClocks clocks, Notices notices) {
        this.filing = filing;
        this.clocks = clocks;
        this.notices = notices;
    }

    /** What the page offers; the service decides again. */
    record Offers(boolean send, boolean answer, List<Urging.Level> urge) {

        public boolean any() {
            return send || answer || !urge.isEmpty();
        }
    }

    void fill(NamingCase namingCase, Model model, StaffMember reader) {
        List<Urging> urgings = filing.urgings(namingCase.id());
        model.addAttribute("filings", filing.of(namingCase.id()));
        model.addAttribute("urgings", urgings);
        model.addAttribute("filingOffers", clocks.of(namingCase.id()).stream()
                .filter(clock -> clock.kind() == CaseClock.Kind.FILING && clock.doneOn() == null).findFirst()
                .map(clock -> offers(namingCase, clock.dueOn(), urgings, reader)).orElse(new Offers(false, false, List.of())));
    }

    private Offers offers(NamingCase namingCase, LocalDate due, List<Urging> urgings, StaffMember reader) {
        boolean office = reader.has(Role.NAMING_OFFICE);
        boolean awaits = filing.awaitsAnswer(namingCase.id());
        boolean sender = office || reader.has(Role.NAMING_DEPARTMENT) && namingCase.flow().ofADepartment();
        boolean late = notices.today().isAfter(due) && (office || reader.has(Role.COUNTY_OFFICER));
        List<Urging.Level> next = !late || urgings.size() == Urging.Level.values().length ? List.of()
                : List.of(Urging.Level.values()[urgings.size()]);
        return new Offers(sender && !awaits, office && awaits, next);
    }
}
