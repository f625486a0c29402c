package org.merestone.gazetteer.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Change.Part;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.gazetteer.check.BuiltUpArea;
import org.merestone.gazetteer.check.NameCheck;
import org.merestone.gazetteer.check.NameFinding;
import org.merestone.gazetteer.check.PlaceCodeCheck;
import org.merestone.gazetteer.check.RegisterNames;
import org.merestone.gazetteer.check.RegisterReview;
import org.merestone.gazetteer.check.RegisteredName;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the name check for the register as it stands, of every secrecy: a name must not be given twice because the first is not
 * public. Read anew when the change log says that names or divisions changed, or when the day turns.
 */
@Repository
public class RegisterCheck {

    private static final int MANY_CHANGES = 1_000;

    private final JdbcClient jdbc;
    private final Geometries geometries;
    private final Divisions divisions;
    private final ChangeLog changes;
    private final ReferenceWords words;
    private final ReferenceTables references;
    private @Nullable Edition latest;

    private record Edition(long version, LocalDate day, NameCheck check) {}

    public RegisterCheck(JdbcClient jdbc, Geometries geometries, Divisions divisions, ChangeLog changes,
            ReferenceWords words, ReferenceTables references) {
        this.references = references;
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.divisions = divisions;
        this.changes = changes;
        this.words = words;
    }

    /** The check against all that is committed now. */
    public synchronized NameCheck on(LocalDate day) {
        long version = changes.version();
        Edition edition = latest;
        if (edition == null || !edition.day().equals(day) || moved(edition.version(), version)) {
            references.bringIntoForce();
            edition = new Edition(version, day, new NameCheck(RegisterNames.of(names(day)), builtUpAreas(day),
                    words.lexicon(), words.plan()));
        } else {
            edition = new Edition(version, day, edition.check());
        }
        latest = edition;
        return edition.check();
    }

    /** Reviews the whole register against itself as it stands. */
    public RegisterReview.Result review(LocalDate day, int most, IntConsumer progress, BooleanSupplier cancelled) {
        references.bringIntoForce();
        return new RegisterReview(words.lexicon(), most).review(names(day), builtUpAreas(day), progress, cancelled);
    }

    /**
     * What is wrong with the place codes of the register (C01).
     *
     * @param finding told the name of the place and what is wrong
     */
    public void reviewCodes(LocalDate day, BiConsumer<String, NameFinding> finding) {
        PlaceDivisions where = new PlaceDivisions(jdbc, divisions, day);
        Map<String, String> seen = new HashMap<>();
        jdbc.sql("""
                select p.id, p.place_code, p.class_code, min(n.name) as name from place p join place_name n on n.place_id = p.id
                where p.place_code is not null and n.kind = 'STANDARD' and n.superseded_at is null
                group by p.id, p.place_code, p.class_code order by p.place_code""").query(row -> {
                    String code = row.getString("place_code");
                    String name = row.getString("name");
                    List<Division> path = where.pathOf(row.getObject("id", UUID.class));
                    if (!path.isEmpty()) {
                        PlaceCodeCheck.findings(code, new PlaceClass(row.getString("class_code")), path.get(path.size() - 1).code())
                                .forEach(found -> finding.accept(name, found));
                    }
                    String other = seen.put(code, name);
                    if (other != null) {
                        finding.accept(name, PlaceCodeCheck.twice(code, other));
                    }
                });
    }

    private boolean moved(long from, long to) {
        if (from == to) {
            return false;
        }
        List<ChangeLog.Entry> entries = changes.since(from, MANY_CHANGES);
        return entries.size() == MANY_CHANGES || entries.stream().map(entry -> entry.change().part())
                .anyMatch(part -> part == Part.NAMES || part == Part.DIVISIONS);
    }

    /** The built-up areas that stand on a day. */
    List<BuiltUpArea> builtUpAreas(LocalDate day) {
        return jdbc.sql("""
                select id, name, geom from built_up_area
                where valid_from <= :day and (valid_to is null or valid_to > :day) order by name""").param("day", day)
                .query((row, n) -> new BuiltUpArea(row.getObject("id", UUID.class), row.getString("name"),
                        geometries.require(row, "geom"))).list();
    }

    private List<RegisteredName> names(LocalDate day) {
        PlaceDivisions where = new PlaceDivisions(jdbc, divisions, day);
        List<RegisteredName> names = new ArrayList<>();
        // The shape matters only where the scope is a polygon.
        jdbc.sql("""
                select p.id, p.class_code, p.statutory_kind, p.status, p.label_point,
                       case when p.statutory_kind in ('STREET', 'ESTATE') then p.geom end as geom,
                       n.kind, n.name, n.specific, n.generic, n.syllables, n.valid_to
                from place p join place_name n on n.place_id = p.id
                where n.superseded_at is null""").query(row -> {
                    names.add(name(row, where, day));
                });
        return names;
    }

    private RegisteredName name(ResultSet row, PlaceDivisions where, LocalDate day) throws SQLException {
        PlaceClass placeClass = new PlaceClass(row.getString("class_code"));
        LocalDate end = row.getObject("valid_to", LocalDate.class);
        boolean ended = end != null && !end.isAfter(day);
        NameKind kind = NameKind.valueOf(row.getString("kind"));
        UUID id = row.getObject("id", UUID.class);
        List<Division> path = where.pathOf(id);
        Geometry geometry = geometries.read(row, "geom");
        Coordinate label = geometries.require(row, "label_point").getCoordinate();
        return new RegisteredName(id, parts(row, placeClass), ended && kind == NameKind.STANDARD ? NameKind.FORMER : kind,
                placeClass, StatutoryKind.valueOf(row.getString("statutory_kind")),
                PlaceStatus.valueOf(row.getString("status")).inUse(), row.getString("syllables").toLowerCase(Locale.ROOT),
                path.isEmpty() ? "" : path.get(path.size() - 1).code(), geometry, label.x, label.y);
    }

    /** The parts as recorded; the words of the generic part from the table. */
    private static NameParts parts(ResultSet row, PlaceClass placeClass) throws SQLException {
        String generic = row.getString("generic");
        NameParts ours = GenericTerms.inForce().split(row.getString("name"), placeClass);
        return ours.generic().equals(generic) ? ours
                : new NameParts(row.getString("specific"), "", generic, generic.isEmpty() ? List.of() : List.of(generic));
    }
}
