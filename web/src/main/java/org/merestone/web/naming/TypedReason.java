package org.merestone.web.naming;

import org.springframework.ui.Model;

/**
 * A reason that was typed beside a paper and refused: it comes back where it was typed, with its form open.
 *
 * @param at   the paper, the edition or the scan whose form it was
 * @param text as typed; empty where the form asks for none
 */
public record TypedReason(String at, String text) {

    /** Tells the page. */
    public void keep(Model model) {
        model.addAttribute("typedReason", this);
    }
}
