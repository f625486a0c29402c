package org.merestone.web.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.request.BadRequest;

/** The spatial and temporal relations, by the tables of the standards that define them (ISO 19125 and Allen's thirteen, with instants). */
class RelationsTest {

    private static final Vocabulary NOTHING = new Vocabulary(Map.of(), UnaryOperator.identity(), 0);
    private static final String SQUARE = "POLYGON((0 0,4 0,4 4,0 4,0 0))";

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        SQUARE + "; POINT(2 2); S_INTERSECTS S_CONTAINS",
        "POINT(2 2);" + SQUARE + "; S_INTERSECTS S_WITHIN",
        SQUARE + "; POINT(4 2); S_INTERSECTS S_TOUCHES",
        SQUARE + "; POINT(5 5); S_DISJOINT",
        SQUARE + ";" + SQUARE + "; S_INTERSECTS S_EQUALS S_WITHIN S_CONTAINS",
        SQUARE + "; POLYGON((2 2,6 2,6 6,2 6,2 2)); S_INTERSECTS S_OVERLAPS",
        SQUARE + "; POLYGON((4 0,8 0,8 4,4 4,4 0)); S_INTERSECTS S_TOUCHES",
        SQUARE + "; LINESTRING(-1 2,5 2); S_INTERSECTS S_CROSSES",
        "LINESTRING(0 0,2 2); LINESTRING(0 2,2 0); S_INTERSECTS S_CROSSES",
        "LINESTRING(0 0,2 0); LINESTRING(1 0,3 0); S_INTERSECTS S_OVERLAPS",
        "MULTIPOINT((1 1),(9 9));" + SQUARE + "; S_INTERSECTS S_CROSSES",
        "MULTIPOINT(1 1,2 2);" + SQUARE + "; S_INTERSECTS S_WITHIN",
        "MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)));" + SQUARE + "; S_INTERSECTS S_OVERLAPS",
        "MULTILINESTRING((0 0,4 0),(9 9,8 8)); POINT(4 0); S_INTERSECTS S_TOUCHES",
        SQUARE + "; GEOMETRYCOLLECTION(POINT(2 2)); S_INTERSECTS S_CONTAINS",
        "GEOMETRYCOLLECTION(POINT(2 2),LINESTRING(1 1,2 1));" + SQUARE + "; S_INTERSECTS S_WITHIN",
        SQUARE + "; GEOMETRYCOLLECTION(POINT(4 4),LINESTRING(4 4,9 9)); S_INTERSECTS S_TOUCHES",
        SQUARE + "; GEOMETRYCOLLECTION(" + SQUARE + ",POINT(1 1)); S_INTERSECTS S_EQUALS S_WITHIN S_CONTAINS",
        "BBOX(0,0,4,4);" + SQUARE + "; S_INTERSECTS S_EQUALS S_WITHIN S_CONTAINS",
        "BBOX(0,0,-9,4,4,9);" + SQUARE + "; S_INTERSECTS S_EQUALS S_WITHIN S_CONTAINS"})
    void shapesLieToEachOtherAsIso19125Says(String one, String other, String holding) {
        List<String> expected = List.of(holding.strip().split(" "));
        for (SpatialRelation relation : SpatialRelation.values()) {
            assertThat(holds(relation + "(" + one + "," + other + ")")).as(relation.name()).isEqualTo(expected.contains(relation.name()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "INTERVAL('2001-01-01','2002-01-01'); INTERVAL('2003-01-01','2004-01-01'); T_BEFORE T_DISJOINT",
        "INTERVAL('2003-01-01','2004-01-01'); INTERVAL('2001-01-01','2002-01-01'); T_AFTER T_DISJOINT",
        "INTERVAL('2001-01-01','2003-01-01'); INTERVAL('2003-01-01','2004-01-01'); T_MEETS T_INTERSECTS",
        "INTERVAL('2003-01-01','2004-01-01'); INTERVAL('2001-01-01','2003-01-01'); T_METBY T_INTERSECTS",
        "INTERVAL('2001-01-01','2003-01-01'); INTERVAL('2002-01-01','2004-01-01'); T_OVERLAPS T_INTERSECTS",
        "INTERVAL('2002-01-01','2004-01-01'); INTERVAL('2001-01-01','2003-01-01'); T_OVERLAPPEDBY T_INTERSECTS",
        "INTERVAL('2001-01-01','2002-01-01'); INTERVAL('2001-01-01','2004-01-01'); T_STARTS T_INTERSECTS",
        "INTERVAL('2001-01-01','2004-01-01'); INTERVAL('2001-01-01','2002-01-01'); T_STARTEDBY T_INTERSECTS",
        "INTERVAL('2003-01-01','2004-01-01'); INTERVAL('2001-01-01','2004-01-01'); T_FINISHES T_INTERSECTS",
        "INTERVAL('2001-01-01','2004-01-01'); INTERVAL('2003-01-01','2004-01-01'); T_FINISHEDBY T_INTERSECTS",
        "INTERVAL('2002-01-01','2003-01-01'); INTERVAL('2001-01-01','2004-01-01'); T_DURING T_INTERSECTS",
        "INTERVAL('2001-01-01','2004-01-01'); INTERVAL('2002-01-01','2003-01-01'); T_CONTAINS T_INTERSECTS",
        "INTERVAL('2001-01-01','2004-01-01'); INTERVAL('2001-01-01','2004-01-01'); T_EQUALS T_INTERSECTS",
        "INTERVAL('..','2004-01-01'); INTERVAL('2005-01-01','..'); T_BEFORE T_DISJOINT",
        "INTERVAL('2001-01-01','..'); INTERVAL('2002-01-01','..'); T_FINISHEDBY T_INTERSECTS",
        "INTERVAL('2003-01-01','2003-01-01'); INTERVAL('2001-01-01','2004-01-01'); T_DURING T_INTERSECTS"})
    void timesLieToEachOtherAsAllenSays(String one, String other, String holding) {
        List<String> expected = List.of(holding.strip().split(" "));
        for (TemporalRelation relation : TemporalRelation.values()) {
            assertThat(holds(relation + "(" + one + "," + other + ")")).as(relation.name()).isEqualTo(expected.contains(relation.name()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"POINT(179 1); true", "POINT(-179 1); true", "POINT(180 1); true", "POINT(0 1); false",
        "POINT(149 1); false", "POINT(-151 1); true", "POINT(-149 1); false", "POINT(179 11); false"})
    void aBoxWhoseEastLiesBelowItsWestRunsAcrossTheAntimeridian(String point, boolean inside) {
        assertThat(holds("S_INTERSECTS(BBOX(150,0,-150,10)," + point + ")")).isEqualTo(inside);
        assertThat(holds("S_DISJOINT(" + point + ",BBOX(150,0,-5,-150,10,5))")).isEqualTo(!inside);
    }

    @Test
    void aBoxOfLatitudesFirstRunsAcrossTheAntimeridianByItsSecondOrdinate() {
        Vocabulary latitudeFirst = new Vocabulary(Map.of(), UnaryOperator.identity(), 1);
        assertThat(Cql2.text("S_INTERSECTS(BBOX(0,150,10,-150), POINT(5 -170))", latitudeFirst).test(name -> null)).isTrue();
        assertThat(Cql2.text("S_INTERSECTS(BBOX(0,180,10,-150), POINT(5 170))", latitudeFirst).test(name -> null)).isFalse();
        assertThatThrownBy(() -> Cql2.text("S_INTERSECTS(BBOX(10,150,0,-150), POINT(5 170))", latitudeFirst)).isInstanceOf(BadRequest.class);
    }

    @Test
    void theBoxOfAFilterHoldsAllThatItCanMatch() {
        Vocabulary words = new Vocabulary(Map.of("geometry", Kind.GEOMETRY, "n", Kind.NUMBER), UnaryOperator.identity(), 0);
        assertThat(Cql2.text("n > 1 AND S_WITHIN(geometry, BBOX(1,2,3,4))", words).within("geometry"))
                .hasToString("Env[1.0 : 3.0, 2.0 : 4.0]");
        assertThat(Cql2.text("S_CONTAINS(POINT(1 2), geometry)", words).within("geometry")).isNotNull();
        for (String open : Stream.of("n > 1", "S_DISJOINT(geometry, POINT(1 1))", "n > 1 OR S_WITHIN(geometry, BBOX(1,2,3,4))",
                "NOT S_WITHIN(geometry, BBOX(1,2,3,4))", "S_INTERSECTS(POINT(1 1), POINT(1 1))").toList()) {
            assertThat(Cql2.text(open, words).within("geometry")).as(open).isNull();
        }
    }

    private static boolean holds(String filter) {
        return Boolean.TRUE.equals(Cql2.text(filter, NOTHING).test(name -> null));
    }
}
