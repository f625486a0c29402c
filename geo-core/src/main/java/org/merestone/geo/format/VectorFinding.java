package org.merestone.geo.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.merestone.geo.Sentence;
import org.merestone.geo.Severity;

/**
 * Something to say about a file of features or a place in it.
 *
 * @param fault  what is wrong; gives severity and sentence
 * @param place  where
 * @param values what the sentence names
 * @param mends  ways to set it right, best first; empty where only the sender can
 */
public record VectorFinding(VectorFault fault, FilePlace place, Map<String, Object> values, List<VectorMend> mends) {

    static final String BUNDLE = "org.merestone.geo.format.vector";

    /** Copies values and mends. */
    public VectorFinding {
        values = Map.copyOf(values);
        mends = List.copyOf(mends);
    }

    /** How much it weighs. */
    public Severity severity() {
        return fault.severity();
    }

    /** The sentence without its place. */
    public Sentence sentence() {
        return new Sentence(BUNDLE, fault.name(), values);
    }

    /** The sentence with its place, for a person. English for any language other than Chinese. */
    public String message(Locale locale) {
        return place.before(sentence().in(locale), locale);
    }
}
