package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;

/** What can be done about a line that ends in the air: lead it to what it was meant to meet, or do without it. */
final class DangleFixes {

    private final Network network;

    DangleFixes(Network network) {
        this.network = network;
    }

    /** A line that stands in the network is led on or goes; one that was left out may divide the unit in which it lies. */
    List<Fix> fixes(Finding finding) {
        Coordinate[] course = finding.place().getCoordinates();
        Position tip = Position.of(course[course.length - 1]);
        if (network.node(tip) != null) {
            return ends(tip, List.of());
        }
        List<Fix> fixes = new ArrayList<>();
        Position nearest = new NearestOther(network).to(null, tip);
        if (nearest != null && finding.units().size() == 1 && course.length > 1) {
            fixes.add(new Fix(Fix.Kind.CLOSE_DANGLE, divide(course, nearest, finding.units().get(0)), finding.units()));
        }
        List<Fix> applicable = new ArrayList<>(applicable(fixes));
        applicable.add(new Fix(Fix.Kind.DROP_LINE, new Edit.AsBuilt(), finding.units()));
        return applicable;
    }

    /** The line's right side gets a code of its own, which a person will change. */
    private Edit divide(Coordinate[] course, Position to, String unit) {
        double[] longer = new double[course.length * 2 + 2];
        for (int i = 0; i < course.length; i++) {
            longer[2 * i] = course[i].x;
            longer[2 * i + 1] = course[i].y;
        }
        longer[course.length * 2] = to.x();
        longer[course.length * 2 + 1] = to.y();
        int free = 2;
        while (network.units().contains(unit + "-" + free)) {
            free++;
        }
        return new Edit.DivideUnit(unit, longer, unit, unit + "-" + free);
    }

    List<Fix> ends(Position at, List<Fix> more) {
        List<Fix> fixes = new ArrayList<>();
        Node node = network.node(at);
        if (node != null && node.degree() == 1) {
            Edge edge = Objects.requireNonNull(network.edge(node.edges().get(0)));
            Position nearest = new NearestOther(network).to(edge, at);
            if (nearest != null) {
                fixes.add(new Fix(Fix.Kind.CLOSE_DANGLE, new Edit.JoinVertices(at, nearest), edge.sides()));
            }
            fixes.add(new Fix(Fix.Kind.DROP_LINE, new Edit.DropLine(edge.id()), edge.sides()));
        }
        fixes.addAll(more);
        return applicable(fixes);
    }

    private List<Fix> applicable(List<Fix> fixes) {
        return fixes.stream().filter(fix -> network.apply(fix.edit()) instanceof NetworkChange.Applied).toList();
    }
}
