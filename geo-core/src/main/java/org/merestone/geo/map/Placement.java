package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Where names stand at one zoom, decided for the whole map at once: a name that is cut by the edge of a tile goes on,
 * at the same place, on the next. Positions are whole pixels from the north-west corner of the {@link Mercator} square.
 */
final class Placement {

    private final STRtree pieces = new STRtree();

    Placement(List<Piece> placed) {
        for (Piece piece : placed) {
            pieces.insert(piece.box(), piece);
        }
        pieces.build();
    }

    /** What a placement is kept by: the style whose sizes and colours it has, zoom, and whether names are in Roman letters. */
    record Key(MapStyle style, int zoom, boolean roman) {

        static Key of(MapStyle style, int zoom, Locale locale) {
            return new Key(style, zoom, "en".equals(locale.getLanguage()));
        }
    }

    /**
     * A name or one character of it.
     *
     * @param order the order of drawing
     * @param left  pixels from the west to the text's box
     * @param top   pixels from the north
     * @param dot   whether the named place is shown by a dot
     * @param dotX  of the dot; without meaning where there is none
     * @param dotY  of the dot
     */
    record Piece(int order, Inscriptions.Text text, long left, long top, int width, int height, boolean dot,
                 double dotX, double dotY) {

        Envelope box() {
            Envelope box = new Envelope(left, left + width, top, top + height);
            if (dot) {
                box.expandToInclude(dotX, dotY);
                box.expandBy(3);
            }
            return box;
        }
    }

    /** What is to be written within a view, in the order of drawing. */
    List<Piece> within(View view) {
        List<Piece> found = new ArrayList<>();
        pieces.query(new Envelope(view.left(), view.left() + view.width(), view.top(), view.top() + view.height()),
                piece -> found.add((Piece) piece));
        found.sort(Comparator.comparingInt(Piece::order));
        return found;
    }
}
