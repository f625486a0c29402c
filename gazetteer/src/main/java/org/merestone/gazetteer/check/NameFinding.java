package org.merestone.gazetteer.check;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.Severity;

/**
 * One thing that the check found.
 *
 * @param ruleId   rule that speaks, such as {@code N07}
 * @param variant  which of the rule's sentences: {@code toned}, {@code untoned}…
 * @param args     what the sentence names
 * @param conflict the registered name in the way; null where the name itself is at fault
 */
public record NameFinding(String ruleId, String variant, Severity severity, Map<String, String> args,
                          @Nullable Conflict conflict) {

    /** Rules that ask a person, who has to answer before the case goes on. */
    private static final Set<String> QUESTIONS = Set.of("N03", "N04", "N05", "N06", "N10", "N13", "R05");
    private static final String BUNDLE = "gazetteer/check";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    public NameFinding {
        args = Map.copyOf(args);
    }

    /**
     * A name in the way.
     *
     * @param lon longitude of its label point, degrees, EPSG:4490
     * @param lat latitude, degrees
     */
    public record Conflict(UUID placeId, String name, double lon, double lat) {

        static Conflict with(RegisteredName name) {
            return new Conflict(name.placeId(), name.text(), name.lon(), name.lat());
        }
    }

    /** Whether findings of a rule are questions that want an answer before a case is handed in. */
    public static boolean isQuestion(String ruleId) {
        return QUESTIONS.contains(ruleId);
    }

    /** The sentence for a reader: Chinese, or English for an English locale. */
    public String message(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE,
                "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return PLACEHOLDER.matcher(bundle.getString(ruleId + "." + variant)).replaceAll(placeholder -> {
            String value = Objects.requireNonNull(args.get(placeholder.group(1)), placeholder.group());
            // An argument that begins with @ is itself a text of the bundle.
            return Matcher.quoteReplacement(value.startsWith("@") ? bundle.getString(value.substring(1)) : value);
        });
    }
}
