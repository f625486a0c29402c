package org.merestone.gazetteer.census;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.merestone.geo.Severity;

/**
 * Something to tell about a row.
 *
 * @param row     as the spreadsheet counts
 * @param heading of the column at fault, or empty for the whole row
 * @param ruleId  rule of the catalogue, or empty where the form itself is at fault
 * @param key     of the sentence
 * @param values  what fills the sentence
 */
public record CensusFinding(int row, String heading, Severity severity, String ruleId, String key, List<String> values) {

    private static final int LONGEST_VALUE = 80;

    public CensusFinding {
        values = values.stream().map(value -> value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value).toList();
    }

    static CensusFinding error(int row, CensusField field, String rule, String key, String... values) {
        return new CensusFinding(row, field.heading(), Severity.ERROR, rule, key, List.of(values));
    }

    static CensusFinding warning(int row, CensusField field, String rule, String key, String... values) {
        return new CensusFinding(row, field.heading(), Severity.WARN, rule, key, List.of(values));
    }

    /** The sentence: Chinese, or English for an English locale. */
    public String message(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("gazetteer/census",
                "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(bundle.getString(key), values.toArray());
    }
}
