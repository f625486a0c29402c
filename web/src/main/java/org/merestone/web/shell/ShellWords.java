package org.merestone.web.shell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words after a command, sorted into options with a value, switches, and everything else.
 *
 * @param values   by option, {@code --zone} to {@code 38}
 * @param switches that were given
 * @param others   in their order; all words after {@code --} are among them
 */
public record ShellWords(Map<String, String> values, Set<String> switches, List<String> others) {

    /** Copies. */
    public ShellWords {
        values = Map.copyOf(values);
        switches = Set.copyOf(switches);
        others = List.copyOf(others);
    }

    /**
     * Sorts words; an option's value follows it as the next word or behind an equals sign.
     *
     * @param withValue options that have a value
     * @param switches  options that have none
     * @throws ShellRefusal for an option that is neither, comes twice, or lacks its value
     */
    public static ShellWords of(List<String> arguments, Set<String> withValue, Set<String> switches) {
        Map<String, String> values = new HashMap<>();
        Set<String> given = new HashSet<>();
        List<String> others = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            int equals = word.indexOf('=');
            String option = equals > 0 && word.startsWith("--") ? word.substring(0, equals) : word;
            if (word.equals("--")) {
                others.addAll(rest);
                rest.clear();
            } else if (switches.contains(word)) {
                given.add(word);
            } else if (withValue.contains(option)) {
                String value = !option.equals(word) ? word.substring(equals + 1) : rest.poll();
                if (value == null || value.isEmpty() || value.startsWith("--")) {
                    throw ShellRefusal.wrongWords("words.noValue", Map.of("option", option));
                }
                if (values.put(option, value) != null) {
                    throw ShellRefusal.wrongWords("words.twice", Map.of("option", option));
                }
            } else if (word.startsWith("-") && word.length() > 1) {
                throw ShellRefusal.wrongWords("words.unknown", Map.of("option", word));
            } else {
                others.add(word);
            }
        }
        return new ShellWords(values, given, others);
    }

    /** The value of an option, if it was given. */
    public Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** The value of an option that must be given. */
    public String require(String option) {
        return value(option).orElseThrow(() -> ShellRefusal.wrongWords("words.missing", Map.of("option", option)));
    }

    /** Whether a switch was given. */
    public boolean has(String option) {
        return switches.contains(option);
    }
}
