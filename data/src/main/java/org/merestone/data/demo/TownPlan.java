package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The county seat: a built-up area, about 120 streets on a slightly bent grid inside it, and a few roads at its rim that
 * are still to be named.
 */
final class TownPlan {

    static final int STREETS = 120;
    private static final int ROWS = 11;
    private static final int COLUMNS = 13;
    private static final double ROW_GAP = 245;
    private static final double COLUMN_GAP = 285;

    /** A named street; the generic part may carry a direction or a number. */
    record Street(String specific, String generic, LineString line) {
    }

    private final Vocabulary vocabulary;
    private final SplittableRandom random;
    private final Coordinate centre;
    private final double bend;
    private final Polygon outline;
    private final List<Street> streets = new ArrayList<>();
    private final List<LineString> unnamed = new ArrayList<>();

    TownPlan(Landscape land, Vocabulary vocabulary, SplittableRandom random) {
        this.vocabulary = vocabulary;
        this.random = random;
        this.centre = land.partition().seat(0);
        this.bend = 0.25 + 0.3 * random.nextDouble();
        this.outline = outline(land.ground());
        layRows();
        layColumns();
        layAlleys();
        layRimRoads();
    }

    DemoBuiltUpArea builtUpArea(String townshipCode) {
        return new DemoBuiltUpArea("砚川县城建成区", townshipCode, Frame.polygon(outline.getExteriorRing().getCoordinates()));
    }

    List<Street> streets() {
        return List.copyOf(streets);
    }

    /** Roads just outside, from the rim outwards. */
    List<LineString> unnamed() {
        return List.copyOf(unnamed);
    }

    /** A random spot in the town. */
    Coordinate spot(SplittableRandom from) {
        return bent((from.nextDouble() - 0.5) * 2_600, (from.nextDouble() - 0.5) * 1_900);
    }

    private Polygon outline(Ground ground) {
        var ring = new ArrayList<Coordinate>();
        for (int i = 0; i < 72; i++) {
            double turn = i * Math.PI / 36;
            double c = StrictMath.cos(turn);
            double s = StrictMath.sin(turn);
            double square = 1 / StrictMath.pow(StrictMath.pow(Math.abs(c), 3.2) + StrictMath.pow(Math.abs(s), 3.2), 1 / 3.2);
            double swell = 0.93 + 0.16 * ground.noise(5_000 * c, 5_000 * s, 2_600);
            ring.add(bent(1_860 * c * square * swell, 1_380 * s * square * swell));
        }
        ring.add(ring.get(0).copy());
        return Frame.BOARD.createPolygon(ring.toArray(Coordinate[]::new));
    }

    private Coordinate bent(double u, double v) {
        double x = u + 70 * StrictMath.sin(v / 700);
        double y = v + 95 * StrictMath.sin(u / 1_100);
        double c = StrictMath.cos(bend);
        double s = StrictMath.sin(bend);
        return new Coordinate(centre.x + c * x - s * y, centre.y + s * x + c * y);
    }

    private void layRows() {
        for (int row = 0; row < ROWS; row++) {
            double v = (row - ROWS / 2) * ROW_GAP;
            var word = word(row);
            if (row == ROWS / 2) {
                lay("砚川", "大道", -2_000, v, 2_000, v);
            } else if (row % 2 == 0) {
                lay(word, "路", -2_000, v, 2_000, v);
            } else {
                lay(word, "西路", -2_000, v, 0, v);
                lay(word, "东路", 0, v, 2_000, v);
            }
        }
    }

    private void layColumns() {
        for (int column = 0; column < COLUMNS; column++) {
            double u = (column - COLUMNS / 2) * COLUMN_GAP;
            var word = word(ROWS + column);
            if (column % 2 == 0) {
                lay(word, "街", u, -1_600, u, 1_600);
            } else {
                lay(word, "南街", u, -1_600, u, 0);
                lay(word, "北街", u, 0, u, 1_600);
            }
        }
    }

    private String word(int index) {
        return vocabulary.words("street.words").get(index);
    }

    /** Alleys fill the blocks, numbered after the street that they leave: 文昌一巷, 文昌二巷. */
    private void layAlleys() {
        var numbers = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");
        var own = vocabulary.words("alley.words");
        for (int block = 0; streets.size() < STREETS; block++) {
            int row = block % (ROWS - 1);
            int place = block / (ROWS - 1);
            double u = (place * 5 % 12 - 6 + 0.3 + 0.4 * random.nextDouble()) * COLUMN_GAP;
            double v = (row - ROWS / 2) * ROW_GAP;
            boolean numbered = place < numbers.size() && row != ROWS / 2;
            if (numbered) {
                lay(word(row), numbers.get(place) + "巷", u, v, u, v + ROW_GAP);
            } else if (row == ROWS / 2 && place < own.size()) {
                lay(own.get(place), "巷", u, v, u, v + ROW_GAP);
            } else if (place >= numbers.size() + own.size()) {
                throw new IllegalStateException("the blocks of the town hold only " + streets.size() + " streets");
            }
        }
    }

    private void lay(String specific, String generic, double u1, double v1, double u2, double v2) {
        var inside = outline.intersection(Frame.BOARD.createLineString(curve(u1, v1, u2, v2)));
        if (inside instanceof LineString line && line.getLength() > 120 && streets.size() < STREETS) {
            streets.add(new Street(specific, generic, Frame.line(line.getCoordinates())));
        }
    }

    private Coordinate[] curve(double u1, double v1, double u2, double v2) {
        int steps = Math.max(2, (int) (Math.hypot(u2 - u1, v2 - v1) / 90));
        var line = new Coordinate[steps + 1];
        for (int i = 0; i <= steps; i++) {
            double t = i / (double) steps;
            line[i] = bent(u1 + t * (u2 - u1), v1 + t * (v2 - v1));
        }
        return line;
    }

    private void layRimRoads() {
        for (int i = 0; i < 6; i++) {
            double v = (i - 2.5) * 380;
            boolean east = i % 2 == 0;
            unnamed.add(Frame.line(curve(east ? 1_500 : -1_500, v, east ? 2_750 : -2_750, v + 120)));
        }
    }
}
