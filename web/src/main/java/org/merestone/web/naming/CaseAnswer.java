package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.merestone.data.conflict.Refusal;
import org.merestone.web.security.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Answers a form of the page of a case: back to the page, or the page with the sentence of why not. */
@Component
class CaseAnswer {

    private final CaseView view;

    CaseAnswer(CaseView view) {
        this.view = view;
    }

    /** @param part the part of the page to come back to */
    String to(UUID id, String part, Model model, HttpServletResponse response, StaffMember reader, Runnable step) {
        try {
            step.run();
            return "redirect:/naming/cases/" + id + "#" + part;
        } catch (Refusal.NotAllowed | Refusal.Stale | Refusal.NotYours refusal) {
            RefusedForm.on(model, response, refusal);
            return view.show(id, model, reader);
        }
    }
}
