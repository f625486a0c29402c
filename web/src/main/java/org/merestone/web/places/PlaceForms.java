package org.merestone.web.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.gazetteer.place.PlaceChange;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Protection;
import org.merestone.gazetteer.place.RecordedName;
import org.merestone.gazetteer.place.Secrecy;
import org.springframework.format.annotation.DateTimeFormat;

/** The forms of the page of a place, as typed. */
final class PlaceForms {

    private PlaceForms() {}

    /** A form of the name from papers; {@code seen} is the row version that the page showed. */
    record NameForm(@Nullable Long seen, @Nullable NameKind kind, @Nullable String text, @Nullable String spelling,
                    @Nullable String language, @Nullable String meaning, @Nullable String source,
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

        long seenVersion() {
            return seen == null ? -1 : seen;
        }

        RecordedName name() {
            if (kind == null) {
                throw new Refusal.NotAllowed("register.kindWanted");
            }
            String written = PlaceForms.text(language).strip();
            return new RecordedName(kind, PlaceForms.text(text), PlaceForms.text(spelling), written.isEmpty() ? "zh" : written,
                    PlaceForms.text(meaning).strip(), PlaceForms.text(source), from, to);
        }
    }

    /** What the place shall be. */
    record ChangeForm(@Nullable Long seen, @Nullable String classCode, @Nullable StatutoryKind statutoryKind,
                      @Nullable PlaceStatus status, @Nullable Secrecy secrecy, @Nullable Protection protection,
                      @Nullable String description, @Nullable String origin, @Nullable String evolution,
                      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since, @Nullable String reason,
                      @Nullable String document) {

        long seenVersion() {
            return seen == null ? -1 : seen;
        }

        PlaceChange change() {
            if (statutoryKind == null || status == null || secrecy == null || protection == null || since == null
                    || classCode == null || !classCode.matches("[0-9]{5}")) {
                throw new Refusal.NotAllowed("register.changeIncomplete");
            }
            return new PlaceChange(new PlaceClass(classCode), statutoryKind, status, secrecy, protection,
                    PlaceForms.text(description).strip(), PlaceForms.text(origin).strip(), PlaceForms.text(evolution).strip(), since,
                    PlaceForms.text(reason), PlaceForms.text(document));
        }
    }

    /** What was typed, without the one character that no database keeps. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
