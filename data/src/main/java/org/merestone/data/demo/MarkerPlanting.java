package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * Plants markers on the approved lines: one at every tri-point, and along the line one every 1.5 to 3 km, each time at
 * the clearest turn within reach. Where the line runs in a river, a pair with one number stands on the two banks.
 */
final class MarkerPlanting {

    private static final double NEAREST = 1_500;
    private static final double FARTHEST = 3_000;
    private static final double BANK = 55;
    private static final List<String> MATERIALS = List.of("花岗岩", "花岗岩", "混凝土", "复合材料");

    private final Ground ground;
    private final SplittableRandom random;
    private final ReferenceObjects objects;
    private final List<DemoMarker> markers = new ArrayList<>();

    MarkerPlanting(Ground ground, SplittableRandom random) {
        this.ground = ground;
        this.random = random;
        this.objects = new ReferenceObjects(random.split());
    }

    List<DemoMarker> plant(List<DemoLine> lines, List<DemoNode> nodes) {
        var approved = lines.stream().filter(l -> l.isInterior() && l.state() == DemoLineState.APPROVED).toList();
        for (var line : approved) {
            plantAlong(line);
        }
        for (var node : nodes) {
            approved.stream().filter(line -> node.isTriPoint() && (line.start() == node || line.end() == node)).findFirst()
                    .ifPresent(line -> plantAt(node, line));
        }
        return List.copyOf(markers);
    }

    private void plantAt(DemoNode node, DemoLine line) {
        var board = Frame.board(node.point().getCoordinate());
        var towns = line.name().substring(0, line.name().length() - 1);
        markers.add(marker(node.code() + "001Q", line, node, 1, 'Q', towns + "三交点", node.units(), board, 0));
    }

    private void plantAlong(DemoLine line) {
        var numbered = line.asNumbered();
        var board = board(numbered);
        int serial = 0;
        for (int at : sites(board)) {
            serial++;
            var text = "%s%03d".formatted(line.name(), serial);
            var code = "%s%03d".formatted(line.code(), serial);
            var faces = List.of(line.unitA(), Objects.requireNonNull(line.unitB()));
            if (inRiver(line, numbered.getCoordinateN(at))) {
                boolean aLeft = numbered == line.geometry();
                markers.add(onBank(code + "A", line, serial, 'A', text, faces, board, at, aLeft));
                markers.add(onBank(code + "B", line, serial, 'B', text, faces, board, at, !aLeft));
            } else {
                markers.add(marker(code + "Q", line, null, serial, 'Q', text, faces, board[at], 0));
            }
        }
    }

    private static boolean inRiver(DemoLine line, Coordinate at) {
        return line.sections().stream().filter(s -> s.follows() == DemoSection.Follows.RIVER).anyMatch(s -> {
            var run = s.geometry().getCoordinates();
            for (int i = 1; i + 1 < run.length; i++) {
                if (run[i].equals2D(at)) {
                    return true;
                }
            }
            return false;
        });
    }

    private DemoMarker onBank(String code, DemoLine line, int serial, char type, String text, List<String> faces,
            Coordinate[] board, int at, boolean left) {
        double along = Angle.angle(board[at - 1], board[at + 1]) + (left ? Math.PI / 2 : -Math.PI / 2);
        var bank = new Coordinate(board[at].x + BANK * StrictMath.cos(along), board[at].y + BANK * StrictMath.sin(along));
        double off = Frame.BOARD.createLineString(board).distance(Frame.BOARD.createPoint(bank));
        return marker(code, line, null, serial, type, text, faces, bank, Grid.round(off, 10));
    }

    private DemoMarker marker(String code, DemoLine line, @Nullable DemoNode node, int serial, char type, String text,
            List<String> faces, Coordinate board, double off) {
        LocalDate planted = Objects.requireNonNull(line.approvedOn()).minusDays(40 + random.nextInt(90));
        var managing = type == 'Q' ? faces.get(random.nextInt(faces.size())) : faces.get(type - 'A');
        var position = Grid.measured(board, ground.height(board.x, board.y) + random.nextDouble() - 0.5);
        return new DemoMarker(code, line.code(), node, serial, type, text, faces,
                MATERIALS.get(random.nextInt(MATERIALS.size())), managing, position, off,
                (15 + random.nextInt(25)) / 1000.0, planted, objects.around());
    }

    /** The vertices that get a marker, from the numbering's start. */
    private static List<Integer> sites(Coordinate[] board) {
        var along = new double[board.length];
        for (int i = 1; i < board.length; i++) {
            along[i] = along[i - 1] + board[i].distance(board[i - 1]);
        }
        double length = along[board.length - 1];
        var sites = new ArrayList<Integer>();
        double last = 0;
        while (length - last > FARTHEST) {
            int best = -1;
            double sharpest = -1;
            for (int i = 1; i + 1 < board.length; i++) {
                boolean within = along[i] >= last + NEAREST && along[i] <= last + FARTHEST
                        && along[i] <= length - NEAREST;
                double turn = within ? turn(board, along, i) : -1;
                if (turn > sharpest) {
                    sharpest = turn;
                    best = i;
                }
            }
            if (best < 0) {
                return sites;
            }
            sites.add(best);
            last = along[best];
        }
        return sites;
    }

    /** How much the line turns at a vertex, seen from 200 m on either side, radians. */
    private static double turn(Coordinate[] board, double[] along, int at) {
        int before = at;
        int after = at;
        while (before > 0 && along[at] - along[before] < 200) {
            before--;
        }
        while (after < board.length - 1 && along[after] - along[at] < 200) {
            after++;
        }
        return Angle.diff(Angle.angle(board[before], board[at]), Angle.angle(board[at], board[after]));
    }

    private static Coordinate[] board(LineString line) {
        var out = new Coordinate[line.getNumPoints()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Frame.board(line.getCoordinateN(i));
        }
        return out;
    }
}
