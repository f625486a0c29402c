package org.merestone.geo.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.division.DivisionLevel;

/**
 * Measures pictures of 512 × 512 pixels of the areas in a folder of GeoJSON: fills, borders and, where they are asked for, names; PNG; none
 * kept from one request to the next; one thread. The views are those of {@link TileBench}'s tiles, one zoom deeper by half, so that a view
 * is exactly such a tile drawn 512 pixels wide; they are written to a file as {@code west south east north} in degrees and again in metres
 * of EPSG:3857. The virtual machine is warmed up by other views, so that nothing of a measured one is known before but which vertices its
 * zoom shows and, on maps with names, where names go.
 *
 * <p>Usage: {@code PictureBench FOLDER CODE_FIELD NAME_FIELD LIST_FILE [VIEWS_A_ZOOM [FOLDER_FOR_PICTURES [names]]]}; prints a line of names
 * and one for each zoom, fields apart by tabs, and one for all.
 */
public final class PictureBench {

    private static final int FIRST_ZOOM = 6;
    private static final int LAST_ZOOM = 14;
    private static final long SEED = 20250101;
    private static final int SIDE = 512;
    private static final int WARM_UP = 12;

    private PictureBench() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            System.err.println("usage: PictureBench FOLDER CODE_FIELD NAME_FIELD LIST_FILE [VIEWS_A_ZOOM [FOLDER_FOR_PICTURES [names]]]");
            System.exit(2);
        }
        BenchAreas areas = BenchAreas.read(Path.of(args[0]), args[1], args[2]);
        Path list = Path.of(args[3]);
        int each = args.length > 4 ? Integer.parseInt(args[4]) : 20;
        List<TileCoord> others = areas.tiles(FIRST_ZOOM, LAST_ZOOM, each, SEED + 1, list);
        List<TileCoord> tiles = areas.tiles(FIRST_ZOOM, LAST_ZOOM, each, SEED, list);
        Files.write(list, tiles.stream().map(PictureBench::line).toList(), StandardCharsets.UTF_8);
        boolean names = args.length > 6;
        long start = System.nanoTime();
        List<MapFeature> features = new ArrayList<>();
        areas.areas().forEach((code, shape) -> features.add(new MapFeature.Area(code,
                names ? MapText.of(areas.names().getOrDefault(code, "")) : MapText.NONE, DivisionLevel.TOWNSHIP, shape)));
        areas.lines().forEach(line -> features.add(new MapFeature.Boundary(DivisionLevel.TOWNSHIP, MapFeature.LegalStatus.STATUTORY, line)));
        MapContent content = MapContent.of(features);
        Painter painter = Painter.standard();
        System.err.printf(Locale.ROOT, "%d areas; put together in %.2f s%n", areas.areas().size(), BenchAreas.seconds(start, System.nanoTime()));
        start = System.nanoTime();
        prepare(content);
        System.err.printf(Locale.ROOT, "vertices for %d zooms chosen in %.2f s%n", LAST_ZOOM - FIRST_ZOOM + 1,
                BenchAreas.seconds(start, System.nanoTime()));
        for (int round = 0; round < WARM_UP; round++) { // of the virtual machine, by views that are not measured
            others.stream().filter(tile -> !tiles.contains(tile)).forEach(tile -> picture(painter, content, tile));
        }
        System.out.println("zoom\tviews\tpictures_per_s\tmedian_ms\tp90_ms\tbytes");
        List<Measured> all = new ArrayList<>();
        for (TileCoord tile : tiles) {
            long before = System.nanoTime();
            byte[] png = picture(painter, content, tile);
            all.add(new Measured(tile.z(), BenchAreas.seconds(before, System.nanoTime()), png.length));
            if (args.length > 5 && !args[5].isEmpty()) {
                Files.write(Path.of(args[5]).resolve(tile.z() + "-" + tile.x() + "-" + tile.y() + ".png"), png);
            }
        }
        for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
            int shown = zoom;
            print(String.valueOf(zoom), all.stream().filter(one -> one.zoom() == shown).toList());
        }
        print("all", all);
    }

    /** Which vertices a zoom shows is found out for the whole map, as peers read a spatial index that was written before. */
    private static void prepare(MapContent content) {
        for (int zoom = FIRST_ZOOM + 1; zoom <= LAST_ZOOM + 1; zoom++) {
            content.areas(DivisionLevel.TOWNSHIP).orElseThrow().borders().at(zoom);
            content.courses(Courses.symbol(DivisionLevel.TOWNSHIP)).orElseThrow().strands().at(zoom);
        }
    }

    private static String line(TileCoord tile) {
        Envelope degrees = tile.bounds();
        double metre = 40075016.685578488 / (1 << tile.z());
        double west = tile.x() * metre - 20037508.342789244;
        double north = 20037508.342789244 - tile.y() * metre;
        return String.format(Locale.ROOT, "%.9f %.9f %.9f %.9f %.3f %.3f %.3f %.3f", degrees.getMinX(), degrees.getMinY(),
                degrees.getMaxX(), degrees.getMaxY(), west, north - metre, west + metre, north);
    }

    private record Measured(int zoom, double seconds, int bytes) { }

    private static byte[] picture(Painter painter, MapContent content, TileCoord tile) {
        return painter.image(content, tile.bounds(), SIDE, SIDE, 1, Locale.CHINESE);
    }

    private static void print(String name, List<Measured> measured) {
        List<Double> times = measured.stream().map(Measured::seconds).toList();
        System.out.printf(Locale.ROOT, "%s\t%d\t%.1f\t%.2f\t%.2f\t%d%n", name, measured.size(),
                measured.size() / times.stream().mapToDouble(Double::doubleValue).sum(), BenchAreas.percentile(times, 50) * 1e3,
                BenchAreas.percentile(times, 90) * 1e3, measured.stream().mapToLong(Measured::bytes).sum());
    }
}
