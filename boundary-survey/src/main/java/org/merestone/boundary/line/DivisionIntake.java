package org.merestone.boundary.line;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.division.DivisionCode;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes an imported network in one transaction, a thousand rows at a time. */
@Repository
class DivisionIntake {

    private static final int BATCH = 1_000;
    private static final int NAMED_DUPLICATES = 5;

    private final JdbcTemplate jdbc;
    private final Geometries geometries;
    private final Divisions divisions;
    private final Ledger ledger;
    private final Clock clock;
    private final Supplier<UUID> ids;

    DivisionIntake(JdbcTemplate jdbc, Geometries geometries, Divisions divisions, Ledger ledger, Clock clock, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.geometries = geometries;
        this.divisions = divisions;
        this.ledger = ledger;
        this.clock = clock;
        this.ids = ids;
    }

    /** Writes divisions, nodes and lines and enters one act with one change for each part of the register. */
    @Transactional
    public void write(Actor actor, ImportRequest request, ImportedNetwork network, ImportProgress progress) {
        LocalDate from = request.codeSystem().edition();
        Map<String, UUID> above = requireNew(request, network.names().keySet());
        OffsetDateTime now = LegalTime.now(clock);
        Map<String, UUID> units = new HashMap<>();
        List<String> codes = network.names().keySet().stream().sorted().toList();
        zip(codes, ascending(codes.size()), units);
        writeDivisions(request, network, codes, units, above, now, progress);
        writeJunctions(network, now, progress);
        writeLines(request, network, units, now, progress);
        ledger.awaitTurn();
        refuseTwins();
        UUID importId = ids.get();
        ledger.enter(actor, Act.of("divisions.import", "division-import", importId)
                        .with(request.source() + ": " + network.names().size() + " divisions, " + network.lines().size() + " lines, "
                                + network.junctions().size() + " nodes, codes " + request.codeSystem().name() + " " + from),
                Change.create(Change.Part.DIVISIONS, "division-import", importId),
                Change.create(Change.Part.LINES, "division-import", importId));
    }

    /**
     * Refuses divisions that stand in the register already; their replacement is another act.
     *
     * @return the ids of the divisions that stand today, by code
     */
    Map<String, UUID> requireNew(ImportRequest request, Collection<String> codes) {
        LocalDate edition = request.codeSystem().edition();
        if (edition.isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("import.editionInFuture", edition);
        }
        Map<String, UUID> known = divisions.on(LegalTime.today(clock)).stream()
                .collect(Collectors.toMap(Division::code, Division::id, (first, second) -> first));
        List<String> twice = codes.stream().filter(known::containsKey).sorted().toList();
        if (!twice.isEmpty()) {
            throw new Refusal.NotAllowed("import.known", twice.size(),
                    twice.stream().limit(NAMED_DUPLICATES).collect(Collectors.joining("、")));
        }
        if (request.parentCode() != null && !known.containsKey(request.parentCode())) {
            throw new Refusal.NotAllowed("import.noParent", request.parentCode());
        }
        return known;
    }

    /** The code of the division above one, by what was said or by the beginning of its code; null where codes do not tell. */
    static @Nullable String parentCode(ImportRequest request, String code) {
        if (request.parentCode() != null) {
            return request.parentCode();
        }
        return request.level() == DivisionLevel.TOWNSHIP && request.codeSystem().isNational()
                ? new DivisionCode(code).at(DivisionLevel.COUNTY).digits() : null;
    }

    /** Another import of the same codes may have been committed while this one wrote. */
    private void refuseTwins() {
        List<String> twins = jdbc.queryForList("""
                select code from division_version where superseded_at is null and valid_to is null
                group by code having count(*) > 1 order by code fetch first 5 rows only""", String.class);
        if (!twins.isEmpty()) {
            throw new Refusal.Stale("import.meanwhile", String.join("、", twins));
        }
    }

    private void writeDivisions(ImportRequest request, ImportedNetwork network, List<String> codes, Map<String, UUID> units,
            Map<String, UUID> above, OffsetDateTime now, ImportProgress progress) {
        Iterator<UUID> versions = ascending(codes.size()).iterator();
        insert(ImportStage.DIVISIONS, "insert into division (id, level, demonstration, created_at) values (?, ?, ?, ?)", codes, progress,
                (row, code) -> set(row, units.get(code), request.level().name(), request.demonstration(), now));
        boolean national = request.codeSystem().isNational();
        insert(ImportStage.DIVISIONS, """
                insert into division_version (id, division_id, version_no, code, code_system, code_edition, name, short_name, kind, parent_id,
                                              source, valid_from, recorded_at)
                values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", codes, progress, (row, code) -> {
                    String name = network.names().getOrDefault(code, code);
                    set(row, versions.next(), units.get(code), code, request.codeSystem().name(), request.codeSystem().edition(), name,
                            DivisionNames.shortName(name), DivisionNames.kindWord(request.level(), code, name, national),
                            parent(request, code, above), request.source(), request.codeSystem().edition(), now);
                });
    }

    private void writeJunctions(ImportedNetwork network, OffsetDateTime now, ImportProgress progress) {
        Iterator<UUID> nodes = ascending(network.junctions().size()).iterator();
        insert(ImportStage.NODES, "insert into boundary_node (id, kind, geom, recorded_at) values (?, ?, ?, ?)", network.junctions(),
                progress, (row, junction) -> set(row, nodes.next(), junction.kind(), geometries.bind(junction.point()), now));
    }

    private void writeLines(ImportRequest request, ImportedNetwork network, Map<String, UUID> units, OffsetDateTime now,
            ImportProgress progress) {
        Map<ImportedNetwork.Line, UUID> idOf = new IdentityHashMap<>();
        zip(network.lines(), ascending(network.lines().size()), idOf);
        Iterator<UUID> versions = ascending(network.lines().size()).iterator();
        insert(ImportStage.LINES, """
                insert into boundary_line (id, level, line_kind, unit_a_id, unit_b_id, code, name, demonstration, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", network.lines(), progress,
                (row, line) -> set(row, idOf.get(line), request.level().name(), line.kind().name(), units.get(line.left()),
                        line.right() == null ? null : units.get(line.right()), line.code(), line.name(), request.demonstration(), now));
        insert(ImportStage.LINES, """
                insert into boundary_line_version (id, line_id, version_no, stage, legal_status, classification, geom, length_m, fingerprint,
                                                   source, valid_from, recorded_at)
                values (?, ?, 1, 'IN_FORCE', 'HABITUAL', ?, ?, ?, ?, ?, ?, ?)""", network.lines(), progress,
                (row, line) -> set(row, versions.next(), idOf.get(line), request.classification().name(), geometries.bind(line.geometry()),
                        line.lengthM(), Fingerprint.of(line.geometry()), request.source(), request.codeSystem().edition(), now));
    }

    /** New ids in rising order: H2 writes rows that come in the order of their keys with a fifth less work than rows that come at random. */
    private List<UUID> ascending(int count) {
        return Stream.generate(ids).limit(count).sorted().toList();
    }

    private static <T> void zip(List<T> things, List<UUID> their, Map<T, UUID> into) {
        for (int i = 0; i < things.size(); i++) {
            into.put(things.get(i), their.get(i));
        }
    }

    private static @Nullable UUID parent(ImportRequest request, String code, Map<String, UUID> above) {
        String parent = parentCode(request, code);
        return parent == null ? null : above.get(parent);
    }

    private <T> void insert(ImportStage stage, String sql, List<T> rows, ImportProgress progress,
            ParameterizedPreparedStatementSetter<T> setter) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            Interruption.check();
            int to = Math.min(from + BATCH, rows.size());
            jdbc.batchUpdate(sql, rows.subList(from, to), BATCH, setter);
            progress.at(stage, "", to, rows.size());
        }
    }

    private static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }
}
