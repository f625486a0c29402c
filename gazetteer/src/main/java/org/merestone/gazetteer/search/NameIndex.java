package org.merestone.gazetteer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.jspecify.annotations.Nullable;

/**
 * The index in memory that the editions of a search share. Every segment lies in the order of hits, so that a question need look only
 * at the first documents of each. Names are only ever added to the list: an edition reads its own documents and the list as it was.
 */
final class NameIndex {

    private static final double BUFFER_MEGABYTES = 256;
    private static final int SEGMENTS_A_TIER = 4;
    /** With more names gone than this share of the list, the index is built anew. */
    private static final double MOST_GONE = 0.5;
    private static final int FEW = 10_000;

    /** Names of one portion are added by one thread. */
    private static final int PORTION = 1 << 13;
    /** Whatever thread added a name: of equal ones that which stands first in the list comes first, so that every node answers alike. */
    private static final Sort ORDER = new Sort(new SortField(Field.RANK.name(), SortField.Type.LONG),
            new SortField(Field.SLOT.name(), SortField.Type.LONG));

    private final IndexWriter writer;
    private PublishedName[] names;
    private int count;
    private Edition newest;

    /** A state of the index. Its reader is closed by who holds it. */
    record Edition(DirectoryReader reader, Segments segments, PublishedName[] names) {}

    NameIndex(Collection<PublishedName> all) {
        TieredMergePolicy merging = new TieredMergePolicy();
        merging.setSegmentsPerTier(SEGMENTS_A_TIER);
        merging.setMaxMergeAtOnce(SEGMENTS_A_TIER);
        IndexWriterConfig config = new IndexWriterConfig(null).setRAMBufferSizeMB(BUFFER_MEGABYTES).setMergePolicy(merging)
                .setMergeScheduler(new SerialMergeScheduler()).setIndexSort(ORDER);
        names = new PublishedName[Math.max(16, all.size())];
        try {
            // One array a file: a buffer of many pieces is gone through, piece by piece, each time that a question takes a part of it.
            writer = new IndexWriter(new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new,
                    ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY), config);
            names = all.toArray(names);
            count = all.size();
            addOnAllCores();
            writer.forceMerge(1);
            DirectoryReader reader = DirectoryReader.open(writer);
            newest = new Edition(reader, Segments.of(reader, Segments.none()), names);
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private void addOnAllCores() {
        IntStream.range(0, (count + PORTION - 1) / PORTION).parallel().forEach(portion -> {
            try {
                for (int slot = portion * PORTION; slot < Math.min(count, (portion + 1) * PORTION); slot++) {
                    writer.addDocument(NameDocuments.of(names[slot], slot));
                }
            } catch (IOException e) {
                throw inMemory(e);
            }
        });
    }

    Edition newest() {
        return newest;
    }

    /**
     * Moves the index on.
     *
     * @param changed the forms of each place that changed, none for a place that is gone
     * @return the new state; null where {@code before} is not the newest one or so much is gone that the index wants building anew
     */
    synchronized @Nullable Edition after(Edition before, Map<UUID, ? extends List<PublishedName>> changed) {
        int gone = count - before.reader().numDocs();
        if (before != newest || gone > FEW && gone > MOST_GONE * count) {
            return null;
        }
        try {
            for (Map.Entry<UUID, ? extends List<PublishedName>> place : changed.entrySet()) {
                writer.deleteDocuments(new Term(Field.PLACE.name(), NameDocuments.id(place.getKey())));
                for (PublishedName name : place.getValue()) {
                    put(name);
                }
            }
            DirectoryReader moved = DirectoryReader.openIfChanged(before.reader(), writer);
            newest = moved == null ? before : new Edition(moved, Segments.of(moved, before.segments()), names);
            return newest;
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    private void put(PublishedName name) throws IOException {
        if (count == names.length) {
            names = Arrays.copyOf(names, count + (count >> 3) + 16);
        }
        names[count] = name;
        writer.addDocument(NameDocuments.of(name, count));
        count++;
    }

    static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("an index in memory failed", e);
    }
}
