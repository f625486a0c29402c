package org.merestone.geo.network;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * Lines that meet at nodes and at nothing else, and the areas they enclose. Immutable: an edit gives another network, which shares
 * with this one all that the edit does not touch.
 */
public final class Network {

    private final TreePMap<Integer, Edge> edges;
    private final TreePMap<Position, Node> nodes;
    private final TreePMap<String, UnitLines> units;
    private final int nextId;
    private volatile @Nullable EdgeIndex index;
    private volatile @Nullable Faces faces;
    private volatile @Nullable List<Edge> edgeList;
    private volatile @Nullable List<Node> nodeList;

    /**
     * A network of lines as they are; they are not checked.
     *
     * @throws IllegalArgumentException when two lines have the same number
     */
    public Network(Collection<Edge> edges) {
        this.edges = NetworkTables.byId(edges);
        this.nodes = NetworkTables.nodes(edges);
        this.units = NetworkTables.units(edges);
        this.nextId = edges.isEmpty() ? 0 : this.edges.lastKey() + 1;
    }

    /** Takes note of areas that were derived from exactly these lines. */
    void derived(Faces known) {
        this.faces = known;
    }

    private Network(Network before, Collection<Edge> removed, Collection<Edge> added) {
        TreePMap<Integer, Edge> lines = before.edges;
        TreePMap<Position, Node> ends = before.nodes;
        TreePMap<String, UnitLines> sides = before.units;
        int next = before.nextId;
        for (Edge edge : removed) {
            lines = lines.minus(edge.id());
            ends = NetworkTables.withoutNodes(ends, edge);
            sides = NetworkTables.withoutUnits(sides, edge);
        }
        for (Edge edge : added) {
            if (lines.containsKey(edge.id())) {
                throw new IllegalArgumentException("two lines have the number " + edge.id());
            }
            lines = lines.plus(edge.id(), edge);
            ends = NetworkTables.withNodes(ends, edge);
            sides = NetworkTables.withUnits(sides, edge);
            next = Math.max(next, edge.id() + 1);
        }
        this.edges = lines;
        this.nodes = ends;
        this.units = sides;
        this.nextId = next;
        this.index = before.index().with(added, this);
        this.faces = before.faces().after(this, removed, added);
    }

    /** The network in which some lines gave way to others, whose areas are derived again where they border on these. */
    Network with(Collection<Edge> removed, Collection<Edge> added) {
        return new Network(this, removed, added);
    }

    /** By number. */
    public List<Edge> edges() {
        List<Edge> known = edgeList;
        if (known == null) {
            known = List.copyOf(edges.values());
            edgeList = known;
        }
        return known;
    }

    /** From west to east. */
    public List<Node> nodes() {
        List<Node> known = nodeList;
        if (known == null) {
            known = List.copyOf(nodes.values());
            nodeList = known;
        }
        return known;
    }

    public int edgeCount() {
        return edges.size();
    }

    public int nodeCount() {
        return nodes.size();
    }

    /** The line of that number, or null. */
    public @Nullable Edge edge(int id) {
        return edges.get(id);
    }

    /** The node at exactly that place, or null. */
    public @Nullable Node node(Position at) {
        return nodes.get(at);
    }

    /** Codes of the units that have a line, sorted. */
    public Set<String> units() {
        return units.keySet();
    }

    /** The lines that have the unit on one side, by number; none where no line has. */
    public List<Edge> edgesOf(String unit) {
        UnitLines lines = units.get(unit);
        return lines == null ? List.of() : lines.ids().stream().map(edges::get).toList();
    }

    /** Codes of the units round the node at exactly that place, sorted; none where there is no node. */
    public Set<String> unitsAt(Position at) {
        Set<String> codes = new TreeSet<>();
        Node node = nodes.get(at);
        if (node != null) {
            node.edges().forEach(id -> codes.addAll(Objects.requireNonNull(edges.get(id)).sides()));
        }
        return codes;
    }

    int nextId() {
        return nextId;
    }

    EdgeIndex index() {
        EdgeIndex known = index;
        if (known == null) {
            known = new EdgeIndex(edges());
            index = known;
        }
        return known;
    }

    /** Calls with the runs of segments whose box meets the given one. */
    void near(double minX, double minY, double maxX, double maxY, EdgeIndex.Run found) {
        index().near(this, minX, minY, maxX, maxY, found);
    }

    /**
     * Changes the network as the field does: moves a line or a junction, divides a unit, gives ground from one unit to another.
     * Costs what it touches, not what there is: see the package page.
     *
     * @return the new network and what changed, or the reasons why it may not be so
     * @throws IllegalArgumentException when the edit names a line that there is not, or its ordinates are no line
     */
    public NetworkChange apply(Edit edit) {
        return apply(edit, NetworkOptions.USUAL);
    }

    /** As {@link #apply(Edit)}, with another snap distance. */
    public NetworkChange apply(Edit edit, NetworkOptions options) {
        return new Editing(this, options).apply(edit);
    }

    /**
     * Lets one line take another course, so that the areas on both its sides move with it. The course may be given from either end.
     *
     * @param id     the line's number
     * @param course x0, y0, x1, y1, … in degrees, with the line's nodes, to the last digit, as its ends
     * @return the new network, or the reasons why the line may not run so: it leaves its nodes, meets itself or another line, or
     *         passes over a line
     * @throws IllegalArgumentException when there is no such line, or the ordinates are not a line
     */
    public NetworkChange withEdge(int id, double[] course) {
        return apply(new Edit.ReplaceCourse(id, course));
    }

    /**
     * Checks rules 40 to 46 on the lines as they are; meant for lines that were read back or edited, for a builder checks what it builds.
     *
     * @throws java.util.concurrent.CancellationException when stopped, see {@link Progress}
     */
    public List<Finding> check(NetworkOptions options, Progress progress) {
        return new NetworkCheck(this, options, Faces.CGCS2000).run(progress);
    }

    /** Ways to set right what was found in this network, the best first; none where only a surveyor can. */
    public List<Fix> fixes(Finding finding) {
        return new FixFinder(this).fixes(finding);
    }

    /**
     * The same network with less detail, see {@link NetworkGeneralisation}, which weighs once where several levels are wanted.
     *
     * @param metres the side of a square; vertices that move a line by less than its area go
     */
    public Network generalised(double metres) {
        return NetworkGeneralisation.of(this).to(metres);
    }

    /** The areas that the lines enclose. */
    public Faces faces() {
        Faces known = faces;
        if (known == null) {
            known = Faces.of(edges());
            faces = known;
        }
        return known;
    }
}
