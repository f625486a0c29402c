package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Makes a network of loose lines (界线要素), which may say what lies beside them or leave that to be found. Ends are snapped within the
 * snap distance and every snap is told; lines that cross are cut there, which is a fault unless it was asked for. The faces that the
 * lines enclose get their units from the lines beside them, from points that lie in them, or, where nobody says, numbers. What bounds
 * no face is told and left out; where a line and the face beside it disagree, the line keeps what it said and is told.
 *
 * <p>Not for use by more than one thread at a time.
 */
public final class LineNetworkBuilder {

    private final NetworkOptions options;
    private final boolean cutCrossings;
    private final GeometryFactory factory = Faces.CGCS2000;
    private final FindingList findings;
    private final List<LooseLine> lines = new ArrayList<>();
    private final Map<Position, String> labels = new LinkedHashMap<>();

    /** @param cutCrossings whether lines are meant to be cut where they cross; each place is told all the same */
    public LineNetworkBuilder(NetworkOptions options, boolean cutCrossings) {
        this.options = options;
        this.cutCrossings = cutCrossings;
        this.findings = new FindingList(options.maxFindings());
    }

    /**
     * Adds a line.
     *
     * @param left  unit on the left as drawn; null for outside, or, with {@code right} null too, not known
     * @param right unit on the right
     * @param xy    x0, y0, x1, y1, … in degrees of longitude and latitude
     * @throws IllegalArgumentException when an ordinate is not finite or missing
     */
    public LineNetworkBuilder add(@Nullable String left, @Nullable String right, double[] xy) {
        if (xy.length % 2 != 0) {
            throw new IllegalArgumentException("a line has pairs of ordinates, not " + xy.length);
        }
        LooseLine line = new LooseLine(left, right, new ArrayList<>(xy.length / 2));
        for (int i = 0; i < xy.length; i += 2) {
            line.course().add(new Position(xy[i], xy[i + 1]));
        }
        LineIntake.clean(line, factory, findings);
        if (line.course().size() > 1) {
            lines.add(line);
        }
        return this;
    }

    /** Says whose ground a place is. */
    public LineNetworkBuilder label(String unit, Position at) {
        labels.put(at, unit);
        return this;
    }

    public NetworkBuild build() {
        return build(Progress.UNSEEN);
    }

    /** @throws java.util.concurrent.CancellationException when stopped, see {@link Progress} */
    public NetworkBuild build(Progress progress) {
        List<List<Position>> courses = new ArrayList<>();
        lines.forEach(line -> courses.add(line.course()));
        new LineSnap(courses, options.snap(), factory).run().forEach(findings::add);
        lines.removeIf(line -> line.course().stream().distinct().count() < 2);
        courses.clear();
        lines.forEach(line -> courses.add(line.course()));
        progress.tell(Stage.SEGMENTS, 0, lines.size());
        new Noder(courses).node();
        crossings(courses);
        LineSides sides = new LineSides(lines, labels, factory, findings);
        Network network = new Network(sides.edges(progress));
        List<Finding> ofNetwork = network.check(options, progress);
        ofNetwork.stream().filter(finding -> !sides.explains(finding)).forEach(findings::add);
        return new NetworkBuild(network, network.faces(), findings.listed(), findings.counts());
    }

    /** Rule 41: where lines meet and none of them ends. */
    private void crossings(List<List<Position>> courses) {
        Set<Position> ends = new HashSet<>();
        Map<Position, Set<Integer>> through = new HashMap<>();
        for (int line = 0; line < courses.size(); line++) {
            List<Position> course = courses.get(line);
            ends.add(course.get(0));
            ends.add(course.get(course.size() - 1));
            for (Position at : course) {
                through.computeIfAbsent(at, key -> new TreeSet<>()).add(line);
            }
        }
        for (Node node : NetworkTables.nodes(new Arrangement(courses).edges()).values()) {
            Position at = new Position(node.x(), node.y());
            if (node.degree() > 2 && !ends.contains(at)) {
                Set<Integer> meeting = through.getOrDefault(at, Set.of());
                Set<String> units = new TreeSet<>();
                meeting.forEach(line -> units.addAll(lines.get(line).units()));
                FindingKind kind = cutCrossings ? FindingKind.CUT : meeting.size() == 1 ? FindingKind.SELF_CROSSING : FindingKind.CROSSING;
                findings.add(new Finding(kind, List.copyOf(units), at.point(factory), 1));
            }
        }
    }
}
