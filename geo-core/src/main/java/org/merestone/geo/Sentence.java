package org.merestone.geo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell a person: a template, found by key in a resource bundle, and the values that fill its {@code {names}}.
 * The same sentence can be said in Chinese and in English, to a page, a log or an API, without being made twice.
 *
 * @param bundle base name of the bundle; the root is English, {@code _zh} Chinese
 * @param key    the template's key, usually the name of the fault
 * @param values what fills the template; a floating number is given to three significant digits, a collection as a list
 */
public record Sentence(String bundle, String key, Map<String, Object> values) {

    private static final Pattern HOLE = Pattern.compile("\\{(\\w+)}");
    /** Without this, asking for English on a Chinese machine would give Chinese. */
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Sentence {
        values = Map.copyOf(values);
    }

    /** The sentence in Chinese for any Chinese locale, otherwise in English. */
    public String in(Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle(bundle, locale, Sentence.class.getClassLoader(), NO_DEFAULT_LOCALE);
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        Matcher hole = HOLE.matcher(words.getString(key));
        StringBuilder text = new StringBuilder();
        while (hole.find()) {
            hole.appendReplacement(text, Matcher.quoteReplacement(word(values.get(hole.group(1)), chinese)));
        }
        return hole.appendTail(text).toString();
    }

    private static String word(@Nullable Object value, boolean chinese) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(number).round(new MathContext(3)).stripTrailingZeros().toPlainString()
                    : number.toString();
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(each -> word(each, chinese)).collect(Collectors.joining(chinese ? "、" : ", "));
        }
        return value == null ? "?" : value.toString();
    }
}
