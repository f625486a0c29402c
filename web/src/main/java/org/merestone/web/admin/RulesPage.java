package org.merestone.web.admin;

import java.util.Comparator;
import java.util.List;
import org.merestone.data.rule.RuleBook;
import org.merestone.web.register.Published;
import org.merestone.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All rules that the register checks, on one page: what each says, what it rests on, and how sure that is. */
@Controller
@OpenToAll
@Published
class RulesPage {

    private final List<RuleBook> books;

    RulesPage(List<RuleBook> books) {
        this.books = books.stream().sorted(Comparator.comparing(RuleBook::chapter)).toList();
    }

    @GetMapping("/rules")
    String rules(Model model) {
        model.addAttribute("books", books);
        return "rules";
    }
}
