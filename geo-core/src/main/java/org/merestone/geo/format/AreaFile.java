package org.merestone.geo.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.merestone.geo.crs.CoordinateSystem;

/**
 * The areas of a file of any format but GeoJSON, which {@link GeoJsonReader} streams: polygons, and closed lines, which are all that a
 * drawing has. Their code and name stand in two fields.
 */
public final class AreaFile {

    private static final int LOOKED_AT = 64;

    private AreaFile() {
    }

    /** Whether a file begins as JSON does, after blanks and a byte order mark. */
    public static boolean isJson(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8).replace("\ufeff", "").strip();
            return start.startsWith("{") || start.startsWith("[") || start.isEmpty();
        }
    }

    /**
     * Hands on every area in longitude and latitude (EPSG:4490), once all of the file was found sound.
     *
     * @param declared what a person says the coordinates are in, whatever the file says
     * @return the number of areas
     * @throws VectorRefused when the file is not what it should be, or leaves something open
     * @throws IOException   when it cannot be read at all
     */
    public static long read(Path file, String codeField, String nameField, Optional<CoordinateSystem> declared,
            Consumer<PolygonFeature> sink)
            throws IOException {
        VectorOptions options = declared.map(VectorOptions.USUAL::declaring).orElse(VectorOptions.USUAL);
        VectorReading reading = VectorFile.read(file, options);
        List<VectorFinding> stops = new ArrayList<>(reading.findings().stream().filter(finding -> finding.severity().stops()).toList());
        List<PolygonFeature> areas = new ArrayList<>();
        for (Layer layer : reading.layers()) {
            Set<String> fields = new TreeSet<>(layer.fields().stream().map(Field::name).toList());
            for (Feature feature : layer.features()) {
                FilePlace place = FilePlace.feature(layer.name(), feature.number());
                String code = text(feature, codeField);
                String name = text(feature, nameField);
                List<double[][]> polygons = polygons(feature.geometry());
                boolean missing = code.isEmpty() || name.isEmpty();
                if (missing) {
                    stops.add(new VectorFinding(VectorFault.VALUE_MISSING, place,
                            Map.of("field", code.isEmpty() ? codeField : nameField, "fields", fields), List.of()));
                } else if (polygons.isEmpty()) {
                    stops.add(new VectorFinding(VectorFault.NOT_AN_AREA, place, Map.of(), List.of()));
                } else {
                    areas.add(new PolygonFeature(areas.size() + 1L, code, name, polygons.toArray(double[][][]::new), texts(feature)));
                }
            }
        }
        if (!stops.isEmpty()) {
            throw new VectorRefused(stops);
        }
        areas.forEach(sink);
        return areas.size();
    }

    private static String text(Feature feature, String field) {
        return Optional.ofNullable(feature.attributes().get(field)).map(value -> value.toString().strip()).orElse("");
    }

    private static Map<String, String> texts(Feature feature) {
        Map<String, String> texts = new LinkedHashMap<>();
        feature.attributes().forEach((name, value) -> texts.put(name, value.toString()));
        return texts;
    }

    private static List<double[][]> polygons(@Nullable Geometry geometry) {
        List<double[][]> polygons = new ArrayList<>();
        for (int i = 0; geometry != null && i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon area) {
                double[][] rings = new double[area.getNumInteriorRing() + 1][];
                rings[0] = ordinates(area.getExteriorRing());
                for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
                    rings[hole + 1] = ordinates(area.getInteriorRingN(hole));
                }
                polygons.add(rings);
            } else if (geometry.getGeometryN(i) instanceof LineString line && line.isClosed() && line.getNumPoints() > 3) {
                polygons.add(new double[][] {ordinates(line)});
            } else {
                return List.of();
            }
        }
        return polygons;
    }

    private static double[] ordinates(LineString line) {
        CoordinateSequence positions = line.getCoordinateSequence();
        double[] ordinates = new double[2 * positions.size()];
        for (int i = 0; i < positions.size(); i++) {
            ordinates[2 * i] = positions.getX(i);
            ordinates[2 * i + 1] = positions.getY(i);
        }
        return ordinates;
    }
}
