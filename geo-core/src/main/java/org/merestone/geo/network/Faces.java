package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.pcollections.TreePMap;

/**
 * The areas that lines enclose. Made from any collection of lines, whether just built or read back from a store: each unit's area
 * is bounded by exactly the lines that have it on one side, and its coordinates are theirs, digit for digit.
 *
 * <p>Holes, enclaves, parts apart and areas that touch themselves in a point come out as valid JTS geometry (shells
 * counter-clockwise, SRID 4490 unless a factory is given) wherever the lines cross nowhere but at their ends.
 *
 * <p>After an edit the areas beside the lines that changed are derived again and all others are the same objects as before; the
 * gaps and Euler's counts are derived when they are first asked for.
 */
public final class Faces {

    static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);

    private final TreePMap<String, Geometry> areas;
    private final List<Finding> findings;
    private final GeometryFactory factory;
    private final Supplier<? extends Collection<Edge>> edges;
    private volatile @Nullable List<Gap> gaps;
    private volatile @Nullable Counts counts;

    private Faces(TreePMap<String, Geometry> areas, List<Finding> findings, GeometryFactory factory,
            Supplier<? extends Collection<Edge>> edges) {
        this.areas = areas;
        this.findings = List.copyOf(findings);
        this.factory = factory;
        this.edges = edges;
    }

    public static Faces of(Collection<Edge> edges) {
        return of(edges, CGCS2000, Progress.UNSEEN);
    }

    /**
     * @throws java.util.concurrent.CancellationException when stopped, see {@link Progress}
     */
    public static Faces of(Collection<Edge> edges, GeometryFactory factory, Progress progress) {
        List<Edge> lines = List.copyOf(edges);
        HalfEdges network = new HalfEdges(lines);
        FaceWalk walk = new FaceWalk(network);
        TreeMap<String, Geometry> areas = new TreeMap<>();
        @Nullable Geometry[] made = new Geometry[network.unitCount()];
        TwoHands.inTurns(Stage.AREAS, network.unitCount(), progress,
                unit -> made[unit] = walk.openUnits().contains(unit) ? null : area(walk.cyclesOf(unit), factory));
        for (int unit = 0; unit < network.unitCount(); unit++) {
            if (made[unit] != null) {
                areas.put(Objects.requireNonNull(network.unit(unit)), made[unit]);
            }
        }
        List<Finding> findings = FaceFaults.sidesThatDisagree(network, at -> true, factory);
        findings.addAll(FaceFaults.openBoundaries(network, walk.openUnits(), factory));
        progress.step(Stage.AREAS, network.unitCount(), network.unitCount());
        Faces faces = new Faces(TreePMap.fromSortedMap(areas), findings, factory, () -> lines);
        faces.gaps = gaps(network, walk, factory);
        return faces;
    }

    /** The areas of a network in which lines gave way to others. */
    Faces after(Network network, Collection<Edge> removed, Collection<Edge> added) {
        Set<String> units = new TreeSet<>();
        Set<Position> nodes = new HashSet<>();
        boolean outer = false;
        for (Collection<Edge> some : List.of(removed, added)) {
            for (Edge edge : some) {
                units.addAll(edge.sides());
                nodes.add(edge.from());
                nodes.add(edge.to());
                outer |= edge.isOuter();
            }
        }
        List<Finding> still = new ArrayList<>();
        for (Finding finding : findings) {
            boolean derivedAgain = finding.kind() == FindingKind.BOUNDARY_OPEN ? units.containsAll(finding.units())
                    : nodes.contains(Position.of(finding.place().getCoordinate()));
            if (!derivedAgain) {
                still.add(finding);
            }
        }
        still.addAll(FaceFaults.sidesThatDisagree(new HalfEdges(linesAt(network, nodes)), nodes::contains, factory));
        TreePMap<String, Geometry> now = areas;
        for (String unit : units) {
            now = with(now, unit, network.edgesOf(unit), still);
        }
        Faces faces = new Faces(now, still, factory, network::edges);
        faces.gaps = outer ? null : gaps;
        return faces;
    }

    private static List<Edge> linesAt(Network network, Set<Position> nodes) {
        Set<Integer> ids = new TreeSet<>();
        for (Position at : nodes) {
            Node node = network.node(at);
            if (node != null) {
                ids.addAll(node.edges());
            }
        }
        return ids.stream().map(id -> Objects.requireNonNull(network.edge(id))).toList();
    }

    private TreePMap<String, Geometry> with(TreePMap<String, Geometry> before, String unit, List<Edge> lines, List<Finding> found) {
        if (lines.isEmpty()) {
            return before.minus(unit);
        }
        HalfEdges own = new HalfEdges(lines);
        int ordinal = own.ordinal(unit);
        FaceWalk walk = new FaceWalk(own, ordinal);
        found.addAll(FaceFaults.openBoundaries(own, walk.openUnits(), factory));
        return walk.openUnits().isEmpty() ? before.plus(unit, area(walk.cyclesOf(ordinal), factory)) : before.minus(unit);
    }

    private static Geometry area(List<Cycle> cycles, GeometryFactory factory) {
        Polygon[] polygons = AreaAssembly.pieces(cycles, factory).stream().map(AreaAssembly.Piece::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
    }

    private static List<Gap> gaps(HalfEdges network, FaceWalk walk, GeometryFactory factory) {
        List<Gap> gaps = new ArrayList<>();
        for (AreaAssembly.Piece piece : AreaAssembly.pieces(walk.cyclesOfOutside(), factory)) {
            int[] across = Arrays.stream(piece.shell().halves()).map(half -> network.label(half ^ 1)).toArray();
            gaps.add(new Gap(piece.polygon(), FaceFaults.named(network, across)));
        }
        return List.copyOf(gaps);
    }

    /** Polygon or MultiPolygon of every unit whose lines close, by code, sorted; unmodifiable. */
    public Map<String, Geometry> areas() {
        return areas;
    }

    /** Ground that lines enclose and no unit has, the largest first. Empty in a network without holes. */
    public List<Gap> gaps() {
        List<Gap> known = gaps;
        if (known == null) {
            HalfEdges outer = new HalfEdges(edges.get().stream().filter(Edge::isOuter).toList());
            known = gaps(outer, new FaceWalk(outer, SegmentTable.NONE), factory);
            gaps = known;
        }
        return known;
    }

    /** Nodes where sides disagree and units whose lines do not close. Empty for lines of a sound network. */
    public List<Finding> findings() {
        return findings;
    }

    private Counts counts() {
        Counts known = counts;
        if (known == null) {
            known = Counts.of(new HalfEdges(List.copyOf(edges.get())));
            counts = known;
        }
        return known;
    }

    public int nodeCount() {
        return counts().nodes();
    }

    public int edgeCount() {
        return counts().edges();
    }

    /** Faces of the plane that the lines cut out, the one round everything counted, whatever their units. */
    public int faceCount() {
        return counts().faces();
    }

    /** How many pieces the lines fall into that touch nowhere. */
    public int componentCount() {
        return counts().components();
    }

    /** Euler's formula V - E + F = 1 + C, which every drawing in the plane keeps whose lines cross only at nodes. */
    public boolean keepEuler() {
        return nodeCount() - edgeCount() + faceCount() == 1 + componentCount();
    }

    private record Counts(int nodes, int edges, int faces, int components) {

        static Counts of(HalfEdges network) {
            FaceCount count = FaceCount.of(network);
            return new Counts(network.nodeCount(), network.size() / 2, count.faces(), count.components());
        }
    }
}
