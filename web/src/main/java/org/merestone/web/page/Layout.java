package org.merestone.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.StaffMember;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: who reads it, where they may go, and whether the county is invented. */
@ControllerAdvice
class Layout {

    private static final List<Door> DOORS = List.of(
            new Door("/survey", "nav.survey", Set.of(Role.SURVEYOR)),
            new Door("/boundaries", "nav.boundaries", Set.of(Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER)),
            new Door("/naming", "nav.naming", Set.of(Role.NAMING_CLERK, Role.NAMING_OFFICE)),
            new Door("/admin", "nav.admin", Set.of(Role.ADMINISTRATOR)));

    private final RegisterKeeper keeper;

    Layout(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    @ModelAttribute("reader")
    @Nullable StaffMember reader() {
        return StaffMember.signedIn().orElse(null);
    }

    @ModelAttribute("doors")
    List<Door> doors() {
        return StaffMember.signedIn()
                .map(member -> DOORS.stream().filter(door -> door.roles().stream().anyMatch(member::has)).toList())
                .orElse(List.of());
    }

    @ModelAttribute("demonstration")
    boolean demonstration() {
        return keeper.current().demonstration();
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    /** A staff page of the navigation and the roles that have work there. */
    record Door(String path, String label, Set<Role> roles) {}
}
