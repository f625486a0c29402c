package org.merestone.geo.survey;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/**
 * How long a file of RTK rows takes from bytes to checked EPSG:4490 points.
 *
 * <p>{@code SurveyBench make FILE ROWS} writes a seeded file; {@code SurveyBench read FILE TIMES} reads it as often as told, after one time
 * that does not count, and prints rows, points, findings, median and spread, and the processor time of the reading thread, which a busy
 * machine does not lengthen.
 */
final class SurveyBench {

    private static final long SEED = 20_260_401;
    private static final LonLat MIDDLE = new LonLat(114.0, 29.8);

    private SurveyBench() {
    }

    public static void main(String[] words) throws IOException {
        Path file = Path.of(words[1]);
        int number = Integer.parseInt(words[2]);
        if (words[0].equals("make")) {
            make(file, number);
        } else {
            read(file, number);
        }
    }

    /** Points about 40 m apart in a square, 40 km wide for a million; X, Y and the receiver's words as an export has them. */
    static void make(Path file, int rows) throws IOException {
        Random random = new Random(SEED);
        int across = (int) Math.ceil(Math.sqrt(rows));
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("点名,编码,北坐标X,东坐标Y,高程H,解状态,HRMS,VRMS,PDOP,卫星数\r\n");
            for (int i = 0; i < rows; i++) {
                double north = 3_250_000 + 40.0 * (i / across) + random.nextDouble();
                double east = 38_460_000 + 40.0 * (i % across) + random.nextDouble();
                out.write(String.format(Locale.ROOT, "JB%06d,JB,%.4f,%.4f,%.3f,固定,0.0%02d,0.0%02d,1.%d,%d\r\n", i, north, east,
                        40 + 300 * random.nextDouble(), 5 + random.nextInt(20), 5 + random.nextInt(30), random.nextInt(10),
                        12 + random.nextInt(20)));
            }
        }
    }

    private static void read(Path file, int times) throws IOException {
        SurveyContext context = SurveyContext.unknown().near(MIDDLE, 60_000).assuming(GaussZone.three(38));
        byte[] content = Files.readAllBytes(file);
        double[] seconds = new double[times];
        double[] cpu = new double[times];
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        for (int i = -1; i < times; i++) {
            long start = System.nanoTime();
            long cpuStart = thread.getCurrentThreadCpuTime();
            SurveyReading reading = SurveyFile.read(content, "bench.csv", context);
            double taken = (System.nanoTime() - start) / 1e9;
            double worked = (thread.getCurrentThreadCpuTime() - cpuStart) / 1e9;
            long placed = reading.points().stream().filter(point -> point.position() != null).count();
            if (i < 0) {
                System.out.printf(Locale.ROOT, "bytes\t%d%npoints\t%d%nplaced\t%d%nfindings\t%d%nacceptable\t%s%nfirst_s\t%.2f%n",
                        content.length, reading.points().size(), placed, reading.findings().size(), reading.acceptable(), taken);
            } else {
                seconds[i] = taken;
                cpu[i] = worked;
            }
        }
        Arrays.sort(seconds);
        Arrays.sort(cpu);
        System.out.printf(Locale.ROOT, "median_s\t%.2f%nfastest_s\t%.2f%nslowest_s\t%.2f%nmedian_thread_cpu_s\t%.2f%n",
                seconds[times / 2], seconds[0], seconds[times - 1], cpu[times / 2]);
    }
}
