package org.merestone.geo.map;

import java.util.Locale;
import java.util.Map;
import org.merestone.geo.Sentence;

/** A map that cannot be painted as asked. Its sentence says what to do, in Chinese and in English. */
public final class MapRefusal extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    MapRefusal(String ruleId, Map<String, Object> values) {
        this(new Sentence("org.merestone.geo.map.refusals", ruleId, values));
    }

    private MapRefusal(Sentence sentence) {
        super(sentence.in(Locale.ENGLISH));
        this.sentence = sentence;
    }

    /** A stable name of the rule, such as {@code map.tile-outside}. */
    public String ruleId() {
        return sentence.key();
    }

    /** What to tell a person. */
    public Sentence sentence() {
        return sentence;
    }
}
