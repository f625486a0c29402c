package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.ogc.OgcClient.ids;
import static org.merestone.web.ogc.OgcClient.list;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The parameter datetime against what the database says was law on a day. */
@ServedTest
class OtherDaysTest extends ServedOgc {

    private static final String PUBLIC =
            "from boundary_line_version where stage = 'IN_FORCE' and superseded_at is null and classification = 'PUBLIC'";

    @Autowired
    JdbcClient jdbc;

    @Test
    void anInstantIsAnsweredAsTheLawStoodThen() throws Exception {
        for (LocalDate day : List.of(LocalDate.of(1990, 1, 1), LocalDate.of(2003, 6, 30), LocalDate.of(2015, 1, 1), LocalDate.of(2026, 1,
                1))) {
            int expected = jdbc.sql("select count(*) " + PUBLIC + " and valid_from <= :day and (valid_to is null or valid_to > :day)")
                    .param("day", day).query(Integer.class).single();
            JsonNode page = ogc.json("/collections/lines/items?limit=1000&datetime=" + day);
            assertThat(page.get("numberMatched").asInt()).as(day.toString()).isEqualTo(expected);
            assertThat(list(page.get("features"))).allSatisfy(line ->
                    assertThat(line.get("properties").get("validFrom").asString()).isLessThanOrEqualTo(day.toString()));
        }
    }

    @Test
    void allTimesAreAllVersions() throws Exception {
        int ever = jdbc.sql("select count(*) " + PUBLIC).query(Integer.class).single();
        JsonNode page = ogc.json("/collections/lines/items?limit=1000&datetime=../..");
        assertThat(page.get("numberMatched").asInt()).isEqualTo(ever);
        assertThat(ids(page)).doesNotHaveDuplicates();
        int divisions = jdbc.sql("select count(*) from division_version where superseded_at is null").query(Integer.class).single();
        assertThat(ogc.json("/collections/divisions/items?limit=1&datetime=../..").get("numberMatched").asInt()).isEqualTo(divisions);
    }

    @Test
    void everyVersionIsFoundByItsId() throws Exception {
        JsonNode page = ogc.json("/collections/lines/items?limit=1000&datetime=../..");
        for (JsonNode line : page.get("features")) {
            assertThat(ogc.json("/collections/lines/items/" + line.get("id").asString()).get("geometry")).isEqualTo(line.get("geometry"));
        }
    }

    @Test
    void aNameOfWhichNoBeginningIsKnownIsThereAtAnyTime() throws Exception {
        for (LocalDate day : List.of(LocalDate.of(1950, 1, 1), LocalDate.of(2010, 1, 1))) {
            int expected = jdbc.sql("""
                    select count(*) from place p join place_name n on n.place_id = p.id and n.kind = 'STANDARD' and n.superseded_at is null
                    where p.secrecy = 'PUBLIC' and (n.valid_from is null or n.valid_from <= :day)
                      and (n.valid_to is null or n.valid_to > :day)
                      and (n.valid_to is null or not exists (select 1 from place_name m where m.place_id = p.id and m.kind = 'STANDARD'
                           and m.superseded_at is null and m.valid_to is null))""").param("day", day).query(Integer.class).single();
            assertThat(ogc.json("/collections/names/items?limit=1&datetime=" + day).get("numberMatched").asInt()).isEqualTo(expected);
        }
    }

    @Test
    void aMarkerIsThereFromTheDayOfItsPosition() throws Exception {
        String from = ogc.json("/collections/markers/items?limit=1").get("features").get(0).get("properties").get("validFrom").asString();
        String id = ids(ogc.json("/collections/markers/items?limit=1")).get(0);
        assertThat(ids(ogc.json("/collections/markers/items?limit=1000&datetime=" + from))).contains(id);
        assertThat(ids(ogc.json("/collections/markers/items?limit=1000&datetime=" + LocalDate.parse(from).minusDays(1))))
                .doesNotContain(id);
    }

    @Test
    void aDayBeforeAnyLawIsEmptyAndOneToComeIsAsToday() throws Exception {
        assertThat(ogc.json("/collections/divisions/items?datetime=1800-01-01").get("numberMatched").asInt()).isZero();
        assertThat(ids(ogc.json("/collections/lines/items?limit=1000&datetime=2999-01-01")))
                .isEqualTo(ids(ogc.json("/collections/lines/items?limit=1000")));
    }
}
