package org.merestone.gazetteer.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.geo.Polygon;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.gazetteer.name.PlaceClass;

/** A filter as queries of the index. */
final class Filters {

    /** Lengths of codes whose beginnings are indexed as terms of their own. */
    static final Set<Integer> DIVISION_LEVELS = Set.of(2, 4, 6, 9);
    private static final int WHOLE_CODE = 12;
    static final Set<Integer> CLASS_LEVELS = Set.of(1, 2, 3, 4);

    private final List<Query> queries = new ArrayList<>();

    Filters(NameFilter filter) {
        if (!filter.classPrefix().isEmpty()) {
            queries.add(beginning(Field.CLASS, PlaceClass.of(filter.classPrefix()).significant(), CLASS_LEVELS));
        }
        if (filter.kind() != null) {
            queries.add(new TermQuery(new Term(Field.KIND.name(), filter.kind().name())));
        }
        if (filter.standing() != null) {
            queries.add(new TermQuery(new Term(Field.STANDING.name(), filter.standing().name())));
        }
        if (filter.area() != null) {
            queries.add(inside(Field.POSITION, filter.area()));
        }
        if (filter.at() != null) {
            queries.add(NumericDocValuesField.newSlowRangeQuery(Field.FROM.name(), Long.MIN_VALUE, filter.at().last().toEpochDay()));
            queries.add(NumericDocValuesField.newSlowRangeQuery(Field.TO.name(), filter.at().first().toEpochDay() + 1, Long.MAX_VALUE));
        }
    }

    boolean isEmpty() {
        return queries.isEmpty();
    }

    /** @param within digits that the code of the division must begin with, one of them; none for every division */
    Query over(Query query, Set<String> within) {
        if (within.isEmpty() && queries.isEmpty()) {
            return query;
        }
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (!within.isEmpty()) {
            filtered.add(in(within), Occur.FILTER);
        }
        queries.forEach(each -> filtered.add(each, Occur.FILTER));
        return filtered.build();
    }

    private static Query in(Set<String> divisions) {
        if (divisions.size() == 1) {
            return beginning(Field.DIVISION, divisions.iterator().next(), DIVISION_LEVELS);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<BytesRef> terms = new ArrayList<>();
        for (String code : divisions) {
            if (DIVISION_LEVELS.contains(code.length()) || code.length() == WHOLE_CODE) {
                terms.add(new BytesRef(code));
            } else {
                any.add(beginning(Field.DIVISION, code, DIVISION_LEVELS), Occur.SHOULD);
            }
        }
        return any.add(new TermInSetQuery(Field.DIVISION.name(), terms), Occur.SHOULD).build();
    }

    private static Query beginning(Field field, String code, Set<Integer> levels) {
        Term term = new Term(field.name(), code);
        return levels.contains(code.length()) ? new TermQuery(term) : new PrefixQuery(term);
    }

    static Query inside(Field field, Area area) {
        if (area instanceof Area.Box box) {
            return LatLonPoint.newBoxQuery(field.name(), box.south(), box.north(), box.west(), box.east());
        }
        if (area instanceof Area.Circle circle) {
            return LatLonPoint.newDistanceQuery(field.name(), circle.lat(), circle.lon(), circle.metres());
        }
        List<Coordinate> ring = ((Area.Ring) area).ring();
        return LatLonPoint.newPolygonQuery(field.name(), new Polygon(ring.stream().mapToDouble(Coordinate::getY).toArray(),
                ring.stream().mapToDouble(Coordinate::getX).toArray()));
    }

    /** The first day as the index has it; a day that is not known is before all others. */
    static long from(@Nullable LocalDate day) {
        return day == null ? Long.MIN_VALUE : day.toEpochDay();
    }

    /** The day it ended; what stands ends after all others. */
    static long to(@Nullable LocalDate day) {
        return day == null ? Long.MAX_VALUE : day.toEpochDay();
    }
}
