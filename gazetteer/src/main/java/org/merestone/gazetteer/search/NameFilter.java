package org.merestone.gazetteer.search;

import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.StatutoryKind;

/**
 * What hits must be, whatever they are called.
 *
 * @param within      division code or its beginning that they must lie in; empty for everywhere
 * @param classPrefix class code or its beginning that they must have; empty for all
 * @param kind        the statutory kind; null for all
 * @param standing    whether they are there; null for all
 * @param area        where; null for everywhere
 * @param at          only by forms of the name that stood then; null for all that are known
 */
public record NameFilter(String within, String classPrefix, @Nullable StatutoryKind kind, @Nullable Standing standing,
                         @Nullable Area area, @Nullable AsOf at) {

    /** Everything public. */
    public static final NameFilter NONE = new NameFilter("", "", null, null, null, null);

    public NameFilter {
        if (!within.matches("\\d{0,12}") || !classPrefix.matches("\\d{0,5}")) {
            throw new IllegalArgumentException("codes are digits: " + within + " " + classPrefix);
        }
    }

    public NameFilter within(String code) {
        return new NameFilter(code, classPrefix, kind, standing, area, at);
    }

    public NameFilter ofClass(String prefix) {
        return new NameFilter(within, prefix, kind, standing, area, at);
    }

    public NameFilter of(@Nullable StatutoryKind wanted) {
        return new NameFilter(within, classPrefix, wanted, standing, area, at);
    }

    public NameFilter of(@Nullable Standing wanted) {
        return new NameFilter(within, classPrefix, kind, wanted, area, at);
    }

    public NameFilter inside(@Nullable Area where) {
        return new NameFilter(within, classPrefix, kind, standing, where, at);
    }

    public NameFilter at(@Nullable AsOf then) {
        return new NameFilter(within, classPrefix, kind, standing, area, then);
    }
}
