package org.merestone.geo.network;

import java.util.List;
import org.merestone.geo.Sentence;

/** A way to set a finding right, which a person may choose: of the network, of two levels at once, or of what is recorded. */
public sealed interface Remedy permits Fix, LevelFix, Correction {

    /** What is done. */
    Fix.Kind kind();

    /** Codes that the sentence names. */
    List<String> units();

    /** Stable text of what is done: {@code give-ground}. */
    default String id() {
        return kind().id();
    }

    /** What a button that applies this says. */
    default Sentence sentence() {
        return kind().sentence(units());
    }
}
