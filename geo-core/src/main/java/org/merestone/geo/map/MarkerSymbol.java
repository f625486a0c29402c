package org.merestone.geo.map;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.merestone.geo.map.MapFeature.MarkerKind;

/**
 * How a boundary marker of one kind is drawn: a form in a colour, perhaps with a disc of another within, and around both a rim that holds it
 * apart from what lies below.
 *
 * @param form   of the symbol
 * @param across of a disc of the same weight, in pixels
 * @param core   across of the disc within; 0 for none
 * @param rim    whose colour and width surround the form
 */
record MarkerSymbol(Form form, ZoomCurve across, Color fill, ZoomCurve core, Color coreFill, MapStyle.LineSymbol rim) {

    /** What a style may choose among, as it writes them. */
    static final Set<String> FORMS = Arrays.stream(Form.values()).map(form -> form.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** The form of a symbol; the size makes each cover about as much as the disc. */
    enum Form {
        DISC(1), HALF(1.1), TRIANGLE(1.5), SQUARE(1.25), DIAMOND(1.3);

        /** The circle around the form, in parts of the disc. */
        private final double size;

        Form(double size) {
            this.size = size;
        }
    }

    /** A shape and its colour. */
    record Stamp(Shape shape, Color colour) { }

    /** How the style file calls a kind. */
    static String key(MarkerKind kind) {
        return "marker." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** How far the symbol reaches from its middle, in pixels. */
    double reach(double zoom) {
        return across.at(zoom) / 2 * form.size + rim.width().at(zoom) * (form == Form.DISC || form == Form.HALF ? 1 : 2);
    }

    /** What to fill, one over the other, for a marker at a place in pixels. */
    List<Stamp> at(double x, double y, double zoom) {
        double radius = across.at(zoom) / 2 * form.size;
        double around = rim.width().at(zoom);
        List<Stamp> stamps = new ArrayList<>();
        if (around > 0) {
            stamps.add(new Stamp(outline(x, y, reach(zoom)), rim.colour()));
        }
        if (form == Form.HALF) {
            stamps.add(new Stamp(disc(x, y, radius), coreFill));
            stamps.add(new Stamp(new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, 90, 180, Arc2D.CHORD), fill));
            stamps.add(new Stamp(edge(x, y, radius), fill));
        } else {
            stamps.add(new Stamp(outline(x, y, radius), fill));
        }
        double within = core.at(zoom) / 2;
        if (within > 0) {
            stamps.add(new Stamp(disc(x, y, within), coreFill));
        }
        return stamps;
    }

    private Shape outline(double x, double y, double radius) {
        return switch (form) {
            case DISC, HALF -> disc(x, y, radius);
            case TRIANGLE -> corners(x, y, radius, 3, -90);
            case SQUARE -> corners(x, y, radius, 4, -45);
            case DIAMOND -> corners(x, y, radius, 4, 0);
        };
    }

    private static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** The thin edge that closes the empty half of a half-filled disc. */
    private static Shape edge(double x, double y, double radius) {
        Path2D.Double edge = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        edge.append(disc(x, y, radius), false);
        edge.append(disc(x, y, radius * 0.72), false);
        return edge;
    }

    /** A regular figure on a circle, its first corner at an angle in degrees clockwise from the east. */
    private static Shape corners(double x, double y, double radius, int count, double first) {
        Path2D.Double path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            double angle = Math.toRadians(first + 360.0 * i / count);
            if (i == 0) {
                path.moveTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            } else {
                path.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
            }
        }
        path.closePath();
        return path;
    }
}
