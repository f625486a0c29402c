package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;

/** Reads Point, LineString, LinearRing, Polygon and MultiGeometry; a ring by itself is a closed line. */
final class KmlGeometry {

    private static final Set<String> OTHER_KINDS = Set.of("Model", "Track", "MultiTrack");
    private static final int LONGEST_TUPLE = 120;

    private final KmlElement element;
    private final String part;
    private final Intake intake;
    private final Map<String, Integer> notRead;

    KmlGeometry(KmlElement element, String part, Intake intake, Map<String, Integer> notRead) {
        this.element = element;
        this.part = part;
        this.intake = intake;
        this.notRead = notRead;
    }

    /** Reads the element that has just begun, if it is a geometry, to its end. */
    void read(List<Geometry> into) throws XMLStreamException, GeometryFault {
        read(into, 0);
    }

    private void read(List<Geometry> into, int depth) throws XMLStreamException, GeometryFault {
        intake.depth(part, depth);
        switch (element.name()) {
            case "Point" -> into.add(point(coordinates()));
            case "LineString", "LinearRing" -> into.add(Drawing.line(coordinates()));
            case "Polygon" -> into.add(Drawing.polygon(rings()));
            case "MultiGeometry" -> {
                int own = element.depth();
                while (element.next() != XMLStreamConstants.END_ELEMENT || element.depth() >= own) {
                    if (element.isStart()) {
                        read(into, depth + 1);
                    }
                }
            }
            default -> {
                if (OTHER_KINDS.contains(element.name())) {
                    notRead.merge(element.name(), 1, Integer::sum);
                }
                element.skip();
            }
        }
    }

    private static Geometry point(CoordinateSequence positions) throws GeometryFault {
        if (positions.size() != 1) {
            throw GeometryFault.damaged("Point");
        }
        return Drawing.FACTORY.createPoint(positions);
    }

    /** The shell first, wherever it stands. */
    private List<LinearRing> rings() throws XMLStreamException, GeometryFault {
        List<LinearRing> rings = new ArrayList<>();
        boolean outer = false;
        boolean hasShell = false;
        int own = element.depth();
        while (element.next() != XMLStreamConstants.END_ELEMENT || element.depth() >= own) {
            if (!element.isStart()) {
                continue;
            }
            switch (element.name()) {
                case "outerBoundaryIs" -> outer = true;
                case "innerBoundaryIs" -> outer = false;
                case "LinearRing" -> {
                    LinearRing ring = Drawing.ring(coordinates());
                    rings.add(outer ? 0 : rings.size(), ring);
                    if (outer && hasShell) {
                        throw GeometryFault.damaged("outerBoundaryIs");
                    }
                    hasShell |= outer;
                }
                default -> element.skip();
            }
        }
        if (!hasShell) {
            throw GeometryFault.damaged("outerBoundaryIs");
        }
        return rings;
    }

    /** The coordinates inside the current element, which is read to its end. */
    private CoordinateSequence coordinates() throws XMLStreamException, GeometryFault {
        Tuples tuples = new Tuples();
        int own = element.depth();
        while (element.next() != XMLStreamConstants.END_ELEMENT || element.depth() >= own) {
            if (element.isStart() && element.name().equals("coordinates")) {
                element.pieces(tuples::take);
                tuples.end();
            } else if (element.isStart()) {
                element.skip();
            }
        }
        return tuples.sequence();
    }

    /** Tuples {@code lon,lat[,height]} between blanks; the parser may cut the text anywhere. */
    private final class Tuples {

        private final StringBuilder tuple = new StringBuilder();
        private final Drawing.Ordinates ordinates = new Drawing.Ordinates();
        private boolean heights = true;

        void take(String text) throws GeometryFault {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isWhitespace(c)) {
                    end();
                } else if (tuple.length() < LONGEST_TUPLE) {
                    tuple.append(c);
                } else {
                    throw GeometryFault.damaged("coordinates");
                }
            }
        }

        void end() throws GeometryFault {
            if (tuple.length() == 0) {
                return;
            }
            String[] numbers = tuple.toString().split(",", -1);
            tuple.setLength(0);
            if (numbers.length < 2 || numbers.length > 3) {
                throw GeometryFault.damaged("coordinates " + String.join(",", numbers));
            }
            intake.positions(part, 1);
            heights &= numbers.length == 3;
            for (int i = 0; i < 3; i++) {
                ordinates.add(i < numbers.length ? WktTree.number(numbers[i]).orElseThrow(() ->
                        GeometryFault.damaged("coordinates " + String.join(",", numbers))) : Double.NaN);
            }
        }

        CoordinateSequence sequence() throws GeometryFault {
            double[] all = ordinates.take();
            if (heights) {
                return Drawing.sequence(all, 3);
            }
            double[] flat = new double[all.length / 3 * 2];
            for (int i = 0; i < flat.length; i++) {
                flat[i] = all[i / 2 * 3 + i % 2];
            }
            return Drawing.sequence(flat, 2);
        }
    }
}
