package org.merestone.web.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.merestone.data.demo.DemoLoader;
import tools.jackson.databind.JsonNode;

/**
 * Readers of all kinds ask a running program at a steady rate while an officer enters names. A time runs from when the question was due, so
 * that one who waits is counted with all who wait behind. Prints lines of figures parted by tabs.
 */
final class MixedBench {

    private static final int READERS = 16;
    private static final long FORGOTTEN_AFTER = TimeUnit.SECONDS.toNanos(30);

    private final URI address;
    private final long end;
    private final long counted;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final SeenAnswers seen = new SeenAnswers();
    private final Map<MixedQuestions.Kind, List<Long>> took = new EnumMap<>(MixedQuestions.Kind.class);
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicReference<String> entering = new AtomicReference<>("");

    private MixedBench(URI address, long end, long counted) {
        this.address = address;
        this.end = end;
        this.counted = counted;
        for (MixedQuestions.Kind kind : MixedQuestions.Kind.values()) {
            took.put(kind, new ArrayList<>());
        }
    }

    /** Arguments: the address, minutes, questions a second, seconds between two edits, seconds at the start that are not counted. */
    public static void main(String[] args) throws InterruptedException {
        double minutes = Double.parseDouble(args[1]);
        MixedBench bench = new MixedBench(URI.create(args[0]), System.nanoTime() + (long) (minutes * 60e9),
                System.nanoTime() + (long) (Double.parseDouble(args[4]) * 1e9));
        bench.run(Double.parseDouble(args[2]), Double.parseDouble(args[3]));
    }

    private void run(double rate, double pause) throws InterruptedException {
        Visitor reader = new Visitor(address);
        List<String> names = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (JsonNode name : reader.json("/api/v1/names?q=&limit=50").get("names")) {
            names.add(name.get("name").asString());
            names.add(name.get("romanization").asString().replace(" ", ""));
            places.add(name.get("id").asString());
        }
        MixedQuestions questions = new MixedQuestions(reader.json("/tiles/base.json").get("bounds"), names, places);
        Officer officer = new Officer(new Visitor(address).signIn("naming", DemoLoader.PASSWORD), places);
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 2);
        long every = (long) (READERS / rate * 1e9);
        for (int i = 0; i < READERS; i++) {
            Random random = new Random(20260601L + i);
            long first = System.nanoTime() + every * i / READERS;
            threads.execute(() -> read(questions, random, first, every));
        }
        threads.execute(this::watch);
        int edits = 0;
        long forgotten = System.nanoTime();
        while (System.nanoTime() < end) {
            entering.set(officer.next());
            Thread.sleep((long) (pause * 500));
            edits += officer.enter() ? 1 : 0;
            Thread.sleep((long) (pause * 500));
            if (System.nanoTime() - forgotten > FORGOTTEN_AFTER) {
                seen.forgetBodies();
                forgotten = System.nanoTime();
            }
        }
        threads.shutdown();
        threads.awaitTermination(2, TimeUnit.MINUTES);
        failed.addAndGet(officer.failed());
        report(edits, officer.refused());
    }

    private void read(MixedQuestions questions, Random random, long first, long every) {
        for (long due = first; due < end; due += every) {
            sleepUntil(due);
            MixedQuestions.Question question = questions.next(random);
            HttpResponse<byte[]> answer = ask(question.path());
            long waited = System.nanoTime() - due;
            if (due >= counted) {
                synchronized (took) {
                    took.get(question.kind()).add(waited);
                }
            }
            if (answer != null) {
                compare(question, answer);
            }
        }
    }

    private void compare(MixedQuestions.Question question, HttpResponse<byte[]> answer) {
        String tag = answer.headers().firstValue("etag").orElse("");
        // A page of features says when it was written.
        String body = new String(answer.body(), StandardCharsets.ISO_8859_1).replaceFirst("\"timeStamp\":\"[^\"]*\"", "");
        if (!tag.isEmpty() && question.kind() != MixedQuestions.Kind.page) {
            seen.body(question.path(), tag, body);
        }
    }

    /** Asks for the name that is just being entered, as fast as it is answered. */
    private void watch() {
        while (System.nanoTime() < end) {
            String name = entering.get();
            HttpResponse<byte[]> answer = name.isEmpty() ? null : ask("/api/v1/names?limit=1&q=" + MixedQuestions.typed(name));
            if (answer != null) {
                seen.name(name, SeenAnswers.version(answer.headers().firstValue("etag").orElse("")),
                        new String(answer.body(), StandardCharsets.UTF_8).contains("\"name\":\"" + name + "\""));
            }
            sleepUntil(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private @Nullable HttpResponse<byte[]> ask(String path) {
        try {
            HttpResponse<byte[]> answer = client.send(HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 500) {
                failed.incrementAndGet();
                System.err.println(answer.statusCode() + " " + path);
            } else if (answer.statusCode() >= 400) {
                refused.incrementAndGet();
                System.err.println(answer.statusCode() + " " + path);
            } else {
                return answer;
            }
        } catch (IOException e) {
            failed.incrementAndGet();
            System.err.println(e + " " + path);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static void sleepUntil(long due) {
        long wait = due - System.nanoTime();
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
    }

    private void report(int edits, int editsRefused) {
        List<Long> all = new ArrayList<>();
        took.forEach((kind, times) -> {
            all.addAll(times);
            line(kind.name(), times);
        });
        line("all", all);
        List<String> contradictions = seen.contradictions();
        contradictions.stream().limit(20).forEach(System.err::println);
        System.out.printf(Locale.ROOT, "edits\t%d\trefused\t%d%nfailed\t%d\trefused\t%d%nchecked\t%d\tcame\t%d\tcontradictions\t%d%n", edits,
                editsRefused, failed.get(), refused.get(), seen.answers(), seen.seenToCome(), contradictions.size());
    }

    private static void line(String kind, List<Long> times) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(Locale.ROOT, "%s\t%d\tmedian\t%.2f\tp99\t%.1f\tlongest\t%.0f\tms%n", kind, sorted.length,
                    sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6, Arrays.stream(sorted).max().orElse(0) / 1e6);
        }
    }
}
