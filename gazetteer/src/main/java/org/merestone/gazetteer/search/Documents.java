package org.merestone.gazetteer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * The documents of an edition as the names that they stand for.
 *
 * @param names the list that slots count in; longer than what the edition knows of
 */
record Documents(IndexSearcher searcher, Segments segments, PublishedName[] names) {

    /** The first names that a query finds in an order of its own, so many at most. */
    PublishedName[] first(Query query, Sort sort, int most) {
        try {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            ScoreDoc[] documents = searcher.search(query, new TopFieldCollectorManager(sort, most, null, most)).scoreDocs;
            PublishedName[] found = new PublishedName[documents.length];
            for (int i = 0; i < found.length; i++) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[i].doc, leaves));
                found[i] = names[segments.slots(leaf.reader())[documents[i].doc - leaf.docBase]];
            }
            return found;
        } catch (IOException e) {
            throw NameIndex.inMemory(e);
        }
    }

    /** Shows the names that a query finds in the order of hits, for as long as another one is wanted. */
    void walk(Query query, Predicate<PublishedName> more) {
        try {
            new Walk(searcher, segments, names, query).go(more);
        } catch (IOException e) {
            throw NameIndex.inMemory(e);
        }
    }

    /** All names that a query finds, in the order of hits. */
    List<PublishedName> all(Query query) {
        List<PublishedName> all = new ArrayList<>();
        walk(query, all::add);
        return List.copyOf(all);
    }
}
