package org.merestone.boundary.demarcation;

import org.jspecify.annotations.Nullable;

/** Makes what a file says fit its column: a refused file is shown as far as it can be, whatever stands in it. */
final class Fitted {

    private Fitted() {}

    /** At most so many characters, without the NUL that PostgreSQL cannot hold. */
    static String text(String text, int longest) {
        String clean = text.replace('\u0000', '\u2400');
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }

    /** The number if it is nearer to zero than the bound, otherwise nothing. */
    static @Nullable Double number(@Nullable Double value, double bound) {
        return value != null && Math.abs(value) < bound ? value : null;
    }
}
