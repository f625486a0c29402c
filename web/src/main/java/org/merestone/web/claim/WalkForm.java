package org.merestone.web.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.claim.FieldConfirmation;
import org.merestone.boundary.claim.NewWalk;
import org.merestone.data.conflict.Refusal;
import org.springframework.format.annotation.DateTimeFormat;

/** The form that records a walk: people and open sections are rows of tables, each column a list. */
record WalkForm(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate walkedOn, @Nullable String place, @Nullable String note,
        @Nullable List<String> unit, @Nullable List<String> name, @Nullable List<String> organisation, @Nullable List<String> post,
        @Nullable List<String> fromM, @Nullable List<String> toM, @Nullable List<String> summary) {

    private static final int ROWS = 4;

    /** How many rows of people a page shows: those typed, and some empty ones. */
    public int people() {
        return (name == null ? 0 : name.size()) + ROWS;
    }

    NewWalk walk() {
        if (walkedOn == null) {
            throw new Refusal.NotAllowed("keys.dateMissing");
        }
        return new NewWalk(walkedOn, place == null ? "" : place, note == null ? "" : note, participants(), open());
    }

    private List<FieldConfirmation.Participant> participants() {
        List<FieldConfirmation.Participant> people = new ArrayList<>();
        for (int i = 0; i < size(name); i++) {
            if (!at(name, i).isBlank() || !at(organisation, i).isBlank() || !at(post, i).isBlank()) {
                String side = at(unit, i);
                people.add(new FieldConfirmation.Participant(side.isBlank() ? null : UUID.fromString(side), at(name, i),
                        at(organisation, i), at(post, i)));
            }
        }
        return people;
    }

    private List<NewWalk.Open> open() {
        List<NewWalk.Open> open = new ArrayList<>();
        for (int i = 0; i < size(fromM); i++) {
            if (!at(fromM, i).isBlank() || !at(toM, i).isBlank() || !at(summary, i).isBlank()) {
                open.add(new NewWalk.Open(metres(at(fromM, i)), metres(at(toM, i)), at(summary, i)));
            }
        }
        return open;
    }

    private static double metres(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new Refusal.NotAllowed("claim.notMetres", text.length() > 40 ? text.substring(0, 40) : text);
        }
    }

    static int size(@Nullable List<String> column) {
        return column == null ? 0 : column.size();
    }

    /** What was typed in a row; empty where the row has nothing in this column. */
    static String at(@Nullable List<String> column, int row) {
        return column == null || row >= column.size() ? "" : column.get(row);
    }
}
