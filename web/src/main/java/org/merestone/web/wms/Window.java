package org.merestone.web.wms;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.map.TileCoord;

/**
 * The part of a plane that a request sees, and its picture's size.
 *
 * @param part   of the plane's unit square, y to the south
 * @param width  pixels
 * @param height pixels
 */
record Window(PlaneSystem system, Envelope part, int width, int height) {

    static final int MOST_SIDE = 4096;
    /** Boxes farther out than this show nothing of the earth. */
    private static final double FAR = 1;
    /** Of the plane's side: by so little the edges that clients write differ from its own. */
    private static final double NEAR = 1e-9;

    static Window read(Words words, Envelope register) {
        PlaneSystem system = PlaneSystem.require(words.require("CRS"), register);
        int width = words.whole("WIDTH", 1, MOST_SIDE);
        int height = words.whole("HEIGHT", 1, MOST_SIDE);
        Envelope part = system.part(box(words.require("BBOX"), system.northFirst()));
        Window window = new Window(system, part, width, height);
        if (Math.max(width / part.getWidth(), height / part.getHeight()) > TileCoord.SIZE * (double) (1 << TileCoord.LAST_ZOOM)) {
            throw new ServiceFault("", "wms.tooClose", TileCoord.LAST_ZOOM);
        }
        return window;
    }

    /** Whether it shows anything of the plane. */
    boolean isOnPlane() {
        return part.getMinX() >= -FAR && part.getMaxX() <= 1 + FAR && part.getMinY() >= -FAR && part.getMaxY() <= 1 + FAR
                && width / part.getWidth() >= TileCoord.SIZE / 4.0;
    }

    /** Whether all of it lies on the plane. */
    boolean isWithinPlane() {
        Envelope plane = system.whole();
        plane.expandBy(NEAR);
        return isOnPlane() && plane.contains(part);
    }

    /** The plane in pixels of the picture: beyond it is nothing to be drawn (OGC 06-042, 7.3.3.6). */
    Rectangle2D plane() {
        Envelope plane = system.whole();
        double across = width / part.getWidth();
        double down = height / part.getHeight();
        return new Rectangle2D.Double((plane.getMinX() - part.getMinX()) * across, (plane.getMinY() - part.getMinY()) * down,
                plane.getWidth() * across, plane.getHeight() * down);
    }

    private static Envelope box(String text, boolean northFirst) {
        String[] words = text.split(",", -1);
        double[] edges = words.length == 4 ? Arrays.stream(words).mapToDouble(Window::number).toArray() : new double[4];
        Envelope box = northFirst ? new Envelope(edges[1], edges[3], edges[0], edges[2]) : new Envelope(edges[0], edges[2], edges[1], edges[3]);
        if (!(edges[0] < edges[2] && edges[1] < edges[3])) {
            throw new ServiceFault("", "wms.box", shown(text));
        }
        return box;
    }

    /** What is no number, or none of this earth, is not a number. */
    private static double number(String word) {
        try {
            double number = Double.parseDouble(word.strip());
            return Math.abs(number) < 1e9 ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
