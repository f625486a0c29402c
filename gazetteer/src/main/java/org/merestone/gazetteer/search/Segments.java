package org.merestone.gazetteer.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/**
 * Where the documents of an edition's segments stand in the list of names. A segment never changes, so what was read of it stays as long as
 * it does.
 */
final class Segments {

    private final Map<CacheKey, int[]> slots;

    private Segments(Map<CacheKey, int[]> slots) {
        this.slots = slots;
    }

    /** @param before of the edition that this one follows */
    static Segments of(DirectoryReader reader, Segments before) throws IOException {
        Map<CacheKey, int[]> slots = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            int[] known = before.slots.get(key(leaf.reader()));
            slots.put(key(leaf.reader()), known == null ? read(leaf.reader()) : known);
        }
        return new Segments(slots);
    }

    static Segments none() {
        return new Segments(Map.of());
    }

    /** The places in the list of names, by document. */
    int[] slots(LeafReader segment) {
        int[] known = slots.get(key(segment));
        if (known == null) {
            throw new IllegalArgumentException("a segment of another edition");
        }
        return known;
    }

    private static CacheKey key(LeafReader segment) {
        return segment.getCoreCacheHelper().getKey();
    }

    private static int[] read(LeafReader segment) throws IOException {
        int[] slots = new int[segment.maxDoc()];
        NumericDocValues values = segment.getNumericDocValues(Field.SLOT.name());
        for (int document = 0; document < slots.length; document++) {
            if (values.advanceExact(document)) {
                slots[document] = (int) values.longValue();
            }
        }
        return slots;
    }
}
