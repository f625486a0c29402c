package org.merestone.gazetteer.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.PlaceClass;

/**
 * Finds published names. Immutable and for use by many threads; a register that moved on wants a new one.
 *
 * <p>A place comes once, by the rung on which it matched first: see {@link Match}. Inside a rung the nearest comes first where the
 * query says near to what, else divisions, settlements, streets and the rest, short names before long ones.
 */
public final class NameSearch {

    private final List<PublishedName> names;
    private final DivisionPrefixes divisions;
    private final IndexSearcher searcher;

    /** @param names in the order of hits */
    private NameSearch(List<PublishedName> names) {
        this.names = names;
        this.divisions = new DivisionPrefixes(names);
        this.searcher = new IndexSearcher(NameDocuments.index(names));
        searcher.setQueryCache(null);
    }

    public static NameSearch of(Collection<PublishedName> names) {
        return new NameSearch(names.stream().sorted(Comparator.comparingInt(NameDocuments::rank)).toList());
    }

    public int size() {
        return names.size();
    }

    /** The best hits, the best first; empty where nothing matches. */
    public List<NameHit> search(NameQuery query) {
        Hits hits = new Hits(query);
        String asked = DivisionPrefixes.significant(query.within());
        List<Rung> ladder = Ladder.of(query.text());
        ladder.stream().filter(Ladder::isExact).forEach(rung -> hits.climb(rung, asked));
        for (DivisionPrefixes.Reading reading : divisions.readings(NameFold.fold(query.text()))) {
            String within = narrower(reading.within(), asked);
            if (within != null) {
                Ladder.of(reading.rest()).stream().filter(rung -> rung.match() != Match.FUZZY)
                        .forEach(rung -> hits.climb(rung, within));
            }
        }
        ladder.stream().filter(rung -> !Ladder.isExact(rung)).filter(rung -> rung.match() != Match.FUZZY)
                .forEach(rung -> hits.climb(rung, asked));
        // Near misses are for those who find nothing; among real hits they are noise.
        if (hits.found.isEmpty()) {
            ladder.stream().filter(rung -> rung.match() == Match.FUZZY).forEach(rung -> hits.climb(rung, asked));
        }
        return hits.found;
    }

    private static @Nullable String narrower(String a, String b) {
        return a.startsWith(b) ? a : b.startsWith(a) ? b : null;
    }

    /** Collects hits rung by rung until there are enough. */
    private final class Hits {

        private final NameQuery query;
        /** By distance; null for the order of the list. */
        private final @Nullable Sort sort;
        private final Set<UUID> places = new HashSet<>();
        private final List<NameHit> found = new ArrayList<>();

        Hits(NameQuery query) {
            this.query = query;
            NameQuery.Near near = query.near();
            this.sort = near == null ? null
                    : new Sort(LatLonDocValuesField.newDistanceSort(Field.POSITION.name(), near.lat(), near.lon()));
        }

        void climb(Rung rung, String within) {
            int wanted = query.limit() - found.size();
            // Places found before come again, and some that the rung does not keep.
            for (int depth = wanted + 2 * places.size() + 10; wanted > 0; depth *= 4) {
                int seen = collect(rung, within, depth);
                wanted = query.limit() - found.size();
                if (seen < depth) {
                    return;
                }
            }
        }

        private int collect(Rung rung, String within, int depth) {
            try {
                Query filtered = filtered(rung.query(), within);
                int[] top = sort == null ? searcher.search(filtered, new FirstDocuments.Gathering(depth))
                        : Arrays.stream(searcher.search(filtered, new TopFieldCollectorManager(sort, depth, null, depth)).scoreDocs)
                                .mapToInt(hit -> hit.doc).toArray();
                for (int document : top) {
                    offer(rung, names.get(document));
                }
                return top.length;
            } catch (IOException e) {
                // The directory is in memory.
                throw new UncheckedIOException(e);
            }
        }

        private void offer(Rung rung, PublishedName name) {
            if (found.size() < query.limit() && !places.contains(name.placeId()) && rung.keeps(name)
                    && (query.at() == null || query.at().meets(name.validFrom(), name.validTo()))) {
                places.add(name.placeId());
                found.add(NameHit.of(name, rung.match(), MatchedText.of(rung, name)));
            }
        }

        private Query filtered(Query rung, String within) {
            if (within.isEmpty() && query.classPrefix().isEmpty()) {
                return rung;
            }
            BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(rung, Occur.MUST);
            if (!within.isEmpty()) {
                filtered.add(new PrefixQuery(new Term(Field.DIVISION.name(), within)), Occur.FILTER);
            }
            if (!query.classPrefix().isEmpty()) {
                String prefix = PlaceClass.of(query.classPrefix()).significant();
                filtered.add(new PrefixQuery(new Term(Field.CLASS.name(), prefix)), Occur.FILTER);
            }
            return filtered.build();
        }
    }
}
