package org.merestone.web.naming;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.web.security.StaffMember;
import org.springframework.stereotype.Component;

/** What a reader may see of the naming cases: those of their own division and of the divisions below it. */
@Component
class CasesInScope {

    private final NamingCases cases;
    private final Divisions divisions;

    CasesInScope(NamingCases cases, Divisions divisions) {
        this.cases = cases;
        this.divisions = divisions;
    }

    static Actor actor(StaffMember reader) {
        return reader.as(Role.NAMING_OFFICE, Role.NAMING_CLERK, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT, Role.NAMING_APPROVER,
                Role.NAMING_COMMITTEE, Role.COUNTY_OFFICER);
    }

    /** Whoever draws up an application. */
    static Actor applicant(StaffMember reader) {
        return reader.as(Role.NAMING_CLERK, Role.NAMING_CONTRACTOR, Role.NAMING_DEPARTMENT);
    }

    List<NamingCase> of(StaffMember reader, Set<CaseState> states) {
        return cases.list(actor(reader).divisionCode(), states);
    }

    /** @throws Refusal.NotYours where the case lies in a division that is not the reader's */
    NamingCase require(StaffMember reader, UUID id) {
        NamingCase namingCase = cases.require(id);
        requireOwn(reader, divisions.require(namingCase.divisionId()));
        return namingCase;
    }

    /** As {@link #require(StaffMember, UUID)}, for a writer who saw the case as it was in this row version. */
    NamingCase require(StaffMember reader, UUID id, long seen) {
        NamingCase namingCase = require(reader, id);
        if (namingCase.rowVersion() != seen) {
            throw new Refusal.Stale("naming.stale", namingCase.caseNumber());
        }
        return namingCase;
    }

    /** The townships that the reader may propose names in. */
    List<Division> townships(StaffMember reader) {
        return divisions.today(DivisionLevel.TOWNSHIP, actor(reader).divisionCode());
    }

    /** The township of a code, where it is the reader's. */
    Division township(StaffMember reader, String code) {
        return townships(reader).stream().filter(division -> division.code().equals(code)).findFirst()
                .orElseThrow(() -> new Refusal.NotYours("naming.outsideDivision", code));
    }

    private static void requireOwn(StaffMember reader, Division division) {
        if (!actor(reader).actsIn(division.code())) {
            throw new Refusal.NotYours("naming.outsideDivision", division.name());
        }
    }
}
