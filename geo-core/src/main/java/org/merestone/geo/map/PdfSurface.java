package org.merestone.geo.map;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * A page of a PDF file: lines and areas as vectors, texts as texts. Lengths are pixels of a ninety-sixth of an inch, y downwards from the
 * frame's corner. A text with a character that the page's font lacks is drawn as outlines of whatever font has it. Used by one thread.
 */
final class PdfSurface implements Surface {

    private static final float HALO = 2.6f;
    private static final MapStyle.Lettering PLAIN = new MapStyle.Lettering(0, 99, MapStyle.Face.SANS, false, ZoomCurve.parse("12"), Color.BLACK,
            new Color(0, 0, 0, 0), 0, 0);

    private final PDPageContentStream page;
    private final View view;
    private final Inscriptions inscriptions;
    private final PDFont font;
    private final Map<Integer, PDExtendedGraphicsState> clear = new HashMap<>();

    PdfSurface(PDPageContentStream page, View view, Inscriptions inscriptions, PDFont font) {
        this.page = page;
        this.view = view;
        this.inscriptions = inscriptions;
        this.font = font;
    }

    /** Something that writes to the page. */
    private interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the page is in memory
        }
    }

    /** Print shows what is a quarter of a screen's pixel. */
    @Override
    public double finer() {
        return 2;
    }

    @Override
    public void fillGround(Patchwork areas, Envelope near, double detail, List<Color> colours) {
        for (int fill = 0; fill < colours.size(); fill++) {
            Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (Plotted area : areas.areas()) {
                for (Outline ring : area.fill() == fill ? area.outlines() : List.<Outline>of()) {
                    if (near.intersects(ring.bounds())) {
                        append(ring.at(detail), path);
                    }
                }
            }
            fill(path, colours.get(fill));
        }
    }

    private void append(Outline.Detail ring, Path2D path) {
        for (int i = 0; i < ring.size(); i++) {
            double x = view.px(ring.x()[i]);
            double y = view.py(ring.y()[i]);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
    }

    @Override
    public void fill(Shape shape, Color colour) {
        if (shape.getPathIterator(null).isDone()) {
            return;
        }
        run(() -> {
            page.saveGraphicsState();
            page.setGraphicsStateParameters(clear(colour));
            page.setNonStrokingColor(opaque(colour));
            trace(shape);
            page.fillEvenOdd();
            page.restoreGraphicsState();
        });
    }

    private void trace(Shape shape) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            int kind = each.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> page.curveTo(x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3,
                        at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> page.closePath();
            }
            int end = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            x = kind == PathIterator.SEG_CLOSE ? x : at[end];
            y = kind == PathIterator.SEG_CLOSE ? y : at[end + 1];
        }
    }

    private PDExtendedGraphicsState clear(Color colour) {
        return clear.computeIfAbsent(colour.getAlpha(), alpha -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(alpha / 255f);
            state.setStrokingAlphaConstant(alpha / 255f);
            return state;
        });
    }

    private static Color opaque(Color colour) {
        return new Color(colour.getRGB());
    }

    @Override
    public Pen pen(Stroke... strokes) {
        return new Pens(Stream.of(strokes).map(this::pen).toList());
    }

    private Pen pen(Stroke stroke) {
        Pen pen = unbroken(stroke.colour(), stroke.width(), stroke.round());
        return stroke.dashes().length == 0 ? pen : new Dashes(stroke.dashes(), pen);
    }

    private Pen unbroken(Color colour, double width, boolean round) {
        Path2D.Double path = new Path2D.Double();
        return new Pen() {
            @Override
            public void moveTo(double x, double y, double along) {
                path.moveTo(x - view.left(), y - view.top());
            }

            @Override
            public void lineTo(double x, double y) {
                path.lineTo(x - view.left(), y - view.top());
            }

            @Override
            public void finish() {
                stroke(path, colour, (float) width, round);
            }
        };
    }

    private void stroke(Shape shape, Color colour, float width, boolean round) {
        if (shape.getPathIterator(null).isDone()) {
            return;
        }
        run(() -> {
            page.saveGraphicsState();
            page.setGraphicsStateParameters(clear(colour));
            page.setStrokingColor(opaque(colour));
            page.setLineWidth(width);
            page.setLineCapStyle(round ? 1 : 0);
            page.setLineJoinStyle(1);
            trace(shape);
            page.stroke();
            page.restoreGraphicsState();
        });
    }

    @Override
    public void write(Placement.Piece piece) {
        Inscriptions.Text text = piece.text();
        Inscriptions.Extent extent = inscriptions.extent(text);
        write(text, piece.left() - extent.left() - view.left(), piece.top() - extent.top() - view.top());
    }

    /** A text with its halo around a place. */
    void write(Inscriptions.Text text, double x, double y) {
        Inscriptions.Placed placed = inscriptions.placed(text);
        Shape outline = AffineTransform.getTranslateInstance(x, y).createTransformedShape(placed.outline());
        if (text.lettering().halo().getAlpha() > 0) {
            stroke(outline, text.lettering().halo(), HALO, true);
        }
        if (!isKnown(text.text())) {
            fill(outline, text.lettering().colour());
            return;
        }
        run(() -> {
            page.saveGraphicsState();
            page.setGraphicsStateParameters(clear(text.lettering().colour()));
            page.setNonStrokingColor(opaque(text.lettering().colour()));
            page.beginText();
            page.setFont(font, (float) text.size());
            page.setTextMatrix(new Matrix(1, 0, (float) text.lettering().slant(), -1, (float) (x + placed.x()), (float) (y + placed.y())));
            page.showText(text.text());
            page.endText();
            page.restoreGraphicsState();
        });
    }

    /**
     * A text of the sheet, without a halo.
     *
     * @param align -1 to begin at x, 0 to have it in the middle, 1 to end there
     */
    void write(String written, double size, double x, double y, int align) {
        write(new Inscriptions.Text(inscriptions.legible(written), PLAIN, size), x - align * width(written, size) / 2, y);
    }

    /** A text in the middle of a place, in a colour and with a halo of white. */
    void write(String written, double size, Color colour, double x, double y) {
        MapStyle.Lettering lettering = new MapStyle.Lettering(0, 99, MapStyle.Face.SANS, false, ZoomCurve.parse("12"), colour,
                new Color(255, 255, 255, 200), 0, 0);
        write(new Inscriptions.Text(inscriptions.legible(written), lettering, size), x, y);
    }

    /** How wide such a text is. */
    double width(String written, double size) {
        return inscriptions.placed(new Inscriptions.Text(inscriptions.legible(written), PLAIN, size)).outline().getBounds2D().getWidth();
    }

    private boolean isKnown(String text) {
        try {
            font.encode(text);
            return true;
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }
}
