package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The public map of another day: what it asks for, and the pages that show a day without scripts. */
@ServedTest
class OtherDaysOnTheMapTest {

    private static final String BOX = "bbox=113.8,29.4,114.8,30.2";

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;
    private Visitor anybody;

    @BeforeEach
    void arrive() {
        anybody = new Visitor(URI.create("http://localhost:" + port));
    }

    /** A former name of a public place, with the day on which it gave way and the place. */
    private record Renamed(String former, String now, LocalDate day, String place, double lon, double lat) {}

    private Renamed renamed() {
        String[] row = jdbc.sql("""
                select f.name, s.name, f.valid_to, p.id from place p join place_name f on f.place_id = p.id and f.kind = 'FORMER'
                join place_name s on s.place_id = p.id and s.kind = 'STANDARD' and s.valid_to is null
                where p.secrecy = 'PUBLIC' and f.superseded_at is null and f.valid_from is not null and f.valid_to is not null
                  and s.valid_from = f.valid_to and p.class_code not like '235%' order by f.valid_to fetch first 1 rows only""")
                .query((result, n) -> new String[] {result.getString(1), result.getString(2), result.getString(3), result.getString(4)}).single();
        JsonNode place = anybody.json("/api/v1/places?id=" + row[3]);
        return new Renamed(row[0], row[1], LocalDate.parse(row[2]), row[3], place.get("lon").asDouble(), place.get("lat").asDouble());
    }

    @Test
    void theDaysAreThoseOnWhichSomethingPublicBeganOrEnded() {
        JsonNode days = anybody.json("/api/v1/map/days");
        List<String> told = new ArrayList<>();
        days.get("days").forEach(day -> told.add(day.get("day").asString()));
        assertThat(told).isSorted().doesNotHaveDuplicates().contains(renamed().day().toString()).hasSizeLessThanOrEqualTo(400);
        assertThat(told.get(told.size() - 1).compareTo(days.get("today").asString())).isNotPositive();
        List<String> lines = jdbc.sql("select distinct valid_from from boundary_line_version where valid_from is not null and superseded_at is null")
                .query(String.class).list();
        assertThat(days.get("days").valueStream().filter(day -> day.get("lines").asInt() > 0).map(day -> day.get("day").asString()).toList())
                .isNotEmpty().allMatch(day -> lines.contains(day) || ended(day));
    }

    private boolean ended(String day) {
        return jdbc.sql("select count(*) from boundary_line_version where valid_to = :day").param("day", LocalDate.parse(day)).query(Integer.class)
                .single() > 0;
    }

    @Test
    void beforeItWasRenamedAPlaceStandsOnTheMapByItsFormerName() throws Exception {
        Renamed place = renamed();
        String around = "bbox=%s,%s,%s,%s".formatted(place.lon() - 0.001, place.lat() - 0.001, place.lon() + 0.001, place.lat() + 0.001);
        String names = "/api/v1/map/features?layer=names&" + around;
        assertThat(text(names + "&at=" + place.day().minusDays(1))).contains(place.former()).doesNotContain("\"" + place.now() + "\"");
        assertThat(text(names + "&at=" + place.day())).contains(place.now());
        assertThat(text("/api/v1/map/feature?layer=names&id=" + place.place() + "&at=" + place.day().minusDays(1)))
                .contains(place.former());
        assertThat(text("/api/v1/map/feature?layer=names&id=" + place.place())).contains(place.now());
        assertThat(text("/api/v1/names?q=" + URLEncoder.encode(place.former(), StandardCharsets.UTF_8) + "&at="
                + place.day().minusDays(1))).contains(place.place());
    }

    @Test
    void linesAndAreasAreThoseOfTheDay() throws Exception {
        int today = anybody.json("/api/v1/map/features?layer=lines&" + BOX).get("features").size();
        assertThat(today).isPositive();
        assertThat(anybody.json("/api/v1/map/features?layer=lines&" + BOX + "&at=1950-06-01").get("features").size()).isZero();
        assertThat(anybody.json("/api/v1/map/features?layer=divisions&" + BOX + "&at=1950-06-01").get("features").size()).isZero();
        assertThat(anybody.json("/api/v1/map/features?layer=markers&" + BOX + "&at=1950-06-01").get("features").size()).isZero();
        byte[] now = get("/tiles/base/10/836/422.png");
        assertThat(get("/tiles/base/10/836/422.png?at=1950-06-01")).startsWith(0x89, 'P', 'N', 'G').isNotEqualTo(now);
        assertThat(get("/tiles/base/10/836/422.png?at=" + anybody.json("/api/v1/map/days").get("today").asString())).isEqualTo(now);
        assertThat(get("/map.png?lon=114.28&lat=29.82&at=1950-06-01")).isNotEqualTo(get("/map.png?lon=114.28&lat=29.82"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles/base/10/836/422.png?at=1850-01-01", "/tiles/base/10/836/422.png?at=2999-01-01", "/map.png?lon=114&lat=30&at=x",
        "/?at=1850-01-01", "/api/v1/map/features?layer=lines&bbox=114,29,115,30&at=yesterday", "/api/v1/map/feature?layer=lines&id=x",
        "/where?lon=400&lat=30", "/where?lon=114&lat=89", "/where?lon=114&lat=30&zoom=99", "/where?lon=114&lat=30&look=night", "/?frog=1"})
    void aDayOrPlaceThatCannotBeShownIsRefused(String path) throws Exception {
        assertThat(answer(path).statusCode()).isEqualTo(400);
    }

    @Test
    void aFeatureThatIsNotPublicIsNotFound() throws Exception {
        assertThat(answer("/api/v1/map/feature?layer=lines&id=00000000-0000-0000-0000-000000000000").statusCode()).isEqualTo(404);
    }

    @Test
    void withoutScriptsThePictureAnswersAClickWithAPage() {
        String page = anybody.page("/?lon=114.28&lat=29.82&zoom=12&at=2020-01-01").body();
        assertThat(page).contains("src=\"/map.png?lon=114.28&amp;lat=29.82&amp;zoom=12&amp;look=base&amp;at=2020-01-01\"", "action=\"/where\"",
                "href=\"/measure\"", "href=\"/names\"", "2020-01-01 的情况").doesNotContain("??");
        // Half a pixel of 360/(256·2¹²) degrees to the east of the middle, and as much, by the cosine, to the south; a click far to the west lies outside the county.
        assertThat(anybody.page("/where?lon=114.28&lat=29.82&zoom=12&p.x=400&p.y=250").body())
                .contains("东经 114.28017°，北纬 29.81985°", "此处属于", "示例省", "/places/", "最近的界线").doesNotContain("??");
        assertThat(anybody.page("/where?lon=114.28&lat=29.82&zoom=8&p.x=0&p.y=0").body()).contains("此处不在本县已公布的区划内");
        assertThat(anybody.page("/where?lang=en&lon=114.28&lat=29.82").body()).contains("This place belongs to").doesNotContain("??");
    }

    @Test
    void theSwitchOfLanguagesKeepsWhatIsShown() {
        assertThat(anybody.page("/?lon=114.28&lat=29.82&zoom=12&at=2020-01-01").body())
                .contains("href=\"?lon=114.28&amp;lat=29.82&amp;zoom=12&amp;at=2020-01-01&amp;lang=en\"");
        assertThat(anybody.page("/where?lang=en&lon=114.28&lat=29.82").body()).contains("href=\"?lon=114.28&amp;lat=29.82&amp;lang=zh\"");
    }

    private byte[] get(String path) throws Exception {
        return answer(path).body();
    }

    private String text(String path) throws Exception {
        return new String(get(path), StandardCharsets.UTF_8);
    }

    /** As a map asks: whatever form comes. */
    private HttpResponse<byte[]> answer(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}
