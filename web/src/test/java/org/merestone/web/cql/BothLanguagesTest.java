package org.merestone.web.cql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Filters of the kinds that the standard gives as examples, in text and in JSON, asked of one feature whose answers are worked out by hand.
 */
class BothLanguagesTest {

    static final Vocabulary WORDS = new Vocabulary(Map.of("name", Kind.TEXT, "city", Kind.TEXT, "value", Kind.NUMBER, "depth", Kind.NUMBER,
            "boolean", Kind.TRUTH, "updated", Kind.DATE, "begin", Kind.DATE, "end", Kind.DATE, "geom", Kind.GEOMETRY, "地名", Kind.TEXT),
            UnaryOperator.identity(), Vocabulary.NO_LONGITUDE);

    /** name foobar, value 12.5, boolean true, updated 2020-06-15, begin 2005-01-01, 地名 汀泗桥镇 at (7.02, 49.92); no city, depth and end. */
    static final Subject FEATURE = name -> switch (name) {
        case "name" -> "foobar";
        case "value" -> 12.5;
        case "boolean" -> true;
        case "updated" -> LocalDate.of(2020, 6, 15);
        case "begin" -> LocalDate.of(2005, 1, 1);
        case "地名" -> "汀泗桥镇";
        case "geom" -> new GeometryFactory().createPoint(new Coordinate(7.02, 49.92));
        default -> null;
    };

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "name = 'foobar'|{'op':'=','args':[{'property':'name'},'foobar']}|true",
        "\"name\"<>'foobar'|{'op':'<>','args':[{'property':'name'},'foobar']}|false",
        "value > 12|{'op':'>','args':[{'property':'value'},12]}|true",
        "value<=12.5|{'op':'<=','args':[{'property':'value'},12.5]}|true",
        "value < -1.25e1|{'op':'<','args':[{'property':'value'},-12.5]}|false",
        "13 > value|{'op':'>','args':[13,{'property':'value'}]}|true",
        "boolean = true|{'op':'=','args':[{'property':'boolean'},true]}|true",
        "updated >= DATE('2020-06-15')|{'op':'>=','args':[{'property':'updated'},{'date':'2020-06-15'}]}|true",
        "updated < TIMESTAMP('2020-06-14T16:00:00Z')|{'op':'<','args':[{'property':'updated'},{'timestamp':'2020-06-14T16:00:00Z'}]}|false",
        "begin < updated|{'op':'<','args':[{'property':'begin'},{'property':'updated'}]}|true",
        "name LIKE 'foo%'|{'op':'like','args':[{'property':'name'},'foo%']}|true",
        "name NOT LIKE '_oo%'|{'op':'not','args':[{'op':'like','args':[{'property':'name'},'_oo%']}]}|false",
        "NOT \"name\" LIKE 'foo%' AND \"value\" > 10"
            + "|{'op':'and','args':[{'op':'not','args':[{'op':'like','args':[{'property':'name'},'foo%']}]},"
            + "{'op':'>','args':[{'property':'value'},10]}]}|false",
        "value BETWEEN 10 AND 12.5|{'op':'between','args':[{'property':'value'},10,12.5]}|true",
        "value NOT BETWEEN 10 AND 12.4|{'op':'not','args':[{'op':'between','args':[{'property':'value'},10,12.4]}]}|true",
        "name IN ('a','foobar')|{'op':'in','args':[{'property':'name'},['a','foobar']]}|true",
        "value NOT IN (1, 12.5)|{'op':'not','args':[{'op':'in','args':[{'property':'value'},[1,12.5]]}]}|false",
        "city IS NULL|{'op':'isNull','args':[{'property':'city'}]}|true",
        "geom IS NOT NULL|{'op':'not','args':[{'op':'isNull','args':[{'property':'geom'}]}]}|true",
        "city = 'Toronto'|{'op':'=','args':[{'property':'city'},'Toronto']}|-",
        "NOT (city = 'Toronto')|{'op':'not','args':[{'op':'=','args':[{'property':'city'},'Toronto']}]}|-",
        "city = 'Toronto' OR value > 1|{'op':'or','args':[{'op':'=','args':[{'property':'city'},'Toronto']},"
            + "{'op':'>','args':[{'property':'value'},1]}]}|true",
        "city = 'Toronto' AND value < 1|{'op':'and','args':[{'op':'=','args':[{'property':'city'},'Toronto']},"
            + "{'op':'<','args':[{'property':'value'},1]}]}|false",
        "depth BETWEEN 1 AND 2|{'op':'between','args':[{'property':'depth'},1,2]}|-",
        "CASEI(name) = casei('FOObar')|{'op':'=','args':[{'op':'casei','args':[{'property':'name'}]},{'op':'casei','args':['FOObar']}]}|true",
        "casei(name) LIKE CASEI('FOO%')|{'op':'like','args':[{'op':'casei','args':[{'property':'name'}]},{'op':'casei','args':['FOO%']}]}|true",
        "ACCENTI('Tīngsìqiáo')=accenti('Tingsiqiao')|{'op':'=','args':[{'op':'accenti','args':['Tīngsìqiáo']},'Tingsiqiao']}|true",
        "CASEI(ACCENTI('Lǜ')) = 'lu'|{'op':'=','args':[{'op':'casei','args':[{'op':'accenti','args':['Lǜ']}]},'lu']}|true",
        "ACCENTI('København') = 'Kobenhavn'|{'op':'=','args':[{'op':'accenti','args':['København']},'Kobenhavn']}|true",
        "updated > '2020-06-14'|{'op':'>','args':[{'property':'updated'},'2020-06-14']}|true",
        "('2020-06-14T16:00:00Z' = updated)|{'op':'=','args':['2020-06-14T16:00:00Z',{'property':'updated'}]}|true",
        "updated IN ('2020-06-14','2020-06-15')|{'op':'in','args':[{'property':'updated'},['2020-06-14','2020-06-15']]}|true",
        "updated BETWEEN '2020-06-16' AND DATE('2021-01-01')"
            + "|{'op':'between','args':[{'property':'updated'},'2020-06-16',{'date':'2021-01-01'}]}|false",
        "地名 LIKE '汀泗%镇'|{'op':'like','args':[{'property':'地名'},'汀泗%镇']}|true",
        "true|true|true",
        "FALSE OR (TRUE and NOT false)|{'op':'or','args':[false,{'op':'and','args':[true,{'op':'not','args':[false]}]}]}|true",
        "S_INTERSECTS(geom,BBOX(7,49.9,7.1,50))|{'op':'s_intersects','args':[{'property':'geom'},{'bbox':[7,49.9,7.1,50]}]}|true",
        "s_within(geom, POLYGON((7 49,8 49,8 50,7 50,7 49)))|{'op':'s_within','args':[{'property':'geom'},"
            + "{'type':'Polygon','coordinates':[[[7,49],[8,49],[8,50],[7,50],[7,49]]]}]}|true",
        "S_DISJOINT(geom, POINT Z (7.02 49.92 -3))|{'op':'s_disjoint','args':[{'property':'geom'},{'type':'Point','coordinates':[7.02,49.92,-3]}]}|false",
        "T_AFTER(updated, DATE('2020-01-01'))|{'op':'t_after','args':[{'property':'updated'},{'date':'2020-01-01'}]}|true",
        "T_INTERSECTS(updated, INTERVAL('2020-01-01','2020-12-31T00:00:00Z'))"
            + "|{'op':'t_intersects','args':[{'property':'updated'},{'interval':['2020-01-01','2020-12-31T00:00:00Z']}]}|true",
        "T_INTERSECTS(INTERVAL(begin,end), INTERVAL('2030-01-01','..'))"
            + "|{'op':'t_intersects','args':[{'interval':[{'property':'begin'},{'property':'end'}]},{'interval':['2030-01-01','..']}]}|true",
        "T_INTERSECTS(INTERVAL(end,end), INTERVAL('2030-01-01','..'))"
            + "|{'op':'t_intersects','args':[{'interval':[{'property':'end'},{'property':'end'}]},{'interval':['2030-01-01','..']}]}|-",
        "T_BEFORE(end, DATE('2020-01-01'))|{'op':'t_before','args':[{'property':'end'},{'date':'2020-01-01'}]}|-"})
    void textAndJsonSayTheSame(String text, String json, @Nullable Boolean expected) {
        assertThat(Cql2.text(text, WORDS).test(FEATURE)).as(text).isEqualTo(expected);
        assertThat(Cql2.json(json.replace('\'', '"'), WORDS).test(FEATURE)).as(json).isEqualTo(expected);
    }

    @Test
    void andBindsMoreTightlyThanOr() {
        assertThat(Cql2.text("TRUE OR FALSE AND FALSE", WORDS).test(FEATURE)).isTrue();
        assertThat(Cql2.text("(TRUE OR FALSE) AND FALSE", WORDS).test(FEATURE)).isFalse();
        assertThat(Cql2.text("NOT TRUE OR TRUE", WORDS).test(FEATURE)).isTrue();
        assertThat(Cql2.text("NOT NOT TRUE", WORDS).test(FEATURE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, true", "abc, ABC, false", "abc, a%, true", "abc, %c, true", "abc, %b%, true", "abc, a_c, true", "abc, a_, false",
        "abc, %, true", "'', %, true", "'', _, false", "100%, 100\\%, true", "1000, 100\\%, false", "a_b, a\\_b, true", "axb, a\\_b, false",
        "𠮷野, _野, true", "aaaa, %a%a%, true", "abab, %ab, true", "abcb, a%b%b, true", "mississippi, m%iss%ip%i, true", "aaa, a%b, false"})
    void aPatternHasTwoSignsAndOneWayToMeanThem(String text, String pattern, boolean expected) {
        assertThat(LikePattern.of(pattern).matches(text)).isEqualTo(expected);
    }

    @Test
    void aPatternOfManyWildcardsIsNoLongWait() {
        assertThat(LikePattern.of("%a".repeat(5_000) + "b").matches("a".repeat(10_000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name = 'it''s'", "name = 'it\\'s'"})
    void aQuoteWithinATextIsDoubledOrEscaped(String filter) {
        assertThat(Cql2.text(filter, WORDS).test(name -> "it's")).isTrue();
    }

    @Test
    void aPropertyMayBeNamedLikeAWordOfTheLanguage() {
        Vocabulary words = new Vocabulary(Map.of("date", Kind.TEXT, "like", Kind.TEXT, "in", Kind.NUMBER, "point", Kind.GEOMETRY),
                UnaryOperator.identity(), 0);
        Subject subject = name -> switch (name) {
            case "date", "like" -> "x";
            case "point" -> new GeometryFactory().createPoint(new Coordinate(1, 1));
            default -> 3.0;
        };
        assertThat(Cql2.text("date = 'x' AND \"like\" LIKE 'x' AND \"in\" IN (3) AND S_INTERSECTS(point, POINT(1 1))",
                words).test(subject)).isTrue();
    }
}
