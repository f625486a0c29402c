package org.merestone.gazetteer.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Collects the first names that match, in the order of hits: of each segment, which lies in that order, so many and no more. */
final class FirstDocuments implements Collector {

    private final int most;
    private long[] ranks = new long[0];
    private int[] slots = new int[0];
    private int count;

    private FirstDocuments(int most) {
        this.most = most;
    }

    /** Makes the one collector of a search on one thread; answers places in the list of names. */
    record Gathering(int most) implements CollectorManager<FirstDocuments, int[]> {

        @Override
        public FirstDocuments newCollector() {
            return new FirstDocuments(most);
        }

        @Override
        public int[] reduce(Collection<FirstDocuments> collectors) {
            return collectors.stream().flatMapToInt(each -> Arrays.stream(each.sorted())).limit(most).toArray();
        }
    }

    private int[] sorted() {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> ranks[a] == ranks[b] ? Integer.compare(slots[a], slots[b]) : Long.compare(ranks[a], ranks[b]));
        return Arrays.stream(order).mapToInt(i -> slots[i]).toArray();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        NumericDocValues rank = context.reader().getNumericDocValues(Field.RANK.name());
        NumericDocValues slot = context.reader().getNumericDocValues(Field.SLOT.name());
        long until = (long) count + most;
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // Nothing is scored.
            }

            @Override
            public void collect(int document) throws IOException {
                if (rank.advanceExact(document) && slot.advanceExact(document)) {
                    keep(rank.longValue(), (int) slot.longValue());
                }
                if (count >= until) {
                    throw new CollectionTerminatedException();
                }
            }
        };
    }

    private void keep(long rank, int slot) {
        if (count == slots.length) {
            int room = Math.max(16, count * 2);
            ranks = Arrays.copyOf(ranks, room);
            slots = Arrays.copyOf(slots, room);
        }
        ranks[count] = rank;
        slots[count++] = slot;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
