package org.merestone.boundary.agreement;

import java.util.List;
import org.merestone.data.conflict.Refusal;

/**
 * What people write of an agreement; course and markers come from the draft.
 *
 * @param number    of the agreement itself, empty until it has one
 * @param overview  how the line was demarcated (勘界概况)
 * @param questions how important questions were settled (重要问题处理), empty where there were none
 * @param effect    from when it counts, and how many copies there are (生效)
 * @param copies    2 to 99
 * @param inOrder   whether the sides sign one after the other, the smaller code first (甲方先签)
 */
public record Wording(String number, String title, String overview, String questions, String effect, int copies,
        boolean inOrder) {

    private static final int LONGEST_LINE = 100;
    private static final int LONGEST = 4_000;
    private static final int LONGEST_EFFECT = 2_000;

    /** @throws Refusal.NotAllowed when title, overview or effect is missing or too long, or the copies are too few or too many */
    public Wording {
        number = number.strip();
        title = title.strip();
        overview = overview.strip();
        questions = questions.strip();
        effect = effect.strip();
        if (title.isEmpty() || overview.isEmpty() || effect.isEmpty() || title.length() > LONGEST_LINE || number.length() > LONGEST_LINE
                || overview.length() > LONGEST || questions.length() > LONGEST || effect.length() > LONGEST_EFFECT) {
            throw new Refusal.NotAllowed("agreement.wordsMissing", LONGEST_LINE, LONGEST, LONGEST_EFFECT);
        }
        if (copies < 2 || copies > 99) {
            throw new Refusal.NotAllowed("agreement.copies");
        }
    }

    /** In whatever order. */
    public Wording(String number, String title, String overview, String questions, String effect, int copies) {
        this(number, title, overview, questions, effect, copies, false);
    }

    List<String> entries() {
        return List.of(number, title, overview, questions, effect, Integer.toString(copies), Boolean.toString(inOrder));
    }
}
