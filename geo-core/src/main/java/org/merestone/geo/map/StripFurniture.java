package org.merestone.geo.map;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.LonLat;

/** What stands on a strip sheet beside the map: the sides' names, title, number, classification, legend, index of sheets, signatures. */
final class StripFurniture implements SheetPrinter.Furnishing {

    private static final double MM = SheetGrid.MM;
    private static final Color SIDE = new Color(0x33, 0x44, 0x77);
    private static final Color HERE = new Color(0xc8, 0xc8, 0xc8);
    private static final double ASIDE = 22 * MM;
    private static final double SIDE_LETTERS = 24;
    private static final double SIGNATURE = 40 * MM;
    private static final double INDEX = 60 * MM;
    /** About ten metres in degrees. */
    private static final double STEP = 1e-4;

    private final StripSheet sheet;
    private final Locale locale;

    StripFurniture(StripSheet sheet, Locale locale) {
        this.sheet = sheet;
        this.locale = locale;
    }

    @Override
    public void within(SheetGrid grid) {
        List<double[]> seen = seen(grid);
        if (seen.size() > 2) {
            for (double part : new double[] {0.3, 0.75}) {
                besides(grid, seen, (int) (seen.size() * part));
            }
        }
        grid.northArrow();
    }

    /** The places along the line that the frame shows, in the line's direction. */
    private List<double[]> seen(SheetGrid grid) {
        List<double[]> seen = new ArrayList<>();
        for (int i = 0; i < sheet.course().getNumGeometries(); i++) {
            for (Coordinate at : Densifier.densify(sheet.course().getGeometryN(i), STEP).getCoordinates()) {
                double[] place = grid.place(LonLat.of(at));
                if (place[0] > 0 && place[0] < grid.width && place[1] > 0 && place[1] < grid.height) {
                    seen.add(place);
                }
            }
        }
        return seen;
    }

    /** Writes A's name to the left of the line and B's to the right, as one walks along it. */
    private void besides(SheetGrid grid, List<double[]> seen, int at) {
        double[] before = seen.get(Math.max(0, at - 20));
        double[] after = seen.get(Math.min(seen.size() - 1, at + 20));
        double length = Math.hypot(after[0] - before[0], after[1] - before[1]);
        if (length == 0) {
            return;
        }
        double dx = (after[0] - before[0]) / length;
        double dy = (after[1] - before[1]) / length;
        for (int side = 0; side < 2; side++) {
            double sign = side == 0 ? 1 : -1;
            String name = sheet.sides().get(side);
            double half = grid.surface().width(name, SIDE_LETTERS) / 2;
            double x = seen.get(at)[0] + sign * dy * (ASIDE + half * Math.abs(dy) * 0.7);
            double y = seen.get(at)[1] - sign * dx * ASIDE;
            boolean fits = x - half > 2 * MM && x + half < grid.width - 2 * MM && y > 6 * MM && y < grid.height - 6 * MM;
            boolean underArrow = x + half > grid.width - 22 * MM && y < 32 * MM;
            if (fits && !underArrow) {
                grid.surface().write(name, SIDE_LETTERS, SIDE, x, y);
            }
        }
    }

    @Override
    public void around(SheetGrid grid, Legend.Drawing legend) {
        grid.frame();
        grid.gridLabels();
        grid.marks();
        grid.text(sheet.title(), 24, grid.width / 2, -18 * MM, 0);
        grid.text(sheet.classification(), 18, 0, -18 * MM, -1);
        grid.text(word("sheet.number", Map.of("number", sheet.number(), "all", sheet.frames().size())), 15, grid.width, -18 * MM, 1);
        grid.text("1:" + String.format(Locale.ROOT, "%,d", sheet.scale()), 14, grid.width / 2, grid.height + 14 * MM, 0);
        grid.scaleBar(grid.height + 17.5 * MM);
        grid.text(word("sheet.system", Map.of("width", sheet.zone().width().degrees(), "meridian",
                Math.round(sheet.zone().centralMeridian()))), 9, grid.width, grid.height + 14 * MM, 1);
        grid.text(word("sheet.annex", Map.of()), 9, grid.width, grid.height + 18.6 * MM, 1);
        if (!sheet.remark().isEmpty()) {
            grid.text(sheet.remark(), 9, 0, grid.height + 14 * MM, -1);
        }
        column(grid, legend);
    }

    /** Beside the frame: legend, index, signatures. */
    private void column(SheetGrid grid, Legend.Drawing legend) {
        double left = grid.width + SheetGrid.FRAME_GAP + 2 * MM;
        double wide = sheet.landscape() ? 29 * MM : 26 * MM;
        grid.text(word("sheet.legend", Map.of()), 12, left + wide / 2, -6 * MM, 0);
        legend.list(left, 0, wide);
        double foot = grid.height + SheetGrid.FRAME_GAP;
        double top = foot - 2 * SIGNATURE;
        for (int i = 0; i < 2; i++) {
            signature(grid, left, top + i * SIGNATURE, wide, sheet.parties().get(i), word(i == 0 ? "sheet.partyA" : "sheet.partyB",
                    Map.of()));
        }
        index(grid, left, top - INDEX - 4 * MM, wide);
    }

    private void signature(SheetGrid grid, double x, double y, double wide, String party, String role) {
        grid.rectangle(0.15 * MM, x, y, wide, SIGNATURE);
        grid.text(role, 10, x + 1.5 * MM, y + 4 * MM, -1);
        double room = wide - 3 * MM;
        double needed = grid.surface().width(party, 10);
        if (needed <= room) {
            grid.text(party, 10, x + 1.5 * MM, y + 9 * MM, -1);
        } else {
            int half = party.offsetByCodePoints(0, party.codePointCount(0, party.length()) / 2);
            grid.text(party.substring(0, half), Math.min(10, 20 * room / needed), x + 1.5 * MM, y + 8.5 * MM, -1);
            grid.text(party.substring(half), Math.min(10, 20 * room / needed), x + 1.5 * MM, y + 12.5 * MM, -1);
        }
        grid.text(word("sheet.signs", Map.of()), 9, x + 1.5 * MM, y + 17.5 * MM, -1);
        grid.text(word("sheet.date", Map.of()), 9, x + wide - 1.5 * MM, y + SIGNATURE - 4 * MM, 1);
    }

    /** How the sheets lie along the line (接图表); this one is grey. */
    private void index(SheetGrid grid, double x, double y, double wide) {
        grid.text(word("sheet.index", Map.of()), 12, x + wide / 2, y - 4 * MM, 0);
        grid.rectangle(0.15 * MM, x, y, wide, INDEX);
        Envelope all = new Envelope(sheet.course().getEnvelopeInternal());
        sheet.frames().forEach(all::expandToInclude);
        double narrow = Math.cos(Math.toRadians(all.centre().y));
        double scale = Math.min((wide - 3 * MM) / (all.getWidth() * narrow), (INDEX - 3 * MM) / all.getHeight());
        double left = x + wide / 2 - all.getWidth() * narrow * scale / 2;
        double top = y + INDEX / 2 - all.getHeight() * scale / 2;
        Envelope here = sheet.frames().get(sheet.number() - 1);
        grid.surface().fill(new Rectangle2D.Double(left + (here.getMinX() - all.getMinX()) * narrow * scale,
                top + (all.getMaxY() - here.getMaxY()) * scale, here.getWidth() * narrow * scale, here.getHeight() * scale), HERE);
        for (int i = 0; i < sheet.frames().size(); i++) {
            Envelope frame = sheet.frames().get(i);
            double px = left + (frame.getMinX() - all.getMinX()) * narrow * scale;
            double py = top + (all.getMaxY() - frame.getMaxY()) * scale;
            grid.rectangle(0.1 * MM, px, py, frame.getWidth() * narrow * scale, frame.getHeight() * scale);
        }
        for (int i = 0; i < sheet.course().getNumGeometries(); i++) {
            Coordinate[] way = sheet.course().getGeometryN(i).getCoordinates();
            for (int k = 1; k < way.length; k++) {
                grid.line(Color.RED, 0.2 * MM, left + (way[k - 1].x - all.getMinX()) * narrow * scale,
                        top + (all.getMaxY() - way[k - 1].y) * scale,
                        left + (way[k].x - all.getMinX()) * narrow * scale, top + (all.getMaxY() - way[k].y) * scale);
            }
        }
        for (int i = 0; i < sheet.frames().size(); i++) {
            Envelope frame = sheet.frames().get(i);
            grid.text(Integer.toString(i + 1), 7, left + (frame.getMinX() - all.getMinX()) * narrow * scale + 1 * MM,
                    top + (all.getMaxY() - frame.getMaxY()) * scale + 1.6 * MM, -1);
        }
    }

    private String word(String key, Map<String, Object> values) {
        return SheetFurniture.word(key, values, locale);
    }
}
