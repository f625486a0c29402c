package org.merestone.gazetteer.census;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;

/**
 * The forms of a name in one row, spelled. A spelling of the sheet that is not what the rules make stays as it is, told as a warning and
 * not confirmed: the sheet's people may have known a reading that the tables do not.
 */
final class CensusNames {

    private static final int LONGEST = 28;
    private static final int LONGEST_SPELLING = 200;
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、,，;；\\n]+");
    private static final Map<CensusField, NameKind> KINDS = Map.of(CensusField.SHORT, NameKind.SHORT, CensusField.ALIAS, NameKind.ALIAS,
            CensusField.FORMER, NameKind.FORMER, CensusField.MAP_NAME, NameKind.MAP, CensusField.MINORITY, NameKind.MINORITY);
    /** A form that stands in several columns is taken from the first of these. */
    private static final List<CensusField> OTHERS = List.of(CensusField.FORMER, CensusField.ALIAS, CensusField.SHORT, CensusField.MAP_NAME,
            CensusField.MINORITY);

    private final Romanizer romanizer;

    CensusNames(Romanizer romanizer) {
        this.romanizer = romanizer;
    }

    List<NewName> of(int row, Map<CensusField, String> values, PlaceClass placeClass, String division, @Nullable LocalDate from,
            @Nullable LocalDate to, Consumer<CensusFinding> findings) {
        List<NewName> names = new ArrayList<>(1);
        String source = source(values);
        String text = values.getOrDefault(CensusField.NAME, "");
        if (!fits(row, CensusField.NAME, text, findings)) {
            return names;
        }
        names.add(standard(row, text, values, placeClass, division, from, to, source, findings));
        Set<String> given = new LinkedHashSet<>(Set.of(text));
        for (CensusField other : OTHERS) {
            for (String form : BETWEEN_NAMES.split(values.getOrDefault(other, ""))) {
                String name = form.strip();
                if (!name.isEmpty() && given.add(name) && fits(row, other, name, findings)) {
                    names.add(other(name, Objects.requireNonNull(KINDS.get(other)), placeClass, division, source));
                }
            }
        }
        return names;
    }

    private NewName standard(int row, String text, Map<CensusField, String> values, PlaceClass placeClass, String division,
            @Nullable LocalDate from, @Nullable LocalDate to, String source, Consumer<CensusFinding> findings) {
        Romanization made = romanizer.romanize(text, placeClass, division);
        String written = values.getOrDefault(CensusField.ROMAN, "").replace('’', '\'').replace('ʼ', '\'').strip();
        boolean same = written.isEmpty() || sameSpelling(written, made);
        if (written.length() > LONGEST_SPELLING) {
            findings.accept(CensusFinding.error(row, CensusField.ROMAN, "R02", "tooLong", CensusField.ROMAN.heading(), "200"));
            same = true;
        } else if (!same) {
            findings.accept(CensusFinding.warning(row, CensusField.ROMAN, "R01", "spelling", text, written, made.toned()));
        } else if (made.wantsPerson() && written.isEmpty()) {
            findings.accept(CensusFinding.warning(row, CensusField.ROMAN, "R03", "polyphone", text, made.toned()));
        }
        Romanization kept = whole(same ? made : made.givenAs(written), text);
        return new NewName(NameKind.STANDARD, kept, same && (!made.wantsPerson() || !written.isEmpty()),
                values.getOrDefault(CensusField.MEANING, ""), source, null, from, to);
    }

    private NewName other(String text, NameKind kind, PlaceClass placeClass, String division, String source) {
        boolean chinese = kind != NameKind.MINORITY;
        Romanization spelled = chinese ? whole(romanizer.romanize(text, placeClass, division), text)
                : new Romanization("", "", "", "", List.of(), false, List.of(), true, new NameParts(text, "", "", List.of()));
        return new NewName(kind, spelled, chinese && !spelled.wantsPerson(), "", source, null, null, null, chinese ? "zh" : "und", "");
    }

    /** The rules may split a folded form; what is kept is the name as written. */
    private static Romanization whole(Romanization spelled, String text) {
        return spelled.parts().whole().equals(text) ? spelled : new Romanization(spelled.toned(), spelled.plain(), spelled.specificPlain(),
                spelled.initials(), spelled.syllables(), spelled.confirm(), spelled.polyphones(), spelled.minority(),
                new NameParts(text, "", "", List.of()));
    }

    /** Equal with its tones, or without any. */
    private static boolean sameSpelling(String written, Romanization made) {
        return written.equals(made.toned()) || written.equals(Syllables.untoned(written)) && written.equals(made.plain());
    }

    private static boolean fits(int row, CensusField field, String text, Consumer<CensusFinding> findings) {
        boolean unseen = text.codePoints().anyMatch(c -> Character.getType(c) == Character.FORMAT || Character.isISOControl(c)
                || Character.getType(c) == Character.PRIVATE_USE || Character.getType(c) == Character.UNASSIGNED || c == 0xFFFD);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST || unseen) {
            findings.accept(CensusFinding.error(row, field, "N02", text.isEmpty() ? "missing" : unseen ? "unseen" : "nameLength",
                    text.isEmpty() ? field.heading() : text));
            return false;
        }
        return true;
    }

    private static String source(Map<CensusField, String> values) {
        String source = values.getOrDefault(CensusField.SOURCE, "地名普查");
        return source.substring(0, Math.min(200, source.length()));
    }
}
