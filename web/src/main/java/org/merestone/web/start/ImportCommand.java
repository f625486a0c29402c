package org.merestone.web.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportFinding;
import org.merestone.boundary.line.ImportReport;
import org.merestone.boundary.line.ImportRequest;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.format.Format;
import org.merestone.geo.format.GeoJsonException;
import org.merestone.geo.format.VectorRefused;
import org.springframework.stereotype.Component;

/** {@code ./run import divisions FILE…}: areas in, their shared lines and junctions kept. */
@Component
class ImportCommand implements Command {

    private static final int FINDINGS_SHOWN = 40;

    private final DivisionImport divisions;
    private final Clock clock;

    ImportCommand(DivisionImport divisions, Clock clock) {
        this.divisions = divisions;
        this.clock = clock;
    }

    @Override
    public String word() {
        return "import";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || !arguments.get(0).equals("divisions")) {
            throw new IllegalArgumentException("可导入的是 divisions / what can be imported: divisions");
        }
        ImportRequest request = request(new ArrayDeque<>(arguments.subList(1, arguments.size())));
        Instant start = clock.instant();
        try {
            ImportReport report = divisions.run(Actor.system("import"), request, new ProgressLine(out, clock));
            return tell(report, Duration.between(start, clock.instant()), out);
        } catch (IOException e) {
            throw new IllegalArgumentException("文件读不了 / the file cannot be read: " + e.getMessage(), e);
        } catch (GeoJsonException e) {
            out.println("\n" + e.sentence().in(Locale.CHINESE) + "\n" + e.sentence().in(Locale.ENGLISH));
            out.println("没有导入任何内容。/ Nothing was imported.");
            return 1;
        } catch (VectorRefused e) {
            out.println();
            e.findings().stream().limit(FINDINGS_SHOWN).forEach(finding ->
                    out.println(finding.message(Locale.CHINESE) + "\n" + finding.message(Locale.ENGLISH)));
            out.println("没有导入任何内容。/ Nothing was imported.");
            return 1;
        } catch (CancellationException e) {
            out.println("已取消，什么也没有写入。/ Cancelled; nothing was written.");
            return 1;
        }
    }

    private static int tell(ImportReport report, Duration time, PrintStream out) {
        out.println();
        report.findings().stream().limit(FINDINGS_SHOWN).map(ImportCommand::line).forEach(out::println);
        if (report.findings().size() > FINDINGS_SHOWN) {
            out.println("… 另有 / and " + (report.findings().size() - FINDINGS_SHOWN));
        }
        report.counts().forEach((kind, count) -> out.println("  " + kind + ": " + count));
        if (!report.stored()) {
            out.println("没有导入：请先处理上面的问题。/ Nothing was imported: mend the findings above first.");
            return 1;
        }
        out.printf("已导入 / imported: %,d 区划 divisions · %,d 界线 lines · %,d 界段 edges · %,d 交会点 nodes · %.1f s%n",
                report.divisions(), report.lines(), report.edges(), report.nodes(), time.toMillis() / 1000.0);
        return 0;
    }

    private static String line(ImportFinding finding) {
        double[] place = finding.place();
        return "  %-5s 规则 %s  %s%s%n        %s".formatted(finding.severity(), finding.rule(),
                place == null ? "" : "%.6f,%.6f  ".formatted(place[0], place[1]), finding.messageZh(), finding.messageEn());
    }

    private ImportRequest request(Deque<String> words) {
        List<Path> files = new ArrayList<>();
        DivisionLevel level = null;
        String codeField = null;
        String nameField = null;
        OptionalInt epsg = OptionalInt.empty();
        String system = "民政部";
        LocalDate edition = LegalTime.today(clock);
        Classification classification = Classification.INTERNAL;
        @Nullable String parent = null;
        while (!words.isEmpty()) {
            String word = words.pop();
            switch (word) {
                case "--level" -> level = level(value(word, words));
                case "--code-field" -> codeField = value(word, words);
                case "--name-field" -> nameField = value(word, words);
                case "--crs" -> epsg = epsg(value(word, words));
                case "--code-system" -> system = value(word, words);
                case "--edition" -> edition = day(value(word, words));
                case "--classification" -> classification = classification(value(word, words));
                case "--parent" -> parent = value(word, words);
                default -> files.addAll(files(word));
            }
        }
        if (files.isEmpty() || level == null || codeField == null || nameField == null) {
            throw new IllegalArgumentException("需要文件、--level、--code-field 和 --name-field / wants a file, --level, --code-field and --name-field");
        }
        return new ImportRequest(files, level, codeField, nameField, epsg, new CodeSystem(system, edition), classification, parent, false);
    }

    private static List<Path> files(String word) {
        Path path = Path.of(word);
        if (word.startsWith("--") || !Files.exists(path)) {
            throw new IllegalArgumentException((word.startsWith("--") ? "不认识的选项 / unknown option: " : "没有这个文件 / there is no such file: ")
                    + word);
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(file -> Format.ofName(file.toString()).isPresent()).sorted().toList();
        } catch (IOException e) {
            throw new IllegalArgumentException("文件夹读不了 / the folder cannot be read: " + word, e);
        }
    }

    private static DivisionLevel level(String text) {
        return switch (text) {
            case "county" -> DivisionLevel.COUNTY;
            case "township" -> DivisionLevel.TOWNSHIP;
            default -> throw new IllegalArgumentException("--level 只能是 county 或 township / is county or township, not " + text);
        };
    }

    private static OptionalInt epsg(String text) {
        if (!text.matches("EPSG:\\d{4,5}")) {
            throw new IllegalArgumentException("--crs 形如 EPSG:4490 / looks like EPSG:4490, not " + text);
        }
        int code = Integer.parseInt(text.substring(5));
        return code == 4490 || code == 4326 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--edition 形如 2025-12-31 / looks like 2025-12-31, not " + text, e);
        }
    }

    private static Classification classification(String text) {
        return switch (text) {
            case "public" -> Classification.PUBLIC;
            case "internal" -> Classification.INTERNAL;
            default -> throw new IllegalArgumentException("--classification 只能是 public 或 internal / is public or internal, not " + text);
        };
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(option + " 后缺少值 / wants a value after it");
        }
        return words.pop();
    }
}
