package org.merestone.web.cql;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is compared. */
sealed interface Operand {

    Kind kind();

    @Nullable Object of(Subject subject);

    /** A property of the subject. */
    record Named(String name, Kind kind) implements Operand {
        @Override
        public @Nullable Object of(Subject subject) {
            return subject.value(name);
        }
    }

    /** A value of the filter itself. */
    record Literal(Object value, Kind kind) implements Operand {
        @Override
        public Object of(Subject subject) {
            return value;
        }
    }

    /** A text in which capitals are as small letters, or letters with marks as those without. */
    record Folded(Operand text, Fold fold) implements Operand {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public @Nullable Object of(Subject subject) {
            Object value = text.of(subject);
            return value == null ? null : fold.of((String) value);
        }
    }

    /** What of a text does not count. */
    enum Fold {
        CASEI {
            @Override
            String of(String text) {
                return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            }
        },
        ACCENTI {
            @Override
            String of(String text) {
                String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
                return STROKES.matcher(bare).find() ? STROKES.matcher(bare)
                        .replaceAll(letter -> String.valueOf(UNSTRUCK.charAt(STRUCK.indexOf(letter.group())))) : bare;
            }
        };

        private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
        /** Letters with a stroke through them, which Unicode does not take apart, and those without. */
        private static final String STRUCK = "ØøĐđŁłĦħŦŧƵƶɨɄʉ";
        private static final String UNSTRUCK = "OoDdLlHhTtZziUu";
        private static final Pattern STROKES = Pattern.compile("[" + STRUCK + "]");

        abstract String of(String text);
    }
}
