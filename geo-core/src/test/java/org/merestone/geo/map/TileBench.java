package org.merestone.geo.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.merestone.geo.tile.TileFeature;
import org.merestone.geo.tile.TileLayer;
import org.merestone.geo.tile.VectorTile;
import org.merestone.geo.tile.VectorTiles;

/**
 * Measures vector tiles of the areas in a folder of GeoJSON: one layer {@code divisions}, attributes code and name, the feature's number
 * made of its code; extent 4096, border 64; none kept from one request to the next; one thread. Tiles are those of zooms 6 to 14 around
 * vertices that a seed chooses, written to a file as {@code z/x/y}.
 *
 * <p>Usage: {@code TileBench FOLDER CODE_FIELD NAME_FIELD LIST_FILE [TILES_A_ZOOM [MOST_BYTES [FOLDER_FOR_TILES]]]}; prints a line of names
 * and one for each zoom, fields apart by tabs, and one for all: tiles a second, median and ninth decile in milliseconds, features and
 * bytes in all tiles, features left out because of the limit.
 */
public final class TileBench {

    private static final int FIRST_ZOOM = 6;
    private static final int LAST_ZOOM = 14;
    private static final long SEED = 20250101;

    private TileBench() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            System.err.println("usage: TileBench FOLDER CODE_FIELD NAME_FIELD LIST_FILE [TILES_A_ZOOM [MOST_BYTES [FOLDER_FOR_TILES]]]");
            System.exit(2);
        }
        BenchAreas areas = BenchAreas.read(Path.of(args[0]), args[1], args[2]);
        List<TileCoord> tiles = areas.tiles(FIRST_ZOOM, LAST_ZOOM, args.length > 4 ? Integer.parseInt(args[4]) : 60, SEED, Path.of(args[3]));
        int most = args.length > 5 ? Integer.parseInt(args[5]) : VectorTiles.MOST_BYTES;
        long start = System.nanoTime();
        VectorTiles set = set(areas);
        long made = System.nanoTime();
        for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
            set.tile(new TileCoord(zoom, 0, 0));
        }
        long ready = System.nanoTime();
        System.err.printf(Locale.ROOT, "%d areas; put together in %.2f s, shapes for %d zooms in %.2f s%n", areas.areas().size(),
                BenchAreas.seconds(start, made), LAST_ZOOM - FIRST_ZOOM + 1, BenchAreas.seconds(made, ready));
        tiles.forEach(tile -> set.tile(tile, most)); // the virtual machine warms up
        System.out.println("zoom\ttiles\ttiles_per_s\tmedian_ms\tp90_ms\tfeatures\tleft_out\tbytes\tmax_bytes");
        List<Measured> all = new ArrayList<>();
        for (TileCoord tile : tiles) {
            long before = System.nanoTime();
            VectorTile made1 = set.tile(tile, most);
            all.add(new Measured(tile, BenchAreas.seconds(before, System.nanoTime()), made1));
            if (args.length > 6) {
                Files.write(Path.of(args[6]).resolve(tile.z() + "-" + tile.x() + "-" + tile.y() + ".mvt"), made1.bytes());
            }
        }
        for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
            int each = zoom;
            print(String.valueOf(zoom), all.stream().filter(one -> one.at().z() == each).toList());
        }
        print("all", all);
    }

    private record Measured(TileCoord at, double seconds, VectorTile tile) { }

    private static VectorTiles set(BenchAreas areas) {
        List<TileFeature> features = new ArrayList<>();
        areas.areas().forEach((code, shape) -> features.add(new TileFeature(TileFeature.number(code), shape,
                Map.of("code", code, "name", areas.names().getOrDefault(code, "")), 0, shape.getArea())));
        return VectorTiles.of(List.of(new TileLayer("divisions", features)));
    }

    private static void print(String name, List<Measured> measured) {
        List<Double> times = measured.stream().map(Measured::seconds).toList();
        System.out.printf(Locale.ROOT, "%s\t%d\t%.0f\t%.3f\t%.3f\t%d\t%d\t%d\t%d%n", name, measured.size(),
                measured.size() / times.stream().mapToDouble(Double::doubleValue).sum(), BenchAreas.percentile(times, 50) * 1e3,
                BenchAreas.percentile(times, 90) * 1e3, measured.stream().mapToLong(each -> each.tile().features()).sum(),
                measured.stream().mapToLong(each -> each.tile().leftOut()).sum(),
                measured.stream().mapToLong(each -> each.tile().bytes().length).sum(),
                measured.stream().mapToLong(each -> each.tile().bytes().length).max().orElse(0));
    }
}
