package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to set right what is recorded rather than where a line runs: the record as it is and as it would be. Which of several is right,
 * a person decides by the documents.
 *
 * @param after null where the record goes
 * @param units what the sentence names: the line, the object, the units of a junction
 * @param <R>   the record's type, a value
 */
public record Correction<R>(Fix.Kind kind, R before, @Nullable R after, List<String> units) implements Remedy {

    public Correction {
        units = List.copyOf(units);
    }

    /**
     * Records after the correction.
     *
     * @throws IllegalArgumentException when the record to be corrected is not among them
     */
    public List<R> in(List<R> records) {
        int at = records.indexOf(before);
        if (at < 0) {
            throw new IllegalArgumentException("the record to be corrected is not there: " + before);
        }
        List<R> corrected = new ArrayList<>(records);
        if (after == null) {
            corrected.remove(at);
        } else {
            corrected.set(at, after);
        }
        return corrected;
    }
}
