package org.merestone.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.StaffMember;
import org.merestone.web.terms.DataTerms;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows: who reads it, where they may go, and whether the county is invented. */
@ControllerAdvice
class Layout {

    private static final List<Door> DOORS = List.of(
            new Door("/survey", "nav.survey", Set.of(Role.SURVEYOR)),
            new Door("/boundaries", "nav.boundaries", Set.of(Role.BOUNDARY_OFFICER, Role.COUNTY_OFFICER, Role.SUPERVISOR)),
            new Door("/naming", "nav.naming", Set.of(Role.NAMING_CLERK, Role.NAMING_OFFICE, Role.NAMING_CONTRACTOR,
                    Role.NAMING_DEPARTMENT, Role.NAMING_COMMITTEE, Role.NAMING_APPROVER)),
            new Door("/naming/deadlines", "deadlines.title", Set.of(Role.COUNTY_OFFICER)),
            new Door("/admin", "nav.admin", Set.of(Role.ADMINISTRATOR)));

    private static final Pattern LANGUAGE = Pattern.compile("(?<=^|&)lang=[^&]*&?");

    private final RegisterKeeper keeper;
    private final DataTerms terms;

    Layout(RegisterKeeper keeper, DataTerms terms) {
        this.keeper = keeper;
        this.terms = terms;
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

    /** The page's own address for another language, but for the language's code. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : LANGUAGE.matcher(request.getQueryString()).replaceAll("");
        return "?" + query + (query.isEmpty() || query.endsWith("&") ? "" : "&") + "lang=";
    }

    /** On what terms the page's data may be used. */
    @ModelAttribute("dataTerms")
    DataTerms terms() {
        return terms;
    }

    /** A staff page of the navigation and the roles that have work there. */
    record Door(String path, String label, Set<Role> roles) {}
}
