package org.merestone.web.naming;

import jakarta.servlet.http.HttpServletResponse;
import org.merestone.data.conflict.Refusal;
import org.springframework.ui.Model;

/** A form that is refused comes back as a page of its own, with the refusal's sentence and its status. */
final class RefusedForm {

    private RefusedForm() {}

    static void on(Model model, HttpServletResponse response, Refusal refusal) {
        model.addAttribute("refusal", refusal);
        model.addAttribute("stale", refusal instanceof Refusal.Stale);
        response.setStatus(refusal instanceof Refusal.NotYours ? HttpServletResponse.SC_FORBIDDEN
                : refusal instanceof Refusal.NotFound ? HttpServletResponse.SC_NOT_FOUND
                : refusal instanceof Refusal.Stale ? HttpServletResponse.SC_CONFLICT
                : 422);
    }
}
