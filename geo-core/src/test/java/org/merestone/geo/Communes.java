package org.merestone.geo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.merestone.geo.format.GeoJsonOptions;
import org.merestone.geo.format.GeoJsonReader;
import org.merestone.geo.format.PolygonFeature;

/** A folder of GeoJSON areas as JTS geometry, for tests and benchmarks. */
public final class Communes {

    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

    private Communes() {
    }

    /** Areas by code of all files *.geojson of a folder with properties {@code code} and {@code nom}. */
    public static Map<String, Geometry> read(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return read(all.filter(each -> each.toString().endsWith(".geojson")).sorted().toList(), "code", "nom");
        }
    }

    /** Areas by code of one file with properties of other names. */
    public static Map<String, Geometry> read(Path file, String code, String name) throws IOException {
        return read(List.of(file), code, name);
    }

    private static Map<String, Geometry> read(List<Path> files, String codeProperty, String nameProperty) throws IOException {
        Map<String, List<Polygon>> polygons = new TreeMap<>();
        GeoJsonReader reader = new GeoJsonReader(GeoJsonOptions.degrees(codeProperty, nameProperty));
        for (Path file : files) {
            reader.read(file, feature -> polygons.computeIfAbsent(feature.code(), code -> new ArrayList<>()).addAll(polygons(feature)));
        }
        Map<String, Geometry> areas = new TreeMap<>();
        polygons.forEach((code, parts) -> areas.put(code,
                parts.size() == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new))));
        return areas;
    }

    private static List<Polygon> polygons(PolygonFeature feature) {
        List<Polygon> polygons = new ArrayList<>();
        for (double[][] rings : feature.polygons()) {
            LinearRing[] holes = new LinearRing[rings.length - 1];
            for (int i = 1; i < rings.length; i++) {
                holes[i - 1] = ring(rings[i]);
            }
            polygons.add(FACTORY.createPolygon(ring(rings[0]), holes));
        }
        return polygons;
    }

    private static LinearRing ring(double[] xy) {
        return FACTORY.createLinearRing(new PackedCoordinateSequence.Double(xy, 2, 0));
    }
}
