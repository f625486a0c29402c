package org.merestone.geo.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.Sentence;

/** A GeoJSON file is refused, whole. Says which feature and line is at fault, and what to do, in Chinese and English. */
public final class GeoJsonException extends RuntimeException {

    private final GeoJsonFault fault;
    private final long feature;
    private final int line;
    private final int column;
    private final transient Sentence sentence;

    GeoJsonException(GeoJsonFault fault, long feature, int line, int column, Map<String, Object> values, @Nullable Throwable cause) {
        this(fault, feature, line, column, sentence(fault, feature, line, column, values), cause);
    }

    private GeoJsonException(GeoJsonFault fault, long feature, int line, int column, Sentence sentence, @Nullable Throwable cause) {
        super(sentence.in(Locale.ENGLISH), cause);
        this.fault = fault;
        this.feature = feature;
        this.line = line;
        this.column = column;
        this.sentence = sentence;
    }

    private static Sentence sentence(GeoJsonFault fault, long feature, int line, int column, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("feature", feature);
        all.put("line", line);
        all.put("column", column);
        return new Sentence("org.merestone.geo.format.geojson", fault.name(), all);
    }

    public GeoJsonFault fault() {
        return fault;
    }

    /** Number of the feature at fault, from 1; 0 where the fault is not in a feature. */
    public long feature() {
        return feature;
    }

    /** Line of the file, from 1; 0 where no line is to blame. */
    public int line() {
        return line;
    }

    /** Column in the line, from 1; many files are one long line. */
    public int column() {
        return column;
    }

    public Sentence sentence() {
        return sentence;
    }
}
