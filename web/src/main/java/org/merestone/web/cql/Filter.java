package org.merestone.web.cql;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** A condition on one subject. Unknown, as null, where a value is missing; what is not unknown decides, as in SQL. */
public sealed interface Filter {

    /** True, false, or null for unknown. */
    @Nullable Boolean test(Subject subject);

    /** A box outside which no subject with this property as its place can match; null where there is none. EPSG:4490. */
    default @Nullable Envelope within(String geometry) {
        return null;
    }

    /** All of them. */
    record And(List<Filter> parts) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            Boolean all = true;
            for (Filter part : parts) {
                Boolean one = part.test(subject);
                if (Boolean.FALSE.equals(one)) {
                    return false;
                }
                all = one == null ? null : all;
            }
            return all;
        }

        @Override
        public @Nullable Envelope within(String geometry) {
            return parts.stream().map(part -> part.within(geometry)).filter(box -> box != null).findFirst().orElse(null);
        }
    }

    /** At least one of them. */
    record Or(List<Filter> parts) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            Boolean any = false;
            for (Filter part : parts) {
                Boolean one = part.test(subject);
                if (Boolean.TRUE.equals(one)) {
                    return true;
                }
                any = one == null ? null : any;
            }
            return any;
        }
    }

    record Not(Filter part) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            Boolean one = part.test(subject);
            return one == null ? null : !one;
        }
    }

    record Always(boolean truth) implements Filter {
        @Override
        public Boolean test(Subject subject) {
            return truth;
        }
    }

    /** Two values of one kind against each other; texts by their code units. */
    record Comparison(Relation relation, Operand left, Operand right) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            return relation.between(left.of(subject), right.of(subject));
        }
    }

    record Like(Operand text, LikePattern pattern) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            Object value = text.of(subject);
            return value == null ? null : pattern.matches((String) value);
        }
    }

    /** The ends counted in. */
    record Between(Operand value, Operand low, Operand high) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            Object at = value.of(subject);
            Boolean above = Relation.AT_LEAST.between(at, low.of(subject));
            Boolean below = Relation.AT_MOST.between(at, high.of(subject));
            return above == null || below == null ? null : above && below;
        }
    }

    record OneOf(Operand value, List<Operand> list) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            Object at = value.of(subject);
            return at == null ? null : list.stream().anyMatch(one -> Boolean.TRUE.equals(Relation.EQUAL.between(at, one.of(subject))));
        }
    }

    record Missing(Operand value) implements Filter {
        @Override
        public Boolean test(Subject subject) {
            return value.of(subject) == null;
        }
    }

    record Spatial(SpatialRelation relation, Operand left, Operand right) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            Object first = left.of(subject);
            Object second = right.of(subject);
            return first == null || second == null ? null : relation.holds((Geometry) first, (Geometry) second);
        }

        @Override
        public @Nullable Envelope within(String geometry) {
            return relation == SpatialRelation.S_DISJOINT ? null : boxOf(left, right, geometry) != null ? boxOf(left, right, geometry)
                    : boxOf(right, left, geometry);
        }

        private static @Nullable Envelope boxOf(Operand place, Operand shape, String geometry) {
            return place instanceof Operand.Named named && named.name().equals(geometry) && shape instanceof Operand.Literal literal
                    ? ((Geometry) literal.value()).getEnvelopeInternal() : null;
        }
    }

    /** Two times; an end that the filter leaves open is open, and so is one end that the subject lacks while it has the other. */
    record Temporal(TemporalRelation relation, Time left, Time right) implements Filter {
        @Override
        public @Nullable Boolean test(Subject subject) {
            Days first = left.of(subject);
            Days second = right.of(subject);
            return first == null || second == null ? null : relation.holds(first, second);
        }
    }

    /** A time: a day, or from one to another. */
    sealed interface Time {

        @Nullable Days of(Subject subject);

        record Day(Operand day) implements Time {
            @Override
            public @Nullable Days of(Subject subject) {
                LocalDate date = (LocalDate) day.of(subject);
                return date == null ? null : new Days(date, date);
            }
        }

        record Interval(@Nullable Operand from, @Nullable Operand to) implements Time {
            @Override
            public @Nullable Days of(Subject subject) {
                Object first = from == null ? null : from.of(subject);
                Object last = to == null ? null : to.of(subject);
                if (first == null && last == null && (from != null || to != null)) {
                    return null; // of such a time nothing is known
                }
                return new Days(first == null ? LocalDate.MIN : (LocalDate) first, last == null ? LocalDate.MAX : (LocalDate) last);
            }
        }
    }

    /** From a day to a day, both counted. */
    record Days(LocalDate from, LocalDate to) {}
}
