package org.merestone.gazetteer.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.sheet.SheetFile;
import org.merestone.gazetteer.sheet.SheetLimits;

/** Reads the table of a batch: CSV in UTF-8 or GB18030, or XLSX, with a head of column names. */
public final class BatchTable {

    /** The columns, as their heads say: what, name, class, township, place, meaning, reason, position, points. */
    public static final List<String> COLUMNS = List.of("种类", "名称", "类别", "乡镇", "地名", "含义", "理由", "位置", "坐标");
    static final int MOST_ITEMS = 500;
    private static final SheetLimits LIMITS = new SheetLimits(MOST_ITEMS + 1, 20, 20_000, 20L << 20);

    private BatchTable() {
    }

    /**
     * The rows, by the heads of their columns.
     *
     * @throws Refusal.NotAllowed for a column that is not known, or for no rows
     */
    public static List<Map<String, String>> read(byte[] content) {
        List<String> heads = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        SheetFile.read(content, LIMITS, (number, cells) -> {
            if (heads.isEmpty()) {
                heads.addAll(cells);
                return true;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < Math.min(cells.size(), heads.size()); i++) {
                row.put(heads.get(i), cells.get(i));
            }
            rows.add(row);
            return true;
        });
        if (rows.isEmpty() || !COLUMNS.containsAll(heads.stream().filter(head -> !head.isEmpty()).toList()) || !heads.contains("种类")) {
            throw new Refusal.NotAllowed("batch.columns", String.join("、", COLUMNS), MOST_ITEMS);
        }
        return rows;
    }
}
