package org.merestone.geo.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.map.Paper;

/**
 * A paper as it reads (成果文件), whatever format it is written in.
 *
 * @param sheet     A4, or A3 for figures that want room
 * @param landscape whether the page lies on its long side, as wide tables want it
 * @param marking   what stands on every page of it
 */
public record PrintedPaper(String title, Paper sheet, boolean landscape, Marking marking, List<Block> blocks) {

    /** @throws IllegalArgumentException for a sheet that no office printer takes */
    public PrintedPaper {
        if (sheet != Paper.A4 && sheet != Paper.A3) {
            throw new IllegalArgumentException("papers are printed on A4 or A3: " + sheet);
        }
        blocks = List.copyOf(blocks);
    }

    /** On A4. */
    public PrintedPaper(String title, boolean landscape, Marking marking, List<Block> blocks) {
        this(title, Paper.A4, landscape, marking, blocks);
    }

    /** Its one table, where it is nothing else but texts around one: such a paper is a spreadsheet too. */
    Block.@Nullable Table onlyTable() {
        List<Block> tables = blocks.stream().filter(Block.Table.class::isInstance).toList();
        boolean plain = blocks.stream().allMatch(block -> block instanceof Block.Table || block instanceof Block.Text);
        return plain && tables.size() == 1 && !((Block.Table) tables.get(0)).isForm() ? (Block.Table) tables.get(0) : null;
    }

    /** How many rows its one table has; -1 where it is not one table. */
    public int rows() {
        Block.Table table = onlyTable();
        return table == null ? -1 : table.rows().size();
    }

    /** Whether it can be written as a spreadsheet. */
    public boolean isTable() {
        return onlyTable() != null;
    }

    /** A paper on A4 upright, still to be filled. */
    public static Draft upright(String title) {
        return new Draft(title, false);
    }

    /** A paper on A4 on its long side, still to be filled. */
    public static Draft broad(String title) {
        return new Draft(title, true);
    }

    /** A paper that is being written. */
    public static final class Draft {

        private static final double SIGNATURE_MM = 12;

        private final String title;
        private final boolean landscape;
        private final List<Block> blocks = new ArrayList<>();
        private Paper sheet = Paper.A4;

        private Draft(String title, boolean landscape) {
            this.title = title;
            this.landscape = landscape;
        }

        /** On this sheet instead of A4. */
        public Draft on(Paper other) {
            sheet = other;
            return this;
        }

        public Draft heading(String text) {
            return add(new Block.Heading(text, false));
        }

        /** Begins a new page with a heading. */
        public Draft page(String heading) {
            return add(new Block.Heading(heading, true));
        }

        public Draft text(String text) {
            return add(new Block.Text(text));
        }

        /** A paragraph that stands elsewhere than is usual. */
        public Draft text(String text, Block.Layout layout) {
            return add(new Block.Text(text, layout));
        }

        /** A table, or a sentence where it would have no row. */
        public Draft table(List<String> head, List<List<String>> rows) {
            return rows.isEmpty() ? text("没有记录。") : add(new Block.Table(head, rows, 0));
        }

        /** A form: what is asked and what is answered beside each other. */
        public Draft form(List<List<String>> rows) {
            return add(new Block.Table(List.of(), rows, 0));
        }

        /** Room for hands and seals. */
        public Draft signatures(List<List<String>> rows) {
            return add(new Block.Table(List.of(), rows, SIGNATURE_MM));
        }

        public Draft add(Block block) {
            blocks.add(block);
            return this;
        }

        public PrintedPaper marked(Marking marking) {
            return new PrintedPaper(title, sheet, landscape, marking, blocks);
        }
    }
}
