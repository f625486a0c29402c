package org.merestone.gazetteer.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameParts;

/**
 * What a search over many invented names costs: to build, in memory, a question, a change. Prints lines of figures parted by tabs; with a
 * folder, writes the names and the questions into it for peers and for wrk; with a third argument, asks only after a byte from the input.
 */
final class SearchBench {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int QUESTIONS = 20_000;
    private static final int CHANGES = 500;
    private static final double MEGABYTE = 1 << 20;

    private SearchBench() {
    }

    public static void main(String[] args) throws IOException {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        List<PublishedName> names = InventedNames.of(size);
        List<AskedQuestions.Question> questions = AskedQuestions.of(names, QUESTIONS);
        if (args.length > 1) {
            write(Path.of(args[1]), names, questions);
        }
        double held = used();
        long clock = System.nanoTime();
        long start = PROCESS.getProcessCpuTime();
        NameSearch search = NameSearch.of(names);
        double built = (PROCESS.getProcessCpuTime() - start) / 1e9;
        clock = System.nanoTime() - clock;
        System.out.printf(Locale.ROOT, "build\t%d\tforms\t%.1f\ts of the processor\t%.1f\ts by the clock\t%.0f\tMB of names\t%.0f"
                + "\tMB of index%n", search.size(), built, clock / 1e9, held, used() - held);
        if (args.length > 2) {
            System.in.read(); // until the peer is ready, for what is measured now wants the machine
        }
        for (int round = 0; round < 2; round++) {
            ask(search, questions);
        }
        report(questions, ask(search, questions));
        change(search);
    }

    /** Nanoseconds of each question, by the clock and of the processor: the measure that other work on the machine does not disturb. */
    private record Took(long[] clock, long[] processor) {}

    private static Took ask(NameSearch search, List<AskedQuestions.Question> questions) {
        Took took = new Took(new long[questions.size()], new long[questions.size()]);
        for (int i = 0; i < questions.size(); i++) {
            NameQuery query = NameQuery.of(questions.get(i).text());
            long processor = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            search.search(query);
            took.clock()[i] = System.nanoTime() - start;
            took.processor()[i] = THREADS.getCurrentThreadCpuTime() - processor;
        }
        return took;
    }

    private static void report(List<AskedQuestions.Question> questions, Took took) {
        line("all by the clock", took.clock().clone());
        line("all", took.processor().clone());
        for (String kind : AskedQuestions.KINDS) {
            line(kind, IntStream.range(0, questions.size()).filter(i -> questions.get(i).kind().equals(kind))
                    .mapToLong(i -> took.processor()[i]).toArray());
        }
    }

    private static void line(String kind, long[] took) {
        Arrays.sort(took);
        System.out.printf(Locale.ROOT, "question\t%s\t%d\tmedian\t%.3f\tms\tp99\t%.3f\tms\tlongest\t%.2f\tms\tmean\t%.3f\tms%n", kind,
                took.length, took[took.length / 2] / 1e6, took[(int) (took.length * 0.99)] / 1e6, took[took.length - 1] / 1e6,
                Arrays.stream(took).average().orElse(0) / 1e6);
    }

    private static void change(NameSearch before) {
        NameSearch search = before;
        long[] took = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            UUID place = new UUID(5, i * 997L);
            Map<UUID, List<PublishedName>> changed = Map.of(place, before.of(place));
            long start = THREADS.getCurrentThreadCpuTime();
            search = search.with(changed);
            took[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(took);
        System.out.printf(Locale.ROOT, "change\tof one place\tmedian\t%.2f\tms\tp99\t%.1f\tms\tlongest\t%.0f\tms%n", took[CHANGES / 2] / 1e6,
                took[(int) (CHANGES * 0.99)] / 1e6, took[CHANGES - 1] / 1e6);
    }

    private static void write(Path folder, List<PublishedName> names, List<AskedQuestions.Question> questions) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("names.tsv"), StandardCharsets.UTF_8))) {
            for (PublishedName name : names) {
                NameParts parts = GenericTerms.shipped().split(name.text(), name.placeClass());
                out.print(String.join("\t", name.placeId().toString(), name.text(), name.kind().name(), parts.specific(), parts.generic(),
                        name.placeClass().code(), name.statutory().name(), Double.toString(name.lon()), Double.toString(name.lat()),
                        name.romanToned(), name.romanPlain(), String.join(" ", name.syllables()), name.divisionCode()) + "\n");
            }
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve("questions.tsv"), StandardCharsets.UTF_8))) {
            questions.forEach(question -> out.print(question.kind() + "\t" + question.text() + "\n"));
        }
        Files.createFile(folder.resolve("written"));
    }

    private static double used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
