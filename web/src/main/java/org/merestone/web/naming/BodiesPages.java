package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Ledger;
import org.merestone.gazetteer.committee.Committees;
import org.merestone.gazetteer.naming.ApprovalFlow;
import org.merestone.gazetteer.naming.Departments;
import org.merestone.gazetteer.naming.NamingSettings;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The departments and committees of a place-name office, who acts in them, and the numbers of its procedure. */
@Controller
@OpenTo(Role.NAMING_OFFICE)
class BodiesPages {

    private static final int LONGEST = 100;

    private final Departments departments;
    private final Committees committees;
    private final NamingSettings settings;
    private final Accounts accounts;
    private final Divisions divisions;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    BodiesPages(Departments departments, Committees committees, NamingSettings settings, Accounts accounts, Divisions divisions,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.departments = departments;
        this.committees = committees;
        this.settings = settings;
        this.accounts = accounts;
        this.divisions = divisions;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping({"/naming/bodies", "/naming/bodies/departments", "/naming/bodies/committees", "/naming/bodies/members",
            "/naming/bodies/settings"})
    String show(Model model) {
        model.addAttribute("departments", departments.all());
        model.addAttribute("committees", committees.all());
        model.addAttribute("settings", settings.all());
        return "naming/bodies";
    }

    /** @param flow the names that it approves; left out where it only gives opinions */
    @PostMapping("/naming/bodies/departments")
    String department(@RequestParam String name, @RequestParam(required = false) @Nullable ApprovalFlow flow, Model model,
            HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(model, response, reader, "department.add", name, office -> departments.add(named(name), flow, home(office)));
    }

    @PostMapping("/naming/bodies/committees")
    String committee(@RequestParam String name, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(model, response, reader, "committee.add", name, office -> committees.add(named(name), home(office)));
    }

    /** Lets an account act in a department or vote in a committee. */
    @PostMapping("/naming/bodies/members")
    String member(@RequestParam(required = false) @Nullable UUID department, @RequestParam(required = false) @Nullable UUID committee,
            @RequestParam String username, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        return take(model, response, reader, "body.join", username, office -> {
            Role needed = committee != null ? Role.NAMING_COMMITTEE : Role.NAMING_DEPARTMENT;
            UUID who = accounts.byUsername(username.strip()).filter(account -> account.roles().contains(needed))
                    .orElseThrow(() -> new Refusal.NotAllowed("bodies.noAccount", username)).id();
            if (committee != null) {
                committees.join(committee, who);
            } else if (department != null) {
                departments.join(departments.require(department).id(), who);
            }
        });
    }

    /** @param working of a term, whether only working days count */
    @PostMapping("/naming/bodies/settings")
    String setting(@RequestParam String name, @RequestParam int amount, @RequestParam(defaultValue = "false") boolean working,
            @RequestParam String source, Model model, HttpServletResponse response, @AuthenticationPrincipal StaffMember reader) {
        try {
            settings.change(reader.as(Role.NAMING_OFFICE), name, amount, working, source);
            return "redirect:/naming/bodies";
        } catch (Refusal.NotAllowed refusal) {
            RefusedForm.on(model, response, refusal);
            return show(model);
        }
    }

    private String take(Model model, HttpServletResponse response, StaffMember reader, String action, String about, Consumer<Actor> step) {
        Actor office = reader.as(Role.NAMING_OFFICE);
        try {
            transaction.executeWithoutResult(status -> {
                step.accept(office);
                ledger.enter(office, Act.of(action, "naming-body", "").with(about));
            });
            return "redirect:/naming/bodies";
        } catch (Refusal.NotAllowed refusal) {
            RefusedForm.on(model, response, refusal);
            return show(model);
        }
    }

    private String named(String typed) {
        String name = typed.strip();
        boolean taken = departments.all().stream().anyMatch(each -> each.name().equals(name))
                || committees.all().stream().anyMatch(each -> each.name().equals(name));
        if (name.isEmpty() || name.length() > LONGEST || taken) {
            throw new Refusal.NotAllowed("bodies.name.refused", LONGEST);
        }
        return name;
    }

    private UUID home(Actor office) {
        return divisions.today(DivisionLevel.COUNTY, office.divisionCode()).stream().map(Division::id).findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("bodies.noCounty"));
    }
}
