package org.merestone.geo.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Inside the readers: this file cannot be read on. Never leaves {@link VectorFile}. */
final class FormatRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient VectorFinding finding;

    FormatRefused(VectorFault fault, FilePlace place, Map<String, Object> values) {
        this(new VectorFinding(fault, place, values, List.of()));
    }

    private FormatRefused(VectorFinding finding) {
        super(finding.message(Locale.ENGLISH), null, false, false);
        this.finding = finding;
    }

    VectorFinding finding() {
        return finding;
    }

    /** A structure of the file is broken; {@code what} names it in the format's own words. */
    static FormatRefused damaged(String part, long feature, String what) {
        return new FormatRefused(VectorFault.DAMAGED, FilePlace.feature(part, feature), Map.of("what", what));
    }
}
