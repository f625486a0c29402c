package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Measuring what a reader draws. Lengths by PROJ's {@code geod +a=6378137 +rf=298.257222101 -I}. */
@ServedTest
class MeasureTest {

    @LocalServerPort
    int port;
    private Visitor anybody;

    @BeforeEach
    void arrive() {
        anybody = new Visitor(URI.create("http://localhost:" + port));
    }

    @Test
    void aPathIsAsLongAsProjSays() {
        JsonNode measured = anybody.json("/api/v1/measure?path=114.3,29.8;114.31,29.8;114.31,29.81");
        assertThat(measured.get("legsMetres").get(0).asDouble()).isCloseTo(966.7917, within(0.001));
        assertThat(measured.get("legsMetres").get(1).asDouble()).isCloseTo(1108.4916, within(0.001));
        assertThat(measured.get("lengthMetres").asDouble()).isCloseTo(966.7917 + 1108.4916, within(0.001));
        assertThat(measured.get("ellipsoid").asString()).contains("CGCS2000", "298.257222101");
        // The half of a rectangle so small that it is nearly flat.
        assertThat(measured.get("areaSquareMetres").asDouble()).isCloseTo(966.7917 * 1108.4916 / 2, within(100.0));
    }

    @Test
    void twoPointsHaveNoAreaAndAPathAcrossItselfHasNoneEither() {
        assertThat(anybody.json("/api/v1/measure?path=114.3,29.8;114.31,29.8").get("areaSquareMetres").isNull()).isTrue();
        JsonNode bow = anybody.json("/api/v1/measure?path=114.3,29.8;114.31,29.81;114.31,29.8;114.3,29.81");
        assertThat(bow.get("crossesItself").asBoolean()).isTrue();
        assertThat(bow.get("areaSquareMetres").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"path=", "path=114", "path=114,30;x", "path=200,30", "path=114,NaN", "", "path=114,30&closed=true"})
    void whatIsNoPathIsRefused(String query) {
        assertThat(anybody.page("/api/v1/measure?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void moreThanTwoHundredPointsAreTooMany() {
        String points = IntStream.range(0, 201).mapToObj(i -> "114," + (30 + i * 0.001)).collect(Collectors.joining(";"));
        assertThat(anybody.page("/api/v1/measure?path=" + points).statusCode()).isEqualTo(400);
        assertThat(anybody.json("/api/v1/measure?path=" + points.substring(0, points.lastIndexOf(';'))).get("legsMetres").size()).isEqualTo(199);
    }

    @Test
    void thePageWithoutScriptsMeasuresLinesOfText() {
        assertThat(anybody.page("/measure").body()).contains("<textarea").doesNotContain("id=\"answer\"").doesNotContain("??");
        assertThat(anybody.page("/measure?path=114.3,29.8%0A114.31,29.8%0D%0A114.31,29.81").body())
                .contains("全长 2,075.283 米", "面积 535,", "measure=114.300000,29.800000;114.310000,29.800000").doesNotContain("??");
        assertThat(anybody.page("/measure?lang=en&path=114.3,29.8").body()).contains("Length 0.000 m").doesNotContain("Area");
    }
}
