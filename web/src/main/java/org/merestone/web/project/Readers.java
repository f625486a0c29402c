package org.merestone.web.project;

import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.web.security.StaffMember;

/** In which of their roles a member of staff works on a project. */
final class Readers {

    private Readers() {}

    /** Whoever reads: county before surveyor before side. */
    static Actor reading(StaffMember member) {
        return member.as(Role.COUNTY_OFFICER, Role.SURVEYOR, Role.BOUNDARY_OFFICER, Role.SUPERVISOR);
    }

    /** The role that an act is for where the member holds it; the service refuses any other. */
    static Actor acting(StaffMember member, Role role) {
        return member.has(role) ? member.as(role) : reading(member);
    }
}
