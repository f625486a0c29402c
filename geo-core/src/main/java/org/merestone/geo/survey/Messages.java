package org.merestone.geo.survey;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.geo.format.VectorFinding;

/** The sentences of this package in Chinese and English; {name} in a sentence stands for an argument. */
final class Messages {

    private static final String BUNDLE = "org.merestone.geo.survey.findings";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private Messages() {
    }

    /** The sentence for a key; English for any language other than Chinese. */
    static String sentence(String key, Map<String, Object> arguments, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return PLACE.matcher(bundle.getString(key)).replaceAll(place ->
                Matcher.quoteReplacement(wording(arguments.getOrDefault(place.group(1), "?"), bundle, locale)));
    }

    private static String wording(Object argument, ResourceBundle bundle, Locale locale) {
        if (argument instanceof Mend mend) {
            return mend.label(locale);
        }
        if (argument instanceof VectorFinding finding) {
            return finding.message(locale);
        }
        return argument instanceof Worded worded ? bundle.getString(worded.wordKey()) : argument.toString();
    }
}
