package org.merestone.boundary.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.merestone.data.document.Documents;

/** Draws a sample from a lot: as if by chance, and for the same lot, draft and level always the same, so that anybody can draw it again. */
final class Sample {

    private Sample() {}

    /** A thing that is looked at (单位成果): a marker's sheet, a sentence of the course text, a map sheet. */
    record Unit(Kind kind, String name) {

        enum Kind { MARKER, SENTENCE, SHEET }
    }

    /**
     * So many units of a lot, in the lot's order.
     *
     * @param seed what the draft is, and the level
     */
    static List<Unit> of(List<Unit> lot, int size, String seed) {
        List<Unit> drawn = new ArrayList<>(lot);
        drawn.sort(Comparator.comparing(unit -> Documents.sha256((seed + "/" + unit.kind() + "/" + unit.name())
                .getBytes(StandardCharsets.UTF_8))));
        List<Unit> sample = drawn.subList(0, Math.min(size, lot.size()));
        return lot.stream().filter(sample::contains).toList();
    }
}
