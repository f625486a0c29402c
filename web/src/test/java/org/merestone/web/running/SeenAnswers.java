package org.merestone.web.running;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What readers were told while the register moved, held against each other. An answer is of one version if a question that comes with the
 * same ETag again is answered alike, and if a name that came with a version is in no answer of an earlier one and in all later ones.
 */
final class SeenAnswers {

    private final Map<String, Integer> bodies = new HashMap<>();
    private final Map<String, TreeMap<Long, Boolean>> names = new HashMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private long answers;

    /** @param question the address and whatever else an answer may depend on */
    synchronized void body(String question, String tag, String body) {
        answers++;
        Integer before = bodies.putIfAbsent(question + " " + tag, body.hashCode());
        if (before != null && before != body.hashCode()) {
            contradictions.add("two answers under " + tag + " to " + question);
        }
    }

    /** @param found whether the answer of a version held a name that was entered meanwhile */
    synchronized void name(String name, long version, boolean found) {
        answers++;
        Boolean before = names.computeIfAbsent(name, unknown -> new TreeMap<>()).putIfAbsent(version, found);
        if (before != null && before != found) {
            contradictions.add("version " + version + " has " + name + " and has it not");
        }
    }

    /** Forgets what old versions were told: they do not come again. */
    synchronized void forgetBodies() {
        bodies.clear();
    }

    synchronized long answers() {
        return answers;
    }

    /** Sentences, none where everything fits. */
    synchronized List<String> contradictions() {
        List<String> all = new ArrayList<>(contradictions);
        names.forEach((name, versions) -> {
            boolean there = false;
            for (Map.Entry<Long, Boolean> version : versions.entrySet()) {
                if (there && !version.getValue()) {
                    all.add(name + " came and was gone in version " + version.getKey());
                }
                there |= version.getValue();
            }
        });
        return all;
    }

    /** Of the names that were entered, how many were seen to come: first not there, later there. */
    synchronized long seenToCome() {
        return names.values().stream().filter(versions -> versions.containsValue(true) && versions.containsValue(false)).count();
    }

    /** The version in an ETag of the published register: {@code W/"17.20779-zh-…"}. */
    static long version(String tag) {
        int start = tag.indexOf('"') + 1;
        int end = tag.indexOf('.', start);
        return start == 0 || end < 0 ? -1 : Long.parseLong(tag.substring(start, end));
    }
}
