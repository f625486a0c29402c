package org.merestone.geo.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.merestone.geo.crs.Ellipsoid2000;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.TrueAzimuth;

/**
 * A line that nobody surveyed, and the files that instruments would give of it. Where it lies is a matter of a seed; that X and Y are those
 * of longitude and latitude is proved elsewhere, against PROJ.
 */
final class InventedLine {

    record Station(String name, String code, LonLat place, double height) {
    }

    private final List<Station> stations = new ArrayList<>();

    /** Markers and points, 600–1100 m apart, from a place towards the east. */
    InventedLine(LonLat start, int count, long seed) {
        Random random = new Random(seed);
        LonLat at = start;
        double height = 80;
        for (int i = 0; i < count; i++) {
            boolean marker = i % 4 == 0;
            stations.add(new Station(String.format("%s%03d", marker ? "JZ" : "JB", i + 1), marker ? "JZ" : "JB", at, height));
            at = Ellipsoid2000.destination(at, new TrueAzimuth(60 + 60 * random.nextDouble()), 600 + 500 * random.nextDouble());
            height += 60 * random.nextDouble() - 25;
        }
    }

    List<Station> stations() {
        return stations;
    }

    GridPoint grid(Station station, GaussZone zone) {
        return GaussKrueger.of(zone).toGrid(station.place());
    }

    private String lines(Function<Station, String> line) {
        StringBuilder text = new StringBuilder();
        stations.forEach(station -> text.append(line.apply(station)).append("\r\n"));
        return text.toString();
    }

    String cass(GaussZone zone, boolean prefixed) {
        return lines(station -> {
            GridPoint grid = grid(station, zone);
            return format("%s,%s,%.3f,%.3f,%.3f", station.name(), station.code(), prefixed ? grid.prefixedEast() : grid.yEast(),
                    grid.xNorth(), station.height());
        });
    }

    /** With the columns in the order of the headings. */
    String table(String delimiter, GaussZone zone, String... headings) {
        return String.join(delimiter, headings) + "\r\n" + lines(station -> {
            GridPoint grid = grid(station, zone);
            List<String> values = new ArrayList<>();
            for (String heading : headings) {
                values.add(switch (Column.ofHeading(heading).orElse(Column.RING)) {
                    case NAME -> station.name();
                    case CODE -> station.code();
                    case NORTH -> format("%.4f", grid.xNorth());
                    case EAST -> format("%.4f", grid.prefixedEast());
                    case HEIGHT -> format("%.3f", station.height());
                    case SOLUTION -> "固定";
                    case HRMS, VRMS -> "0.012";
                    case PDOP -> "1.4";
                    case SATELLITES -> "21";
                    case TIME -> "2025-10-08 09:30:00";
                    case LON -> dms(station.place().lon());
                    case LAT -> dms(station.place().lat());
                    default -> "-";
                });
            }
            return String.join(delimiter, values);
        });
    }

    String rtk(GaussZone zone) {
        return table(",", zone, "点名", "编码", "北坐标X", "东坐标Y", "高程H", "解状态", "HRMS", "VRMS", "PDOP", "卫星数", "观测时间");
    }

    String degrees() {
        return "点号,经度,纬度,高程\r\n" + lines(station -> format("%s,%s,%s,%.2f", station.name(), dms(station.place().lon()),
                dms(station.place().lat()), station.height()));
    }

    String decimals(int digits) {
        return "点号,经度,纬度,高程\r\n" + lines(station -> format("%s,%." + digits + "f,%." + digits + "f,%.2f", station.name(),
                station.place().lon(), station.place().lat(), station.height()));
    }

    String packed(String header) {
        return header + "\r\n" + lines(station -> format("%s\t%s\t%s\t%.3f", station.name(), packed(station.place().lon()),
                packed(station.place().lat()), station.height()));
    }

    /** The line and a corner far enough north of its middle, as a parcel. */
    String parcel(GaussZone zone) {
        StringBuilder text = new StringBuilder("[属性描述]\r\n格式版本号=1.01版本\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n"
                + "投影类型=高斯克吕格\r\n计量单位=米\r\n带号=" + zone.number() + "\r\n精度=0.001\r\n转换参数=,,,,,,\r\n[地块坐标]\r\n"
                + (stations.size() + 1) + ",0.0000,1,某村,面,,,,@\r\n");
        for (int i = 0; i <= stations.size(); i++) {
            GridPoint grid = grid(stations.get(i % stations.size()), zone);
            text.append(format("J%d,1,%.3f,%.3f\r\n", i % stations.size() + 1, grid.xNorth(), grid.prefixedEast()));
        }
        return text.toString();
    }

    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    private static String dms(double degrees) {
        long units = Math.round(degrees * 3600 * 10_000);
        return format("%d°%02d′%02d.%04d″", units / 36_000_000, units / 600_000 % 60, units / 10_000 % 60, units % 10_000);
    }

    private static String packed(double degrees) {
        long units = Math.round(degrees * 3600 * 10_000);
        return format("%d.%02d%02d%04d", units / 36_000_000, units / 600_000 % 60, units / 10_000 % 60, units % 10_000);
    }
}
