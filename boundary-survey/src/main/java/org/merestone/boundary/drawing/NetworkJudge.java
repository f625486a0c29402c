package org.merestone.boundary.drawing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.demarcation.JunctionMoves;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.JoinedLines;
import org.merestone.boundary.line.LineVersion;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.geo.network.Edge;
import org.merestone.geo.network.Edit;
import org.merestone.geo.network.Finding;
import org.merestone.geo.network.Network;
import org.merestone.geo.network.NetworkChange;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Asks the engine what drafts would do to the network: the lines round all units concerned are put together as they stand, the drafts take
 * the place of theirs, and rules 40 to 46 are looked at wherever something changed.
 */
@Component
class NetworkJudge {

    private final JoinedLines joined;
    private final JunctionMoves junctions;
    private final Divisions divisions;

    NetworkJudge(JoinedLines joined, JunctionMoves junctions, Divisions divisions) {
        this.joined = joined;
        this.junctions = junctions;
        this.divisions = divisions;
    }

    /**
     * Square metres that each unit would win, or lose where negative, by its name.
     *
     * @throws Refusal.NotAllowed with the finding and its place where the network may not be so
     */
    Map<String, Double> require(List<LineVersion> drafts) {
        Map<UUID, LineVersion> changed = new HashMap<>();
        drafts.forEach(draft -> changed.put(draft.lineId(), draft));
        Map<UUID, String> names = names(drafts);
        List<Edge> edges = new ArrayList<>();
        List<Edge> gone = new ArrayList<>();
        List<Edge> come = new ArrayList<>();
        for (JoinedLines.Beside line : joined.beside(names.keySet())) {
            LineVersion draft = changed.get(line.lineId());
            for (int i = 0; i < line.geometry().getNumGeometries(); i++) {
                Edge edge = edge(edges.size(), line, names, line.geometry(), i);
                edges.add(edge);
                if (draft != null && !line.geometry().getGeometryN(i).equalsExact(draft.geometry().getGeometryN(i))) {
                    gone.add(edge);
                    come.add(edge(edge.id(), line, names, draft.geometry(), i));
                }
            }
        }
        NetworkChange change = new Network(edges).apply(new Edit.ReplaceSections(gone, come));
        if (change instanceof NetworkChange.Refused refused) {
            Finding first = refused.findings().stream().filter(finding -> finding.severity().stops()).findFirst()
                    .orElse(refused.findings().get(0));
            throw new Refusal.NotAllowed("draft.network", first.rule(), first.message(LocaleContextHolder.getLocale()));
        }
        return ((NetworkChange.Applied) change).areaWon();
    }

    private static Edge edge(int id, JoinedLines.Beside line, Map<UUID, String> names, MultiLineString course, int part) {
        return Edge.of(id, names.get(line.left()), line.right() == null ? null : names.get(line.right()),
                (LineString) course.getGeometryN(part));
    }

    /** What the units are called that the drafts and their junctions touch; whoever lies beyond them counts as outside. */
    private Map<UUID, String> names(List<LineVersion> drafts) {
        Map<UUID, String> names = new HashMap<>();
        Set<String> taken = new TreeSet<>();
        for (LineVersion draft : drafts) {
            MultiLineString standing = junctions.standing(draft.lineId());
            for (int i = 0; i < standing.getNumGeometries(); i++) {
                Coordinate[] part = standing.getGeometryN(i).getCoordinates();
                for (Coordinate end : List.of(part[0], part[part.length - 1])) {
                    for (BoundaryLine line : joined.endingAt(end)) {
                        name(line.unitAId(), names, taken);
                        name(line.unitBId(), names, taken);
                    }
                }
            }
        }
        return names;
    }

    private void name(@Nullable UUID unit, Map<UUID, String> names, Set<String> taken) {
        if (unit != null && !names.containsKey(unit)) {
            Division division = divisions.require(unit);
            names.put(unit, taken.add(division.name()) ? division.name() : division.name() + division.code());
        }
    }
}
