package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * What differs between two networks, in groups that change together: sections that have a place in common. A group can be taken back by
 * itself, unless lines of another group have come to lie where its lines were; then all of them are.
 */
final class ChangedSections {

    private final NetworkDifference difference;
    private final Network after;

    ChangedSections(NetworkDifference difference, Network after) {
        this.difference = difference;
        this.after = after;
    }

    List<Fix> fixes(Finding finding) {
        List<Fix> fixes = new ArrayList<>();
        Edit group = takingBack(groupOf(finding));
        Edit all = takingBack(null);
        for (Edit edit : group.equals(all) ? List.of(all) : List.of(group, all)) {
            if (fixes.isEmpty() && after.apply(edit) instanceof NetworkChange.Applied) {
                fixes.add(new Fix(Fix.Kind.TAKE_BACK, edit, finding.units()));
            }
        }
        fixes.add(new Fix(Fix.Kind.ACCEPT_CHANGE, new Edit.AsBuilt(), finding.units()));
        return fixes;
    }

    /** @param group places of the sections; null for all */
    private Edit takingBack(@org.jspecify.annotations.Nullable Set<Position> group) {
        return new Edit.ReplaceSections(lines(difference.added(), group), lines(difference.removed(), group));
    }

    private static List<Edge> lines(List<NetworkDifference.Section> sections, @org.jspecify.annotations.Nullable Set<Position> group) {
        return sections.stream().map(NetworkDifference.Section::line).filter(line -> group == null || group.contains(line.from())).toList();
    }

    /** Every place of the sections that hang together with those that have a place in common with the finding. */
    private Set<Position> groupOf(Finding finding) {
        Map<Position, List<Edge>> through = new HashMap<>();
        for (List<NetworkDifference.Section> sections : List.of(difference.removed(), difference.added())) {
            sections.forEach(section -> section.line().positions()
                    .forEach(at -> through.computeIfAbsent(at, place -> new ArrayList<>()).add(section.line())));
        }
        Set<Position> group = new HashSet<>();
        List<Position> waiting = new ArrayList<>();
        for (Coordinate at : finding.place().getCoordinates()) {
            waiting.add(Position.of(at));
        }
        while (!waiting.isEmpty()) {
            Position at = waiting.remove(waiting.size() - 1);
            List<Edge> lines = through.get(at);
            if (lines != null && group.add(at)) {
                lines.forEach(line -> waiting.addAll(line.positions()));
            }
        }
        return group;
    }
}
