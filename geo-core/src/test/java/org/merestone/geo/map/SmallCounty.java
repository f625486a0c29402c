package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.LegalStatus;
import org.merestone.geo.map.MapFeature.PlaceKind;

/**
 * An invented county of nine townships, three by three, whose common edges wind: township (column, row) reaches from
 * 110° + 0.1° × column and 30° + 0.1° × row, give or take 0.004°.
 */
final class SmallCounty {

    static final double WEST = 110;
    static final double SOUTH = 30;
    static final double CELL = 0.1;
    static final int SIDE = 3;
    private static final int STEPS = 60;
    private static final String[] NAMES = {"青石镇", "白沙乡", "柳溪镇", "云台乡", "双河镇", "龙泉镇", "竹园乡", "马鞍镇", "石桥镇"};
    private static final String[] ROMAN = {"Qingshi Zhen", "Baisha Xiang", "Liuxi Zhen", "Yuntai Xiang", "Shuanghe Zhen",
        "Longquan Zhen", "Zhuyuan Xiang", "Ma'an Zhen", "Shiqiao Zhen"};
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private SmallCounty() {
    }

    static MapContent content() {
        return MapContent.of(features());
    }

    static List<MapFeature> features() {
        List<MapFeature> features = new ArrayList<>(areas());
        for (int i = 0; i <= SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                boolean outer = i == 0 || i == SIDE;
                features.add(boundary(outer, i == 1 && j == 1, edge(i, j, i, j + 1)));
                features.add(boundary(outer, false, edge(j, i, j + 1, i)));
            }
        }
        features.add(new MapFeature.River(new MapText("双河", "Shuang He"), 4,
                line(109.9, 30.02, 110.06, 30.14, 110.17, 30.16, 110.4, 30.33)));
        features.add(new MapFeature.Lake(new MapText("月湖", "Yue Hu"), point(110.23, 30.07).buffer(0.015)));
        features.add(new MapFeature.BuiltUp(point(110.15, 30.15).buffer(0.008)));
        features.add(new MapFeature.Road(new MapText("滨河路", "Binhe Lu"), 4, line(110.0, 30.11, 110.15, 30.15, 110.3, 30.17)));
        features.add(new MapFeature.Ridge(new MapText("云台山", "Yuntai Shan"), line(110.02, 30.24, 110.06, 30.26, 110.12, 30.27)));
        for (int i = 0; i <= SIDE; i++) {
            features.add(new MapFeature.Marker("A" + i, node(i, 1)));
        }
        for (int i = 0; i < 60; i++) {
            features.add(new MapFeature.Place(new MapText("地名" + (char) ('一' + i), "Place " + i),
                    PlaceKind.values()[i % 5], 1 + i % 5, point(110.13 + (i * 37 % 60) * 0.0007, 30.13 + (i * 23 % 60) * 0.0007)));
        }
        return features;
    }

    static List<MapFeature> areas() {
        List<MapFeature> areas = new ArrayList<>();
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                int number = row * SIDE + column;
                areas.add(new MapFeature.Area("42999910" + number, new MapText(NAMES[number], ROMAN[number]),
                        DivisionLevel.TOWNSHIP, cell(column, row)));
            }
        }
        return areas;
    }

    static List<MapFeature> areasWithoutNames() {
        return areas().stream().map(MapFeature.Area.class::cast)
                .<MapFeature>map(area -> new MapFeature.Area(area.code(), MapText.NONE, area.level(), area.shape())).toList();
    }

    static Polygon cell(int column, int row) {
        List<Coordinate> ring = new ArrayList<>();
        append(ring, edge(column, row, column + 1, row), false);
        append(ring, edge(column + 1, row, column + 1, row + 1), false);
        append(ring, edge(column, row + 1, column + 1, row + 1), true);
        append(ring, edge(column, row, column, row + 1), true);
        ring.add(ring.get(0));
        return GEOMETRY.createPolygon(ring.toArray(new Coordinate[0]));
    }

    static Point point(double lon, double lat) {
        return GEOMETRY.createPoint(new Coordinate(lon, lat));
    }

    static LineString line(double... lonLat) {
        Coordinate[] at = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < at.length; i++) {
            at[i] = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        return GEOMETRY.createLineString(at);
    }

    private static MapFeature boundary(boolean county, boolean unsettled, LineString line) {
        return new MapFeature.Boundary(county ? DivisionLevel.COUNTY : DivisionLevel.TOWNSHIP,
                unsettled ? LegalStatus.UNSETTLED : LegalStatus.STATUTORY, line);
    }

    private static Point node(int column, int row) {
        return point(WEST + column * CELL, SOUTH + row * CELL);
    }

    private static LineString edge(int fromColumn, int fromRow, int toColumn, int toRow) {
        double[] lonLat = new double[2 * (STEPS + 1)];
        for (int i = 0; i <= STEPS; i++) {
            double part = (double) i / STEPS;
            double winding = 0.004 * Math.sin(part * Math.PI * 2) + (i % 2) * 0.0004 * (i == STEPS ? 0 : 1);
            boolean across = toColumn != fromColumn;
            lonLat[2 * i] = WEST + (fromColumn + part * (toColumn - fromColumn)) * CELL + (across ? 0 : winding);
            lonLat[2 * i + 1] = SOUTH + (fromRow + part * (toRow - fromRow)) * CELL + (across ? winding : 0);
        }
        lonLat[0] = WEST + fromColumn * CELL;
        lonLat[1] = SOUTH + fromRow * CELL;
        lonLat[2 * STEPS] = WEST + toColumn * CELL;
        lonLat[2 * STEPS + 1] = SOUTH + toRow * CELL;
        return line(lonLat);
    }

    private static void append(List<Coordinate> ring, LineString edge, boolean backward) {
        Coordinate[] at = backward ? edge.reverse().getCoordinates() : edge.getCoordinates();
        for (int i = 0; i + 1 < at.length; i++) {
            ring.add(at[i]);
        }
    }
}
