package org.merestone.web.cql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.request.BadRequest;

/** What is no filter is refused where it stops to make sense, and whatever comes nothing else happens. */
class RefusedFiltersTest {

    private static final List<String> SOUND = List.of(
            "(NOT \"name\" LIKE 'foo%' AND \"value\" > 10) OR CASEI(city) IN (casei('Ā'), 'b') AND depth NOT BETWEEN -1.5e3 AND 2",
            "S_INTERSECTS(geom, GEOMETRYCOLLECTION(POINT(.1 2), MULTIPOLYGON(((0 0,1 0,1 1,0 0),(.5 .2,.6 .2,.6 .3,.5 .2)))))",
            "T_DURING(INTERVAL(begin, '..'), INTERVAL('2020-01-01','2021-01-01T00:00:00Z')) AND updated IS NOT NULL AND boolean = FALSE");
    private static final List<String> SOUND_JSON = List.of("""
            {"op":"and","args":[{"op":"not","args":[{"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},"a%"]}]},
            {"op":"in","args":[{"property":"value"},[1,2.5e3]]},{"op":"between","args":[{"property":"depth"},1,2]}]}""", """
            {"op":"s_intersects","args":[{"property":"geom"},{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}]}""", """
            {"op":"t_during","args":[{"interval":[{"property":"begin"},".."]},{"interval":["2020-01-01","2021-01-01T00:00:00Z"]}]}""");
    private static final String[] SCRAPS = {"(", ")", ",", "'", "\"", "AND", "NOT", "NULL", "1e999", "-", ".", "[", "]", "{", "}", ":",
            "\\", "\u0000", "POINT(",
        "DATE('", "S_", "𠮷", "null", "true", "INTERVAL(", " ", "op"};

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "name = ; cql.end; 7",
        "name ! 'x'; cql.character; 6",
        "name = 'x; cql.openQuote; 8",
        "colour = 'red'; cql.property; 1",
        "name = 5; cql.kind; 6",
        "value = 'x'; cql.kind; 7",
        "value LIKE 'x'; cql.kind; 7",
        "name LIKE city; cql.pattern; 6",
        "geom = geom; cql.notComparable; 6",
        "name = 'x' name; cql.unexpected; 12",
        "(name = 'x'; cql.end; 12",
        "name IS 'x'; cql.unexpected; 9",
        "name NOT = 'x'; cql.unexpected; 10",
        "updated = DATE('2020-02-30'); cql.date; 11",
        "updated = TIMESTAMP('yesterday'); cql.timestamp; 11",
        "T_DURING(updated, INTERVAL('2021-01-01','2020-01-01')); cql.interval; 19",
        "T_DURING(name, DATE('2020-01-01')); cql.kind; 10",
        "T_DURING(updated, INTERVAL('2020-01-01','2021-01-01')); cql.instant; 1",
        "T_MEETS(INTERVAL(begin,end), DATE('2020-01-01')); cql.instant; 1",
        "updated = 'yesterday'; cql.timestamp; 9",
        "S_INTERSECTS(geom, POLYGON((0 0,1 1,1 0,0 1,0 0))); cql.geometry; 20",
        "S_INTERSECTS(geom, POLYGON((0 0,1 1,1 0,0 1))); cql.ring; 28",
        "S_INTERSECTS(geom, LINESTRING(0 0)); cql.geometry; 30",
        "S_INTERSECTS(geom, BBOX(3,2,1,4)); cql.geometry; 20",
        "S_INTERSECTS(geom, POINT(1e999 0)); cql.number; 26",
        "S_NEAR(geom, POINT(1 0)); cql.unexpected; 1",
        "S_INTERSECTS(geom, name); cql.kind; 1",
        "LOWER(name) = 'x'; cql.unexpected; 1",
        "value + 1 = 2; cql.unexpected; 7",
        "value IN (); cql.unexpected; 11"})
    void theSentenceNamesTheCharacter(String filter, String key, int at) {
        assertThatThrownBy(() -> Cql2.text(filter.strip(), BothLanguagesTest.WORDS)).isInstanceOfSatisfying(BadRequest.class, refused -> {
            assertThat(refused.key()).isEqualTo(key);
            assertThat(refused.arguments().get(0)).isEqualTo(at);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "{'op':'and','args':[true,{'op':'=','args':[{'property':'colour'},1]}]}; cql.property; $.args[1].args[0]",
        "{'op':'=','args':[{'property':'name'}]}; cql.arguments; $",
        "{'op':'and','args':[true]}; cql.arguments; $",
        "{'op':'near','args':[1,2]}; cql.operator; $",
        "{'op':'in','args':[{'property':'name'},'x']}; cql.unexpected; $.args[1]",
        "{'op':'like','args':[{'property':'name'},5]}; cql.kind; $",
        "{'op':'s_intersects','args':[{'property':'geom'},{'type':'Circle','coordinates':[1,2]}]}; cql.geometry; $.args[1]",
        "{'op':'s_intersects','args':[{'property':'geom'},{'type':'Point','coordinates':[1]}]}; cql.geometry; $.args[1].coordinates",
        "{'op':'t_after','args':[{'property':'updated'},{'date':'x'}]}; cql.date; $.args[1]",
        "5; cql.unexpected; $",
        "{'args':[]}; cql.unexpected; $",
        "{'op':'isNull','args':{'property':'name'}}; cql.unexpected; $"})
    void theSentenceNamesThePath(String filter, String key, String path) {
        assertThatThrownBy(() -> Cql2.json(filter.strip().replace('\'', '"'), BothLanguagesTest.WORDS))
                .isInstanceOfSatisfying(BadRequest.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.arguments().get(0)).isEqualTo(path);
                });
    }

    @Test
    void lengthDepthAndNumberOfPartsAreBounded() {
        refused("cql.tooLong", "name = '" + "x".repeat(Cql2.LONGEST) + "'");
        refused("cql.tooDeep", "(".repeat(100) + "TRUE" + ")".repeat(100));
        refused("cql.tooDeep", "NOT (".repeat(40) + "TRUE" + ")".repeat(40));
        refused("cql.tooDeep", "CASEI(".repeat(40) + "name" + ")".repeat(40) + " = 'x'");
        refused("cql.tooDeep", "S_INTERSECTS(geom," + "GEOMETRYCOLLECTION(".repeat(40) + "POINT(1 1)" + ")".repeat(40) + ")");
        refused("cql.tooManyParts", "value IN (1" + ",2".repeat(FilterBuilder.MOST_PARTS) + ")");
        refused("cql.tooManyParts", "NOT ".repeat(FilterBuilder.MOST_PARTS) + "TRUE");
        refused("cql.tooManyVertices", "S_INTERSECTS(geom,MULTIPOINT(1 1" + ",1 1".repeat(FilterBuilder.MOST_VERTICES) + "))");
        assertThatThrownBy(() -> Cql2.json("[".repeat(200), BothLanguagesTest.WORDS)).isInstanceOf(BadRequest.class);
        String deep = "{\"op\":\"not\",\"args\":[".repeat(40) + "true" + "]}".repeat(40);
        assertThatThrownBy(() -> Cql2.json(deep, BothLanguagesTest.WORDS)).hasMessageContaining("cql.tooDeep");
    }

    @Test
    void aDamagedFilterIsReadOrRefusedAndNothingElse() {
        Random random = new Random(3);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            boolean json = i % 2 == 0;
            List<String> seeds = json ? SOUND_JSON : SOUND;
            String damaged = damage(seeds.get(random.nextInt(seeds.size())), random);
            try {
                Filter filter = json ? Cql2.json(damaged, BothLanguagesTest.WORDS) : Cql2.text(damaged, BothLanguagesTest.WORDS);
                filter.test(BothLanguagesTest.FEATURE);
                read++;
            } catch (BadRequest e) {
                refused++;
            }
        }
        assertThat(read).isPositive();
        assertThat(refused).isGreaterThan(10_000);
    }

    @Test
    void aFilterCutAnywhereButAtItsEndIsRefused() {
        for (String whole : SOUND_JSON) {
            for (int length = 0; length < whole.strip().length(); length++) {
                String cut = whole.substring(0, length);
                assertThatThrownBy(() -> Cql2.json(cut, BothLanguagesTest.WORDS)).isInstanceOf(BadRequest.class);
            }
        }
        for (String whole : SOUND) {
            assertThat(Cql2.text(whole, BothLanguagesTest.WORDS)).isNotNull();
        }
    }

    private static String damage(String sound, Random random) {
        StringBuilder damaged = new StringBuilder(sound);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(4)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
                case 2 -> damaged.setCharAt(at, (char) random.nextInt(0x3000));
                default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(20)));
            }
            if (damaged.isEmpty()) {
                break;
            }
        }
        return damaged.toString();
    }

    private static void refused(String key, String filter) {
        assertThatThrownBy(() -> Cql2.text(filter, BothLanguagesTest.WORDS)).as(filter.substring(0, 30))
                .isInstanceOfSatisfying(BadRequest.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
