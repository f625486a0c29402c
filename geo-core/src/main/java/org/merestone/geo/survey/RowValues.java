package org.merestone.geo.survey;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The present values of a row by their columns, made only when they are looked at. */
final class RowValues extends AbstractMap<Column, String> {

    private final ColumnOrder order;
    private final Cells cells;

    RowValues(ColumnOrder order, Cells cells) {
        this.order = order;
        this.cells = cells;
    }

    @Override
    public @Nullable String get(@Nullable Object key) {
        int place = key instanceof Column column ? order.place(column) : -1;
        return place < 0 || cells.isBlank(place) ? null : cells.get(place);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Map.Entry<Column, String>> entrySet() {
        Map<Column, String> present = new EnumMap<>(Column.class);
        for (int i = 0; i < order.size(); i++) {
            Column column = order.at(i);
            if (column != null && !cells.isBlank(i)) {
                present.put(column, cells.get(i));
            }
        }
        return Collections.unmodifiableMap(present).entrySet();
    }
}
