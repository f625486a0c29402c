package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.index.LocalScale;

/**
 * A network of counties over one of townships (落地县界): what the two must agree in (rules 47 and 48), and how the county lines get a
 * node wherever a township line ends on them.
 */
public final class HigherLevel {

    /** Rule 47: how far the sum of the townships may be from the county, of the county's area. */
    private static final double AREA_SHARE = 1e-4;
    /** Rule 47: metres; a difference whose mean width is at most this is no more than drawing. */
    private static final double SLIVER_WIDTH = 1;

    private final Network counties;
    private final GeometryFactory factory = Faces.CGCS2000;

    public HigherLevel(Network counties) {
        this.counties = counties;
    }

    /**
     * Rule 47: the townships of a county are the county, to 0.01 % of its area and without a sliver wider than 1 m on average.
     *
     * @param countyOf the county's code for a township's
     */
    public List<Finding> sums(Network townships, Function<String, String> countyOf) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Geometry>> parts = parts(townships, countyOf);
        counties.faces().areas().forEach((county, area) -> {
            Geometry sum = OverlayNGRobust.union(factory.buildGeometry(parts.getOrDefault(county, List.of())));
            double whole = Ellipsoid2000.area(area);
            double difference = Math.abs(Ellipsoid2000.area(sum) - whole);
            if (difference > AREA_SHARE * whole) {
                findings.add(new Finding(FindingKind.SUM_DIFFERS, List.of(county), area, difference));
            }
            for (Polygon piece : apart(area, sum)) {
                Extent extent = Extent.of(piece);
                if (extent.width() > SLIVER_WIDTH) {
                    findings.add(new Finding(FindingKind.SUM_SLIVER, List.of(county), piece, extent.area(), extent.width()));
                }
            }
        });
        return findings;
    }

    private static Map<String, List<Geometry>> parts(Network townships, Function<String, String> countyOf) {
        Map<String, List<Geometry>> parts = new TreeMap<>();
        townships.faces().areas()
                .forEach((unit, area) -> parts.computeIfAbsent(countyOf.apply(unit), county -> new ArrayList<>()).add(area));
        return parts;
    }

    private List<Polygon> apart(Geometry area, Geometry sum) {
        Geometry apart = OverlayNGRobust.overlay(area, sum.isEmpty() ? factory.createPolygon() : sum, OverlayNG.SYMDIFFERENCE);
        List<Polygon> pieces = new ArrayList<>();
        for (int i = 0; i < apart.getNumGeometries(); i++) {
            if (apart.getGeometryN(i) instanceof Polygon piece && !piece.isEmpty()) {
                pieces.add(piece);
            }
        }
        return pieces;
    }

    /**
     * What can be done about a finding of {@link #sums} or {@link #ends}: the townships follow the county, or the county them; the county
     * line gets a node. None where neither level can follow, because a county has no township beside the ground.
     */
    public List<LevelFix> fixes(Finding finding, Network townships, Function<String, String> countyOf) {
        String county = finding.units().isEmpty() ? "" : finding.units().get(0);
        Geometry area = counties.faces().areas().get(county);
        if (finding.kind() == FindingKind.SUM_SLIVER && finding.place() instanceof Polygon piece) {
            return new LevelFixes(counties, townships, countyOf).fixes(county, List.of(piece));
        } else if (finding.kind() == FindingKind.SUM_DIFFERS && area != null) {
            Geometry sum = OverlayNGRobust.union(factory.buildGeometry(parts(townships, countyOf).getOrDefault(county, List.of())));
            return new LevelFixes(counties, townships, countyOf).fixes(county, apart(area, sum));
        }
        return finding.kind() == FindingKind.END_OFF_HIGHER_LINE ? ledOnto(finding, townships) : List.of();
    }

    /** The junction goes to the nearest place of the county line, which gets a node there. */
    private List<LevelFix> ledOnto(Finding finding, Network townships) {
        Position at = Position.of(finding.place().getCoordinate());
        Place place = nearest(at, finding.size() + 1, counties);
        if (place == null) {
            return List.of();
        }
        Edit node = new Edit.SplitLine(place.line().id(), place.at());
        Edit end = place.at().equals(at) ? new Edit.AsBuilt() : new Edit.MoveVertex(at, place.at());
        boolean applies = counties.apply(node) instanceof NetworkChange.Applied && townships.apply(end) instanceof NetworkChange.Applied;
        return applies ? List.of(new LevelFix(Fix.Kind.REFINE_COUNTY, node, end, finding.units())) : List.of();
    }

    /**
     * Rule 48: a node of townships that is nearer to a county line than {@code reach} is a vertex of it.
     *
     * @param reach metres
     */
    public List<Finding> ends(Network townships, double reach) {
        List<Finding> findings = new ArrayList<>();
        for (Node node : townships.nodes()) {
            Position at = new Position(node.x(), node.y());
            Place place = nearest(at, reach, counties);
            if (place != null && !place.at().equals(at)) {
                List<String> units = new ArrayList<>(townships.unitsAt(at));
                units.addAll(place.line().sides());
                findings.add(new Finding(FindingKind.END_OFF_HIGHER_LINE, units, at.point(factory), place.metres()));
            } else if (place != null && place.segment() >= 0) {
                findings.add(new Finding(FindingKind.END_OFF_HIGHER_LINE, List.copyOf(townships.unitsAt(at)), at.point(factory), 0));
            }
        }
        return findings;
    }

    /**
     * Leads every end of a township line that lies nearer to a county line than {@code reach} onto that line, which keeps its course and
     * gets a node there (县级以上界线细化).
     *
     * @param ends  courses of the township lines, x0, y0, x1, y1, …, by a name of the caller's
     * @param reach metres
     */
    public Refinement refined(Map<String, double[]> ends, double reach) {
        Network now = counties;
        Map<String, double[]> courses = new LinkedHashMap<>();
        List<Finding> movements = new ArrayList<>();
        for (Map.Entry<String, double[]> line : ends.entrySet()) {
            double[] course = line.getValue().clone();
            for (int end : new int[] {0, course.length - 2}) {
                Position from = new Position(course[end], course[end + 1]);
                Place place = nearest(from, reach, now);
                if (place == null) {
                    continue;
                }
                if (now.apply(new Edit.SplitLine(place.line().id(), place.at())) instanceof NetworkChange.Applied applied) {
                    now = applied.network();
                }
                course[end] = place.at().x();
                course[end + 1] = place.at().y();
                Geometry way = RingSnap.snapped(from, place.at(), List.of(), place.metres(), factory).place();
                movements.add(new Finding(FindingKind.SNAPPED, place.line().sides(), way, place.metres()));
            }
            courses.put(line.getKey(), course);
        }
        return new Refinement(now, courses, movements);
    }

    /**
     * County lines with a node at every township line's end.
     *
     * @param counties  the lines as they were, each cut where a township line ends
     * @param townships the township lines by the caller's names, their ends to the last digit on those nodes
     * @param movements every end with the distance that it was moved, nothing included
     */
    public record Refinement(Network counties, Map<String, double[]> townships, List<Finding> movements) {
    }

    /** @param segment where the place lies between vertices, -1 at one */
    private record Place(Edge line, int segment, Position at, double metres) {
    }

    private static @Nullable Place nearest(Position to, double reach, Network network) {
        LocalScale scale = LocalScale.at(to.y());
        double dx = reach / scale.longitude();
        double dy = reach / scale.latitude();
        Place[] best = new Place[1];
        network.near(to.x() - dx, to.y() - dy, to.x() + dx, to.y() + dy, (edge, first, last) -> {
            for (int i = first; i < last; i++) {
                Position foot = SegmentFoot.of(to, edge.position(i), edge.position(i + 1), scale);
                double metres = scale.distance(to.x(), to.y(), foot.x(), foot.y());
                boolean vertex = foot.equals(edge.position(i)) || foot.equals(edge.position(i + 1));
                if (metres <= reach && (best[0] == null || metres < best[0].metres() || metres == best[0].metres() && vertex)) {
                    best[0] = new Place(edge, vertex ? -1 : i, foot, metres);
                }
            }
        });
        return best[0];
    }
}
