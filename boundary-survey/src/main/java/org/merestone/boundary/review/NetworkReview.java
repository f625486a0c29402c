package org.merestone.boundary.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.demarcation.LineFinding;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.FindingText;
import org.merestone.boundary.line.LineInForce;
import org.merestone.boundary.line.LinesInForce;
import org.merestone.boundary.quality.RuleSource;
import org.merestone.data.division.Divisions;
import org.merestone.geo.LegalTime;
import org.merestone.geo.Severity;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.network.Finding;
import org.merestone.geo.network.FindingKind;
import org.merestone.geo.network.Gap;
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
class NetworkReview implements RuleSource {

    private final LinesInForce lines;
    private final Divisions divisions;
    private final Clock clock;

    NetworkReview(LinesInForce lines, Divisions divisions, Clock clock) {
        this.lines = lines;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** What the network shows of some lines, each in the county of its left side. */
    @Override
    public Map<UUID, List<LineFinding>> of(Looked looked) {
        Map<UUID, LineInForce> standing = lines.current().stream()
                .collect(Collectors.toMap(LineInForce::id, line -> line, (one, other) -> one));
        Map<String, List<UUID>> counties = looked.lines().stream().map(BoundaryLine::id).filter(standing::containsKey)
                .collect(Collectors.groupingBy(id -> county(standing.get(id).left().code())));
        Map<UUID, List<LineFinding>> found = new HashMap<>();
        counties.forEach((county, ids) -> of(county).stream().filter(each -> each.lineId() != null && ids.contains(each.lineId()))
                .forEach(each -> found.computeIfAbsent(each.lineId(), id -> new ArrayList<>()).add(LineFinding.ofNetwork(each.ruleId(),
                        each.severity(), each.about(), null, each::message))));
        return found;
    }

    @Override
    public boolean isHeavy() {
        return true;
    }

    private static String county(String code) {
        return code.substring(0, Math.min(6, code.length()));
    }

    /** @param division the code with which the codes of its townships begin */
    List<ReviewFinding> of(String division) {
        List<LineInForce> current = lines.current();
        Map<Set<String>, LineInForce> between = new HashMap<>();
        current.stream().filter(line -> line.level() == DivisionLevel.TOWNSHIP && line.right() != null)
                .forEach(line -> between.put(Set.of(line.left().code(), line.right().code()), line));
        NetworkBuild townships = network(current, DivisionLevel.TOWNSHIP, division);
        List<Finding> found = new ArrayList<>(townships.findings());
        slivers(townships.faces().gaps(), found);
        found.addAll(levels(townships.network(), network(current, DivisionLevel.COUNTY, division).network()));
        List<ReviewFinding> told = new ArrayList<>(landless(division, townships.faces().areas().keySet()));
        found.stream().filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> told.add(told(finding, between.get(Set.copyOf(finding.units())))));
        return told;
    }

    /** Each township has ground (rule 43). */
    private List<ReviewFinding> landless(String division, Set<String> having) {
        return divisions.on(LegalTime.today(clock)).stream().filter(unit -> unit.level() == DivisionLevel.TOWNSHIP
                && unit.code().startsWith(division) && !having.contains(unit.code())).map(unit -> new ReviewFinding(null, "", null, "43",
                Severity.BLOCK, false, unit.code(), FindingText.in(Locale.CHINESE, "review.NO_FACE", unit.name(), unit.code()),
                FindingText.in(Locale.ENGLISH, "review.NO_FACE", unit.name(), unit.code()), null)).toList();
    }

    /** A thin strip between units that belongs to none (rule 44); what is broader may be another county's enclave. */
    private static void slivers(List<Gap> gaps, List<Finding> found) {
        for (Gap gap : gaps) {
            double area = Ellipsoid2000.area(gap.ground());
            double width = 2 * area / Ellipsoid2000.length(gap.ground());
            if (width <= NetworkOptions.USUAL.sliverWidth()) {
                found.add(new Finding(FindingKind.SLIVER_GAP, gap.units(), gap.ground(), area, width));
            }
        }
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
