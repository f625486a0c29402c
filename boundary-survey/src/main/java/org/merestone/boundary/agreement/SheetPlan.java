package org.merestone.boundary.agreement;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;

/**
 * Divides a line into map sheets (分幅): freely along the line, each as far as fits on an A3 page, broad or upright, with a strip of 0.05 m
 * beside the line, so that together they show the whole of it (rules 67 and 68) and each shows where the next goes on.
 */
final class SheetPlan {

    /** What of a page on its long side the map itself fills, metres; upright, the other way round. */
    private static final double WIDTH = 0.36;
    private static final double HEIGHT = 0.24;
    private static final double STRIP = 0.05;
    /** About fifty metres in degrees of latitude. */
    private static final double STEP = 0.00045;

    private SheetPlan() {}

    /** The sheets of a course at a scale, none attached yet. */
    static List<MapSheet> along(MultiLineString course, int scale) {
        List<MapSheet> sheets = new ArrayList<>();
        for (int part = 0; part < course.getNumGeometries(); part++) {
            Envelope shown = new Envelope();
            Coordinate last = null;
            for (Coordinate at : Densifier.densify(course.getGeometryN(part), STEP).getCoordinates()) {
                Envelope wider = new Envelope(shown);
                wider.expandToInclude(at);
                if (last != null && !fits(wider, scale)) {
                    sheets.add(framed(sheets.size() + 1, scale, shown));
                    wider = new Envelope(last, at);
                }
                shown = wider;
                last = at;
            }
            sheets.add(framed(sheets.size() + 1, scale, shown));
        }
        return List.copyOf(sheets);
    }

    /** Whether sheets show the whole of a course. */
    static boolean covers(List<MapSheet> sheets, MultiLineString course) {
        if (sheets.isEmpty()) {
            return false;
        }
        Geometry shown = UnaryUnionOp.union(sheets.stream().map(sheet -> course.getFactory().toGeometry(sheet.frame())).toList());
        return GeometryFixer.fix(shown).covers(course);
    }

    private static boolean fits(Envelope box, int scale) {
        return fits(box, WIDTH, HEIGHT, scale) || fits(box, HEIGHT, WIDTH, scale);
    }

    private static boolean fits(Envelope box, double across, double up, int scale) {
        LonLat corner = new LonLat(box.getMinX(), box.getMinY());
        double width = Ellipsoid2000.distance(corner, new LonLat(box.getMaxX(), box.getMinY()));
        double height = Ellipsoid2000.distance(corner, new LonLat(box.getMinX(), box.getMaxY()));
        return width <= (across - 2 * STRIP) * scale && height <= (up - 2 * STRIP) * scale;
    }

    /** The whole page round what it shows, which stands in its middle. */
    private static MapSheet framed(int number, int scale, Envelope shown) {
        Coordinate middle = shown.centre();
        double lonMetres = Ellipsoid2000.distance(new LonLat(middle.x, middle.y), new LonLat(middle.x + STEP, middle.y)) / STEP;
        double latMetres = Ellipsoid2000.distance(new LonLat(middle.x, middle.y), new LonLat(middle.x, middle.y + STEP)) / STEP;
        Envelope frame = new Envelope(middle);
        boolean broad = shown.getWidth() * lonMetres >= shown.getHeight() * latMetres;
        frame.expandBy((broad ? WIDTH : HEIGHT) * scale / 2 / lonMetres, (broad ? HEIGHT : WIDTH) * scale / 2 / latMetres);
        return new MapSheet(number, scale, frame, null);
    }
}
