package org.merestone.web.admin;

import java.time.Duration;
import java.util.UUID;
import org.merestone.data.account.ApiTokens;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Ledger;
import org.merestone.web.security.OpenTo;
import org.merestone.web.security.StaffMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The reader's own tokens for machines that work in their name. */
@Controller
@OpenTo({})
class TokensPage {

    private static final Duration LIFE = Duration.ofDays(180);

    private final ApiTokens tokens;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    TokensPage(ApiTokens tokens, Ledger ledger, TransactionTemplate transaction) {
        this.tokens = tokens;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    @GetMapping("/desk/tokens")
    String list(Model model, @AuthenticationPrincipal StaffMember reader) {
        model.addAttribute("tokens", tokens.of(reader.account().id()));
        return "admin/tokens";
    }

    /** Issues a token; its text is on this one page and nowhere else. */
    @PostMapping("/desk/tokens")
    String issue(@RequestParam String label, Model model, @AuthenticationPrincipal StaffMember reader) {
        if (label.isBlank() || label.length() > 100) {
            throw new Refusal.NotAllowed("token.label");
        }
        model.addAttribute("issued", transaction.execute(status -> {
            ApiTokens.Issued issued = tokens.issue(reader.account().id(), label.strip(), LIFE);
            ledger.enter(reader.as(Role.values()), Act.of("token.issue", "token", issued.id()).with("label=" + label.strip()));
            return issued;
        }));
        return list(model, reader);
    }

    @PostMapping("/desk/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, @AuthenticationPrincipal StaffMember reader) {
        transaction.executeWithoutResult(status -> {
            if (!tokens.revoke(id, reader.account().id())) {
                throw new Refusal.NotFound("token.notFound");
            }
            ledger.enter(reader.as(Role.values()), Act.of("token.revoke", "token", id));
        });
        return "redirect:/desk/tokens";
    }
}
