package org.merestone.gazetteer.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.merestone.gazetteer.naming.CaseKind;
import org.merestone.geo.map.PrintFont;

/** Draws names in red over a painted map: a road as a line, an area by its outline, a point as a disc; dashed what is cancelled. */
final class NoticeMap {

    static final double PIXELS_A_MM = 8;
    private static final Color RED = new Color(0xc8, 0x10, 0x2e);
    private static final Color PALE = new Color(0xc8, 0x10, 0x2e, 0x30);
    private static final float LINE = (float) (0.7 * PIXELS_A_MM);
    private static final float LETTERS = (float) (2.8 * PIXELS_A_MM);
    /** Places along a line where its number may stand, the middle first. */
    private static final double[] ALONG = {0.5, 0.25, 0.75, 0.1, 0.9, 0.38, 0.62, 0, 1};

    private final BufferedImage image;
    private final NoticeFrame frame;
    private final Graphics2D pen;
    private final List<Rectangle2D> taken = new ArrayList<>();

    NoticeMap(BufferedImage image, NoticeFrame frame) {
        this.image = image;
        this.frame = frame;
        this.pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setFont(PrintFont.ofThisMachine().font().deriveFont(Font.PLAIN, LETTERS));
    }

    /** Draws the names; whether each found room for its number, or by itself for its name. */
    boolean draw(List<NameRow> rows, boolean numbered) {
        furniture();
        for (NameRow row : rows) {
            shape(row);
        }
        boolean whole = true;
        for (NameRow row : rows) {
            whole &= label(row, numbered ? Integer.toString(row.number()) : row.namingCase().name());
        }
        pen.dispose();
        return whole;
    }

    private void shape(NameRow row) {
        Geometry shape = row.namingCase().geometry();
        boolean gone = row.namingCase().kind() == CaseKind.CANCELLATION;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            Path2D path = path(part.getCoordinates());
            if (part instanceof Polygonal) {
                pen.setColor(PALE);
                pen.fill(path);
            }
            if (part instanceof Polygonal || part instanceof Lineal) {
                pen.setColor(Color.WHITE);
                pen.setStroke(new BasicStroke(LINE * 1.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                pen.draw(path);
                pen.setColor(RED);
                pen.setStroke(gone ? new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {LINE * 3,
                        LINE * 2}, 0)
                        : new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                pen.draw(path);
            } else {
                double[] at = at(part.getCoordinate());
                disc(at, LINE * 1.9, Color.WHITE);
                disc(at, LINE * 1.5, RED);
            }
        }
    }

    private void disc(double[] at, double radius, Color colour) {
        pen.setColor(colour);
        pen.fill(new Ellipse2D.Double(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius));
    }

    private Path2D path(Coordinate[] coordinates) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < coordinates.length; i++) {
            double[] at = at(coordinates[i]);
            if (i == 0) {
                path.moveTo(at[0], at[1]);
            } else {
                path.lineTo(at[0], at[1]);
            }
        }
        return path;
    }

    private double[] at(Coordinate degrees) {
        double[] parts = frame.at(degrees);
        return new double[] {parts[0] * image.getWidth(), parts[1] * image.getHeight()};
    }

    private boolean label(NameRow row, String text) {
        Geometry shape = row.namingCase().geometry();
        double[] along = shape instanceof Lineal ? ALONG : new double[] {0};
        Coordinate only = shape instanceof Lineal ? null : shape instanceof Polygonal ? shape.getInteriorPoint().getCoordinate()
                : shape.getCoordinate();
        GlyphVector letters = fontFor(text).createGlyphVector(pen.getFontRenderContext(), text);
        Rectangle2D box = letters.getVisualBounds();
        for (double part : along) {
            double[] at = at(only != null ? only : new LengthIndexedLine(shape).extractPoint(part * shape.getLength()));
            for (int side = 0; side < 2; side++) {
                double x = at[0] - box.getCenterX();
                double y = side == 0 ? at[1] - LINE * 1.4 - box.getMaxY() : at[1] + LINE * 1.4 - box.getMinY();
                Rectangle2D place = new Rectangle2D.Double(x + box.getX() - 2, y + box.getY() - 2, box.getWidth() + 4, box.getHeight() + 4);
                if (new Rectangle2D.Double(0, 0, image.getWidth(), image.getHeight()).contains(place)
                        && taken.stream().noneMatch(place::intersects)) {
                    taken.add(place);
                    write(letters, x, y);
                    return true;
                }
            }
        }
        return false;
    }

    /** The font of the sheet, or that of rare characters where the sheet's lacks one of them. */
    private Font fontFor(String text) {
        if (pen.getFont().canDisplayUpTo(text) < 0) {
            return pen.getFont();
        }
        try {
            return PrintFont.rare().isEmpty() ? pen.getFont()
                    : Font.createFont(Font.TRUETYPE_FONT, PrintFont.rare().get().toFile()).deriveFont(Font.PLAIN, LETTERS);
        } catch (IOException | FontFormatException damaged) {
            return pen.getFont(); // a damaged font is as good as none
        }
    }

    private void write(GlyphVector letters, double x, double y) {
        pen.setColor(Color.WHITE);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(letters.getOutline((float) x, (float) y));
        pen.setColor(RED);
        pen.fill(letters.getOutline((float) x, (float) y));
    }

    /** Frame, arrow and a bar of a round length, about 30 mm. */
    private void furniture() {
        double metres = niceLength(0.034 * frame.scale());
        double length = metres / frame.wideM() * image.getWidth();
        double left = 3 * PIXELS_A_MM;
        double below = image.getHeight() - 4 * PIXELS_A_MM;
        String said = metres >= 1000 ? String.format(Locale.ROOT, "%.0f 千米", metres / 1000) : String.format(Locale.ROOT, "%.0f 米", metres);
        room(0, below - 5.5 * PIXELS_A_MM, length + 2 * left, 9.5 * PIXELS_A_MM);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        Path2D bar = new Path2D.Double();
        bar.moveTo(left, below - 10);
        bar.lineTo(left, below);
        bar.lineTo(left + length, below);
        bar.lineTo(left + length, below - 10);
        pen.draw(bar);
        pen.drawString(said, (float) left + 6, (float) below - 12);
        double right = image.getWidth() - 7 * PIXELS_A_MM;
        room(right - 3 * PIXELS_A_MM, 0, 10 * PIXELS_A_MM, 15 * PIXELS_A_MM);
        pen.setColor(Color.BLACK);
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(right, 5.5 * PIXELS_A_MM);
        arrow.lineTo(right + 12, 13 * PIXELS_A_MM);
        arrow.lineTo(right, 11.5 * PIXELS_A_MM);
        arrow.lineTo(right - 12, 13 * PIXELS_A_MM);
        arrow.closePath();
        pen.fill(arrow);
        pen.drawString("北", (float) (right - LETTERS / 2), (float) (4.5 * PIXELS_A_MM));
        pen.setStroke(new BasicStroke(2));
        pen.draw(new Rectangle2D.Double(1, 1, image.getWidth() - 2.0, image.getHeight() - 2.0));
    }

    private void room(double x, double y, double wide, double high) {
        Rectangle2D box = new Rectangle2D.Double(x, y, wide, high);
        taken.add(box);
        pen.setColor(new Color(255, 255, 255, 200));
        pen.fill(box);
    }

    /** The greatest of 1, 2, 5 times a power of ten that is not longer. */
    private static double niceLength(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    }
}
