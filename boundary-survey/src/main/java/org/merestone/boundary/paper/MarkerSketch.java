package org.merestone.boundary.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.Locale;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.marker.ReferenceObject;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.print.Block;

/** A sketch of a marker among its reference objects (界桩位置略图), true north up, distances in proportion. */
final class MarkerSketch {

    private static final int WIDE = Sketch.WIDE;
    private static final int HIGH = Sketch.HIGH;
    private static final double REACH = 230;
    private static final double WIDTH_MM = 90;

    private MarkerSketch() {}

    static Block.Picture of(MarkerPage page) {
        Sketch sheet = new Sketch();
        objects(sheet.pen(), page);
        sheet.ring();
        sheet.pen().drawString(String.format(Locale.ROOT, "%03d", page.marker().serial()), WIDE / 2 + 20, HIGH / 2 - 14);
        return sheet.finished(WIDTH_MM, "界桩位置略图（真北向上，距离按比例）");
    }

    private static void objects(Graphics2D pen, MarkerPage page) {
        LonLat at = LonLat.of(page.marker().position().point().getCoordinate());
        double convergence = GaussKrueger.of(GaussZone.of(at.lon())).convergence(at);
        double farthest = page.sheet().objects().stream().mapToDouble(ReferenceObject::distanceM).max().orElse(1);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {10, 6}, 0));
        for (ReferenceObject object : page.sheet().objects()) {
            double azimuth = Math.toRadians(object.trueAzimuth(convergence).degrees());
            double length = Math.max(60, REACH * object.distanceM() / farthest);
            double x = WIDE / 2.0 + length * Math.sin(azimuth);
            double y = HIGH / 2.0 - length * Math.cos(azimuth);
            pen.draw(new Line2D.Double(WIDE / 2.0, HIGH / 2.0, x, y));
            pen.fill(new Ellipse2D.Double(x - 7, y - 7, 14, 14));
            String said = String.format(Locale.ROOT, "%s %.1fm", object.name(), object.distanceM());
            int wide = pen.getFontMetrics().stringWidth(said);
            double left = Math.sin(azimuth) >= 0 ? x + 14 : x - 14 - wide;
            pen.drawString(said, (float) Math.max(4, Math.min(WIDE - 4 - wide, left)), (float) Math.max(34, Math.min(HIGH - 8, y + 10)));
        }
    }
}
