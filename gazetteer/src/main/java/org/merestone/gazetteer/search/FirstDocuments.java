package org.merestone.gazetteer.search;

import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Collects the first documents that match, in the order of the index, and then stops. */
final class FirstDocuments implements Collector {

    private final int[] documents;
    private int count;

    private FirstDocuments(int most) {
        documents = new int[most];
    }

    /** Makes the one collector of a search on one thread. */
    record Gathering(int most) implements CollectorManager<FirstDocuments, int[]> {

        @Override
        public FirstDocuments newCollector() {
            return new FirstDocuments(most);
        }

        @Override
        public int[] reduce(Collection<FirstDocuments> collectors) {
            return collectors.stream().flatMapToInt(c -> Arrays.stream(c.documents, 0, c.count)).limit(most).toArray();
        }
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        if (count == documents.length) {
            throw new CollectionTerminatedException();
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {
                // The order of the index is the order of hits.
            }

            @Override
            public void collect(int document) {
                documents[count++] = context.docBase + document;
                if (count == documents.length) {
                    throw new CollectionTerminatedException();
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
