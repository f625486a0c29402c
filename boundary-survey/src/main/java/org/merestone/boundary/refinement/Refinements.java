package org.merestone.boundary.refinement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.JoinedLines;
import org.merestone.boundary.line.MovedEnds;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Divisions;
import org.merestone.data.document.Documents;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Act;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.Change;
import org.merestone.data.ledger.Ledger;
import org.merestone.geo.LegalTime;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.network.Edge;
import org.merestone.geo.network.HigherLevel;
import org.merestone.geo.network.Network;
import org.merestone.geo.network.Ordinates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the refinement of a line of a county or above and puts it on record when the county officer accepts it by a document. The higher
 * line keeps its course. A township line that is law is not moved: its end on the higher line is a matter of its own agreement.
 */
@Service
public class Refinements {

    /** Metres within which a township line was meant to end on the higher line. */
    static final double REACH_M = 20;
    private static final int LONGEST_DOCUMENT = 100;

    private final LevelLines levels;
    private final BoundaryLines lines;
    private final JoinedLines joined;
    private final Divisions divisions;
    private final Ledger ledger;
    private final Clock clock;

    Refinements(LevelLines levels, BoundaryLines lines, JoinedLines joined, Divisions divisions, Ledger ledger, Clock clock) {
        this.levels = levels;
        this.lines = lines;
        this.joined = joined;
        this.divisions = divisions;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A refinement on record. */
    public record Accepted(String documentNo, LocalDate day, String byName, int nodes, int moved, double farthestM) {}

    /** The higher lines with a side in the reader's division, by code. */
    public List<BoundaryLine> lines(Actor reader) {
        return levels.higher().stream().map(each -> lines.require(each.id())).filter(line -> isOf(reader, line)).toList();
    }

    /** What was accepted of a line, the latest first. */
    public List<Accepted> accepted(Actor reader, UUID line) {
        require(reader, line);
        return levels.accepted(line);
    }

    /** What refining a line would come to, as things stand. */
    public RefinementPlan plan(Actor reader, UUID lineId) {
        BoundaryLine line = require(reader, lineId);
        List<LevelLines.Standing> higher = levels.higher();
        LevelLines.Standing own = higher.stream().filter(each -> each.id().equals(lineId)).findFirst()
                .orElseThrow(() -> new Refusal.NotAllowed("course.nothingStands"));
        Map<String, LevelLines.Standing> townships = new LinkedHashMap<>();
        Map<String, double[]> courses = new LinkedHashMap<>();
        for (LevelLines.Standing each : levels.townships()) {
            for (int i = 0; each.right() != null && i < each.course().getNumGeometries(); i++) {
                townships.put(each.id() + "#" + i, each);
                courses.put(each.id() + "#" + i, Ordinates.of(each.course().getGeometryN(i)));
            }
        }
        HigherLevel.Refinement refinement = new HigherLevel(network(higher)).refined(courses, REACH_M);
        MultiLineString refined = refined(own, refinement.counties());
        List<RefinementPlan.End> ends = new ArrayList<>();
        refinement.townships().forEach((key, course) -> {
            double[] was = courses.get(key);
            for (int end : new int[] {0, was.length - 2}) {
                Coordinate to = new Coordinate(course[end], course[end + 1]);
                if (MovedEnds.endsAt(refined, to)) {
                    Coordinate from = new Coordinate(was[end], was[end + 1]);
                    LevelLines.Standing township = townships.get(key);
                    int next = end == 0 ? 2 : end - 2;
                    ends.add(new RefinementPlan.End(township.id(), township.name(), from, to, new Coordinate(was[next], was[next + 1]),
                            Ellipsoid2000.distance(LonLat.of(from), LonLat.of(to)), township.isLaw()));
                }
            }
        });
        String seen = ends.stream().map(end -> end.line() + " " + end.from() + " " + end.to()).collect(Collectors.joining("\n",
                own.fingerprint() + "\n", ""));
        return new RefinementPlan(line, lines.requireVersion(own.version()), refined, ends,
                Documents.sha256(seen.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Accepts a refinement: the higher line is divided at its nodes, and the township lines end there.
     *
     * @param seen of the plan that the officer looked at
     */
    @Transactional
    public void accept(Actor officer, UUID lineId, String seen, String documentNo, LocalDate day) {
        if (!officer.role().equals(Role.COUNTY_OFFICER.name())) {
            throw new Refusal.NotYours("keys.countyApproves");
        }
        String document = documentNo.strip();
        if (document.isEmpty() || document.length() > LONGEST_DOCUMENT) {
            throw new Refusal.NotAllowed("keys.documentMissing", LONGEST_DOCUMENT);
        }
        if (day.isAfter(LegalTime.today(clock))) {
            throw new Refusal.NotAllowed("keys.approvedInFuture", day);
        }
        lines.lock(lineId);
        ledger.awaitTurn();
        RefinementPlan plan = plan(officer, lineId);
        if (!plan.seen().equals(seen)) {
            throw new Refusal.Stale("refinement.moved");
        }
        if (plan.isDone()) {
            throw new Refusal.NotAllowed("refinement.nothing", plan.line().name());
        }
        if (!plan.held().isEmpty()) {
            throw new Refusal.NotAllowed("refinement.held", plan.held().stream().map(RefinementPlan.End::name).distinct()
                    .collect(Collectors.joining("、")));
        }
        LevelLines.Standing own = levels.higher().stream().filter(each -> each.id().equals(lineId)).findFirst().orElseThrow();
        UUID version = levels.replace(own, plan.refined(), day, document, officer);
        List<Change> changes = new ArrayList<>(List.of(Change.replace(Change.Part.LINES, "line", lineId)));
        changes.addAll(move(plan, document, day, officer));
        levels.record(plan, version, document, day, officer);
        ledger.enter(officer, Act.of("line.refine", "line", lineId).with("document=" + document + " on=" + day + " nodes=" + plan.added()
                + " ends=" + plan.ends().size()), changes.toArray(Change[]::new));
    }

    /** All lines of townships that end where an end moves, the outer ones among them, end at the new place. */
    private List<Change> move(RefinementPlan plan, String document, LocalDate day, Actor officer) {
        Map<Coordinate, Coordinate> moves = new HashMap<>();
        plan.ends().stream().filter(end -> !end.isThere()).forEach(end -> moves.put(end.from(), end.to()));
        List<Change> changes = new ArrayList<>();
        for (LevelLines.Standing each : moves.isEmpty() ? List.<LevelLines.Standing>of() : levels.townships()) {
            MultiLineString moved = MovedEnds.applied(each.course(), moves);
            if (!moved.equalsExact(each.course())) {
                levels.replace(each, moved, day, document, officer);
                changes.add(Change.replace(Change.Part.LINES, "line", each.id()));
                changes.add(Change.replace(Change.Part.DIVISIONS, "division", each.left()));
                if (each.right() != null) {
                    changes.add(Change.replace(Change.Part.DIVISIONS, "division", each.right()));
                }
            }
        }
        moves.forEach(joined::moveJunction);
        return changes;
    }

    private BoundaryLine require(Actor reader, UUID id) {
        BoundaryLine line = lines.require(id);
        if (!isOf(reader, line)) {
            throw new Refusal.NotFound("line.notFound", id);
        }
        return line;
    }

    private boolean isOf(Actor reader, BoundaryLine line) {
        return reader.actsIn(divisions.require(line.unitAId()).code())
                || line.unitBId() != null && reader.actsIn(divisions.require(line.unitBId()).code());
    }

    private static Network network(List<LevelLines.Standing> higher) {
        List<Edge> edges = new ArrayList<>();
        for (LevelLines.Standing line : higher) {
            for (int i = 0; i < line.course().getNumGeometries(); i++) {
                edges.add(Edge.of(edges.size(), line.left().toString(), line.right() == null ? null : line.right().toString(),
                        (LineString) line.course().getGeometryN(i)));
            }
        }
        return new Network(edges);
    }

    /** The parts of a line, each divided at the nodes that the engine gave it, in the order and direction in which it runs. */
    private static MultiLineString refined(LevelLines.Standing line, Network network) {
        List<LineString> pieces = new ArrayList<>();
        for (Edge edge : network.edgesOf(line.left().toString())) {
            String other = line.right() == null ? null : line.right().toString();
            if (edge.sides().contains(line.left().toString()) && (other == null ? edge.right() == null : edge.sides().contains(other))) {
                pieces.add(edge.toLine(Geometries.FACTORY));
            }
        }
        List<LineString> ordered = new ArrayList<>();
        for (int i = 0; i < line.course().getNumGeometries(); i++) {
            Coordinate[] part = line.course().getGeometryN(i).getCoordinates();
            Coordinate at = part[0];
            do {
                LineString next = next(pieces, at);
                ordered.add(next);
                at = next.getCoordinateN(next.getNumPoints() - 1);
            } while (!at.equals2D(part[part.length - 1]));
        }
        return Geometries.FACTORY.createMultiLineString(ordered.toArray(LineString[]::new));
    }

    /** The piece that goes on at a place, turned so that it begins there. */
    private static LineString next(List<LineString> pieces, Coordinate at) {
        for (LineString piece : pieces) {
            if (piece.getCoordinateN(0).equals2D(at)) {
                pieces.remove(piece);
                return piece;
            }
            if (piece.getCoordinateN(piece.getNumPoints() - 1).equals2D(at)) {
                pieces.remove(piece);
                return piece.reverse();
            }
        }
        throw new IllegalStateException("no piece of the line goes on at " + at);
    }
}
