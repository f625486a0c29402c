package org.merestone.boundary.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.line.LineInForce;
import org.merestone.boundary.line.LinesInForce;
import org.merestone.geo.Severity;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.network.Finding;
import org.merestone.geo.network.HigherLevel;
import org.merestone.geo.network.LineNetworkBuilder;
import org.merestone.geo.network.Network;
import org.merestone.geo.network.NetworkBuild;
import org.merestone.geo.network.NetworkOptions;
import org.merestone.geo.network.Ordinates;
import org.merestone.geo.network.Progress;
import org.springframework.stereotype.Component;

/**
 * What only the whole network of a division shows (rules 40 to 48): the lines in force, taken as they stand. Units of other divisions are
 * outside; where the register holds the lines of counties, too, both levels are compared.
 */
@Component
class NetworkReview {

    private final LinesInForce lines;

    NetworkReview(LinesInForce lines) {
        this.lines = lines;
    }

    /** @param division the code with which the codes of its townships begin */
    List<ReviewFinding> of(String division) {
        List<LineInForce> current = lines.current();
        Map<Set<String>, LineInForce> between = new HashMap<>();
        current.stream().filter(line -> line.level() == DivisionLevel.TOWNSHIP && line.right() != null)
                .forEach(line -> between.put(Set.of(line.left().code(), line.right().code()), line));
        NetworkBuild townships = network(current, DivisionLevel.TOWNSHIP, division);
        List<Finding> found = new ArrayList<>(townships.findings());
        found.addAll(levels(townships.network(), network(current, DivisionLevel.COUNTY, division).network()));
        return found.stream().filter(finding -> finding.severity() != Severity.INFO)
                .map(finding -> told(finding, between.get(Set.copyOf(finding.units())))).toList();
    }

    private static NetworkBuild network(List<LineInForce> current, DivisionLevel level, String division) {
        LineNetworkBuilder builder = new LineNetworkBuilder(NetworkOptions.USUAL, false);
        for (LineInForce line : current) {
            String left = within(line.left(), division);
            String right = within(line.right(), division);
            if (line.level() == level && (left != null || right != null)) {
                for (int part = 0; part < line.geometry().getNumGeometries(); part++) {
                    builder.add(left, right, Ordinates.of(line.geometry().getGeometryN(part)));
                }
            }
        }
        return builder.build(Progress.UNSEEN);
    }

    private static @Nullable String within(LineInForce.@Nullable Side side, String division) {
        return side != null && side.code().startsWith(division) ? side.code() : null;
    }

    private static List<Finding> levels(Network townships, Network counties) {
        if (counties.units().isEmpty()) {
            return List.of();
        }
        HigherLevel level = new HigherLevel(counties);
        Set<String> present = new TreeSet<>();
        townships.units().forEach(unit -> present.add(above(unit, counties)));
        List<Finding> found = new ArrayList<>(level.sums(townships, unit -> above(unit, counties)).stream()
                .filter(finding -> present.containsAll(finding.units())).toList());
        found.addAll(level.ends(townships, NetworkOptions.USUAL.sliverWidth()));
        return found;
    }

    private static String above(String unit, Network counties) {
        return counties.units().stream().filter(unit::startsWith).max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static ReviewFinding told(Finding finding, @Nullable LineInForce line) {
        Coordinate at = finding.place().isEmpty() ? null : finding.place().getInteriorPoint().getCoordinate();
        UUID lineId = line == null ? null : line.id();
        return new ReviewFinding(lineId, line == null ? "" : line.name(), null, Integer.toString(finding.rule()), finding.severity(), false,
                String.join("、", finding.units()), finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH),
                at == null ? null : new double[] {at.x, at.y});
    }
}
