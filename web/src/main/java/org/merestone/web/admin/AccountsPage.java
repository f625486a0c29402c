package org.merestone.web.admin;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who may sign in, in which roles, inside which divisions. */
@Controller
@OpenTo(Role.ADMINISTRATOR)
class AccountsPage {

    private final Accounts accounts;
    private final AccountOffice office;

    AccountsPage(Accounts accounts, AccountOffice office) {
        this.accounts = accounts;
        this.office = office;
    }

    @GetMapping("/admin")
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new NewAccount("", "", "", null, null));
        }
        return "admin/accounts";
    }

    /** Makes an account. What was typed is kept where it is refused. */
    @PostMapping("/admin/accounts")
    String add(NewAccount form, Model model, @AuthenticationPrincipal StaffMember reader) {
        try {
            office.open(reader.as(Role.ADMINISTRATOR), form.account(), form.password() == null ? "" : form.password());
            return "redirect:/admin";
        } catch (Refusal refusal) {
            model.addAttribute("refusal", refusal);
            model.addAttribute("form", form);
            return list(model);
        }
    }

    @PostMapping("/admin/accounts/{id}")
    String enable(@PathVariable UUID id, @RequestParam boolean enabled, @AuthenticationPrincipal StaffMember reader) {
        office.enable(reader.as(Role.ADMINISTRATOR), id, enabled);
        return "redirect:/admin";
    }

    /** The form of a new account. */
    record NewAccount(String username, String displayName, String divisionCode, @Nullable Role role, @Nullable String password) {

        Account account() {
            Set<Role> roles = role == null ? Set.of() : EnumSet.of(role);
            return new Account(new UUID(0, 0), username.strip(), "", displayName.strip(), divisionCode.strip(), true, false, roles);
        }

        @Override
        public String toString() {
            return "NewAccount[" + username + "]";
        }
    }

    @ModelAttribute("adminPages")
    List<String> pages() {
        return List.of("/admin", "/admin/audit");
    }
}
