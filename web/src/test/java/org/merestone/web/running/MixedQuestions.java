package org.merestone.web.running;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.merestone.geo.map.TileCoord;
import tools.jackson.databind.JsonNode;

/** The questions of many different readers, seeded: maps being moved, names being typed, machines that fetch pages of features. */
final class MixedQuestions {

    /** What is asked and how often of a hundred times. */
    enum Kind {
        where(32), names(34), items(8), vector(10), picture(8), wms(2), place(3), page(3);

        private final int share;

        Kind(int share) {
            this.share = share;
        }
    }

    record Question(Kind kind, String path) {}

    private final double west;
    private final double south;
    private final double east;
    private final double north;
    private final List<String> names;
    private final List<String> places;

    /**
     * @param bounds of the map, as TileJSON has them
     * @param names  texts whose beginnings are typed
     * @param places ids
     */
    MixedQuestions(JsonNode bounds, List<String> names, List<String> places) {
        this.west = bounds.get(0).asDouble();
        this.south = bounds.get(1).asDouble();
        this.east = bounds.get(2).asDouble();
        this.north = bounds.get(3).asDouble();
        this.names = List.copyOf(names);
        this.places = List.copyOf(places);
    }

    Question next(Random random) {
        int share = random.nextInt(100);
        int kind = 0;
        while (share >= Kind.values()[kind].share) {
            share -= Kind.values()[kind++].share;
        }
        // Readers look at the same places again and again: points of a lattice, tiles, boxes of one size.
        double lon = west + (east - west) * random.nextInt(64) / 64;
        double lat = south + (north - south) * random.nextInt(64) / 64;
        return new Question(Kind.values()[kind], path(Kind.values()[kind], lon, lat, random));
    }

    private String path(Kind kind, double lon, double lat, Random random) {
        return switch (kind) {
            case where -> "/api/v1/where?lon=%.6f&lat=%.6f".formatted(lon, lat);
            case names -> {
                String name = names.get(random.nextInt(names.size()));
                yield "/api/v1/names?q=" + typed(name.substring(0, 1 + random.nextInt(name.length())));
            }
            case items -> "/ogc/collections/divisions/items?f=json&limit=30&bbox=%.5f,%.5f,%.5f,%.5f".formatted(lon, lat, lon + 0.2, lat + 0.2);
            case vector -> tile(lon, lat, 8 + random.nextInt(7), ".mvt");
            case picture -> tile(lon, lat, 8 + random.nextInt(7), ".png");
            case wms -> ("/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=map&STYLES=&CRS=EPSG:4490&WIDTH=512&HEIGHT=512&FORMAT=image/png"
                    + "&BBOX=%.5f,%.5f,%.5f,%.5f").formatted(lat, lon, lat + 0.1, lon + 0.1);
            case place -> "/api/v1/places?id=" + places.get(random.nextInt(places.size()));
            case page -> "/places/" + places.get(random.nextInt(places.size()));
        };
    }

    private static String tile(double lon, double lat, int zoom, String suffix) {
        int side = 1 << zoom;
        int x = (int) ((lon + 180) / 360 * side);
        double sine = Math.sin(Math.toRadians(lat));
        int y = (int) ((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side);
        TileCoord tile = new TileCoord(zoom, x, y);
        return "/tiles/base/" + tile.z() + "/" + tile.x() + "/" + tile.y() + suffix;
    }

    static String typed(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
