package org.merestone.geo.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.merestone.geo.Sentence;

/** What stands around a map (图廓整饰): frame and grid with their numbers, title, scale, legend, the number of the review, the system. */
final class SheetFurniture {

    static final double MM = SheetGrid.MM;

    private final Sheet sheet;
    private final SheetGrid grid;
    private final Locale locale;

    SheetFurniture(Sheet sheet, SheetGrid grid, Locale locale) {
        this.sheet = sheet;
        this.grid = grid;
        this.locale = locale;
    }

    void around(Legend.Drawing legend) {
        grid.frame();
        grid.gridLabels();
        grid.marks();
        grid.text(sheet.title(), 22, grid.width / 2, -18 * MM, 0);
        grid.text("1:" + String.format(Locale.ROOT, "%,d", sheet.scale()), 14, grid.width / 2, grid.height + 15 * MM, 0);
        grid.scaleBar(grid.height + 19 * MM);
        grid.northArrow();
        notes();
        legend.draw(0, grid.height + 15 * MM, grid.width / 2 - 29 * MM);
    }

    private void notes() {
        List<String> notes = new ArrayList<>();
        notes.add(sheet.approval().isEmpty() ? word("sheet.unreviewed", Map.of()) : word("sheet.approval", Map.of("number", sheet.approval())));
        notes.add(word("sheet.system", Map.of("width", sheet.zone().width().degrees(), "meridian", Math.round(sheet.zone().centralMeridian()))));
        if (!sheet.remark().isEmpty()) {
            notes.add(sheet.remark());
        }
        for (int i = 0; i < notes.size(); i++) {
            grid.text(notes.get(i), 9, grid.width, grid.height + (15 + 4.6 * i) * MM, 1);
        }
    }

    private String word(String key, Map<String, Object> values) {
        return word(key, values, locale);
    }

    static String word(String key, Map<String, Object> values, Locale locale) {
        return new Sentence("org.merestone.geo.map.sheet", key, values).in(locale);
    }
}
