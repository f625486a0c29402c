package org.merestone.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.format.VectorBounds;
import org.merestone.geo.format.VectorFile;
import org.merestone.geo.survey.SurveyContext;
import org.merestone.geo.survey.SurveyFile;
import org.merestone.geo.survey.SurveyReading;
import org.merestone.geo.survey.Unreadable;

/**
 * {@code check-survey FILE… [--near LON,LAT[,KM]] [--zone N] [--json]}: reads instrument files as the import of a task does and says what
 * there is to say about each. Exit status 1 where one of them would be refused.
 */
final class CheckSurveyCommand implements ShellCommand {

    private static final double USUAL_KM = 50;
    private static final double MOST_KM = 5000;

    @Override
    public String word() {
        return "check-survey";
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        ShellWords words = ShellWords.of(arguments, Set.of("--near", "--zone"), Set.of("--json"));
        if (words.others().isEmpty()) {
            throw ShellRefusal.wrongWords("check.noFile", Map.of());
        }
        SurveyContext context = SurveyContext.unknown();
        if (words.value("--near").isPresent()) {
            context = near(context, words.value("--near").get());
        }
        if (words.value("--zone").isPresent()) {
            context = context.assuming(zone(words.value("--zone").get()));
        }
        SurveyReport report = words.has("--json") ? new JsonReport(out) : new PlainReport(out);
        boolean blocked = false;
        for (String name : words.others()) {
            SurveyReading reading = read(name, context);
            report.tell(name, reading);
            blocked |= !reading.acceptable();
            if (out.checkError()) {
                throw ShellRefusal.ofData("convert.broken", Map.of("why", "standard output is closed"));
            }
        }
        return blocked ? 1 : 0;
    }

    /** A file that cannot be read is refused like one that cannot be understood, so that the others are still looked at. */
    private static SurveyReading read(String name, SurveyContext context) {
        try {
            Path file = Path.of(name);
            String plain = file.getFileName() == null ? name : file.getFileName().toString();
            if (Files.isDirectory(file)) {
                return SurveyFile.unreadable(plain, Unreadable.FOLDER);
            }
            if (Files.isRegularFile(file) && Files.size(file) > SurveyFile.MOST_BYTES) {
                return SurveyFile.tooLarge(plain);
            }
            if (plain.toLowerCase(Locale.ROOT).endsWith(".shp")) {
                return SurveyFile.read(VectorFile.bundle(file, VectorBounds.USUAL), plain, context);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return SurveyFile.read(in.readNBytes(SurveyFile.MOST_BYTES + 1), plain, context);
            }
        } catch (NoSuchFileException e) {
            return SurveyFile.unreadable(name, Unreadable.MISSING);
        } catch (AccessDeniedException e) {
            return SurveyFile.unreadable(name, Unreadable.FORBIDDEN);
        } catch (IOException | InvalidPathException e) {
            return SurveyFile.unreadable(name, Unreadable.BROKEN);
        }
    }

    private static SurveyContext near(SurveyContext context, String text) {
        String[] parts = text.split(",", -1);
        try {
            double km = parts.length == 3 ? Double.parseDouble(parts[2].strip()) : USUAL_KM;
            if ((parts.length == 2 || parts.length == 3) && km > 0 && km <= MOST_KM) {
                LonLat place = new LonLat(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
                return context.near(place, km * 1000);
            }
        } catch (IllegalArgumentException e) {
            // told below, as for a wrong count of numbers
        }
        throw ShellRefusal.wrongWords("check.near", Map.of("text", text));
    }

    private static GaussZone zone(String text) {
        return (text.matches("\\d{2}") ? GaussZone.ofPrefix(Integer.parseInt(text)) : Optional.<GaussZone>empty())
                .orElseThrow(() -> ShellRefusal.wrongWords("check.zone", Map.of("text", text)));
    }
}
