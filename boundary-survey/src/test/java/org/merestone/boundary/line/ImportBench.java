package org.merestone.boundary.line;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.division.DivisionLevel;

/**
 * Measures the import of a folder of GeoJSON into a fresh register: the embedded database in a file, or PostGIS where the environment
 * names one and POSTGIS is asked for.
 *
 * <p>Usage: {@code ImportBench FOLDER CODE_FIELD NAME_FIELD CODE_SYSTEM [H2|POSTGIS]}; prints a line of names and a line of figures,
 * fields apart by tabs. Seconds are of the wall clock; the heap is the highest use of all heap pools, garbage counted.
 */
public final class ImportBench {

    private ImportBench() {}

    public static void main(String[] args) throws IOException {
        if (args.length < 4) {
            System.err.println("usage: ImportBench FOLDER CODE_FIELD NAME_FIELD CODE_SYSTEM [H2|POSTGIS]");
            System.exit(2);
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.filter(file -> file.toString().endsWith(".geojson")).sorted().toList();
        }
        Path folder = Files.createTempDirectory("import-bench");
        boolean postgis = args.length > 4 && args[4].equals("POSTGIS");
        OpenDatabase database = postgis ? TestDatabase.POSTGIS.open() : TestDatabase.inFile(folder.resolve("register"));
        ImportRequest request = new ImportRequest(files, DivisionLevel.TOWNSHIP, args[1], args[2], OptionalInt.empty(),
                new CodeSystem(args[3], LocalDate.of(2025, 12, 31)), Classification.INTERNAL, null, false);
        try (BoundaryRegister register = new BoundaryRegister(database, folder)) {
            System.out.println("divisions\tlines\tedges\tnodes\tread_s\tbuild_s\twrite_s\ttotal_s\tpeak_heap_mib\tfile_mib");
            System.out.println(run(register.get(DivisionImport.class), request, folder));
        } finally {
            delete(folder);
        }
    }

    private static String run(DivisionImport imports, ImportRequest request, Path folder) throws IOException {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        Map<ImportStage, Long> last = new EnumMap<>(ImportStage.class);
        long start = System.nanoTime();
        ImportReport report = imports.run(Actor.system("bench"), request, (stage, step, done, total) -> last.put(stage, System.nanoTime()));
        long end = System.nanoTime();
        if (!report.stored()) {
            throw new IllegalStateException("not stored: " + report.findings().get(0).messageEn());
        }
        long read = last.getOrDefault(ImportStage.READING, start);
        long built = last.getOrDefault(ImportStage.BUILDING, read);
        long heap = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return String.format(Locale.ROOT, "%d\t%d\t%d\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%d\t%d", report.divisions(), report.lines(),
                report.edges(), report.nodes(), seconds(start, read), seconds(read, built), seconds(built, end), seconds(start, end),
                heap >> 20, sizeOf(folder) >> 20);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static long sizeOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
