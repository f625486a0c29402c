package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The areas that lines enclose. Made from any collection of lines, whether just built or read back from a store: each unit's area
 * is bounded by exactly the lines that have it on one side, and its coordinates are theirs, digit for digit.
 *
 * <p>Holes, enclaves, parts apart and areas that touch themselves in a point come out as valid JTS geometry (shells
 * counter-clockwise, SRID 4490 unless a factory is given) wherever the lines cross nowhere but at their ends.
 */
public final class Faces {

    static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);

    private final Map<String, Geometry> areas;
    private final List<Gap> gaps;
    private final List<Finding> findings;
    private final int nodeCount;
    private final int edgeCount;
    private final int faceCount;
    private final int componentCount;

    private Faces(Map<String, Geometry> areas, List<Gap> gaps, List<Finding> findings, FaceCount count, HalfEdges network) {
        this.areas = Collections.unmodifiableMap(areas);
        this.gaps = List.copyOf(gaps);
        this.findings = List.copyOf(findings);
        this.nodeCount = network.nodeCount();
        this.edgeCount = network.size() / 2;
        this.faceCount = count.faces();
        this.componentCount = count.components();
    }

    public static Faces of(Collection<Edge> edges) {
        return of(edges, CGCS2000, Progress.UNSEEN);
    }

    /**
     * @throws java.util.concurrent.CancellationException when stopped, see {@link Progress}
     */
    public static Faces of(Collection<Edge> edges, GeometryFactory factory, Progress progress) {
        HalfEdges network = new HalfEdges(List.copyOf(edges));
        FaceWalk walk = new FaceWalk(network);
        Map<String, Geometry> areas = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        for (int unit = 0; unit < network.unitCount(); unit++) {
            progress.step(Stage.AREAS, unit, network.unitCount());
            if (!walk.openUnits().contains(unit)) {
                areas.put(Objects.requireNonNull(network.unit(unit)), area(walk.cyclesOf(unit), factory));
            }
        }
        sidesThatDisagree(network, factory, findings);
        openBoundaries(network, walk, factory, findings);
        progress.step(Stage.AREAS, network.unitCount(), network.unitCount());
        List<Gap> gaps = new ArrayList<>();
        for (AreaAssembly.Piece piece : AreaAssembly.pieces(walk.cyclesOfOutside(), factory)) {
            int[] across = Arrays.stream(piece.shell().halves()).map(half -> network.label(half ^ 1)).toArray();
            gaps.add(new Gap(piece.polygon(), named(network, across)));
        }
        return new Faces(areas, gaps, findings, FaceCount.of(network), network);
    }

    private static Geometry area(List<Cycle> cycles, GeometryFactory factory) {
        Polygon[] polygons = AreaAssembly.pieces(cycles, factory).stream().map(AreaAssembly.Piece::polygon).toArray(Polygon[]::new);
        return polygons.length == 1 ? polygons[0] : factory.createMultiPolygon(polygons);
    }

    private static void sidesThatDisagree(HalfEdges network, GeometryFactory factory, List<Finding> findings) {
        for (int half = 0; half < network.size(); half++) {
            int next = network.nextRoundFace(half);
            if (network.label(next) != network.label(half)) {
                int node = network.target(half);
                findings.add(new Finding(FindingKind.SIDES_DISAGREE, named(network, network.label(half), network.label(next)),
                        factory.createPoint(new Coordinate(network.nodeX(node), network.nodeY(node))), 0));
            }
        }
    }

    private static void openBoundaries(HalfEdges network, FaceWalk walk, GeometryFactory factory, List<Finding> findings) {
        Set<Integer> placeless = new TreeSet<>(walk.openUnits());
        for (int half = 0; half < network.size(); half++) {
            int unit = network.label(half);
            if (network.nextOfUnit(half) < 0 && unit != SegmentTable.NONE) {
                int node = network.target(half);
                findings.add(new Finding(FindingKind.BOUNDARY_OPEN, named(network, unit),
                        factory.createPoint(new Coordinate(network.nodeX(node), network.nodeY(node))), 0));
                placeless.remove(unit);
            }
        }
        for (int half = 0; half < network.size(); half++) {
            if (placeless.remove(network.label(half))) {
                findings.add(new Finding(FindingKind.BOUNDARY_OPEN, named(network, network.label(half)),
                        factory.createPoint(new Coordinate(network.x(half, 0), network.y(half, 0))), 0));
            }
        }
    }

    private static List<String> named(HalfEdges network, int... ordinals) {
        List<String> names = new ArrayList<>();
        for (int ordinal : ordinals) {
            String unit = network.unit(ordinal);
            if (unit != null) {
                names.add(unit);
            }
        }
        return names;
    }

    /** Polygon or MultiPolygon of every unit whose lines close, by code, sorted. */
    public Map<String, Geometry> areas() {
        return areas;
    }

    /** Ground that lines enclose and no unit has, the largest first. Empty in a network without holes. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** Nodes where sides disagree and units whose lines do not close. Empty for lines of a sound network. */
    public List<Finding> findings() {
        return findings;
    }

    public int nodeCount() {
        return nodeCount;
    }

    public int edgeCount() {
        return edgeCount;
    }

    /** Faces of the plane that the lines cut out, the one round everything counted, whatever their units. */
    public int faceCount() {
        return faceCount;
    }

    /** How many pieces the lines fall into that touch nowhere. */
    public int componentCount() {
        return componentCount;
    }

    /** Euler's formula V - E + F = 1 + C, which every drawing in the plane keeps whose lines cross only at nodes. */
    public boolean keepEuler() {
        return nodeCount - edgeCount + faceCount == 1 + componentCount;
    }
}
