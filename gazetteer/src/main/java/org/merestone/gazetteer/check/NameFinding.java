package org.merestone.gazetteer.check;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
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
