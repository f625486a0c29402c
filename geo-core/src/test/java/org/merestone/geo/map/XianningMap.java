package org.merestone.geo.map;


import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.merestone.geo.SharedData;
import org.merestone.geo.map.MapFeature.LegalStatus;
import org.merestone.geo.division.DivisionLevel;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The townships of Xianning with invented lines, and the rivers and lakes around them, where that data is at hand. */
final class XianningMap {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<MapFeature> features = new ArrayList<>();
    private final Map<List<Coordinate>, List<Map<String, Object>>> sides = new LinkedHashMap<>();

    private XianningMap() {
    }

    static List<MapFeature> features() throws IOException {
        XianningMap map = new XianningMap();
        map.townships();
        map.lines();
        map.water();
        return map.features;
    }

    private void townships() throws IOException {
        for (Map<String, Object> feature : read("townships/xianning-synthetic.geojson")) {
            Map<String, Object> properties = object(feature.get("properties"));
            Geometry shape = geometry(object(feature.get("geometry")));
            features.add(new MapFeature.Area((String) properties.get("code"),
                    MapText.of((String) properties.get("name")), DivisionLevel.TOWNSHIP, shape));
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                Polygon polygon = (Polygon) shape.getGeometryN(i);
                sides(polygon.getExteriorRing(), properties);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    sides(polygon.getInteriorRingN(hole), properties);
                }
            }
        }
    }

    private void sides(LineString ring, Map<String, Object> properties) {
        Coordinate[] at = ring.getCoordinates();
        for (int i = 0; i + 1 < at.length; i++) {
            List<Coordinate> edge = at[i].compareTo(at[i + 1]) < 0 ? List.of(at[i], at[i + 1]) : List.of(at[i + 1], at[i]);
            sides.computeIfAbsent(edge, unknown -> new ArrayList<>()).add(properties);
        }
    }

    /** Edges by the two units beside them, merged: between two counties a county line. */
    private void lines() {
        Map<String, LineMerger> mergers = new LinkedHashMap<>();
        sides.forEach((edge, units) -> {
            boolean county = units.size() < 2
                    || !units.get(0).get("county_code").equals(units.get(1).get("county_code"));
            String key = (county ? "C" : "T") + units.get(0).get("code") + (units.size() < 2 ? "" : units.get(1).get("code"));
            mergers.computeIfAbsent(key, unknown -> new LineMerger())
                    .add(GEOMETRY.createLineString(edge.toArray(new Coordinate[0])));
        });
        int number = 0;
        for (Map.Entry<String, LineMerger> each : mergers.entrySet()) {
            boolean county = each.getKey().startsWith("C");
            number++;
            for (Object line : each.getValue().getMergedLineStrings()) {
                LineString course = (LineString) line;
                features.add(new MapFeature.Boundary(county ? DivisionLevel.COUNTY : DivisionLevel.TOWNSHIP,
                        !county && number % 9 == 0 ? LegalStatus.UNSETTLED : LegalStatus.STATUTORY, course));
                for (int i = 0; i < course.getNumPoints(); i += 25) {
                    features.add(new MapFeature.Marker(number + "-" + i, course.getPointN(i)));
                }
            }
        }
    }

    private void water() throws IOException {
        for (Map<String, Object> feature : read("hydrography/ne_10m_rivers_lake_centerlines_china_bbox.geojson")) {
            Geometry shape = geometry(object(feature.get("geometry")));
            boolean great = "Yangtze".equals(object(feature.get("properties")).get("name"));
            features.add(new MapFeature.River(MapText.of(great ? "长江" : ""), great ? 5 : 3, shape));
        }
        for (Map<String, Object> feature : read("hydrography/ne_10m_lakes_china_bbox.geojson")) {
            features.add(new MapFeature.Lake(MapText.NONE, geometry(object(feature.get("geometry")))));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<Map<String, Object>> read(String file) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(),
                Files.readString(SharedData.at(file)))) {
            parser.nextToken();
            List<Map<String, Object>> features = new ArrayList<>();
            for (Object feature : (List<?>) object(value(parser)).get("features")) {
                if (object(feature).get("geometry") instanceof Map) {
                    features.add(object(feature));
                }
            }
            return features;
        }
    }

    private static Object value(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                parser.nextToken();
                object.put(key, value(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(parser));
            }
            return array;
        }
        return parser.currentToken().isNumeric() ? (Object) parser.getDoubleValue() : String.valueOf(parser.getString());
    }

    private static Geometry geometry(Map<String, Object> object) {
        List<?> coordinates = (List<?>) object.get("coordinates");
        return switch ((String) object.get("type")) {
            case "LineString" -> GEOMETRY.createLineString(coordinates(coordinates));
            case "MultiLineString" -> GEOMETRY.createMultiLineString(coordinates.stream()
                    .map(each -> GEOMETRY.createLineString(coordinates((List<?>) each))).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            default -> GEOMETRY.createMultiPolygon(coordinates.stream()
                    .map(each -> polygon((List<?>) each)).toArray(Polygon[]::new));
        };
    }

    private static Polygon polygon(List<?> rings) {
        LinearRing[] all = rings.stream().map(each -> GEOMETRY.createLinearRing(coordinates((List<?>) each)))
                .toArray(LinearRing[]::new);
        return GEOMETRY.createPolygon(all[0], java.util.Arrays.copyOfRange(all, 1, all.length));
    }

    private static Coordinate[] coordinates(List<?> list) {
        return list.stream().map(each -> (List<?>) each)
                .map(each -> new Coordinate((Double) each.get(0), (Double) each.get(1))).toArray(Coordinate[]::new);
    }
}
