package org.merestone.boundary.junction;

import java.util.List;
import org.merestone.data.conflict.Refusal;

/**
 * What people write of a junction's agreement; place, units, lines and marker come from the register.
 *
 * @param description    where the junction lies and how it was fixed
 * @param unmarkedReason why no marker stands there; empty where one does
 * @param copies         3 to 99
 * @param inOrder        whether the parties sign one after the other, by their codes
 */
public record JunctionWording(String number, String title, String description, String unmarkedReason, String effect, int copies,
        boolean inOrder) {

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_EFFECT = 2_000;

    /** @throws Refusal.NotAllowed when title, description or effect is missing or too long, or the copies are too few or too many */
    public JunctionWording {
        number = number.strip();
        title = title.strip();
        description = description.strip();
        unmarkedReason = unmarkedReason.strip();
        effect = effect.strip();
        if (title.isEmpty() || description.isEmpty() || effect.isEmpty() || title.length() > LONGEST_LINE || number.length() > LONGEST_LINE
                || description.length() > LONGEST || unmarkedReason.length() > LONGEST_REASON || effect.length() > LONGEST_EFFECT) {
            throw new Refusal.NotAllowed("agreement.wordsMissing", LONGEST_LINE, LONGEST, LONGEST_EFFECT);
        }
        if (copies < 3 || copies > 99) {
            throw new Refusal.NotAllowed("junction.copies");
        }
    }

    List<String> entries() {
        return List.of(number, title, description, unmarkedReason, effect, Integer.toString(copies), Boolean.toString(inOrder));
    }
}
