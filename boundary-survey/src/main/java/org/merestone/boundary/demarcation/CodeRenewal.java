package org.merestone.boundary.demarcation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.LineCodes;
import org.merestone.boundary.marker.DueCodes;
import org.merestone.boundary.marker.MarkerCodes;
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.boundary.profile.Profile;
import org.merestone.boundary.profile.ProfileBook;
import org.merestone.boundary.profile.Profiles;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a line and its markers the codes that follow from their units' codes of today, as after 撤乡设镇. The former codes stay as aliases;
 * what is cut into the stones is what it was, and so is every signature: codes of lines and markers are no part of a fingerprint (rule 11).
 * A marker that bears the code of its junction gets the junction's new one by the line that it was registered with, even where that line
 * keeps its code.
 */
@Service
public class CodeRenewal {

    private static final int LONGEST_REASON = 200;

    private static final String WITHIN = """
            select l.id from boundary_line l
            join division_version a on a.division_id = l.unit_a_id and a.superseded_at is null
             and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
            join division_version b on b.division_id = l.unit_b_id and b.superseded_at is null
             and b.valid_from <= :today and (b.valid_to is null or b.valid_to > :today)
            where a.code like :scope and b.code like :scope""";
    private static final int MOST_TOLD = 100;

    private final JdbcClient jdbc;
    private final BoundaryLines lines;
    private final LineCodes codes;
    private final MarkerCodes markers;
    private final JunctionNames junctions;
    private final Divisions divisions;
    private final Profiles profiles;
    private final Ledger ledger;
    private final Clock clock;

    CodeRenewal(JdbcClient jdbc, BoundaryLines lines, LineCodes codes, MarkerCodes markers, JunctionNames junctions,
            Divisions divisions, Profiles profiles, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.codes = codes;
        this.markers = markers;
        this.junctions = junctions;
        this.divisions = divisions;
        this.profiles = profiles;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A line whose code, or a marker's, does not follow from the codes of its sides and the templates of today.
     *
     * @param code what it bears
     * @param due  what it should bear
     * @param markers how many of its markers should bear another code
     */
    public record Due(UUID lineId, String name, String code, String due, int markers, UnitName a, UnitName b) {
        boolean isDue() {
            return markers > 0 || !code.equals(due);
        }
    }

    /** A code that a line no longer bears (代码别名). */
    public record Former(String name, String oldCode, String newCode, LocalDate effectiveOn, String reason) {}

    /** The lines of an officer's county whose codes wait to be renewed, by code. */
    public List<Due> due(Actor officer) {
        return due(officer.divisionCode(), profiles.today());
    }

    /** The lines within divisions whose codes would have to be renewed if another profile counted there, too. */
    public List<Due> dueUnder(Profile another) {
        return due(another.prefix(), profiles.today().with(another));
    }

    private List<Due> due(String prefix, ProfileBook book) {
        Map<UUID, BoundaryLine> some = lines.all(jdbc.sql(WITHIN + " and l.level = 'TOWNSHIP'").param("scope",
                prefix + "%").param("today", LegalTime.today(clock)).query(UUID.class).list());
        Map<UUID, Division> units = divisions.today(some.values().stream().flatMap(line -> Stream.of(line.unitAId(), line.unitBId()))
                .filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, String> codes = new HashMap<>();
        Map<UUID, DueCodes> stones = new HashMap<>();
        Map<UUID, String> places = junctions.codes(markers.junctions(some.keySet()), book);
        some.values().forEach(line -> {
            Sides sides = Sides.of(line, units);
            CodeTemplates templates = book.of(sides.a().code()).templates();
            boolean national = sides.both().stream().allMatch(side -> side.codeSystem().isNational());
            codes.put(line.id(), national ? line.codeBetween(templates, sides.a().code(), sides.b().code()) : line.code());
            stones.put(line.id(), new DueCodes(templates.marker(), line.code(), codes.get(line.id()), places));
        });
        Map<UUID, Integer> otherwise = markers.otherwise(stones);
        return some.values().stream().map(line -> {
            Sides sides = Sides.of(line, units);
            return new Due(line.id(), line.name(), line.code(), codes.get(line.id()), otherwise.getOrDefault(line.id(), 0),
                    UnitName.of(sides.a()), UnitName.of(sides.b()));
        }).filter(Due::isDue).sorted(Comparator.comparing(Due::code)).toList();
    }

    /** The former codes of an officer's lines, the latest first. */
    public List<Former> former(Actor officer) {
        return jdbc.sql("select l.name, c.* from code_alias c join boundary_line l on l.id = c.object_id where"
                + " c.object_kind = 'LINE' and l.id in ("
                + WITHIN + ") order by c.effective_on desc, c.new_code fetch first " + MOST_TOLD + " rows only")
                .param("scope", officer.divisionCode() + "%").param("today", LegalTime.today(clock))
                .query((row, n) -> new Former(row.getString("name"), row.getString("old_code"), row.getString("new_code"),
                        row.getObject("effective_on", LocalDate.class), row.getString("reason"))).list();
    }

    /**
     * Renews the codes of a line and of the markers that are not history.
     *
     * @param effectiveOn from when they count, no later than today
     * @param reason      of the change of the units' codes
     * @return how many markers got another code
     */
    @Transactional
    public int renew(Actor officer, UUID lineId, LocalDate effectiveOn, String reason) {
        Roles.require(officer, Role.COUNTY_OFFICER, "code.countyRenews");
        BoundaryLine line = lines.lock(lineId);
        Sides sides = Sides.of(line, divisions);
        if (!sides.bothWithin(officer)) {
            throw new Refusal.NotYours("keys.notYourCounty", sides.a().name(), sides.b().name());
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal.NotAllowed("keys.reasonMissing", LONGEST_REASON);
        }
        if (effectiveOn.isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("code.inFuture", effectiveOn);
        }
        ProfileBook book = profiles.today();
        CodeTemplates templates = book.of(sides.a().code()).templates();
        String code = line.codeBetween(templates, sides.a().code(), sides.b().code());
        boolean same = code.equals(line.code());
        if (!same) {
            codes.recode(line, code, effectiveOn, reason.strip());
        }
        DueCodes due = new DueCodes(templates.marker(), line.code(), code,
                junctions.codes(markers.junctions(List.of(lineId)), book));
        int renewed = markers.recode(lineId, due, effectiveOn, reason.strip());
        if (same && renewed == 0) {
            throw new Refusal.NotAllowed("code.nothingToRenew", line.name(), code);
        }
        ledger.enter(officer, Act.of("line.renew-codes", "line", lineId).because(reason.strip())
                        .with(line.code() + " -> " + code + " markers=" + renewed + " units=" + names(sides)),
                Change.replace(Change.Part.LINES, "line", lineId), Change.replace(Change.Part.MARKERS, "line", lineId));
        return renewed;
    }

    private static String names(Sides sides) {
        Division a = sides.a();
        return a.code() + " " + a.name() + ", " + sides.b().code() + " " + sides.b().name();
    }
}
