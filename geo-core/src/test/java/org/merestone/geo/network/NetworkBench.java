package org.merestone.geo.network;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.format.GeoJsonOptions;
import org.merestone.geo.format.GeoJsonReader;
import org.merestone.geo.format.PolygonFeature;

/**
 * Measures the way from a folder of GeoJSON to the network and back to areas, and JTS on the same areas: its coverage validator
 * (which finds invalid edges) and its coverage union (which finds the outer border). Neither gives shared lines or nodes.
 *
 * <p>Usage: {@code NetworkBench FOLDER CODE_FIELD NAME_FIELD [RUNS]}; prints one line a run, fields apart by tabs, after one line of
 * names. The heap is the highest use of all heap pools since the run began, garbage counted. A second table, after an empty line, has
 * {@link EditBench}'s medians on the network of the last run.
 */
public final class NetworkBench {

    private NetworkBench() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: NetworkBench FOLDER CODE_FIELD NAME_FIELD [RUNS]");
            System.exit(2);
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.filter(file -> file.toString().endsWith(".geojson")).sorted().toList();
        }
        System.out.println("units\tvertices\tedges\tnodes\tfindings\tread_s\tbuild_s\tderive_s\ttotal_s\t"
                + "peak_heap_mib\tjts_validate_s\tjts_union_s");
        int runs = args.length > 3 ? Integer.parseInt(args[3]) : 1;
        for (int run = 0; run < runs; run++) {
            System.out.println(run(files, args[1], args[2]));
        }
        System.out.println();
        new EditBench(() -> features(files, args[1], args[2]), runs).run(System.out);
    }

    private static List<PolygonFeature> features(List<Path> files, String code, String name) {
        List<PolygonFeature> features = new ArrayList<>();
        GeoJsonReader reader = new GeoJsonReader(GeoJsonOptions.degrees(code, name));
        for (Path file : files) {
            try {
                reader.read(file, features::add);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return features;
    }

    private static String run(List<Path> files, String code, String name) {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        List<PolygonFeature> features = features(files, code, name);
        long read = System.nanoTime();
        NetworkBuilder builder = builder(features);
        long vertices = features.stream().mapToLong(PolygonFeature::vertexCount).sum();
        features.clear();
        NetworkBuild built = builder.build();
        long afterBuild = System.nanoTime();
        Faces faces = built.faces();
        long derived = System.nanoTime();
        long heap = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20;
        Geometry[] coverage = faces.areas().values().toArray(Geometry[]::new);
        long invalid = Arrays.stream(CoverageValidator.validate(coverage)).filter(edges -> edges != null).count();
        long validated = System.nanoTime();
        CoverageUnion.union(coverage);
        long united = System.nanoTime();
        if (invalid > 0) {
            System.err.println("JTS finds invalid edges in " + invalid + " areas");
        }
        return String.format(Locale.ROOT, "%d\t%d\t%d\t%d\t%d\t%.2f\t%.2f\t%.2f\t%.2f\t%d\t%.2f\t%.2f", faces.areas().size(), vertices,
                built.network().edges().size(), built.network().nodes().size(), built.counts().values().stream().mapToInt(Integer::intValue)
                        .sum(),
                seconds(start, read), seconds(read, afterBuild), seconds(afterBuild, derived), seconds(start, derived), heap,
                seconds(derived, validated), seconds(validated, united));
    }

    static NetworkBuilder builder(List<PolygonFeature> features) {
        NetworkBuilder builder = new NetworkBuilder(NetworkOptions.USUAL);
        for (PolygonFeature feature : features) {
            for (double[][] polygon : feature.polygons()) {
                builder.add(feature.code(), polygon);
            }
        }
        return builder;
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
