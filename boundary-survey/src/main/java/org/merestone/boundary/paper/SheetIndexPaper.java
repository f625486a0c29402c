package org.merestone.boundary.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.agreement.MapSheet;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.UnitName;
import org.merestone.boundary.marker.PositionText;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.map.PrintFont;
import org.merestone.geo.print.Block;
import org.merestone.geo.print.PrintedPaper;

/** The index of the map sheets of an agreement (接图表): how they lie along the line, and what each covers. */
final class SheetIndexPaper {

    private static final int LONGEST_SIDE = 1600;
    private static final int BORDER = 60;
    private static final double WIDEST_MM = 160;
    private static final double HIGHEST_MM = 150;

    private SheetIndexPaper() {}

    static PrintedPaper.Draft of(LineProgress.Work work, List<MapSheet> sheets, List<UnitName> sides) {
        PrintedPaper.Draft paper = PrintedPaper.upright(work.line().name() + PaperOfLine.SHEET_INDEX.title());
        if (sheets.isEmpty()) {
            return paper.text("还没有划分图幅。");
        }
        paper.text("共" + sheets.size() + "幅，比例尺1:" + sheets.get(0).scale() + "。左侧" + sides.get(0).name() + "，右侧" + sides.get(1)
                .name() + "。");
        paper.add(picture(work.version().geometry(), sheets));
        List<List<String>> rows = new ArrayList<>();
        for (MapSheet sheet : sheets) {
            Envelope frame = sheet.frame();
            rows.add(List.of(sheet.number() + "/" + sheets.size(), PositionText.dms(frame.getMinX()), PositionText.dms(frame.getMaxX()),
                    PositionText.dms(frame.getMinY()), PositionText.dms(frame.getMaxY()), kilometres(work.version().geometry(), frame),
                    sheet.sha256() == null ? "未附" : sheet.sha256().substring(0, 12)));
        }
        return paper.table(List.of("图幅", "西", "东", "南", "北", "界线/km", "文件指纹"), rows);
    }

    /** The length of the line within a frame; what two sheets show is counted on both. */
    private static String kilometres(MultiLineString course, Envelope frame) {
        Geometry part = course.intersection(course.getFactory().toGeometry(frame));
        double metres = 0;
        for (int i = 0; i < part.getNumGeometries(); i++) {
            Coordinate[] way = part.getGeometryN(i).getCoordinates();
            for (int k = 1; k < way.length; k++) {
                metres += Ellipsoid2000.distance(LonLat.of(way[k - 1]), LonLat.of(way[k]));
            }
        }
        return String.format(Locale.ROOT, "%.3f", metres / 1000);
    }

    private static Block.Picture picture(MultiLineString course, List<MapSheet> sheets) {
        Envelope all = new Envelope(course.getEnvelopeInternal());
        sheets.forEach(sheet -> all.expandToInclude(sheet.frame()));
        // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
        double narrow = Math.cos(Math.toRadians(all.centre().y));
        double scale = (LONGEST_SIDE - 2.0 * BORDER) / Math.max(all.getWidth() * narrow, all.getHeight());
        int wide = (int) Math.round(all.getWidth() * narrow * scale) + 2 * BORDER;
        int high = (int) Math.round(all.getHeight() * scale) + 2 * BORDER;
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, wide, high);
        pen.setColor(Color.RED);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < course.getNumGeometries(); i++) {
            Path2D.Double way = new Path2D.Double();
            for (Coordinate at : course.getGeometryN(i).getCoordinates()) {
                double x = BORDER + (at.x - all.getMinX()) * narrow * scale;
                double y = BORDER + (all.getMaxY() - at.y) * scale;
                if (way.getCurrentPoint() == null) {
                    way.moveTo(x, y);
                } else {
                    way.lineTo(x, y);
                }
            }
            pen.draw(way);
        }
        pen.setStroke(new BasicStroke(2.5f));
        pen.setColor(Color.BLACK);
        pen.setFont(PrintFont.ofThisMachine().font().deriveFont(Font.PLAIN, 40f));
        for (MapSheet sheet : sheets) {
            double x = BORDER + (sheet.frame().getMinX() - all.getMinX()) * narrow * scale;
            double y = BORDER + (all.getMaxY() - sheet.frame().getMaxY()) * scale;
            pen.draw(new Rectangle2D.Double(x, y, sheet.frame().getWidth() * narrow * scale, sheet.frame().getHeight() * scale));
            pen.drawString(Integer.toString(sheet.number()), (float) x + 10, (float) y + 42);
        }
        pen.dispose();
        double width = Math.min(WIDEST_MM, HIGHEST_MM * wide / high);
        return Block.Picture.of(image, width, null);
    }
}
