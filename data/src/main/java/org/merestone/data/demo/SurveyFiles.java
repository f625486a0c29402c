package org.merestone.data.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * Writes the instrument files of the tour along customary lines, from end to end: an RTK table, a CASS file, and a CASS
 * file in which one easting bears the next zone's prefix.
 */
final class SurveyFiles {

    private static final double SPACING = 850;
    private static final double GEOID = 13.2;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Ground ground;

    SurveyFiles(Ground ground) {
        this.ground = ground;
    }

    private record Point(String name, String code, DemoPosition position) {
    }

    List<DemoSurveyFile> of(List<DemoLine> lines) {
        var customary = lines.stream().filter(line -> line.state() == DemoLineState.CUSTOMARY).toList();
        var rtk = customary.get(0);
        var cass = customary.get(1);
        var broken = customary.get(2);
        return List.of(
                new DemoSurveyFile(rtk.name() + "_RTK.csv", rtk.code(), rtkTable(walk(rtk)).getBytes(GB18030), true),
                new DemoSurveyFile(cass.name() + ".dat", cass.code(), cass(walk(cass), -1).getBytes(StandardCharsets.US_ASCII), true),
                new DemoSurveyFile(broken.name() + "_带号错.dat", broken.code(),
                        cass(walk(broken), 4).getBytes(StandardCharsets.US_ASCII), false));
    }

    /** Points along the line as numbered: markers to be at the ends and every fourth point, boundary points between. */
    private List<Point> walk(DemoLine line) {
        var points = new ArrayList<Point>();
        int markers = 0;
        var stations = stations(line.asNumbered());
        for (int i = 0; i < stations.size(); i++) {
            var board = stations.get(i);
            var position = Grid.measured(board, ground.height(board.x, board.y));
            boolean marker = i % 4 == 0 || i == stations.size() - 1;
            points.add(marker ? new Point("JZ%03d".formatted(++markers), "JZ", position)
                    : new Point("JB%03d".formatted(i), "JB", position));
        }
        return points;
    }

    private static List<Coordinate> stations(LineString line) {
        var stations = new ArrayList<Coordinate>();
        int last = line.getNumPoints() - 1;
        var end = Frame.board(line.getCoordinateN(last));
        stations.add(Frame.board(line.getCoordinateN(0)));
        double since = 0;
        for (int i = 1; i < last; i++) {
            var at = Frame.board(line.getCoordinateN(i));
            since += at.distance(Frame.board(line.getCoordinateN(i - 1)));
            if (since >= SPACING && at.distance(end) > SPACING / 2) {
                stations.add(at);
                since = 0;
            }
        }
        stations.add(end);
        return stations;
    }

    private static String cass(List<Point> points, int faulty) {
        var text = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            var p = points.get(i);
            double east = p.position().east() + (i == faulty ? 1_000_000 : 0);
            text.append(String.format(Locale.ROOT, "%s,%s,%.3f,%.3f,%.3f\r\n", p.name(), p.code(), east,
                    p.position().north(), p.position().heightM()));
        }
        return text.toString();
    }

    private static String rtkTable(List<Point> points) {
        var text = new StringBuilder("点名,编码,北坐标X,东坐标Y,高程H,解状态,HRMS,VRMS,PDOP,卫星数,天线高,观测时间,纬度B,经度L,大地高\r\n");
        var time = LocalDateTime.of(2025, 10, 16, 8, 30);
        for (int i = 0; i < points.size(); i++) {
            var p = points.get(i);
            var at = Objects.requireNonNull(p.position().point().getCoordinate());
            text.append(String.format(Locale.ROOT, "%s,%s,%.4f,%.4f,%.3f,固定,%.3f,%.3f,%.1f,%d,1.800,%s,%s,%s,%.3f\r\n",
                    p.name(), p.code(), p.position().north(), p.position().east(), p.position().heightM(),
                    0.008 + 0.001 * (i * 5 % 7), 0.010 + 0.001 * (i * 7 % 10), 1.2 + 0.1 * (i * 3 % 9), 16 + i * 5 % 12,
                    TIME.format(time.plusMinutes(7L * i)), degrees(at.y), degrees(at.x), p.position().heightM() - GEOID));
        }
        return text.toString();
    }

    /** Degrees, minutes and seconds to 0.0001″ (3 mm). */
    private static String degrees(double value) {
        long units = Math.round(value * 36_000_000);
        return "%d°%02d′%02d.%04d″".formatted(units / 36_000_000, units / 600_000 % 60, units / 10_000 % 60, units % 10_000);
    }
}
