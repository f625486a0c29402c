package org.merestone.boundary.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Where the numbers of markers stand in a figure (界桩注记): none on another, on a marker, or outside. Stones of one number stand a few
 * paces apart (同号双立), much nearer than their numbers are wide, so each number goes to the side where the other stone is not; one that
 * finds no room beside its marker goes farther and is led to it by a line.
 */
public final class StoneLabels {

    /** East and south are positive: beside the marker above, below, then level with it. */
    private static final int[][] DIRECTIONS = {{1, -1}, {1, 1}, {-1, -1}, {-1, 1}, {1, 0}, {-1, 0}, {0, -1}, {0, 1}};
    private static final int RINGS = 10;

    private final Envelope figure;
    private final double letters;
    private final double stone;
    private final List<Envelope> taken = new ArrayList<>();

    /**
     * @param wide    of the figure, from its left edge, in its units
     * @param high    of the figure, from its upper edge
     * @param letters height of a letter
     * @param stone   across the symbol of a marker
     */
    public StoneLabels(double wide, double high, double letters, double stone) {
        this.figure = new Envelope(0, wide, 0, high);
        this.letters = letters;
        this.stone = stone;
    }

    /**
     * A marker to be labelled.
     *
     * @param width of its number as it is written
     */
    public record Stone(double x, double y, double width) {}

    /**
     * Where a number is written.
     *
     * @param x     of its left end
     * @param y     of the line on which it stands
     * @param box   that it fills
     * @param leadX where a line from the marker meets it; NaN where it stands beside the marker
     * @param leadY likewise
     */
    public record Label(double x, double y, Envelope box, double leadX, double leadY) {

        /** Whether a line leads to its marker. */
        public boolean isLed() {
            return !Double.isNaN(leadX);
        }
    }

    /** Keeps numbers off something else. */
    public StoneLabels avoiding(Envelope box) {
        taken.add(box);
        return this;
    }

    /** The places of the numbers, in the order of the markers. */
    public List<Label> of(List<Stone> stones) {
        List<Envelope> standing = stones.stream().map(each -> around(each.x(), each.y(), stone / 2)).toList();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < stones.size(); i++) {
            Label label = place(stones.get(i), nearest(stones, i), standing);
            taken.add(label.box());
            labels.add(label);
        }
        return labels;
    }

    private Label place(Stone at, @Nullable Stone beside, List<Envelope> standing) {
        List<int[]> directions = new ArrayList<>(List.of(DIRECTIONS));
        if (beside != null) {
            double dx = at.x() - beside.x();
            double dy = at.y() - beside.y();
            directions.sort(Comparator.comparingDouble(each -> -(each[0] * dx + each[1] * dy) / Math.hypot(each[0], each[1])));
        }
        for (int ring = 0; ring < RINGS; ring++) {
            for (int[] direction : directions) {
                Label label = label(at, direction, ring);
                if (figure.contains(label.box()) && taken.stream().noneMatch(label.box()::intersects)
                        && standing.stream().noneMatch(label.box()::intersects)) {
                    return label;
                }
            }
        }
        return label(at, directions.get(0), 0);
    }

    private Label label(Stone at, int[] direction, int ring) {
        double gap = stone / 2 + letters * 0.35 + ring * letters * 1.25;
        double middleX = at.x() + direction[0] * (gap + at.width() / 2);
        double middleY = at.y() + direction[1] * (direction[0] == 0 ? gap + letters / 2 : ring == 0 ? letters * 0.6 : gap);
        Envelope box = new Envelope(middleX - at.width() / 2, middleX + at.width() / 2, middleY - letters / 2, middleY + letters / 2);
        double leadX = ring == 0 ? Double.NaN : Math.max(box.getMinX(), Math.min(box.getMaxX(), at.x()));
        double leadY = ring == 0 ? Double.NaN : Math.max(box.getMinY(), Math.min(box.getMaxY(), at.y()));
        return new Label(box.getMinX(), box.getMaxY() - letters * 0.12, box, leadX, leadY);
    }

    /** The marker that is so near that its number would be in the way. */
    private @Nullable Stone nearest(List<Stone> stones, int of) {
        Stone at = stones.get(of);
        Stone found = null;
        double least = at.width() + 2 * letters;
        for (int i = 0; i < stones.size(); i++) {
            double away = Math.hypot(stones.get(i).x() - at.x(), stones.get(i).y() - at.y());
            if (i != of && away < least) {
                least = away;
                found = stones.get(i);
            }
        }
        return found;
    }

    private static Envelope around(double x, double y, double reach) {
        return new Envelope(x - reach, x + reach, y - reach, y + reach);
    }
}
