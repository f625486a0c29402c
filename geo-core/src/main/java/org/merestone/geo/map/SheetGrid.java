package org.merestone.geo.map;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/**
 * The frame of a printed map and what measures it (数学基础): kilometre grid, marks of longitude and latitude, scale bar, north arrow. Lengths
 * are pixels of a ninety-sixth of an inch from the frame's corner.
 */
final class SheetGrid {

    static final double MM = 96 / 25.4;
    static final Color INK = Color.BLACK;
    static final double FRAME_GAP = 10 * MM;
    private static final Color GRID = new Color(0x5a, 0x5a, 0x5a, 0x70);
    private static final int[] GRID_METRES = {50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000};
    private static final int[] MARK_SECONDS = {5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};
    private static final double LEAST_GRID = 60;
    private static final double LEAST_MARKS = 45;

    private final MapFrame sheet;
    private final PdfSurface surface;
    private final View view;
    private final GaussKrueger zone;
    private final GridPoint middle;
    private final Locale locale;
    final double width;
    final double height;

    SheetGrid(MapFrame sheet, PdfSurface surface, View view, Locale locale) {
        this.sheet = sheet;
        this.surface = surface;
        this.view = view;
        this.locale = locale;
        zone = GaussKrueger.of(sheet.zone());
        middle = zone.toGrid(sheet.middle());
        width = sheet.width() * MM;
        height = sheet.height() * MM;
    }

    /** Metres on the grid for a pixel. */
    static double metres(MapFrame sheet) {
        return sheet.scale() * 0.0254 / 96;
    }

    /** Where a position lies on the page, x and y. */
    double[] place(LonLat at) {
        GridPoint point = zone.toGrid(at);
        return new double[] {(point.yEast() - west()) / metres(sheet), (north() - point.xNorth()) / metres(sheet)};
    }

    PdfSurface surface() {
        return surface;
    }

    /** The thin lines of the grid, over the map and within its frame. */
    void lines() {
        int step = gridStep();
        for (double east : multiples(west(), west() + width * metres(sheet), step)) {
            double x = (east - west()) / metres(sheet);
            line(GRID, 0.1 * MM, x, 0, x, height);
        }
        for (double north : multiples(north() - height * metres(sheet), north(), step)) {
            double y = (north() - north) / metres(sheet);
            line(GRID, 0.1 * MM, 0, y, width, y);
        }
    }

    private double west() {
        return middle.yEast() - width / 2 * metres(sheet);
    }

    private double north() {
        return middle.xNorth() + height / 2 * metres(sheet);
    }

    private int gridStep() {
        int step = GRID_METRES[GRID_METRES.length - 1];
        for (int i = GRID_METRES.length - 1; i >= 0; i--) {
            step = GRID_METRES[i] * 1000.0 / sheet.scale() >= LEAST_GRID ? GRID_METRES[i] : step;
        }
        return step;
    }

    private static List<Double> multiples(double from, double to, double step) {
        List<Double> multiples = new ArrayList<>();
        for (double each = Math.ceil(from / step) * step; each <= to; each += step) {
            multiples.add(each);
        }
        return multiples;
    }

    /** The inner frame and the outer one, which leaves room for the numbers of the grid. */
    void frame() {
        rectangle(0.15 * MM, 0, 0, width, height);
        rectangle(0.8 * MM, -FRAME_GAP, -FRAME_GAP, width + 2 * FRAME_GAP, height + 2 * FRAME_GAP);
    }

    void rectangle(double thick, double x, double y, double wide, double high) {
        Pen pen = surface.pen(new Surface.Stroke(INK, thick, false));
        pen.moveTo(x + view.left(), y + view.top());
        pen.lineTo(x + wide + view.left(), y + view.top());
        pen.lineTo(x + wide + view.left(), y + high + view.top());
        pen.lineTo(x + view.left(), y + high + view.top());
        pen.lineTo(x + view.left(), y + view.top());
        pen.lineTo(x + wide + view.left(), y + view.top());
        pen.finish();
    }

    void line(Color colour, double thick, double x1, double y1, double x2, double y2) {
        Pen pen = surface.pen(new Surface.Stroke(colour, thick, false));
        pen.moveTo(x1 + view.left(), y1 + view.top());
        pen.lineTo(x2 + view.left(), y2 + view.top());
        pen.finish();
    }

    /** Whole kilometres, the east coordinate with the zone before it. */
    void gridLabels() {
        int step = gridStep();
        for (double east : multiples(west(), west() + width * metres(sheet), step)) {
            double x = (east - west()) / metres(sheet);
            text(kilometres(sheet.zone().number() * 1e6 + east), 9, x, height + 2.2 * MM, 0);
            text(kilometres(sheet.zone().number() * 1e6 + east), 9, x, -2.2 * MM, 0);
        }
        for (double north : multiples(north() - height * metres(sheet), north(), step)) {
            double y = (north() - north) / metres(sheet);
            text(kilometres(north), 9, -5 * MM, y, 0);
            text(kilometres(north), 9, width + 5 * MM, y, 0);
        }
    }

    private static String kilometres(double metres) {
        return metres % 1000 == 0 ? String.format(Locale.ROOT, "%.0f", metres / 1000) : String.format(Locale.ROOT, "%.2f", metres / 1000);
    }

    /** Marks outside the frame where whole minutes or seconds of longitude and latitude meet it; none where a grid line's number stands. */
    void marks() {
        double degree = 111_320 / metres(sheet) / MM;
        double step = MARK_SECONDS[MARK_SECONDS.length - 1];
        for (int i = MARK_SECONDS.length - 1; i >= 0; i--) {
            step = MARK_SECONDS[i] / 3600.0 * degree >= LEAST_MARKS ? MARK_SECONDS[i] : step;
        }
        double seconds = step;
        for (double y : new double[] {0, height}) {
            for (double each : multiples(at(0, y).lon() * 3600, at(width, y).lon() * 3600, seconds)) {
                double x = solve(0, width, value -> at(value, y).lon() * 3600 - each);
                double out = y == 0 ? -1 : 1;
                line(INK, 0.2 * MM, x, y, x, y + out * 5 * MM);
                text(degrees(each), 8, x, y + out * 7 * MM, 0);
            }
        }
        for (double x : new double[] {0, width}) {
            for (double each : multiples(at(x, height).lat() * 3600, at(x, 0).lat() * 3600, seconds)) {
                double y = solve(0, height, value -> each - at(x, value).lat() * 3600);
                double out = x == 0 ? -1 : 1;
                double toGrid = Math.IEEEremainder(north() - y * metres(sheet), gridStep()) / metres(sheet);
                if (Math.abs(toGrid) > 4 * MM) {
                    line(INK, 0.2 * MM, x, y, x + out * 1.5 * MM, y);
                    text(degrees(each), 7, x + out * 5.4 * MM, y, 0);
                }
            }
        }
    }

    private LonLat at(double x, double y) {
        return zone.toLonLat(new GridPoint(north() - y * metres(sheet), west() + x * metres(sheet), sheet.zone()));
    }

    /** Where a rising function is nought, by halving. */
    private static double solve(double from, double to, DoubleUnaryOperator rising) {
        double low = from;
        double high = to;
        for (int i = 0; i < 50; i++) {
            double half = (low + high) / 2;
            if (rising.applyAsDouble(half) < 0) {
                low = half;
            } else {
                high = half;
            }
        }
        return low;
    }

    private static String degrees(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, whole % 60 == 0 ? "%d°%02d′" : "%d°%02d′%02d″", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /** A bar of about 40 mm in four parts, filled in turn. */
    void scaleBar(double y) {
        double wanted = 40 * sheet.scale() / 1000.0;
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double length = wanted >= 5 * power ? 5 * power : wanted >= 2 * power ? 2 * power : power;
        double part = length / 4 / metres(sheet);
        double left = width / 2 - 2 * part;
        for (int i = 0; i < 4; i++) {
            if (i % 2 == 0) {
                surface.fill(new Rectangle2D.Double(left + i * part, y, part, 1.2 * MM), INK);
            }
        }
        rectangle(0.15 * MM, left, y, 4 * part, 1.2 * MM);
        text("0", 9, left, y + 3.2 * MM, 0);
        text(distance(length / 2), 9, left + 2 * part, y + 3.2 * MM, 0);
        text(distance(length), 9, left + 4 * part, y + 3.2 * MM, 0);
    }

    private static String distance(double metres) {
        return metres >= 1000 ? String.format(Locale.ROOT, metres % 1000 == 0 ? "%.0f km" : "%.1f km", metres / 1000)
                : String.format(Locale.ROOT, "%.0f m", metres);
    }

    /** Points to true north, which is the convergence to the left of the grid's where that is positive. */
    void northArrow() {
        double gamma = zone.convergence(sheet.middle());
        double x = width - 11 * MM;
        double y = 14 * MM;
        surface.fill(new Rectangle2D.Double(x - 9 * MM, 1.5 * MM, 18.5 * MM, 28 * MM), new Color(255, 255, 255, 220));
        double turn = Math.toRadians(-gamma);
        for (int side : new int[] {-1, 1}) {
            Path2D.Double half = new Path2D.Double();
            half.moveTo(x + turned(0, -8, turn)[0], y + turned(0, -8, turn)[1]);
            half.lineTo(x + turned(side * 3, 8, turn)[0], y + turned(side * 3, 8, turn)[1]);
            half.lineTo(x + turned(0, 5.5, turn)[0], y + turned(0, 5.5, turn)[1]);
            half.closePath();
            surface.fill(half, side < 0 ? INK : new Color(0x99, 0x99, 0x99));
        }
        text(word("sheet.north", Map.of()), 11, x, y - 10 * MM, 0);
        text(word("sheet.convergence", Map.of("angle", signed(gamma))), 7.5, x, y + 11.5 * MM, 0);
    }

    private static double[] turned(double mmX, double mmY, double turn) {
        return new double[] {(mmX * Math.cos(turn) - mmY * Math.sin(turn)) * MM, (mmX * Math.sin(turn) + mmY * Math.cos(turn)) * MM};
    }

    private static String signed(double degrees) {
        long seconds = Math.round(Math.abs(degrees) * 3600);
        return String.format(Locale.ROOT, "%s%d°%02d′%02d″", degrees < 0 ? "−" : "+", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private String word(String key, Map<String, Object> values) {
        return SheetFurniture.word(key, values, locale);
    }

    /** @param align -1 to begin at x, 0 to have it in the middle, 1 to end there */
    void text(String written, double size, double x, double y, int align) {
        surface.write(written, size, x, y, align);
    }
}
