package org.merestone.boundary.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.print.Block;

/** A sketch of a junction with the lines that end there (交会点位置略图), true north up, on one scale. */
final class JunctionSketch {

    private static final int WIDE = Sketch.WIDE;
    private static final int HIGH = Sketch.HIGH;
    /** Metres that half the height of the sketch shows. */
    private static final double REACH_M = 800;
    private static final double WIDTH_MM = 100;

    private final Coordinate at;
    private final double metresEast;
    private final double metresNorth;

    private JunctionSketch(Coordinate at) {
        this.at = at;
        LonLat here = LonLat.of(at);
        this.metresEast = Ellipsoid2000.distance(here, new LonLat(at.x + 0.001, at.y)) * 1000;
        this.metresNorth = Ellipsoid2000.distance(here, new LonLat(at.x, at.y + 0.001)) * 1000;
    }

    static Block.Picture of(JunctionPaper.Ground ground) {
        JunctionSketch sketch = new JunctionSketch(ground.junction().at().getCoordinate());
        Sketch sheet = new Sketch();
        List<double[]> ways = new ArrayList<>();
        for (int i = 0; i < ground.courses().size(); i++) {
            sketch.line(sheet.pen(), ground.courses().get(i), ground.junction().lines().get(i).name(), ways);
        }
        sheet.ring();
        return sheet.finished(WIDTH_MM,
                String.format(Locale.ROOT, "交会点位置略图（真北向上，略图半高为%.0f m）", REACH_M));
    }

    /** A line as far as the sketch goes, with its name where it leaves it. */
    private void line(Graphics2D pen, MultiLineString course, String name, List<double[]> ways) {
        for (int i = 0; i < course.getNumGeometries(); i++) {
            List<Coordinate> vertices = new ArrayList<>(List.of(course.getGeometryN(i).getCoordinates()));
            if (!vertices.get(0).equals2D(at)) {
                java.util.Collections.reverse(vertices);
            }
            if (!vertices.get(0).equals2D(at) || !(course.getGeometryN(i) instanceof LineString)) {
                continue;
            }
            Path2D way = new Path2D.Double();
            way.moveTo(WIDE / 2.0, HIGH / 2.0);
            double[] label = {WIDE / 2.0, HIGH / 2.0};
            boolean inside = true;
            for (Coordinate vertex : vertices.subList(1, vertices.size())) {
                double x = x(vertex);
                double y = y(vertex);
                way.lineTo(x, y);
                if (inside) {
                    label = leaving(label, new double[] {x, y});
                    inside = isInside(x, y);
                }
            }
            pen.setColor(Color.RED);
            pen.setStroke(new BasicStroke(4));
            pen.draw(way);
            name(pen, name, label, ways);
        }
    }

    private void name(Graphics2D pen, String name, double[] label, List<double[]> ways) {
        int wide = pen.getFontMetrics().stringWidth(name);
        double x = Math.max(120, Math.min(WIDE - wide - 12, label[0] + 12));
        double y = Math.max(44, Math.min(HIGH - 14, label[1] - 8));
        for (double[] taken : ways) {
            y = Math.abs(taken[0] - x) < 260 && Math.abs(taken[1] - y) < 36 ? taken[1] + 38 : y;
        }
        ways.add(new double[] {x, y});
        pen.setColor(Color.WHITE);
        pen.fillRect((int) x - 4, (int) y - 28, wide + 8, 36);
        pen.setColor(Color.BLACK);
        pen.drawString(name, (float) x, (float) y);
    }

    /** Where a segment leaves the sketch, or its end where it stays within. */
    private static double[] leaving(double[] from, double[] to) {
        if (isInside(to[0], to[1])) {
            return to;
        }
        double[] inside = from;
        for (int i = 1; i <= 50; i++) {
            double x = from[0] + (to[0] - from[0]) * i / 50;
            double y = from[1] + (to[1] - from[1]) * i / 50;
            if (!isInside(x, y)) {
                break;
            }
            inside = new double[] {x, y};
        }
        return inside;
    }

    private static boolean isInside(double x, double y) {
        return x > 60 && x < WIDE - 60 && y > 50 && y < HIGH - 30;
    }

    private double x(Coordinate place) {
        return WIDE / 2.0 + (place.x - at.x) * metresEast / REACH_M * HIGH / 2.0;
    }

    private double y(Coordinate place) {
        return HIGH / 2.0 - (place.y - at.y) * metresNorth / REACH_M * HIGH / 2.0;
    }
}
