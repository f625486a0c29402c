package org.merestone.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Role;
import org.merestone.geo.LegalTime;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.security.StaffMember;
import org.merestone.web.terms.DataTerms;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** What every page knows, and an answer for machines need not: who reads it, where they may go, whether the county
 * is invented, and by which clock a moment is told. */
@Component
class Layout implements HandlerInterceptor {

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

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        fill(request, page);
    }

    /** Tells a page what every page knows, also one that tells of a fault and has no handler behind it. */
    void fill(HttpServletRequest request, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page == null || view == null || view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
            return;
        }
        Map<String, Object> model = page.getModel();
        Optional<StaffMember> reader = StaffMember.signedIn();
        reader.ifPresent(member -> model.putIfAbsent("reader", member));
        model.putIfAbsent("doors", reader.map(Layout::doors).orElse(List.of()));
        model.putIfAbsent("demonstration", keeper.current().demonstration());
        model.putIfAbsent("path", request.getRequestURI());
        model.putIfAbsent("otherLanguage", otherLanguage(request));
        model.putIfAbsent("dataTerms", terms);
        model.putIfAbsent("legalZone", LegalTime.ZONE.getId());
    }

    private static List<Door> doors(StaffMember member) {
        return DOORS.stream().filter(door -> door.roles().stream().anyMatch(member::has)).toList();
    }

    /** The page's own address for another language, but for the language's code. */
    private static String otherLanguage(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : LANGUAGE.matcher(request.getQueryString()).replaceAll("");
        return "?" + query + (query.isEmpty() || query.endsWith("&") ? "" : "&") + "lang=";
    }

    /** A staff page of the navigation and the roles that have work there. */
    record Door(String path, String label, Set<Role> roles) {}
}
