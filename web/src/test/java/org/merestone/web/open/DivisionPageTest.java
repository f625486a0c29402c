package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a division, and that of a name, as their readers without scripts find them. */
@ServedTest
class DivisionPageTest {

    private static final Pattern AREA = Pattern.compile("id=\"area\">([0-9.,]+) 平方公里");
    private static final Pattern LENGTH = Pattern.compile("<td class=\"num\">([0-9.,]+)</td>");

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    private Visitor anybody;

    @BeforeEach
    void arrive() {
        anybody = new Visitor(URI.create("http://localhost:" + port));
    }

    @Test
    void theListLeadsToEveryDivision() {
        String all = anybody.page("/divisions").body();
        assertThat(all).contains("href=\"/divisions/990121\"", "砚川县", "砚城街道").doesNotContain("??");
        assertThat(anybody.page("/divisions?lang=en&at=2024-01-01").body()).contains("All divisions").doesNotContain("??");
    }

    @Test
    void theTownshipsOfACountyHaveItsArea() {
        double county = area("990121");
        double sum = jdbc.sql("select distinct code from division_version where length(code) = 9 and valid_to is null and superseded_at is null")
                .query(String.class).list().stream().mapToDouble(this::area).sum();
        assertThat(sum).isCloseTo(county, within(0.2)); // twelve figures rounded to a hundredth
    }

    private double area(String code) {
        Matcher area = AREA.matcher(anybody.page("/divisions/" + code).body());
        assertThat(area.find()).as(code).isTrue();
        return Double.parseDouble(area.group(1).replace(",", ""));
    }

    @Test
    void aTownshipTellsItsNeighboursWithTheLengthOfEachLineTheLongestFirst() {
        String page = anybody.page("/divisions/990121001").body();
        assertThat(page).contains("砚城街道", "砚城石渡线", "href=\"/divisions/990121\"", "/map.png?", "引用", ".jsonld").doesNotContain("??");
        Matcher length = LENGTH.matcher(page);
        double before = Double.MAX_VALUE;
        int lines = 0;
        for (; length.find(); lines++) {
            double kilometres = Double.parseDouble(length.group(1).replace(",", ""));
            assertThat(kilometres).isPositive().isLessThanOrEqualTo(before);
            before = kilometres;
        }
        assertThat(lines).isEqualTo(lines("leftCode") + lines("rightCode"));
    }

    private int lines(String side) {
        return anybody.json("/ogc/collections/lines/items?limit=1&" + side + "=990121001").get("numberMatched").asInt();
    }

    @Test
    void itsNamesComeInPages() {
        String first = anybody.page("/divisions/990121").body();
        assertThat(first).contains("rel=\"next\"", "page=2#names").doesNotContain("rel=\"prev\"");
        assertThat(anybody.page("/divisions/990121?page=2").body()).contains("rel=\"prev\"");
        assertThat(anybody.page("/divisions/990121?page=999999999").statusCode()).isEqualTo(200);
    }

    @Test
    void theDayIsKeptByEveryLinkAndTheNamesAreThoseOfTheDay() {
        String then = anybody.page("/divisions/990121?at=2001-01-01").body();
        assertThat(then).contains("href=\"/divisions?at=2001-01-01\"", "?page=2&amp;at=2001-01-01#names");
        assertThat(anybody.page("/divisions/990121?at=2001-01-01&page=2").body()).contains("?page=1&amp;at=2001-01-01#names");
        String township = anybody.page("/divisions/990121001?at=2024-01-01").body();
        assertThat(township).containsPattern("<td><a href=\"/divisions/990121\\d{3}\\?at=2024-01-01\">");
        int standing = jdbc.sql("""
                select count(distinct p.id) from place p join place_name n on n.place_id = p.id join place_division d on d.place_id = p.id
                where p.secrecy = 'PUBLIC' and n.kind in ('STANDARD', 'FORMER') and n.superseded_at is null
                  and (n.valid_from is null or n.valid_from <= date '1950-01-01')
                  and (n.valid_to is null or n.valid_to > date '1950-01-01')""")
                .query(Integer.class).single();
        assertThat(anybody.page("/divisions/990121?at=1950-01-01").body()).contains("地名 %,d 个".formatted(standing));
        assertThat(anybody.page("/divisions/990121").body()).doesNotContain("地名 %,d 个".formatted(standing));
    }

    @Test
    void beforeItsLinesWereLawItHasNoArea() {
        assertThat(anybody.page("/divisions/990121001?at=1990-01-01").body()).contains("1990-01-01 的情况", "未公布").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/divisions/000000", "/divisions/123456789012"})
    void whatBearsNoCodeIsNotFound(String path) {
        assertThat(anybody.page(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/divisions/990121?page=0", "/divisions/990121?at=2999-01-01", "/divisions?at=x", "/divisions/990121?frog=1"})
    void whatCannotBeAskedIsRefused(String path) {
        assertThat(anybody.page(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aNameTellsItsStoryItsSourcesHowToQuoteItAndWhereItLies() {
        String[] place = jdbc.sql("""
                select p.id, n.meaning, n.source, n.name from place p join place_name n on n.place_id = p.id
                where p.secrecy = 'PUBLIC' and n.kind = 'STANDARD' and n.valid_to is null and n.superseded_at is null and n.meaning <> ''
                order by p.place_code fetch first 1 rows only""")
                .query((row, n) -> new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)}).single();
        HttpResponse<String> page = anybody.page("/places/" + place[0]);
        assertThat(page.headers().firstValue("Link")).hasValueSatisfying(link -> assertThat(link).contains(place[0] + ".jsonld", "application/ld+json"));
        assertThat(page.body()).contains("class=\"spot\"", "id=\"story\"", place[1], "id=\"sources\"", place[2], "id=\"cite\"",
                place[3], "http://localhost:" + port + "/places/" + place[0], "版（第", "/map.png?", "href=\"/divisions/", "许可", "id=\"report\"")
                .doesNotContain("??");
        assertThat(anybody.page("/places/" + place[0] + "?lang=en").body()).contains("Story of the name", "Cite", "Report an error", "edition of")
                .doesNotContain("??");
    }
}
