package org.merestone.boundary.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import org.merestone.geo.map.PrintFont;
import org.merestone.geo.print.Block;

/** The sheet of a sketch (略图): white, true north up and said so, what it is about as a red ring in its middle. */
final class Sketch {

    static final int WIDE = 1000;
    static final int HIGH = 640;

    private final BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    Sketch() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDE, HIGH);
        pen.setFont(PrintFont.ofThisMachine().font().deriveFont(Font.PLAIN, 30f));
    }

    Graphics2D pen() {
        return pen;
    }

    /** Leaves the pen red, for what is written beside the ring. */
    void ring() {
        pen.setColor(Color.RED);
        pen.setStroke(new BasicStroke(4));
        pen.draw(new Ellipse2D.Double(WIDE / 2.0 - 14, HIGH / 2.0 - 14, 28, 28));
        pen.fill(new Ellipse2D.Double(WIDE / 2.0 - 4, HIGH / 2.0 - 4, 8, 8));
    }

    /** Draws the arrow and the frame; nothing more can be drawn then. */
    Block.Picture finished(double widthMm, String caption) {
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(3));
        pen.drawLine(60, 150, 60, 50);
        pen.drawLine(60, 50, 48, 80);
        pen.drawLine(60, 50, 72, 80);
        pen.drawString("北", 45, 42);
        pen.drawRect(1, 1, WIDE - 3, HIGH - 3);
        pen.dispose();
        return Block.Picture.of(image, widthMm, caption);
    }
}
