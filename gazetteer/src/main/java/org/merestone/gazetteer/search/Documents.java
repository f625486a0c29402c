package org.merestone.gazetteer.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * The documents of an edition as the names that they stand for.
 *
 * @param names the list that slots count in; longer than what the edition knows of
 */
record Documents(IndexSearcher searcher, PublishedName[] names) {

    /** The first names that a query finds, so many at most: in the order of the index, or in another. */
    PublishedName[] first(Query query, @Nullable Sort sort, int most) {
        try {
            if (sort != null) {
                return names(searcher.search(query, new TopFieldCollectorManager(sort, most, null, most)).scoreDocs);
            }
            return Arrays.stream(searcher.search(query, new FirstDocuments.Gathering(most))).mapToObj(slot -> names[slot])
                    .toArray(PublishedName[]::new);
        } catch (IOException e) {
            throw NameIndex.inMemory(e);
        }
    }

    /** All names that a query finds. */
    List<PublishedName> all(Query query) {
        return List.of(first(query, null, Integer.MAX_VALUE));
    }

    PublishedName[] names(ScoreDoc[] documents) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<PublishedName> found = new ArrayList<>(documents.length);
        for (ScoreDoc document : documents) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document.doc, leaves));
            NumericDocValues slot = leaf.reader().getNumericDocValues(Field.SLOT.name());
            if (slot.advanceExact(document.doc - leaf.docBase)) {
                found.add(names[(int) slot.longValue()]);
            }
        }
        return found.toArray(PublishedName[]::new);
    }
}
