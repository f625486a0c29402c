package org.merestone.web.cql;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.merestone.geo.LegalTime;
import org.merestone.web.request.BadRequest;

/**
 * Puts a filter together part by part, whichever language it was read from: sees to kinds, names and bounds. {@code place} is where in the
 * filter a part stands, for the sentence that refuses it.
 */
final class FilterBuilder {

    static final int DEEPEST = 32;
    static final int MOST_PARTS = 1_000;
    static final int MOST_VERTICES = 4_000;
    /** Characters of a day of ISO 8601. */
    private static final int DAY_LENGTH = 10;
    private static final double HALF_ROUND = 180;
    private static final GeometryFactory PLANE = new GeometryFactory();

    private final Vocabulary vocabulary;
    private int parts;
    private int depth;
    private int vertices;

    FilterBuilder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Counts a part that has parts; {@link #leave} it again. */
    void enter(Object place) {
        if (++depth > DEEPEST) {
            throw new BadRequest("cql.tooDeep", place, DEEPEST);
        }
        count(place);
    }

    void leave() {
        depth--;
    }

    void countVertex(Object place) {
        if (++vertices > MOST_VERTICES) {
            throw new BadRequest("cql.tooManyVertices", place, MOST_VERTICES);
        }
    }

    private void count(Object place) {
        if (++parts > MOST_PARTS) {
            throw new BadRequest("cql.tooManyParts", place, MOST_PARTS);
        }
    }

    Operand named(String name, Object place) {
        count(place);
        Kind kind = vocabulary.properties().get(name);
        if (kind == null) {
            throw new BadRequest("cql.property", place, shown(name), String.join(", ", new TreeSet<>(vocabulary.properties().keySet())));
        }
        return new Operand.Named(name, kind);
    }

    boolean knows(String name) {
        return vocabulary.properties().containsKey(name);
    }

    Operand literal(Object value, Kind kind, Object place) {
        count(place);
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new BadRequest("cql.number", place);
        }
        // Minus nought is nought to everybody but Double.
        return new Operand.Literal(value instanceof Double number ? (Object) (number + 0.0) : value, kind);
    }

    Operand date(String text, Object place) {
        try {
            return literal(LocalDate.parse(text), Kind.DATE, place);
        } catch (DateTimeException e) {
            throw new BadRequest("cql.date", place, shown(text));
        }
    }

    Operand timestamp(String text, Object place) {
        try {
            return literal(LegalTime.dayOf(OffsetDateTime.parse(text)), Kind.DATE, place);
        } catch (DateTimeException e) {
            throw new BadRequest("cql.timestamp", place, shown(text));
        }
    }

    /** An end of an interval that is written as text: a day, an instant, or {@code ..} for none. */
    @Nullable Operand end(String text, Object place) {
        return text.equals("..") ? null : text.length() == DAY_LENGTH ? date(text, place) : timestamp(text, place);
    }

    Operand folded(Operand text, Operand.Fold fold, Object place) {
        count(place);
        require(text, Kind.TEXT, place);
        return text instanceof Operand.Literal literal ? new Operand.Literal(fold.of((String) literal.value()), Kind.TEXT)
                : new Operand.Folded(text, fold);
    }

    /** A geometry as the filter has it, its first ordinate as x. */
    Operand geometry(Geometry written, Object place) {
        if (written.isEmpty() || !new IsValidOp(written).isValid()) {
            throw new BadRequest("cql.geometry", place);
        }
        try {
            return literal(vocabulary.placed().apply(written), Kind.GEOMETRY, place);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("cql.geometry", place);
        }
    }

    /** A box of four numbers, or of six with heights. */
    Operand box(List<Double> numbers, Object place) {
        if (numbers.size() != 4 && numbers.size() != 6 || numbers.stream().anyMatch(number -> !Double.isFinite(number))) {
            throw new BadRequest("cql.geometry", place);
        }
        int upper = numbers.size() / 2;
        double[] low = {numbers.get(0), numbers.get(1)};
        double[] high = {numbers.get(upper), numbers.get(upper + 1)};
        int around = vocabulary.longitude();
        if (around >= 0 && low[around] > high[around] && low[1 - around] <= high[1 - around]) {
            return geometry(acrossTheAntimeridian(low, high, around), place);
        }
        if (low[0] > high[0] || low[1] > high[1]) {
            throw new BadRequest("cql.geometry", place);
        }
        return geometry(PLANE.toGeometry(new Envelope(low[0], high[0], low[1], high[1])), place);
    }

    /** The two parts of a box whose east lies below its west. */
    private static Geometry acrossTheAntimeridian(double[] low, double[] high, int around) {
        double[] end = high.clone();
        double[] start = low.clone();
        end[around] = Math.max(HALF_ROUND, low[around]);
        start[around] = Math.min(-HALF_ROUND, high[around]);
        return PLANE.buildGeometry(List.of(PLANE.toGeometry(new Envelope(low[0], end[0], low[1], end[1])),
                PLANE.toGeometry(new Envelope(start[0], high[0], start[1], high[1]))));
    }

    Filter comparison(Relation relation, Operand left, Operand right, Object place) {
        requireComparable(left, place);
        Operand first = fitted(left, right.kind(), place);
        return new Filter.Comparison(relation, first, require(fitted(right, left.kind(), place), first.kind(), place));
    }

    Filter like(Operand text, Operand pattern, Object place) {
        require(text, Kind.TEXT, place);
        require(pattern, Kind.TEXT, place);
        if (!(pattern instanceof Operand.Literal literal)) {
            throw new BadRequest("cql.pattern", place);
        }
        return new Filter.Like(text, LikePattern.of((String) literal.value()));
    }

    Filter between(Operand value, Operand low, Operand high, Object place) {
        requireComparable(value, place);
        return new Filter.Between(value, require(fitted(low, value.kind(), place), value.kind(), place),
                require(fitted(high, value.kind(), place), value.kind(), place));
    }

    Filter oneOf(Operand value, List<Operand> list, Object place) {
        requireComparable(value, place);
        return new Filter.OneOf(value, list.stream().map(one -> require(fitted(one, value.kind(), place), value.kind(), place)).toList());
    }

    /** A text that stands against a date is read as one: {@code validFrom > '2020-01-01'}. */
    private Operand fitted(Operand operand, Kind against, Object place) {
        if (against != Kind.DATE || !(operand instanceof Operand.Literal literal) || !(literal.value() instanceof String text)) {
            return operand;
        }
        return text.length() == DAY_LENGTH ? date(text, place) : timestamp(text, place);
    }

    Filter spatial(SpatialRelation relation, Operand left, Operand right, Object place) {
        require(left, Kind.GEOMETRY, place);
        require(right, Kind.GEOMETRY, place);
        return new Filter.Spatial(relation, left, right);
    }

    /** Five relations hold between instants and intervals alike; the others are between intervals only. */
    Filter temporal(TemporalRelation relation, Filter.Time left, Filter.Time right, Object place) {
        if (!relation.holdsForInstants() && (left instanceof Filter.Time.Day || right instanceof Filter.Time.Day)) {
            throw new BadRequest("cql.instant", place, relation.name());
        }
        return new Filter.Temporal(relation, left, right);
    }

    Filter.Time day(Operand day, Object place) {
        require(day, Kind.DATE, place);
        return new Filter.Time.Day(day);
    }

    Filter.Time interval(@Nullable Operand from, @Nullable Operand to, Object place) {
        if (from != null) {
            require(from, Kind.DATE, place);
        }
        if (to != null) {
            require(to, Kind.DATE, place);
        }
        if (from instanceof Operand.Literal first && to instanceof Operand.Literal last
                && ((LocalDate) first.value()).isAfter((LocalDate) last.value())) {
            throw new BadRequest("cql.interval", place);
        }
        return new Filter.Time.Interval(from, to);
    }

    static Operand require(Operand operand, Kind kind, Object place) {
        if (operand.kind() != kind) {
            throw new BadRequest("cql.kind", place, kind.name(), operand.kind().name());
        }
        return operand;
    }

    private static void requireComparable(Operand operand, Object place) {
        if (operand.kind() == Kind.GEOMETRY) {
            throw new BadRequest("cql.notComparable", place);
        }
    }

    static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
