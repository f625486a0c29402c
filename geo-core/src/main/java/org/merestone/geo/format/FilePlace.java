package org.merestone.geo.format;

import java.util.Locale;
import java.util.Map;
import org.merestone.geo.Sentence;

/**
 * Where in a file something stands.
 *
 * @param part    name of the layer or of the file inside an archive, empty for the file as a whole
 * @param feature number of the feature or record in it, from 1; 0 for none
 * @param line    line of a text file, from 1; 0 for none
 */
public record FilePlace(String part, long feature, long line) {

    static final FilePlace WHOLE = new FilePlace("", 0, 0);

    static FilePlace part(String part) {
        return new FilePlace(part, 0, 0);
    }

    static FilePlace feature(String part, long feature) {
        return new FilePlace(part, feature, 0);
    }

    static FilePlace line(String part, long line) {
        return new FilePlace(part, 0, line);
    }

    String before(String sentence, Locale locale) {
        String key = "at." + (part.isEmpty() ? "" : "part.") + (feature > 0 ? "feature" : line > 0 ? "line" : "whole");
        return new Sentence(VectorFinding.BUNDLE, key, Map.of("part", part, "feature", feature, "line", line, "sentence", sentence))
                .in(locale);
    }
}
