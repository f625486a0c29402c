package org.merestone.geo.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads well-known text with bounds and faults of our own: JTS's reader follows nested collections without end and throws unchecked
 * errors on some broken texts. An {@code SRID=n;} in front is passed over; a fourth ordinate is left out.
 */
final class WellKnownText {

    private final String text;
    private final String part;
    private final Intake intake;
    private int at;

    WellKnownText(String text, String part, Intake intake) {
        this.text = text;
        this.part = part;
        this.intake = intake;
    }

    /** The geometry, or null for an empty one. */
    @Nullable Geometry read() throws GeometryFault {
        int semicolon = text.regionMatches(true, 0, "SRID=", 0, 5) ? text.indexOf(';') : -1;
        at = semicolon + 1;
        Geometry geometry = geometry(0);
        skip();
        if (at != text.length()) {
            throw damaged();
        }
        return geometry;
    }

    private @Nullable Geometry geometry(int depth) throws GeometryFault {
        intake.depth(part, depth);
        String kind = word();
        String joined = "";
        for (String suffix : List.of("ZM", "Z", "M")) {
            if (kind.endsWith(suffix) && !kind.endsWith("GEOM")) {
                kind = kind.substring(0, kind.length() - suffix.length());
                joined = suffix;
                break;
            }
        }
        String next = word();
        boolean measured = next.equals("M") || joined.equals("M");
        if (List.of("Z", "M", "ZM").contains(next)) {
            next = word();
        }
        if (next.equals("EMPTY")) {
            return null;
        }
        if (!next.isEmpty()) {
            throw damaged();
        }
        return switch (kind) {
            case "POINT" -> Drawing.FACTORY.createPoint(single(sequence(measured)));
            case "LINESTRING" -> Drawing.line(sequence(measured));
            case "POLYGON" -> polygon(measured);
            case "MULTIPOINT" -> multipoint(measured);
            case "MULTILINESTRING" -> {
                List<Geometry> lines = new ArrayList<>();
                list(() -> lines.add(Drawing.line(sequence(measured))));
                yield Drawing.together(lines);
            }
            case "MULTIPOLYGON" -> {
                List<Polygon> areas = new ArrayList<>();
                list(() -> areas.add(polygon(measured)));
                yield Drawing.together(areas);
            }
            case "GEOMETRYCOLLECTION" -> {
                List<Geometry> parts = new ArrayList<>();
                list(() -> {
                    Geometry inside = geometry(depth + 1);
                    if (inside != null) {
                        parts.add(inside);
                    }
                });
                yield parts.isEmpty() ? null : Drawing.FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
            }
            default -> throw new GeometryFault(VectorFault.GEOMETRY_KIND, Map.of("kind", kind.isEmpty() ? "?" : shortened(kind)));
        };
    }

    private CoordinateSequence single(CoordinateSequence positions) throws GeometryFault {
        if (positions.size() != 1) {
            throw damaged();
        }
        return positions;
    }

    private Polygon polygon(boolean measured) throws GeometryFault {
        List<LinearRing> rings = new ArrayList<>();
        list(() -> rings.add(Drawing.ring(sequence(measured))));
        return Drawing.polygon(rings);
    }

    /** With brackets around each point or without. */
    private Geometry multipoint(boolean measured) throws GeometryFault {
        List<Point> points = new ArrayList<>();
        list(() -> {
            boolean bracket = take('(');
            points.add(Drawing.point(position(measured)));
            if (bracket && !take(')')) {
                throw damaged();
            }
        });
        return Drawing.together(points);
    }

    private CoordinateSequence sequence(boolean measured) throws GeometryFault {
        List<double[]> positions = new ArrayList<>();
        list(() -> positions.add(position(measured)));
        int dimension = positions.stream().mapToInt(position -> position.length).min().orElse(2);
        double[] ordinates = new double[positions.size() * dimension];
        for (int i = 0; i < positions.size(); i++) {
            System.arraycopy(positions.get(i), 0, ordinates, i * dimension, dimension);
        }
        return Drawing.sequence(ordinates, dimension);
    }

    private double[] position(boolean measured) throws GeometryFault {
        intake.positions(part, 1);
        double[] position = new double[4];
        int count = 0;
        for (String word = word(); !word.isEmpty(); word = word()) {
            if (count == 4) {
                throw damaged();
            }
            position[count++] = WktTree.number(word).orElseThrow(this::damaged);
        }
        if (count < 2) {
            throw damaged();
        }
        return count == 2 || measured && count == 3 ? new double[] {position[0], position[1]}
                : new double[] {position[0], position[1], position[2]};
    }

    private interface Item {
        void read() throws GeometryFault;
    }

    private void list(Item item) throws GeometryFault {
        if (!take('(')) {
            throw damaged();
        }
        do {
            item.read();
        } while (take(','));
        if (!take(')')) {
            throw damaged();
        }
    }

    private String word() {
        skip();
        int start = at;
        while (at < text.length() && "(), \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).toUpperCase(Locale.ROOT);
    }

    private boolean take(char wanted) {
        skip();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private GeometryFault damaged() {
        return GeometryFault.damaged("WKT, " + shortened(text.substring(Math.min(at, text.length()))));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}
