package org.merestone.geo.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Field;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorReading;

/**
 * Turns a mended network back into the features of its file: areas with the attributes that each unit's first feature had, or lines with
 * those of the line that they were. What did not change keeps its geometry as it was drawn. What is no part of the network, such as
 * points that name faces, declared junctions and past versions, stays.
 */
final class NetworkFeatures {

    /** Metres: what snapping and rounding leave between a line and the pieces that it was cut into. */
    private static final double SAME_PLACE = 0.05;
    /** The same in degrees, and more. */
    private static final double NEAR = 1e-6;

    private final VectorReading reading;
    private final FileCheck check;
    private final FeatureFields wanted;
    private final Set<Position> dropped = new HashSet<>();
    private final List<Feature> made = new ArrayList<>();

    /** @param done what was done; a line that was dropped is not kept for bounding nothing */
    NetworkFeatures(VectorReading reading, FileCheck check, FeatureFields wanted, List<FileMend.Applied> done) {
        this.reading = reading;
        this.check = check;
        this.wanted = wanted;
        done.stream().filter(one -> one.finding().place().getDimension() == 1).forEach(one -> {
            for (Coordinate at : one.finding().place().getCoordinates()) {
                dropped.add(Position.of(at));
            }
        });
    }

    /** @param changed whether there is anything to derive; otherwise the features stay as they are */
    VectorReading of(Network network, boolean changed) {
        Map<String, Field> fields = new LinkedHashMap<>();
        reading.layers().forEach(layer -> layer.fields().forEach(field -> fields.putIfAbsent(field.name(), field)));
        Set<Feature> inForce = Collections.newSetFromMap(new IdentityHashMap<>());
        check.layers().forEach(layer -> inForce.addAll(layer.features()));
        boolean areas = check.network().source() == FeatureNetwork.Source.POLYGONS;
        for (Feature feature : FileCheck.features(reading)) {
            Geometry shape = feature.geometry();
            if (!changed || !inForce.contains(feature) || !areas && shape != null && shape.getDimension() == 0) {
                add(feature, feature.attributes(), shape);
            }
        }
        if (changed && areas) {
            areas(network);
        } else if (changed) {
            lines(network);
        }
        Layer layer = new Layer(reading.layers().isEmpty() ? "mended" : reading.layers().get(0).name(), List.copyOf(fields.values()),
                CoordinateSystem.canonical(), made);
        return new VectorReading(reading.format(), List.of(layer), List.of());
    }

    private void add(Feature like, Map<String, Object> attributes, @Nullable Geometry shape) {
        made.add(new Feature(made.size() + 1L, like.id(), attributes, shape, shape));
    }

    private void areas(Network network) {
        Map<String, List<Feature>> sources = new LinkedHashMap<>();
        for (Layer layer : check.layers()) {
            FeatureFields fields = wanted.in(layer);
            layer.features().forEach(feature -> {
                String code = FeatureFields.value(feature, fields.code());
                String name = FeatureFields.value(feature, fields.name());
                String unit = code != null ? code : name != null ? name : "#" + feature.number();
                sources.computeIfAbsent(unit, key -> new ArrayList<>()).add(feature);
            });
        }
        network.faces().areas().forEach((unit, area) -> {
            List<Feature> were = sources.getOrDefault(unit, List.of());
            boolean kept = were.size() == 1 && were.get(0).geometry() != null && were.get(0).geometry().norm().equalsExact(area.norm());
            Feature like = were.isEmpty() ? Feature.of(0, unit, Map.of("code", unit), area) : were.get(0);
            add(like, like.attributes(), kept ? were.get(0).geometry() : area);
        });
    }

    private void lines(Network network) {
        Map<List<Position>, Feature> same = new HashMap<>();
        Map<Set<Position>, Feature> bySegment = new HashMap<>();
        Map<Feature, FeatureFields> fields = new IdentityHashMap<>();
        List<Feature> sources = new ArrayList<>();
        for (Layer layer : check.layers()) {
            FeatureFields ofLayer = wanted.in(layer);
            for (Feature feature : layer.features()) {
                if (feature.geometry() != null && feature.geometry().getDimension() == 1) {
                    fields.put(feature, ofLayer);
                    sources.add(feature);
                    register(feature, same, bySegment);
                }
            }
        }
        sources.stream().filter(feature -> isKept(feature, network)).forEach(feature -> add(feature, feature.attributes(),
                feature.geometry()));
        for (Edge edge : network.edges()) {
            List<Position> course = edge.positions();
            List<Position> back = new ArrayList<>(course);
            Collections.reverse(back);
            Feature whole = same.get(course);
            Feature turned = whole == null ? same.get(back) : null;
            Feature like = whole != null ? whole : turned != null ? turned : nearest(edge, bySegment, sources);
            LineString line = edge.toLine(Faces.CGCS2000);
            String left = edge.left();
            String right = edge.right();
            add(like, sides(like, fields.get(like), turned == null ? left : right, turned == null ? right : left),
                    turned == null ? line : line.reverse());
        }
    }

    /** Whether a line that bounds nothing stays as it was drawn: what was not asked for is not thrown away. */
    private boolean isKept(Feature feature, Network network) {
        Geometry shape = Objects.requireNonNull(feature.geometry());
        boolean gone = true;
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            Coordinate[] course = shape.getGeometryN(part).getCoordinates();
            for (int i = 0; i < course.length; i++) {
                gone &= dropped.contains(Position.of(course[i]));
                if (i > 0 && isOn(network, (course[i - 1].x + course[i].x) / 2, (course[i - 1].y + course[i].y) / 2)) {
                    return false;
                }
            }
        }
        return !gone;
    }

    private boolean isOn(Network network, double x, double y) {
        Position at = new Position(x, y);
        boolean[] on = new boolean[1];
        network.near(x - NEAR, y - NEAR, x + NEAR, y + NEAR, (edge, first, last) -> {
            for (int i = first; i < last; i++) {
                on[0] |= SegmentFoot.metres(at, edge.position(i), edge.position(i + 1)) <= SAME_PLACE;
            }
        });
        return on[0];
    }

    private static void register(Feature feature, Map<List<Position>, Feature> same, Map<Set<Position>, Feature> bySegment) {
        Geometry shape = Objects.requireNonNull(feature.geometry());
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            List<Position> course = new ArrayList<>();
            for (Coordinate at : shape.getGeometryN(part).getCoordinates()) {
                course.add(Position.of(at));
            }
            same.putIfAbsent(course, feature);
            for (int i = 1; i < course.size(); i++) {
                bySegment.putIfAbsent(new HashSet<>(course.subList(i - 1, i + 1)), feature);
            }
        }
    }

    /** The line that has a segment in common, otherwise the one that lies nearest to the middle. */
    private static Feature nearest(Edge edge, Map<Set<Position>, Feature> bySegment, List<Feature> sources) {
        for (int i = 1; i < edge.size(); i++) {
            Feature feature = bySegment.get(Set.of(edge.position(i - 1), edge.position(i)));
            if (feature != null) {
                return feature;
            }
        }
        Position a = edge.position((edge.size() - 1) / 2);
        Position b = edge.position((edge.size() - 1) / 2 + 1);
        Geometry middle = new Position((a.x() + b.x()) / 2, (a.y() + b.y()) / 2).point(Faces.CGCS2000);
        Feature nearest = sources.get(0);
        double metres = Double.POSITIVE_INFINITY;
        for (Feature source : sources) {
            double away = Objects.requireNonNull(source.geometry()).distance(middle);
            if (away < metres) {
                metres = away;
                nearest = source;
            }
        }
        return nearest;
    }

    /** Sides are written where the file has fields for them. */
    private static Map<String, Object> sides(Feature like, @Nullable FeatureFields fields, @Nullable String left,
            @Nullable String right) {
        Map<String, Object> attributes = new LinkedHashMap<>(like.attributes());
        if (fields != null && fields.left() != null && fields.right() != null) {
            put(attributes, fields.left(), left);
            put(attributes, fields.right(), right);
        }
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String field, @Nullable String unit) {
        if (unit == null) {
            attributes.remove(field);
        } else {
            attributes.put(field, unit);
        }
    }
}
