package org.merestone.web.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.PlaceClass;

/** A point, a line or an area as it is drawn or typed: {@code longitude,latitude} in degrees, EPSG:4490, a point on each line of text. */
public final class DrawnPoints {

    private static final int MOST = 10_000;
    private static final int FEWEST_OF_A_RING = 4;
    /** Rivers, roads, railways, streets, canals and dykes. */
    private static final List<String> LINES = List.of("121", "232", "233", "235", "243", "244", "245");

    private DrawnPoints() {}

    /**
     * Two points or more make a line, one makes a point, none an empty line. Semicolons part points as well as line ends do.
     *
     * @throws Refusal.NotAllowed where a line cannot be read, or there are too many
     */
    public static Geometry read(String text) {
        String[] lines = text.split("[\\r\\n;]+");
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                points.add(point(i + 1, lines[i]));
            }
        }
        if (points.size() > MOST) {
            throw new Refusal.NotAllowed("naming.geometry", MOST);
        }
        return points.size() == 1 ? Geometries.FACTORY.createPoint(points.get(0))
                : Geometries.FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    /**
     * As {@link #read(String)}, but a line that comes back to its first point is an area, unless the class is one of lines: a ring road
     * is none.
     *
     * @throws Refusal.NotAllowed also where the edge of the area crosses itself
     */
    public static Geometry read(String text, PlaceClass placeClass) {
        Geometry drawn = read(text);
        if (!(drawn instanceof LineString line) || !line.isClosed() || line.getNumPoints() < FEWEST_OF_A_RING
                || LINES.stream().anyMatch(placeClass::isUnder)) {
            return drawn;
        }
        Geometry area = Geometries.FACTORY.createPolygon(line.getCoordinates());
        if (!area.isValid()) {
            throw new Refusal.NotAllowed("naming.crossedArea");
        }
        return area;
    }

    public static String write(Geometry geometry) {
        return Arrays.stream(geometry.getCoordinates()).map(at -> String.format(Locale.ROOT, "%.7f,%.7f", at.x, at.y))
                .collect(Collectors.joining("\n"));
    }

    private static Coordinate point(int number, String line) {
        String[] ordinates = line.split("[,，]", -1);
        try {
            if (ordinates.length == 2) {
                double lon = Double.parseDouble(ordinates[0].strip());
                double lat = Double.parseDouble(ordinates[1].strip());
                if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
                    return new Coordinate(lon, lat);
                }
            }
        } catch (NumberFormatException e) {
            throw unreadable(number, line);
        }
        throw unreadable(number, line);
    }

    private static Refusal unreadable(int number, String line) {
        return new Refusal.NotAllowed("naming.pointLine", number, line.length() > 40 ? line.substring(0, 40) + "…" : line);
    }
}
