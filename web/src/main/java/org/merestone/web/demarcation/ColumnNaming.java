package org.merestone.web.demarcation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.survey.Column;
import org.merestone.geo.survey.ColumnTemplate;
import org.merestone.web.request.BadRequest;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * What a surveyor says about the columns of a file.
 *
 * @param name   of the template to keep
 * @param column one for each value of the first row, blank for one that is not needed
 * @param header {@code yes} where the first row holds headings, {@code no} where it is a point already
 */
record ColumnNaming(@Nullable String name, @Nullable List<String> column, @Nullable String header) {

    static final int MOST = 60;

    /** A column to choose and what it is called. */
    record Choice(String id, String label) {
    }

    static List<Choice> choices() {
        Locale locale = LocaleContextHolder.getLocale();
        return Arrays.stream(Column.values()).filter(column -> column != Column.RING)
                .map(column -> new Choice(column.name(), column.label(locale))).toList();
    }

    /**
     * The template that this is.
     *
     * @param cells of the first row
     */
    ColumnTemplate template(List<String> cells) {
        List<String> chosen = column == null ? List.of() : column;
        String title = name == null ? "" : name.strip();
        if (cells.isEmpty() || chosen.size() != cells.size()) {
            throw new BadRequest("request.wrongValue", "column");
        }
        List<@Nullable Column> columns = new ArrayList<>();
        Map<String, Column> headings = new HashMap<>();
        try {
            for (int i = 0; i < chosen.size(); i++) {
                Column meant = chosen.get(i).isEmpty() ? null : Column.valueOf(chosen.get(i));
                columns.add(meant);
                if (meant != null) {
                    headings.put(cells.get(i), meant);
                }
            }
            return "no".equals(header) ? new ColumnTemplate(title, null, columns, Map.of()) : ColumnTemplate.headed(title, headings);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("request.wrongValue", "column");
        }
    }
}
