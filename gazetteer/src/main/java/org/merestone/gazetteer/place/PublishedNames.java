package org.merestone.gazetteer.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.gazetteer.name.Syllables;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.gazetteer.search.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the names that the public may see: the names in force and the former and other names of public places. Names of naming
 * cases are not among them, and of a place whose secrecy is not 公开 nothing is.
 */
@Repository
public class PublishedNames {

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Divisions divisions;
    private final ReferenceTables references;

    public PublishedNames(JdbcClient jdbc, Geometries geometries, Divisions divisions, ReferenceTables references) {
        this.references = references;
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.divisions = divisions;
    }

    /** A name form as read, with what the place adds. */
    private record Row(UUID placeId, PlaceClass placeClass, String className, double lon, double lat, NameKind kind, String text,
                       String toned, String plain, List<String> syllables, boolean ended, @Nullable LocalDate from,
                       @Nullable LocalDate to, StatutoryKind statutory, Standing standing) {}

    /** What is public on a day. A name that takes effect later is not there yet; one that has ended is a former name. */
    public List<PublishedName> load(LocalDate day) {
        references.bringIntoForce();
        return load(day, new PlaceDivisions(jdbc, divisions, day), "", Map.of());
    }

    /** What is public of some places on a day; nothing of a place that is not. */
    public List<PublishedName> load(LocalDate day, Set<UUID> places) {
        return places.isEmpty() ? List.of()
                : load(day, new PlaceDivisions(jdbc, divisions, day, places), " and p.id in (:places)", Map.of("places", places));
    }

    private List<PublishedName> load(LocalDate day, PlaceDivisions where, String only, Map<String, ?> parameters) {
        Map<UUID, List<Row>> byPlace = new LinkedHashMap<>();
        Reading reading = new Reading();
        jdbc.sql("""
                select p.id, p.class_code, c.name as class_name, p.label_point, p.statutory_kind, p.status,
                       n.kind, n.name, n.roman_toned, n.roman_plain, n.syllables, n.valid_from, n.valid_to
                from place p
                join place_name n on n.place_id = p.id
                join place_class c on c.code = p.class_code
                where p.secrecy = 'PUBLIC' and n.superseded_at is null and n.kind <> 'PROPOSED'
                  and (n.valid_from is null or n.valid_from <= :day)"""
                + only + " order by p.id, n.recorded_at, n.id")
                .param("day", day).params(parameters).query(result -> {
                    Row row = row(result, day, reading);
                    byPlace.computeIfAbsent(row.placeId(), p -> new ArrayList<>(2)).add(row);
                });
        List<PublishedName> names = new ArrayList<>();
        byPlace.values().forEach(rows -> add(rows, where.pathOf(rows.get(0).placeId()), reading, names));
        return names;
    }

    /** What rows have in common, held once. */
    private record Reading(Same<String> text, Same<PlaceClass> placeClass, Same<List<String>> list) {
        Reading() {
            this(new Same<>(), new Same<>(), new Same<>());
        }

        List<String> syllables(String text) {
            String syllables = text.strip().toLowerCase(Locale.ROOT);
            return syllables.isEmpty() ? List.of()
                    : list.as(List.of(Arrays.stream(syllables.split(" ")).map(this.text::as).toArray(String[]::new)));
        }
    }

    private Row row(ResultSet row, LocalDate day, Reading reading) throws SQLException {
        Coordinate label = geometries.require(row, "label_point").getCoordinate();
        LocalDate end = row.getObject("valid_to", LocalDate.class);
        Same<String> text = reading.text();
        return new Row(row.getObject("id", UUID.class), reading.placeClass().as(new PlaceClass(row.getString("class_code"))),
                text.as(row.getString("class_name")), label.x, label.y, NameKind.valueOf(row.getString("kind")),
                text.as(row.getString("name")), text.as(row.getString("roman_toned")), text.as(row.getString("roman_plain")),
                reading.syllables(row.getString("syllables")), end != null && !end.isAfter(day),
                row.getObject("valid_from", LocalDate.class), end,
                StatutoryKind.valueOf(row.getString("statutory_kind")), standing(PlaceStatus.valueOf(row.getString("status"))));
    }

    private static Standing standing(PlaceStatus status) {
        return switch (status) {
            case PLANNED, UNDER_CONSTRUCTION -> Standing.PLANNED;
            case PRESENT -> Standing.PRESENT;
            case HISTORICAL, CANCELLED -> Standing.HISTORICAL;
        };
    }

    private static void add(List<Row> rows, List<Division> path, Reading reading, List<PublishedName> names) {
        Optional<Row> standard = standard(rows);
        if (standard.isEmpty() || path.isEmpty()) {
            return;
        }
        String code = path.get(path.size() - 1).code();
        List<String> pathNames = reading.list().as(List.of(path.stream().map(Division::name).toArray(String[]::new)));
        for (Row row : rows) {
            boolean former = row.ended() && row != standard.get();
            names.add(new PublishedName(row.placeId(), row.text(), former ? NameKind.FORMER : row.kind(), standard.get().text(),
                    row.toned(), row.plain(), row.syllables(), reading.text().as(initials(row.syllables())), row.placeClass(),
                    row.className(), row.statutory(), row.standing(), code, pathNames, row.lon(), row.lat(), row.from(), row.to()));
        }
    }

    /** The standard name in force, else the last one that was: a place that is no more is still found by its name. */
    private static Optional<Row> standard(List<Row> rows) {
        return rows.stream().filter(row -> row.kind() == NameKind.STANDARD)
                .reduce((a, b) -> a.ended() == b.ended() || a.ended() ? b : a);
    }

    private static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder(syllables.size());
        syllables.forEach(syllable -> initials.append(Syllables.plainKey(syllable), 0, 1));
        return initials.toString();
    }
}
