package org.merestone.boundary.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.merestone.boundary.line.CourseDifference;
import org.merestone.boundary.marker.Marker;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.MapFeature;
import org.merestone.geo.map.Painter;
import org.merestone.geo.map.PrintFont;
import org.merestone.geo.print.Block;

/** A map of one or two courses of a line for a paper: the ground beneath, what went over, markers with their numbers, both sides' names. */
final class CourseMap {

    /** Pixels to a unit: about 200 to the inch. */
    private static final int FINE = 2;
    private static final Color WON_BY_A = new Color(0xf3, 0xb1, 0x3c, 140);
    private static final Color WON_BY_B = new Color(0x5a, 0x8f, 0xd0, 128);
    private static final Color SIDE = new Color(0x33, 0x44, 0x77);
    private static final float LINE = 1.4f;
    private static final double ASIDE = 26;
    private static final double STONE = 6;
    private static final double NUMBER = 11;

    private final MapRoom room;
    private final Graphics2D pen;

    private CourseMap(MapRoom room, Graphics2D pen) {
        this.room = room;
        this.pen = pen;
    }

    /**
     * What is drawn.
     *
     * @param older   dashed; none where one course alone is shown
     * @param newer   red and solid
     * @param moved   ground that went over
     * @param markers of the newer course
     * @param sides   names of unit A and unit B
     */
    record Drawn(List<MultiLineString> older, MultiLineString newer, List<CourseDifference.Patch> moved, List<Marker> markers,
            List<String> sides) {}

    /** @param ground what lies beneath, in the room's box */
    static Block.Picture of(MapRoom room, List<MapFeature> ground, Drawn drawn, String caption) {
        BufferedImage image = Painter.agreement().picture(MapContent.of(ground), room.part(), room.wide(), room.high(), FINE, false,
                Locale.SIMPLIFIED_CHINESE);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.scale(FINE, FINE);
        new CourseMap(room, pen).draw(drawn);
        pen.dispose();
        return Block.Picture.of(image, room.widthMm(), caption);
    }

    private void draw(Drawn drawn) {
        for (CourseDifference.Patch patch : drawn.moved()) {
            pen.setColor(patch.toA() ? WON_BY_A : WON_BY_B);
            pen.fill(shape(patch.ground()));
        }
        pen.setColor(Color.DARK_GRAY);
        pen.setStroke(new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0));
        drawn.older().forEach(course -> pen.draw(shape(course)));
        pen.setColor(Color.RED);
        pen.setStroke(new BasicStroke(LINE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape(drawn.newer()));
        StoneLabels labels = new StoneLabels(room.wide(), room.high(), NUMBER, STONE).avoiding(new Envelope(room.wide() - 36, room.wide(),
                0, 54)).avoiding(new Envelope(0, room.wide() / 3.0, room.high() - 28, room.high()));
        sides(drawn, labels);
        stones(drawn.markers(), labels);
        north();
        scale();
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(0.8f));
        pen.drawRect(0, 0, room.wide() - 1, room.high() - 1);
    }

    private Shape shape(Geometry geometry) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon ground) {
                ring(path, ground.getExteriorRing().getCoordinates());
                for (int n = 0; n < ground.getNumInteriorRing(); n++) {
                    ring(path, ground.getInteriorRingN(n).getCoordinates());
                }
            } else {
                ring(path, part.getCoordinates());
            }
        }
        return path;
    }

    private void ring(Path2D path, Coordinate[] vertices) {
        for (int i = 0; i < vertices.length; i++) {
            if (i == 0) {
                path.moveTo(room.x(vertices[i]), room.y(vertices[i]));
            } else {
                path.lineTo(room.x(vertices[i]), room.y(vertices[i]));
            }
        }
    }

    /** A's name on the left of the longest part, B's on its right, where no marker is near. */
    private void sides(Drawn drawn, StoneLabels labels) {
        Geometry longest = drawn.newer().getGeometryN(0);
        for (int i = 1; i < drawn.newer().getNumGeometries(); i++) {
            longest = drawn.newer().getGeometryN(i).getLength() > longest.getLength() ? drawn.newer().getGeometryN(i) : longest;
        }
        LengthIndexedLine along = new LengthIndexedLine(longest);
        double place = longest.getLength() * Stream.of(0.4, 0.3, 0.6, 0.5, 0.7, 0.2).max(Comparator.comparingDouble(part ->
                fromStones(along.extractPoint(along.getEndIndex() * part), drawn.markers()))).orElseThrow();
        Coordinate at = along.extractPoint(place);
        Coordinate before = along.extractPoint(place - longest.getLength() * 0.06);
        Coordinate after = along.extractPoint(place + longest.getLength() * 0.06);
        double dx = room.x(after) - room.x(before);
        double dy = room.y(after) - room.y(before);
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        pen.setFont(PrintFont.ofThisMachine().font().deriveFont(Font.BOLD, 17f));
        for (int side = 0; side < 2; side++) {
            double sign = side == 0 ? 1 : -1;
            String name = drawn.sides().get(side);
            double half = pen.getFontMetrics().stringWidth(name) / 2.0;
            double x = room.x(at) + sign * dy / length * (ASIDE + half);
            double y = room.y(at) - sign * dx / length * ASIDE;
            double left = Math.max(half + 4, Math.min(room.wide() - half - 4, x)) - half;
            double base = Math.max(20, Math.min(room.high() - 8, y + 6));
            write(name, left, base, SIDE);
            labels.avoiding(new Envelope(left, left + 2 * half, base - 17, base + 4));
        }
    }

    /** Units to the nearest marker; a hundred are enough. */
    private double fromStones(Coordinate at, List<Marker> stones) {
        return stones.stream().map(stone -> stone.position().point().getCoordinate())
                .mapToDouble(stone -> Math.hypot(room.x(stone) - room.x(at), room.y(stone) - room.y(at))).map(far -> Math.min(100, far)).min()
                .orElse(100);
    }

    /** Symbols first, so that no line that leads to a number crosses one. */
    private void stones(List<Marker> markers, StoneLabels labels) {
        pen.setFont(PrintFont.ofThisMachine().font().deriveFont(Font.PLAIN, (float) NUMBER));
        List<StoneLabels.Stone> stones = markers.stream().map(marker -> new StoneLabels.Stone(
                room.x(marker.position().point().getCoordinate()), room.y(marker.position().point().getCoordinate()),
                pen.getFontMetrics().stringWidth(marker.number()))).toList();
        List<StoneLabels.Label> places = labels.of(stones);
        pen.setColor(Color.RED);
        pen.setStroke(new BasicStroke(0.5f));
        for (int i = 0; i < stones.size(); i++) {
            if (places.get(i).isLed()) {
                pen.draw(new Line2D.Double(stones.get(i).x(), stones.get(i).y(), places.get(i).leadX(), places.get(i).leadY()));
            }
        }
        stones.forEach(this::symbol);
        for (int i = 0; i < stones.size(); i++) {
            write(markers.get(i).number(), places.get(i).x(), places.get(i).y(), Color.RED);
        }
    }

    private void symbol(StoneLabels.Stone at) {
        Ellipse2D circle = new Ellipse2D.Double(at.x() - STONE / 2, at.y() - STONE / 2, STONE, STONE);
        pen.setColor(Color.WHITE);
        pen.fill(circle);
        pen.setColor(Color.RED);
        pen.setStroke(new BasicStroke(1.2f));
        pen.draw(circle);
    }

    /** A text with a white rim, so that it can be read over anything. */
    private void write(String text, double x, double y, Color colour) {
        Shape letters = pen.getFont().createGlyphVector(pen.getFontRenderContext(), text).getOutline((float) x, (float) y);
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(letters);
        pen.setColor(colour);
        pen.fill(letters);
    }

    private void north() {
        double x = room.wide() - 22;
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x, 22);
        arrow.lineTo(x - 6, 46);
        arrow.lineTo(x, 41);
        arrow.lineTo(x + 6, 46);
        arrow.closePath();
        pen.setColor(Color.WHITE);
        pen.fillRect((int) x - 12, 4, 24, 48);
        pen.setColor(Color.BLACK);
        pen.fill(arrow);
        pen.setFont(PrintFont.ofThisMachine().font().deriveFont(Font.PLAIN, 13f));
        write("北", x - 6.5, 18, Color.BLACK);
    }

    private void scale() {
        double quarter = room.metres() * room.wide() / 4;
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(1, quarter))));
        double lead = quarter / power;
        double metres = power * (lead >= 5 ? 5 : lead >= 2 ? 2 : 1);
        double bar = metres / room.metres();
        double y = room.high() - 14;
        String said = metres >= 1000 ? String.format(Locale.ROOT, "%.0f km", metres / 1000) : String.format(Locale.ROOT, "%.0f m", metres);
        pen.setFont(PrintFont.ofThisMachine().font().deriveFont(Font.PLAIN, 11f));
        pen.setColor(Color.WHITE);
        pen.fillRect(8, (int) y - 12, (int) bar + 20 + pen.getFontMetrics().stringWidth(said), 20);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(1.2f));
        Path2D path = new Path2D.Double();
        path.moveTo(14, y - 5);
        path.lineTo(14, y);
        path.lineTo(14 + bar, y);
        path.lineTo(14 + bar, y - 5);
        pen.draw(path);
        pen.drawString(said, (float) (18 + bar), (float) y + 2);
    }
}
