package org.merestone.boundary.line;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.merestone.data.conflict.Refusal;

/**
 * The sentences of this module's own findings, from the bundle {@code messages/boundary_findings}, and the words that pages and papers
 * share, from {@code messages/boundary_words}.
 */
public final class FindingText {

    private static final ResourceBundle.Control CHINESE_BY_DEFAULT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FindingText() {}

    /** The sentence of a refusal of this module, told as a finding. */
    public static String ofRefusal(Locale locale, Refusal refusal) {
        ResourceBundle words = ResourceBundle.getBundle("messages.boundary_refusals", locale, FindingText.class.getClassLoader(),
                CHINESE_BY_DEFAULT);
        return new MessageFormat(words.getString(refusal.key()), locale).format(refusal.arguments().toArray());
    }

    /** A word of the list that pages and papers share. */
    static String word(Locale locale, String key) {
        return ResourceBundle.getBundle("messages.boundary_words", locale, FindingText.class.getClassLoader(), CHINESE_BY_DEFAULT)
                .getString(key);
    }

    /** The sentence, in English where that is asked for and in Chinese otherwise. */
    public static String in(Locale locale, String key, Object... arguments) {
        ResourceBundle words = ResourceBundle.getBundle("messages.boundary_findings", locale, FindingText.class.getClassLoader(),
                CHINESE_BY_DEFAULT);
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
