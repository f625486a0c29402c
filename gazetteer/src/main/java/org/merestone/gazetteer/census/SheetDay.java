package org.merestone.gazetteer.census;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as sheets write them; of a year or a month the first day. */
final class SheetDay {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:[年./-](?:(\\d{1,2})(?:[月./-](?:(\\d{1,2})日?)?)?)?)?");

    private SheetDay() {}

    static Optional<LocalDate> read(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(form.group(1)), part(form.group(2)), part(form.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int part(String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
