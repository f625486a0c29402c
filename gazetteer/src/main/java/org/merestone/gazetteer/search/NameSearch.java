package org.merestone.gazetteer.search;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.geo.index.LocalScale;

/**
 * Finds published names. Immutable and for use by many threads; a register that moves on takes the next edition ({@link #with}), which
 * costs what changed and not what is there.
 *
 * <p>A place comes once, by the rung on which it matched first: see {@link Match}. Inside a rung the nearest comes first where the
 * query says near to what; else standard names before other forms, divisions, settlements, streets and the rest, short before long.
 */
public final class NameSearch {

    /** Closes the readers of editions that nobody holds any more. */
    private static final Cleaner CLEANER = Cleaner.create();
    private static final double SURE = 1e-6;
    /** Degrees that are looked around first. */
    private static final double NEAR = 0.01;
    /** Forms of a name that are looked at for each place, where more than the standard one may be wanted. */
    private static final int FORMS = 6;

    private final NameIndex index;
    private final NameIndex.Edition edition;
    private final DivisionPrefixes divisions;
    private final Documents documents;

    private NameSearch(NameIndex index, NameIndex.Edition edition, DivisionPrefixes divisions) {
        this.index = index;
        this.edition = edition;
        this.divisions = divisions;
        IndexSearcher searcher = new IndexSearcher(edition.reader());
        searcher.setQueryCache(null);
        this.documents = new Documents(searcher, edition.segments(), edition.names());
        DirectoryReader reader = edition.reader();
        CLEANER.register(this, () -> close(reader));
    }

    private static void close(DirectoryReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw NameIndex.inMemory(e);
        }
    }

    public static NameSearch of(Collection<PublishedName> names) {
        NameIndex index = new NameIndex(names);
        return new NameSearch(index, index.newest(), new DivisionPrefixes(names));
    }

    /**
     * The next edition; this one stays as it is.
     *
     * @param changed all public forms of the name of each place that changed, none for a place that is no longer public
     */
    public NameSearch with(Map<UUID, ? extends List<PublishedName>> changed) {
        NameIndex.Edition next = index.after(edition, changed);
        if (next == null) {
            Map<UUID, List<PublishedName>> places = new HashMap<>();
            all().forEach(name -> places.computeIfAbsent(name.placeId(), place -> new ArrayList<>(1)).add(name));
            places.putAll(changed);
            return of(places.values().stream().flatMap(List::stream).toList());
        }
        return next == edition ? this
                : new NameSearch(index, next, divisions.and(changed.values().stream().flatMap(List::stream).toList()));
    }

    /** How many forms of names there are. */
    public int size() {
        return edition.reader().numDocs();
    }

    /** The best hits, the best first; empty where nothing matches. */
    public List<NameHit> search(NameQuery query) {
        String asked = DivisionPrefixes.significant(query.filter().within());
        Climb whole = new Climb(Ladder.of(query.text()), asked.isEmpty() ? Set.of() : Set.of(asked), Match.FUZZY);
        List<Climb> readings = climbs(divisions.readings(query.text()), asked);
        Hits hits = new Hits(query, documents);
        boolean named = false;
        for (Match match : Match.values()) {
            int before = hits.found().size();
            if (!match.isNearMiss() || before == 0) {
                whole.step(match, hits);
                named |= match.compareTo(Match.PREFIX) <= 0 && hits.found().size() > before;
                // What is a name, or begins one, is not also looked for here and there in a division that it might begin with.
                if (match.compareTo(named ? Match.SPECIFIC : Match.FUZZY) <= 0) {
                    readings.forEach(reading -> reading.step(match, hits));
                }
            }
        }
        if (hits.found().isEmpty()) {
            List<Climb> joined = climbs(divisions.joined(query.text()), asked);
            for (Match match : Match.values()) {
                if (!match.isNearMiss() || hits.found().isEmpty()) {
                    joined.forEach(climb -> climb.step(match, hits));
                }
            }
        }
        return hits.found();
    }

    private static List<Climb> climbs(List<DivisionPrefixes.Reading> readings, String asked) {
        List<Climb> climbs = new ArrayList<>();
        for (DivisionPrefixes.Reading reading : readings) {
            Set<String> within = reading.within().stream().map(code -> narrower(code, asked)).filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            if (!within.isEmpty()) {
                // 温泉路 may be a road in 温泉, but not every name there with 路 in it.
                boolean one = reading.rest().codePointCount(0, reading.rest().length()) == 1;
                climbs.add(new Climb(Ladder.of(reading.rest()), within, one ? Match.PREFIX : Match.FUZZY));
            }
        }
        return climbs;
    }

    /** A ladder and the divisions in one of which its names must lie; everywhere where none is said. */
    private record Climb(Ladder ladder, Set<String> within, Match last) {

        void step(Match match, Hits hits) {
            if (match.compareTo(last) <= 0 && !hits.full()) {
                ladder.rungs(match).forEach(rung -> hits.climb(rung, within));
            }
        }
    }

    private static @Nullable String narrower(String a, String b) {
        return a.startsWith(b) ? a : b.startsWith(a) ? b : null;
    }

    /** All public forms of the name of a place, the standard one first; empty where the public knows no such place. */
    public List<PublishedName> of(UUID place) {
        return documents.all(new TermQuery(new Term(Field.PLACE.name(), NameDocuments.id(place))));
    }

    /** Every form of every name. */
    public List<PublishedName> all() {
        return documents.all(new MatchAllDocsQuery());
    }

    /** The standard names of the places whose label points lie in a box, its border counted. */
    public List<PublishedName> in(Area.Box box) {
        // The index rounds positions; a slightly larger box misses none.
        Query around = Filters.inside(Field.STANDARD_POSITION, new Area.Box(Math.max(-180, box.west() - SURE), Math.max(-90, box.south() - SURE),
                Math.min(180, box.east() + SURE), Math.min(90, box.north() + SURE)));
        return documents.all(around).stream().filter(name -> name.kind() == NameKind.STANDARD).filter(name -> name.lon() >= box.west()
                && name.lon() <= box.east() && name.lat() >= box.south() && name.lat() <= box.north()).toList();
    }

    /** The nearest standard names, the nearest first, with the distance in metres; looks farther until it has enough or has seen all. */
    public List<Near> nearest(double lon, double lat, int limit) {
        return nearest(lon, lat, limit, Field.STANDARD_POSITION, NameFilter.NONE);
    }

    /** As {@link #nearest(double, double, int)}, by the names that were standard at a time, as far as the register knows. */
    public List<Near> nearest(double lon, double lat, int limit, AsOf then) {
        return nearest(lon, lat, limit, Field.POSITION, NameFilter.NONE.at(then));
    }

    private List<Near> nearest(double lon, double lat, int limit, Field field, NameFilter filter) {
        if (size() == 0) {
            return List.of();
        }
        LocalScale scale = LocalScale.at(lat);
        Filters filters = new Filters(filter);
        Sort byDistance = new Sort(LatLonDocValuesField.newDistanceSort(Field.POSITION.name(), lat, lon),
                new SortField(Field.RANK.name(), SortField.Type.LONG));
        int forms = field == Field.POSITION ? limit * FORMS : limit;
        for (double reach = NEAR; ; reach *= 4) {
            Area.Box box = new Area.Box(Math.max(-180, lon - reach), Math.max(-90, lat - reach), Math.min(180, lon + reach),
                    Math.min(90, lat + reach));
            double sure = Math.min(scale.distance(lon, lat, lon, lat + reach), scale.distance(lon, lat, lon + reach, lat));
            Set<UUID> places = new HashSet<>();
            List<Near> found = Arrays.stream(documents.first(filters.over(Filters.inside(field, box), Set.of()), byDistance, forms))
                    .filter(name -> name.kind() == NameKind.STANDARD || name.kind() == NameKind.FORMER)
                    .filter(name -> places.add(name.placeId())).limit(limit)
                    .map(name -> new Near(name, scale.distance(lon, lat, name.lon(), name.lat())))
                    .sorted(Comparator.comparingDouble(Near::metres)).toList();
            if (reach > 360 || found.size() == limit && found.get(limit - 1).metres() <= sure) {
                return found;
            }
        }
    }

    /** A name and how far its place is, in metres. */
    public record Near(PublishedName name, double metres) {}
}
