package org.merestone.geo.network;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.merestone.geo.Sentence;

/**
 * A way to set a finding right, which a person may choose: {@code network.apply(fix.edit())} gives a network without the finding.
 *
 * @param kind  what is done
 * @param units codes that the sentence names: who gets the ground, whose line it is
 */
public record Fix(Kind kind, Edit edit, List<String> units) {

    /** What a fix does; the name is the key of its sentence. */
    public enum Kind {
        ALREADY_DONE, GIVE_GROUND, GIVE_OVERLAP, ADD_VERTEX, JOIN_POINTS, CLOSE_DANGLE, DROP_LINE, RELABEL, CLEAN_COURSE, MEET, MOVE_END
    }

    public Fix {
        units = List.copyOf(units);
    }

    /** Stable text of what is done: {@code give-ground}. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a button that applies this fix says. */
    public Sentence sentence() {
        Map<String, Object> values = new HashMap<>();
        values.put("units", units);
        return new Sentence("org.merestone.geo.network.findings", "fix." + kind.name(), values);
    }
}
