package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.merestone.web.ogc.OgcClient;
import org.merestone.web.running.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Where a place lies, on the page that needs no script. */
@ServedTest
class WherePageTest {

    /** Mean radius of the ellipsoid, metres: distances on a sphere of it are right to half a hundredth. */
    private static final double RADIUS = 6_371_008.8;
    private static final Pattern MARKER = Pattern.compile(
            "最近的界桩</dt>\\s*<dd><span>([^<]+)，距此 ([0-9,]+) 米</span>\\s*<span[^>]*>· ([^<]+)</span>");

    @LocalServerPort
    int port;
    private Visitor anybody;

    @BeforeEach
    void arrive() {
        anybody = new Visitor(URI.create("http://localhost:" + port));
    }

    /** The nearest of all markers that the open interface has, by the haversine formula. */
    @ParameterizedTest
    @CsvSource({"114.28, 29.82", "114.27, 29.84", "114.20, 29.75", "114.45, 29.70"})
    void theNearestMarkerIsToldWithItsEngravingItsCodeAndHowFarItIs(double lon, double lat) throws Exception {
        JsonNode nearest = OgcClient.list(new OgcClient(port).json("/collections/markers/items?limit=10000").get("features")).stream()
                .min(Comparator.comparingDouble(marker -> distance(lon, lat, marker))).orElseThrow();
        Matcher told = MARKER.matcher(anybody.page("/where?lon=" + lon + "&lat=" + lat).body());
        assertThat(told.find()).isTrue();
        assertThat(told.group(3)).isEqualTo(nearest.at("/properties/code").asString());
        assertThat(told.group(1)).isEqualTo(nearest.at("/properties/name").asString());
        double metres = distance(lon, lat, nearest);
        assertThat(Double.parseDouble(told.group(2).replace(",", ""))).isCloseTo(metres, within(1 + metres / 200));
    }

    private static double distance(double lon, double lat, JsonNode marker) {
        JsonNode at = marker.at("/geometry/coordinates");
        double north = Math.sin(Math.toRadians(at.get(1).asDouble() - lat) / 2);
        double east = Math.sin(Math.toRadians(at.get(0).asDouble() - lon) / 2);
        return 2 * RADIUS * Math.asin(Math.sqrt(north * north
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(at.get(1).asDouble())) * east * east));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theLineIsToldWithItsStandingInTheReadersLanguage(String language) {
        String page = anybody.page("/where?lon=114.28&lat=29.82&lang=" + language).body();
        assertThat(page).containsPattern(language.equals("zh")
                ? "最近的界线</dt>\\s*<dd><span>[^<]+，距此 [0-9,]+ 米</span>\\s*<span[^>]*>· (法定界线|习惯线)"
                : "Nearest boundary line</dt>\\s*<dd><span>[^<]+, [0-9,]+ m away</span>\\s*<span[^>]*>· (legal boundary|customary line)");
        assertThat(page).contains(language.equals("zh") ? "最近的界桩" : "Nearest marker").doesNotContain("??");
    }
}
