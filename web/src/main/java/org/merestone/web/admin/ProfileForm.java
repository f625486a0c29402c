package org.merestone.web.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.profile.CodeTemplate.Kind;
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.boundary.profile.Profile;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.profile.Thresholds;
import org.merestone.data.conflict.Refusal;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * A profile as it is typed.
 *
 * @param from    the first day on which it counts
 * @param amounts one for each {@link Threshold} in their order; empty where the register's proposal is to count
 */
record ProfileForm(String prefix, String name, String source, @Nullable Boolean verified,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from, String line, String lineAcross, String marker,
        String junction, List<String> amounts) {

    /** What a sender leaves out is empty. */
    ProfileForm {
        prefix = Objects.requireNonNullElse(prefix, "");
        name = Objects.requireNonNullElse(name, "");
        source = Objects.requireNonNullElse(source, "");
        line = Objects.requireNonNullElse(line, "");
        lineAcross = Objects.requireNonNullElse(lineAcross, "");
        marker = Objects.requireNonNullElse(marker, "");
        junction = Objects.requireNonNullElse(junction, "");
        amounts = List.copyOf(Objects.requireNonNullElse(amounts, List.of()));
    }

    /** With what counts for some divisions now, so that only what differs is typed. */
    static ProfileForm of(Profile profile) {
        List<String> amounts = new ArrayList<>();
        for (Threshold threshold : Threshold.values()) {
            Double stated = profile.thresholds().stated().get(threshold);
            amounts.add(stated == null ? "" : Thresholds.plain(stated));
        }
        CodeTemplates templates = profile.templates();
        return new ProfileForm(profile.prefix(), profile.name(), profile.prefix().isEmpty() ? "" : profile.source(), profile.verified(),
                profile.prefix().isEmpty() ? null : profile.validFrom(), templates.line().text(), templates.lineAcross().text(),
                templates.marker().text(), templates.junction().text(), amounts);
    }

    /** @throws Refusal.NotAllowed when it is none */
    Profile profile() {
        if (from == null) {
            throw new Refusal.NotAllowed("profile.fileLacks", "from");
        }
        Map<Threshold, Double> stated = new EnumMap<>(Threshold.class);
        for (Threshold threshold : Threshold.values()) {
            String amount = threshold.ordinal() < amounts.size() ? amounts.get(threshold.ordinal()).strip() : "";
            if (!amount.isEmpty()) {
                stated.put(threshold, number(threshold, amount));
            }
        }
        return new Profile(prefix, name, source, Boolean.TRUE.equals(verified), from,
                CodeTemplates.of(line, lineAcross, marker, junction), new Thresholds(stated));
    }

    /** A template to be typed: its field, what is in it, and which parts it must have. */
    public record Field(String name, String text, String parts) {}

    List<Field> fields() {
        return List.of(new Field("line", line, Kind.LINE.parts()), new Field("lineAcross", lineAcross, Kind.LINE_ACROSS.parts()),
                new Field("marker", marker, Kind.MARKER.parts()), new Field("junction", junction, Kind.JUNCTION.parts()));
    }

    /** What is typed for a threshold. */
    public String amount(Threshold threshold) {
        return threshold.ordinal() < amounts.size() ? amounts.get(threshold.ordinal()) : "";
    }

    private static double number(Threshold threshold, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new Refusal.NotAllowed("profile.amount", text.length() > 20 ? text.substring(0, 20) + "…" : text, threshold.rule(),
                    Thresholds.plain(threshold.least()), Thresholds.plain(threshold.most()));
        }
    }
}
