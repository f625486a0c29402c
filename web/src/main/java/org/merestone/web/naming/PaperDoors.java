package org.merestone.web.naming;

import org.merestone.data.account.Role;
import org.merestone.web.security.StaffMember;
import org.springframework.ui.Model;

/**
 * What a reader is offered beside papers that went out; the services decide again.
 *
 * @param scan    to file what was sealed
 * @param compare to say that it is the paper, where somebody else filed it
 * @param correct to let a corrected edition go out
 */
public record PaperDoors(boolean scan, boolean compare, boolean correct) {

    public static PaperDoors of(StaffMember reader) {
        boolean office = reader.has(Role.NAMING_OFFICE);
        boolean approver = reader.has(Role.NAMING_APPROVER);
        return new PaperDoors(office || approver || reader.has(Role.NAMING_CLERK) || reader.has(Role.NAMING_DEPARTMENT),
                office || approver || reader.has(Role.COUNTY_OFFICER), office || approver || reader.has(Role.NAMING_DEPARTMENT));
    }

    /** Tells the page. */
    public void open(Model model) {
        model.addAttribute("mayScan", scan);
        model.addAttribute("mayCompare", compare);
        model.addAttribute("mayCorrect", correct);
    }
}
