package org.merestone.geo.survey;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/**
 * The points of a file, their places in arrays: a million points are numbers beside the file's bytes, and a {@link SurveyPoint} is made
 * when somebody asks for it, the same at every time. Nothing changes any more once the file has been read.
 */
final class PointColumns extends AbstractList<SurveyPoint> implements RandomAccess {

    private final List<RawRow> rows;
    private final PointReader reader;
    /** NaN where a row cannot be placed. */
    private final double[] lon;
    private final double[] lat;
    private double[] north = {};
    private double[] east = {};
    /** Number of the zone, which tells its width; 0 where there are no X and Y. */
    private final byte[] zone;

    private final Map<Integer, String> renamed = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    PointColumns(List<RawRow> rows, PointReader reader) {
        this.rows = rows;
        this.reader = reader;
        this.lon = new double[rows.size()];
        this.lat = new double[rows.size()];
        this.zone = new byte[rows.size()];
    }

    /** Keeps where a row lies. */
    void put(int index, Place place) {
        LonLat position = place.position();
        lon[index] = position == null ? Double.NaN : position.lon();
        lat[index] = position == null ? Double.NaN : position.lat();
        GridPoint grid = place.grid();
        if (grid != null) {
            if (north.length == 0) {
                north = new double[rows.size()];
                east = new double[rows.size()];
            }
            north[index] = grid.xNorth();
            east[index] = grid.yEast();
            zone[index] = (byte) grid.zone().number();
        }
    }

    /** Gives a point a name that no other has: its own and the first number from 2 that is free. */
    String rename(int index) {
        if (taken.isEmpty()) {
            rows.forEach(row -> taken.add(row.text(Column.NAME)));
        }
        String name = rows.get(index).text(Column.NAME);
        int number = 2;
        while (!taken.add(name + "-" + number)) {
            number++;
        }
        renamed.put(index, name + "-" + number);
        return name + "-" + number;
    }

    RawRow row(int index) {
        return rows.get(index);
    }

    boolean isPlaced(int index) {
        return !Double.isNaN(lon[index]);
    }

    double lon(int index) {
        return lon[index];
    }

    double lat(int index) {
        return lat[index];
    }

    /** Where a point lies that is placed. */
    LonLat position(int index) {
        return new LonLat(lon[index], lat[index]);
    }

    /** Where the placed points lie, in their order. */
    List<LonLat> positions() {
        List<LonLat> positions = new ArrayList<>(rows.size());
        for (int i = 0; i < lon.length; i++) {
            if (isPlaced(i)) {
                positions.add(position(i));
            }
        }
        return positions;
    }

    /** The zones of the points that have X and Y, and how many points each has. */
    SortedMap<GaussZone, Integer> zoneCounts() {
        int[] counts = new int[Byte.MAX_VALUE];
        for (byte each : zone) {
            counts[each]++;
        }
        SortedMap<GaussZone, Integer> zones = new TreeMap<>();
        for (int number = 1; number < counts.length; number++) {
            if (counts[number] > 0) {
                zones.put(GaussZone.ofPrefix(number).orElseThrow(), counts[number]);
            }
        }
        return zones;
    }

    @Override
    public SurveyPoint get(int index) {
        SurveyPoint point = reader.read(rows.get(index), new Place(grid(index), isPlaced(index) ? position(index) : null));
        String other = renamed.get(index);
        return other == null ? point : point.named(other);
    }

    private @Nullable GridPoint grid(int index) {
        return zone[index] == 0 ? null
                : new GridPoint(north[index], east[index], GaussZone.ofPrefix(zone[index]).orElseThrow());
    }

    @Override
    public int size() {
        return rows.size();
    }
}
