package org.merestone.boundary.profile;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.merestone.data.conflict.Refusal;

/**
 * A profile as a text file: one {@code name=value} a line, UTF-8, lines that begin with # left out. Names are {@code divisions},
 * {@code name}, {@code source}, {@code verified} (yes or no), {@code from}, {@code line}, {@code lineAcross}, {@code marker}, {@code junction},
 * and those of {@link Threshold}; templates and thresholds that are left out are what the register proposes.
 */
public final class ProfileFile {

    private static final int MOST_BYTES = 16 << 10;
    private static final int LONGEST_SAID = 60;
    private static final List<String> WORDS = List.of("divisions", "name", "source", "verified", "from", "line", "lineAcross", "marker",
            "junction");

    private final Map<String, String> said = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private ProfileFile() {}

    /** @throws Refusal.NotAllowed when it is no profile: with the line that is at fault */
    public static Profile read(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new Refusal.NotAllowed("profile.fileTooLarge", MOST_BYTES >> 10);
        }
        ProfileFile file = new ProfileFile();
        String text = new String(content, StandardCharsets.UTF_8);
        file.lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return file.profile();
    }

    private void lines(String text) {
        List<String> all = new ArrayList<>(text.lines().toList());
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i).strip();
            int equals = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (equals <= 0) {
                throw new Refusal.NotAllowed("profile.fileLine", i + 1, shortened(line));
            }
            String key = line.substring(0, equals).strip();
            if (!known().contains(key) || said.putIfAbsent(key, line.substring(equals + 1).strip()) != null) {
                throw new Refusal.NotAllowed("profile.fileKey", i + 1, shortened(key), String.join("、", known()));
            }
            lines.put(key, i + 1);
        }
    }

    private static List<String> known() {
        return Stream.concat(WORDS.stream(), Arrays.stream(Threshold.values()).map(Enum::name)).toList();
    }

    private Profile profile() {
        CodeTemplates usual = CodeTemplates.PROPOSED;
        Map<Threshold, Double> amounts = new EnumMap<>(Threshold.class);
        for (Threshold threshold : Threshold.values()) {
            if (said.containsKey(threshold.name())) {
                amounts.put(threshold, number(threshold.name()));
            }
        }
        return new Profile(need("divisions"), need("name"), need("source"), said.getOrDefault("verified", "no").equals("yes"), day("from"),
                CodeTemplates.of(said.getOrDefault("line", usual.line().text()),
                        said.getOrDefault("lineAcross", usual.lineAcross().text()), said.getOrDefault("marker", usual.marker().text()),
                        said.getOrDefault("junction", usual.junction().text())), new Thresholds(amounts));
    }

    private String need(String key) {
        String value = said.get(key);
        if (value == null) {
            throw new Refusal.NotAllowed("profile.fileLacks", key);
        }
        return value;
    }

    private double number(String key) {
        String value = need(key);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw wrong(key, value);
        }
    }

    private LocalDate day(String key) {
        String value = need(key);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw wrong(key, value);
        }
    }

    private Refusal wrong(String key, String value) {
        return new Refusal.NotAllowed("profile.fileValue", lines.getOrDefault(key, 0), key, shortened(value));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SAID ? text.substring(0, LONGEST_SAID) + "…" : text;
    }
}
