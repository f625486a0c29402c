package org.merestone.geo.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.merestone.geo.format.GeoJsonOptions;
import org.merestone.geo.format.GeoJsonReader;
import org.merestone.geo.format.PolygonFeature;
import org.merestone.geo.network.NetworkBuild;
import org.merestone.geo.network.NetworkBuilder;
import org.merestone.geo.network.NetworkOptions;

/**
 * The areas of a folder of GeoJSON, by way of the network, and places among them that are chosen by a seed.
 *
 * @param areas by code
 * @param names by code
 * @param lines of the network, each once
 */
record BenchAreas(Map<String, Geometry> areas, Map<String, String> names, List<LineString> lines) {

    static BenchAreas read(Path folder, String code, String name) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".geojson")).sorted().toList();
        }
        NetworkBuilder builder = new NetworkBuilder(NetworkOptions.USUAL);
        Map<String, String> names = new LinkedHashMap<>();
        GeoJsonReader reader = new GeoJsonReader(GeoJsonOptions.degrees(code, name));
        for (Path file : files) {
            reader.read(file, feature -> take(feature, builder, names));
        }
        NetworkBuild built = builder.build();
        GeometryFactory factory = new GeometryFactory();
        return new BenchAreas(new LinkedHashMap<>(built.faces().areas()), names,
                built.network().edges().stream().map(edge -> edge.toLine(factory)).toList());
    }

    private static void take(PolygonFeature feature, NetworkBuilder builder, Map<String, String> names) {
        names.put(feature.code(), feature.name());
        for (double[][] polygon : feature.polygons()) {
            builder.add(feature.code(), polygon);
        }
    }

    /**
     * Tiles around vertices of areas that a seed chooses, the same number at each zoom, none twice. They are written to a file for peers
     * to draw the same: one a line, as {@code z/x/y}.
     */
    List<TileCoord> tiles(int firstZoom, int lastZoom, int each, long seed, Path list) throws IOException {
        Random random = new Random(seed);
        List<Geometry> all = new ArrayList<>(areas.values());
        List<TileCoord> tiles = new ArrayList<>();
        for (int zoom = firstZoom; zoom <= lastZoom; zoom++) {
            List<TileCoord> ofZoom = new ArrayList<>();
            for (int tries = 0; ofZoom.size() < each && tries < each * 50; tries++) {
                Coordinate[] at = all.get(random.nextInt(all.size())).getCoordinates();
                Coordinate place = at[random.nextInt(at.length)];
                TileCoord tile = TileCoord.at(zoom, place.x, place.y);
                if (!ofZoom.contains(tile)) {
                    ofZoom.add(tile);
                }
            }
            tiles.addAll(ofZoom);
        }
        Files.write(list, tiles.stream().map(tile -> tile.z() + "/" + tile.x() + "/" + tile.y()).toList(), StandardCharsets.UTF_8);
        return tiles;
    }

    static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    /** The value below which so many in a hundred lie. */
    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
