package org.merestone.gazetteer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the names that a query finds in the order of hits and stops as soon as enough are found. Each segment lies in that order, so
 * the segments are only merged, and nothing behind the last name wanted is looked at.
 */
final class Walk {

    private static final Comparator<Cursor> ORDER = Comparator.comparingLong((Cursor cursor) -> cursor.rank)
            .thenComparingInt(cursor -> cursor.slot);

    private final PublishedName[] names;
    private final List<Cursor> cursors = new ArrayList<>(2);

    Walk(IndexSearcher searcher, Segments segments, PublishedName[] names, Query query) throws IOException {
        this.names = names;
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                cursors.add(new Cursor(scorer.iterator(), leaf.reader().getLiveDocs(), segments.slots(leaf.reader())));
            }
        }
    }

    /** @param more says of each name whether another one is wanted */
    void go(Predicate<PublishedName> more) throws IOException {
        if (cursors.size() == 1) {
            Cursor only = cursors.get(0);
            while (only.next() && more.test(names[only.slot])) {
                // the next one is wanted
            }
            return;
        }
        PriorityQueue<Cursor> heads = new PriorityQueue<>(Math.max(1, cursors.size()), ORDER);
        for (Cursor cursor : cursors) {
            if (cursor.next()) {
                cursor.rank = NameDocuments.rank(names[cursor.slot]);
                heads.add(cursor);
            }
        }
        for (Cursor first = heads.poll(); first != null && more.test(names[first.slot]); first = heads.poll()) {
            if (first.next()) {
                first.rank = NameDocuments.rank(names[first.slot]);
                heads.add(first);
            }
        }
    }

    /** A place in one segment. */
    private static final class Cursor {

        private final DocIdSetIterator documents;
        private final @Nullable Bits living;
        private final int[] slots;
        private int slot;
        private long rank;

        Cursor(DocIdSetIterator documents, @Nullable Bits living, int[] slots) {
            this.documents = documents;
            this.living = living;
            this.slots = slots;
        }

        boolean next() throws IOException {
            int document = documents.nextDoc();
            while (document != DocIdSetIterator.NO_MORE_DOCS && living != null && !living.get(document)) {
                document = documents.nextDoc();
            }
            if (document == DocIdSetIterator.NO_MORE_DOCS) {
                return false;
            }
            slot = slots[document];
            return true;
        }
    }
}
