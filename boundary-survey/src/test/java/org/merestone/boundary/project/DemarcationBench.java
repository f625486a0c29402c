package org.merestone.boundary.project;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.quality.AllRules;
import org.merestone.data.TestDatabase;
import org.merestone.data.OpenDatabase;

/**
 * Runs all rules on all lines of a prefecture, and reads the board of a county, on the embedded database in a file, or on PostGIS.
 *
 * <p>Usage: {@code DemarcationBench [H2|POSTGIS] [RUNS]}; prints a line of names and, for each run, a line of figures, fields apart by
 * tabs.
 * Seconds are of one thread: of the wall clock, and of its processor. The heap is the highest use of all heap pools, garbage counted.
 */
public final class DemarcationBench {

    private DemarcationBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("demarcation-bench");
        boolean postgis = args.length > 0 && args[0].equals("POSTGIS");
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        OpenDatabase database = postgis ? TestDatabase.POSTGIS.open() : TestDatabase.inFile(folder.resolve("register"));
        try (BoundaryRegister register = new BoundaryRegister(database, folder)) {
            long start = System.nanoTime();
            Prefecture prefecture = new Prefecture(register, folder);
            System.err.printf(Locale.ROOT,
                    "made in %.0f s: %d lines in projects, %.0f km, %d markers, %d points, %d photographs, %d courses%n",
                    (System.nanoTime() - start) / 1e9, prefecture.lines.size(), count(register, "coalesce(sum(length_m), 0) / 1000 from"
                            + " boundary_line_version where stage = 'DRAFT'"), (long) count(register, "count(*) from marker"),
                    (long) count(register, "count(*) from boundary_point"), (long) count(register, "count(*) from marker_photo"),
                    (long) count(register, "count(*) from boundary_line_version"));
            System.out.println("rules_s\trules_cpu_s\tfindings\twords_ms\twords_cpu_ms\tsigning_ms\tsigning_cpu_ms\tsums_ms\tpeak_heap_mib");
            for (int run = 0; run < runs; run++) {
                System.out.println(run(prefecture));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static double count(BoundaryRegister register, String what) {
        return register.jdbc().sql("select " + what).query(Double.class).single();
    }

    private static String run(Prefecture prefecture) {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        AllRules all = prefecture.register.get(AllRules.class);
        Timed<Long> rules = timed(() -> all.judge(prefecture.lines, true).found().values().stream().mapToLong(found -> found.size()).sum());
        Timed<Board> words = board(prefecture, Prefecture.AT_COURSE);
        Timed<Board> signing = board(prefecture, Prefecture.AT_SIGNING);
        Timed<?> sums = timed(() -> prefecture.register.get(ProjectRollUp.class).of(prefecture.officer));
        long heap = heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return String.format(Locale.ROOT, "%.2f\t%.2f\t%d\t%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t%d", rules.wall(), rules.cpu(), rules.answer(),
                words.wall() * 1e3, words.cpu() * 1e3, signing.wall() * 1e3, signing.cpu() * 1e3, sums.wall() * 1e3, heap >> 20);
    }

    /** The first page of a county's board, the third time that it is asked for. */
    private static Timed<Board> board(Prefecture prefecture, int county) {
        ProjectBoard board = prefecture.register.get(ProjectBoard.class);
        BoardQuery query = new BoardQuery("", null, false, BoardQuery.Sort.DUE, false, 0, 25);
        Supplier<Board> page = () -> board.board(prefecture.officer, prefecture.projects.get(county), query);
        page.get();
        page.get();
        return timed(page);
    }

    private record Timed<T>(T answer, double wall, double cpu) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        T answer = work.get();
        return new Timed<>(answer, (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9);
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
