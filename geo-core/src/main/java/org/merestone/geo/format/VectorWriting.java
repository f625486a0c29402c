package org.merestone.geo.format;

import java.util.List;
import java.util.Map;
import org.merestone.geo.Sentence;

/**
 * What became of a layer when it was written.
 *
 * @param fieldNames name of each field in the file, by its name in the layer, in order
 * @param notes      what the format could not hold, for the person who gives the file away
 */
public record VectorWriting(Map<String, String> fieldNames, List<Sentence> notes) {

    /** Copies the list. */
    public VectorWriting {
        notes = List.copyOf(notes);
    }
}
