package org.merestone.web.cql;

import org.merestone.web.cql.Filter.Days;

/** How one time lies to another: the relations of Allen, as the standard defines them by the ends of both. */
enum TemporalRelation {
    T_AFTER, T_BEFORE, T_CONTAINS, T_DISJOINT, T_DURING, T_EQUALS, T_FINISHEDBY, T_FINISHES, T_INTERSECTS, T_MEETS, T_METBY, T_OVERLAPPEDBY,
    T_OVERLAPS, T_STARTEDBY, T_STARTS;

    /** Whether it is defined where one side is an instant (OGC 21-065r2, temporal functions). */
    boolean holdsForInstants() {
        return switch (this) {
            case T_AFTER, T_BEFORE, T_DISJOINT, T_EQUALS, T_INTERSECTS -> true;
            default -> false;
        };
    }

    boolean holds(Days one, Days other) {
        int starts = one.from().compareTo(other.from());
        int ends = one.to().compareTo(other.to());
        int startToEnd = one.from().compareTo(other.to());
        int endToStart = one.to().compareTo(other.from());
        return switch (this) {
            case T_AFTER -> startToEnd > 0;
            case T_BEFORE -> endToStart < 0;
            case T_CONTAINS -> starts < 0 && ends > 0;
            case T_DISJOINT -> startToEnd > 0 || endToStart < 0;
            case T_DURING -> starts > 0 && ends < 0;
            case T_EQUALS -> starts == 0 && ends == 0;
            case T_FINISHEDBY -> starts < 0 && ends == 0;
            case T_FINISHES -> starts > 0 && ends == 0;
            case T_INTERSECTS -> startToEnd <= 0 && endToStart >= 0;
            case T_MEETS -> endToStart == 0;
            case T_METBY -> startToEnd == 0;
            case T_OVERLAPPEDBY -> starts > 0 && startToEnd < 0 && ends > 0;
            case T_OVERLAPS -> starts < 0 && endToStart > 0 && ends < 0;
            case T_STARTEDBY -> starts == 0 && ends > 0;
            case T_STARTS -> starts == 0 && ends < 0;
        };
    }
}
