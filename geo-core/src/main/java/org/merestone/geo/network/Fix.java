package org.merestone.geo.network;

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
public record Fix(Kind kind, Edit edit, List<String> units) implements Remedy {

    /** What a fix does; the name is the key of its sentence. */
    public enum Kind {
        /* to lines */
        ALREADY_DONE, GIVE_GROUND, GIVE_OVERLAP, ADD_VERTEX, JOIN_POINTS, CLOSE_DANGLE, DROP_LINE, RELABEL, CLEAN_COURSE, MEET, MOVE_END,
        /* to a file */
        LEAVE_OUT, NAME_FACE,
        /* between levels and between versions */
        FOLLOW_COUNTY, FOLLOW_TOWNSHIPS, REFINE_COUNTY, TAKE_BACK, ACCEPT_CHANGE,
        /* to sections */
        DROP_VERTEX, FOLLOW_FEATURE, ADD_VERTICES, RESTATE_RELATION,
        /* to records */
        RESTATE_LENGTH, RESTATE_JUNCTION, RESTORE_COURSE, SEAL_ANEW, WITHDRAW_COURSE, END_WHERE_NEXT_BEGINS, BEGIN_WHERE_LAST_ENDS,
        SWAP_DATES, DROP_VERSION;

        /** Stable text of what is done: {@code give-ground}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @param units codes that the sentence names */
        Sentence sentence(List<String> units) {
            return new Sentence("org.merestone.geo.network.findings", "fix." + name(),
                    Map.of("units", units.isEmpty() ? List.of("—") : units));
        }
    }

    public Fix {
        units = List.copyOf(units);
    }
}
