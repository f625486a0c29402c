package org.merestone.web.drawing;

import java.util.List;
import java.util.Map;

/**
 * What the server says of a course before it is kept.
 *
 * @param fits     whether it may be kept
 * @param sentence what would come of it, or why not
 * @param lines    other lines whose ends would move
 * @param won      square metres that each unit would have more, by its name
 */
record Verdict(boolean fits, String sentence, List<String> lines, Map<String, Double> won) {

    static Verdict refused(String sentence) {
        return new Verdict(false, sentence, List.of(), Map.of());
    }
}
