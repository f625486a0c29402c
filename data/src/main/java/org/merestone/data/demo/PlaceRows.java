package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.ledger.Change;

/** Writes the places, their standard, former and other names, and the classes that they need and nobody entered yet. */
final class PlaceRows {

    /** Names without a known beginning are held to have stood since then. */
    private static final LocalDate LONG_AGO = LocalDate.of(1950, 1, 1);

    private final Entry entry;
    private final Map<String, Integer> serials = new HashMap<>();
    private final Rows places = new Rows("place", "id", "place_code", "class_code", "statutory_kind", "geom", "label_point", "status",
            "secrecy", "description", "demonstration", "created_at");
    private final Rows divisions = new Rows("place_division", "place_id", "division_id");
    private final Rows names = new Rows("place_name", "id", "place_id", "kind", "name", "specific", "generic", "roman_toned",
            "roman_plain", "roman_confirmed", "syllables", "meaning", "source", "approval_document", "valid_from", "valid_to",
            "recorded_at");

    PlaceRows(Entry entry) {
        this.entry = entry;
    }

    void enter(DemoCounty county) {
        county.names().forEach(name -> enter(name, null, null));
        insert();
    }

    /** The place of an approved case, named by its document; answers its id. */
    UUID enterApproved(DemoName name, String document, LocalDate from) {
        var id = enter(name, document, from);
        insert();
        return id;
    }

    private void insert() {
        places.insertInto(entry.jdbc());
        divisions.insertInto(entry.jdbc());
        names.insertInto(entry.jdbc());
    }

    private UUID enter(DemoName name, @Nullable String document, @Nullable LocalDate from) {
        var id = entry.ids().get();
        entry.known().putIfAbsent(placeKey(name.name()), id);
        places.add(id, placeCode(name), name.classCode(), name.statutoryKind(), entry.geometries().bind(name.geometry()),
                entry.geometries().bind(name.label()), name.historical() ? "HISTORICAL" : "PRESENT", name.secrecy(),
                DemoCounty.NOTICE, true, entry.recordedAt());
        divisions.add(id, entry.id(name.townshipCode()));
        enterNames(name, id, document, from);
        entry.changes().add(Change.create(Change.Part.NAMES, "name", id));
        return id;
    }

    private void enterNames(DemoName name, UUID place, @Nullable String document, @Nullable LocalDate from) {
        LocalDate begins = from == null ? LONG_AGO : from;
        for (var other : name.others()) {
            boolean former = other.kind() == DemoOtherName.Kind.FORMER;
            begins = former && other.until() != null ? other.until() : begins;
            names.add(entry.ids().get(), place, other.kind().name(), other.name(), other.specific(), other.generic(),
                    other.roman().toned(), other.roman().plain(), true, other.roman().syllables(), other.reason(),
                    DemoCounty.NOTICE, null, other.from() == null ? LONG_AGO : other.from(), other.until(),
                    entry.recordedAt());
        }
        names.add(entry.ids().get(), place, "STANDARD", name.name(), name.specific(), name.generic(), name.roman().toned(),
                name.roman().plain(), true, name.roman().syllables(), name.meaning(), DemoCounty.NOTICE, document, begins,
                name.endedOn(), entry.recordedAt());
    }

    /** The key under which a place is known by its name; the first place of a name keeps it. */
    static String placeKey(String name) {
        return "place " + name;
    }

    /** 20 digits: county, township or 000, class, and a number within the class of that township. */
    private String placeCode(DemoName name) {
        var prefix = (name.townshipCode() + "000").substring(0, 9) + name.classCode();
        return "%s%06d".formatted(prefix, serials.merge(prefix, 1, Integer::sum));
    }
}
