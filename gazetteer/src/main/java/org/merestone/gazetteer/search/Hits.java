package org.merestone.gazetteer.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;

/** Collects the hits of a query rung by rung until there are enough. */
final class Hits {

    /** Names that a rung may turn down before it is left; what it wants is then too common to be told apart. */
    private static final int MOST_LOOKED_AT = 4_096;
    /** Names that a rung's query found and that a later rung with the same one is shown again. */
    private static final int MOST_KEPT = 512;

    private final NameQuery query;
    private final Documents documents;
    private final Filters filters;
    /** By distance; null for the order of the index. */
    private final @Nullable Sort sort;
    private final Set<UUID> places = new HashSet<>();
    private final List<NameHit> found = new ArrayList<>();
    /** Whole answers of the index: rungs often want the same names. */
    private final Map<Asked, List<PublishedName>> answers = new HashMap<>();

    private record Asked(Query query, Set<String> within) {}

    Hits(NameQuery query, Documents documents) {
        this.query = query;
        this.documents = documents;
        this.filters = new Filters(query.filter());
        NameQuery.Near near = query.near();
        this.sort = near == null ? null
                : new Sort(LatLonDocValuesField.newDistanceSort(Field.POSITION.name(), near.lat(), near.lon()));
    }

    List<NameHit> found() {
        return Collections.unmodifiableList(found);
    }

    boolean full() {
        return found.size() >= query.limit();
    }

    /** @param within digits that the code of the division must begin with, one of them; none for every division */
    void climb(Rung rung, Set<String> within) {
        Asked asked = new Asked(rung.query(), within);
        List<PublishedName> known = answers.get(asked);
        if (known != null) {
            known.forEach(name -> offer(rung, name));
        } else if (sort == null) {
            walk(rung, asked);
        } else {
            nearest(rung, asked, sort);
        }
    }

    private void walk(Rung rung, Asked asked) {
        List<PublishedName> seen = new ArrayList<>();
        int[] looked = {0};
        documents.walk(filters.over(asked.query(), asked.within()), name -> {
            offer(rung, name);
            looked[0]++;
            if (looked[0] <= MOST_KEPT) {
                seen.add(name);
            }
            return !full() && looked[0] < MOST_LOOKED_AT;
        });
        if (!full() && looked[0] <= MOST_KEPT) {
            answers.put(asked, seen);
        }
    }

    private void nearest(Rung rung, Asked asked, Sort nearest) {
        int wanted = query.limit() - found.size();
        // Places found before come again, and some that the rung does not keep.
        for (int depth = wanted + 2 * places.size() + 10; wanted > 0; depth *= 4) {
            PublishedName[] names = documents.first(filters.over(asked.query(), asked.within()), nearest, depth);
            for (PublishedName name : names) {
                offer(rung, name);
            }
            wanted = query.limit() - found.size();
            if (names.length < depth) {
                answers.put(asked, List.of(names));
            }
            if (names.length < depth || depth > MOST_LOOKED_AT) {
                return;
            }
        }
    }

    private void offer(Rung rung, PublishedName name) {
        if (found.size() >= query.limit() || places.contains(name.placeId())) {
            return;
        }
        String matched = rung.cut().of(name);
        if (matched != null) {
            places.add(name.placeId());
            found.add(NameHit.of(name, rung.match(), matched));
        }
    }
}
