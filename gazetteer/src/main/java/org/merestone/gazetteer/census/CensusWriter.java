package org.merestone.gazetteer.census;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.Places;
import org.springframework.jdbc.core.JdbcOperations;

/** Writes the places of a sheet in batches, inside one transaction. A place without a code is given the next one of its class. */
final class CensusWriter {

    private static final int BATCH = 2_000;
    private static final int LAST_SERIAL = 899_999;

    private final JdbcOperations jdbc;
    private final Geometries geometries;
    private final CensusTables tables;
    private final Supplier<UUID> ids;
    private final UUID sheet;
    private final OffsetDateTime now;
    private final String by;
    private final Map<String, Integer> serials = new HashMap<>();
    private final List<@Nullable Object[]> places = new ArrayList<>();
    private final List<Object[]> divisions = new ArrayList<>();
    private final List<@Nullable Object[]> names = new ArrayList<>();
    private final List<Object[]> records = new ArrayList<>();

    CensusWriter(JdbcOperations jdbc, Geometries geometries, CensusTables tables, Supplier<UUID> ids, UUID sheet,
            OffsetDateTime now, String by) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.tables = tables;
        this.ids = ids;
        this.sheet = sheet;
        this.now = now;
        this.by = by;
    }

    void add(CensusPlace row) {
        NewPlace place = row.place();
        String code = place.placeCode().isEmpty() ? nextCode(row) : place.placeCode();
        places.add(new @Nullable Object[] {row.id(), code, place.placeClass().code(), place.statutoryKind().name(),
            geometries.bind(place.geometry()), geometries.bind(Places.label(place.geometry())), place.status().name(),
            place.secrecy().name(), place.description(), row.origin(), row.evolution(), place.demonstration(), now});
        place.divisionIds().forEach(division -> divisions.add(new Object[] {row.id(), division}));
        for (NewName name : row.names()) {
            var spelled = name.romanization();
            names.add(new @Nullable Object[] {ids.get(), row.id(), name.kind().name(), spelled.parts().whole(), spelled.parts().specific(),
                spelled.parts().generic(), spelled.toned(), spelled.plain(), name.confirmed(), String.join(" ", spelled.syllables()),
                name.meaning(), name.source(), name.validFrom(), name.validTo(), name.language(), by, now});
        }
        records.add(new Object[] {row.id(), sheet, row.row(), row.record()});
        if (places.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        jdbc.batchUpdate("""
                insert into place (id, place_code, class_code, statutory_kind, geom, label_point, status, secrecy, description, origin,
                                   evolution, demonstration, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", places);
        jdbc.batchUpdate("insert into place_division (place_id, division_id) values (?, ?)", divisions);
        jdbc.batchUpdate("""
                insert into place_name (id, place_id, kind, name, specific, generic, roman_toned, roman_plain, roman_confirmed, syllables,
                                        meaning, source, valid_from, valid_to, language, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", names);
        jdbc.batchUpdate("insert into place_census (place_id, import_id, row_no, record) values (?, ?, ?, ?)", records);
        places.clear();
        divisions.clear();
        names.clear();
        records.clear();
    }

    /** Codes that rows of the sheet bring themselves are passed over too: the tables were told of them before. */
    private String nextCode(CensusPlace row) {
        String division = row.divisionCode().length() < 9 ? row.divisionCode().substring(0, 6) + "000" : row.divisionCode().substring(0, 9);
        String prefix = division + row.place().placeClass().code();
        int serial = serials.containsKey(prefix) ? serials.get(prefix) + 1 : tables.nextSerial(prefix);
        serials.put(prefix, serial);
        if (serial > LAST_SERIAL) {
            throw new IllegalStateException("no place code is free under " + prefix);
        }
        return prefix + "%06d".formatted(serial);
    }
}
