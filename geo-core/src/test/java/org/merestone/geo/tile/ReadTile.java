package org.merestone.geo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile.Tile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A tile read by the classes that protoc makes of the format's schema, and held to the rules of version 2.1 of its specification on the way;
 * shapes in tile units, y downwards.
 */
final class ReadTile {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Map<String, List<Read>> layers = new LinkedHashMap<>();

    record Read(long number, Map<String, Object> attributes, Geometry shape) { }

    ReadTile(byte[] bytes) {
        Tile tile;
        try {
            tile = Tile.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
        assertThat(tile.getUnknownFields().asMap()).isEmpty();
        for (Tile.Layer layer : tile.getLayersList()) {
            assertThat(layer.getName()).isNotEmpty();
            assertThat(layers).as("layer names differ").doesNotContainKey(layer.getName());
            layers.put(layer.getName(), features(layer));
        }
    }

    List<Read> layer(String name) {
        return layers.getOrDefault(name, List.of());
    }

    Set<String> layerNames() {
        return layers.keySet();
    }

    Read feature(String layer, long number) {
        return layer(layer).stream().filter(each -> each.number == number).findFirst().orElseThrow();
    }

    private static List<Read> features(Tile.Layer layer) {
        assertThat(layer.getVersion()).isEqualTo(2);
        assertThat(layer.hasExtent()).isTrue();
        assertThat(layer.getExtent()).isEqualTo(4096);
        assertThat(layer.getFeaturesCount()).as("a layer has a feature").isPositive();
        assertThat(layer.getUnknownFields().asMap()).isEmpty();
        assertThat(layer.getKeysList()).doesNotHaveDuplicates();
        assertThat(layer.getValuesList()).doesNotHaveDuplicates();
        layer.getKeysList().asByteStringList().forEach(key -> assertUtf8(key.toByteArray()));
        List<Object> values = layer.getValuesList().stream().map(ReadTile::value).toList();
        Set<Integer> usedValues = new HashSet<>();
        List<Read> features = new ArrayList<>();
        for (Tile.Feature feature : layer.getFeaturesList()) {
            assertThat(feature.hasId()).isTrue();
            assertThat(feature.getUnknownFields().asMap()).isEmpty();
            assertThat(feature.getTagsCount() % 2).as("tags come in pairs").isZero();
            Map<String, Object> attributes = new LinkedHashMap<>();
            for (int i = 0; i < feature.getTagsCount(); i += 2) {
                assertThat(feature.getTags(i)).isBetween(0, layer.getKeysCount() - 1);
                assertThat(feature.getTags(i + 1)).isBetween(0, values.size() - 1);
                usedValues.add(feature.getTags(i + 1));
                assertThat(attributes.put(layer.getKeys(feature.getTags(i)), values.get(feature.getTags(i + 1))))
                        .as("a key stands once").isNull();
            }
            features.add(new Read(feature.getId(), attributes, shape(feature)));
        }
        assertThat(usedValues).as("every value is used").hasSize(values.size());
        return features;
    }

    private static Object value(Tile.Value value) {
        assertThat(value.getAllFields()).as("exactly one kind of value").hasSize(1);
        if (value.hasStringValue()) {
            assertUtf8(value.getStringValueBytes().toByteArray());
        }
        return value.getAllFields().values().iterator().next();
    }

    private static void assertUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new AssertionError(e);
        }
    }

    private static Geometry shape(Tile.Feature feature) {
        List<List<Coordinate>> paths = paths(feature);
        return switch (feature.getType()) {
            case POINT -> {
                assertThat(paths).hasSize(1);
                yield GEOMETRY.createMultiPointFromCoords(paths.get(0).toArray(Coordinate[]::new));
            }
            case LINESTRING -> GEOMETRY.createMultiLineString(
                    paths.stream().map(path -> GEOMETRY.createLineString(path.toArray(Coordinate[]::new))).toArray(LineString[]::new));
            case POLYGON -> polygons(paths);
            default -> throw new AssertionError("a feature of type " + feature.getType());
        };
    }

    /** Section 4.3: commands are MoveTo (1), LineTo (2), ClosePath (7), in the order that the type asks for. */
    private static List<List<Coordinate>> paths(Tile.Feature feature) {
        List<List<Coordinate>> paths = new ArrayList<>();
        List<Integer> geometry = feature.getGeometryList();
        assertThat(geometry).isNotEmpty();
        boolean points = feature.getType() == Tile.GeomType.POINT;
        boolean areas = feature.getType() == Tile.GeomType.POLYGON;
        int x = 0;
        int y = 0;
        int before = 0;
        for (int i = 0; i < geometry.size();) {
            int command = geometry.get(i) & 7;
            int count = geometry.get(i++) >>> 3;
            if (command == 1) {
                assertThat(before).as("a line or ring is finished before the next begins").isIn(0, areas ? 7 : 2);
                assertThat(count).isGreaterThanOrEqualTo(1).matches(each -> points || each == 1);
                paths.add(new ArrayList<>());
            } else if (command == 2) {
                assertThat(points).isFalse();
                assertThat(before).isEqualTo(1);
                assertThat(count).isGreaterThanOrEqualTo(areas ? 2 : 1);
            } else {
                assertThat(command).isEqualTo(7);
                assertThat(count).isEqualTo(1);
                assertThat(areas && before == 2).isTrue();
            }
            List<Coordinate> path = paths.get(paths.size() - 1);
            for (int each = 0; command != 7 && each < count; each++) {
                int byX = geometry.get(i) >>> 1 ^ -(geometry.get(i++) & 1);
                int byY = geometry.get(i) >>> 1 ^ -(geometry.get(i++) & 1);
                assertThat(command == 2 && byX == 0 && byY == 0).as("a position is not repeated").isFalse();
                x += byX;
                y += byY;
                path.add(new Coordinate(x, y));
            }
            before = command;
        }
        assertThat(before).isEqualTo(points ? 1 : areas ? 7 : 2);
        return paths;
    }

    /** The first ring is a shell; a shell turns clockwise with y downwards, as its positive area by the surveyor's formula says. */
    private static Geometry polygons(List<List<Coordinate>> rings) {
        List<Polygon> polygons = new ArrayList<>();
        LinearRing shell = null;
        List<LinearRing> holes = new ArrayList<>();
        for (List<Coordinate> ring : rings) {
            assertThat(ring.get(0)).as("a ring does not repeat its first position").isNotEqualTo(ring.get(ring.size() - 1));
            ring.add(ring.get(0));
            LinearRing each = GEOMETRY.createLinearRing(ring.toArray(Coordinate[]::new));
            assertThat(GEOMETRY.createPolygon(each).getArea()).as("a ring has an area").isPositive();
            if (Orientation.isCCW(each.getCoordinates())) {
                if (shell != null) {
                    polygons.add(GEOMETRY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
                }
                shell = each;
                holes.clear();
            } else {
                assertThat(shell).as("a shell comes before its holes").isNotNull();
                holes.add(each);
            }
        }
        polygons.add(GEOMETRY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        return polygons.size() == 1 ? polygons.get(0) : GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
