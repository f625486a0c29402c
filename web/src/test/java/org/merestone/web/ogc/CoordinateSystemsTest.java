package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.merestone.web.ogc.OgcClient.CRS84;
import static org.merestone.web.ogc.OgcClient.encoded;
import static org.merestone.web.ogc.OgcClient.epsg;
import static org.merestone.web.ogc.OgcClient.ids;
import static org.merestone.web.ogc.OgcClient.texts;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.ServedTest;
import tools.jackson.databind.JsonNode;

/**
 * OGC API Features Part 2: every offered system is written and read in its own axis order. Known answers come from PROJ, by
 * gdaltransform.
 */
@ServedTest
class CoordinateSystemsTest extends ServedOgc {

    @ParameterizedTest
    @CsvSource({"4490, true, 2e-8", "4326, true, 2e-8", "3857, false, 0.002", "4547, true, 0.002", "4526, true, 0.002"})
    void coordinatesAreThoseOfProjInTheOrderOfTheAuthority(int code, boolean northFirst, double tolerance) throws Exception {
        JsonNode plain = point("/collections/markers/items?limit=1");
        double[] expected = proj(code, plain.get(0).asDouble(), plain.get(1).asDouble());
        JsonNode written = point("/collections/markers/items?limit=1&crs=" + encoded(epsg(code)));
        assertThat(written.get(northFirst ? 1 : 0).asDouble()).as("east").isCloseTo(expected[0], within(tolerance));
        assertThat(written.get(northFirst ? 0 : 1).asDouble()).as("north").isCloseTo(expected[1], within(tolerance));
    }

    @Test
    void theAnswerNamesItsSystem() throws Exception {
        for (String uri : texts(ogc.json("/collections/names").get("crs"))) {
            HttpResponse<String> page = ogc.get("/collections/names/items?limit=1&crs=" + encoded(uri));
            assertThat(page.headers().firstValue("content-crs")).contains("<" + uri + ">");
            String id = ogc.json("/collections/names/items?limit=1").get("features").get(0).get("id").asString();
            HttpResponse<String> one = ogc.get("/collections/names/items/" + id + "?crs=" + encoded(uri));
            assertThat(one.headers().firstValue("content-crs")).contains("<" + uri + ">");
        }
    }

    @Test
    void theDefaultIsLongitudeFirst() throws Exception {
        assertThat(point("/collections/markers/items?limit=1")).isEqualTo(point("/collections/markers/items?limit=1&crs="
                + encoded(CRS84)));
        assertThat(point("/collections/markers/items?limit=1").get(0).asDouble()).isGreaterThan(100);
        assertThat(point("/collections/markers/items?limit=1&crs=" + encoded(epsg(4490))).get(0).asDouble()).isLessThan(40);
    }

    @ParameterizedTest
    @CsvSource({"4490, true", "4326, true", "3857, false", "4547, true", "4526, true"})
    void aBoxFindsTheSameInEverySystem(int code, boolean northFirst) throws Exception {
        JsonNode point = point("/collections/markers/items?limit=1");
        double lon = point.get(0).asDouble();
        double lat = point.get(1).asDouble();
        double[] low = proj(code, lon - 0.02, lat - 0.02);
        double[] high = proj(code, lon + 0.02, lat + 0.02);
        String box = northFirst ? low[1] + "," + low[0] + "," + high[1] + "," + high[0] : low[0] + "," + low[1] + "," + high[0] + ","
                + high[1];
        // A margin of metres is all that a straight side of one system departs from that of the other over so short a way.
        String inner = (lon - 0.0198) + "," + (lat - 0.0198) + "," + (lon + 0.0198) + "," + (lat + 0.0198);
        String outer = (lon - 0.0202) + "," + (lat - 0.0202) + "," + (lon + 0.0202) + "," + (lat + 0.0202);
        var found = ids(ogc.json("/collections/names/items?limit=1000&bbox-crs=" + encoded(epsg(code)) + "&bbox=" + box));
        assertThat(found).isNotEmpty().containsAll(ids(ogc.json("/collections/names/items?limit=1000&bbox=" + inner)));
        assertThat(ids(ogc.json("/collections/names/items?limit=1000&bbox=" + outer))).containsAll(found);
    }

    /** Clients that confuse the axes, and the executable tests of OGC, which put the east first in every system, ask for such boxes. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"4490 114.0,29.6,114.6,30.1", "4326 190,29.6,195,30.1", "4547 500000,3280000,560000,3330000",
        "4526 38500000,3280000,38560000,3330000", "3857 90000000,0,91000000,1"})
    void whereASystemDoesNotReachNothingLies(int code, String box) throws Exception {
        String asked = "/items?limit=1000&bbox-crs=" + encoded(epsg(code)) + "&bbox=" + box;
        assertThat(ids(ogc.json("/collections/names" + asked))).isEmpty();
        // What has no place is in every box.
        assertThat(OgcClient.list(ogc.json("/collections/divisions" + asked).get("features"))).isNotEmpty()
                .allMatch(feature -> feature.get("geometry").isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"4490 -100,-200,100,200", "3857 -3e7,-3e7,3e7,3e7", "4547 -2e7,-2e7,2e7,2e7", "4526 0,0,1e9,1e9"})
    void ofABoxThatReachesTooFarWhatItsSystemReachesIsFound(int code, String box) throws Exception {
        assertThat(ids(ogc.json("/collections/names/items?limit=10000&bbox-crs=" + encoded(epsg(code)) + "&bbox=" + box)))
                .isEqualTo(ids(ogc.json("/collections/names/items?limit=10000")));
    }

    @ParameterizedTest
    @CsvSource({"crs, http://www.opengis.net/def/crs/EPSG/0/4267", "crs, EPSG:4490", "crs, http://www.opengis.net/def/crs/EPSG/0/4548",
        "bbox-crs, http://www.opengis.net/def/crs/EPSG/0/999999", "bbox-crs, urn:ogc:def:crs:EPSG::4490"})
    void aSystemThatIsNotOfferedIsRefusedWithThoseThatAre(String parameter, String uri) throws Exception {
        String told = ogc.refusal(400, "/collections/lines/items?bbox=1,1,2,2&" + parameter + "=" + encoded(uri));
        assertThat(told).contains(parameter).contains(epsg(4490)).contains(CRS84);
        if (parameter.equals("crs")) {
            ogc.refusal(400, "/collections/lines/items/any?bbox-crs=" + encoded(uri));
        }
    }

    @Test
    void jsonFgHasTheSystemsOwnPlaceAndLeavesTheGeometryToGeoJson() throws Exception {
        JsonNode page = ogc.json("/collections/lines/items?limit=2&f=jsonfg&crs=" + encoded(epsg(4490)));
        assertThat(texts(page.get("conformsTo"))).contains("http://www.opengis.net/spec/json-fg-1/1.0/conf/core");
        assertThat(page.get("coordRefSys").asString()).isEqualTo(epsg(4490));
        assertThat(page.get("featureType").asString()).isEqualTo("BoundaryLine");
        JsonNode feature = page.get("features").get(0);
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.get("place").get("coordinates").get(0).get(0).get(0).asDouble()).as("latitude first").isLessThan(40);
        JsonNode plain = ogc.json("/collections/lines/items?limit=2&f=jsonfg").get("features").get(0);
        assertThat(plain.get("place").isNull()).isTrue();
        assertThat(plain.get("geometry").get("coordinates").get(0).get(0).get(0).asDouble()).as("longitude first").isGreaterThan(100);
        assertThat(plain.get("time").get("interval").get(0).asString()).isEqualTo(plain.get("properties").get("validFrom").asString());
        assertThat(plain.get("time").get("interval").get(1).asString()).isEqualTo("..");
        assertThat(OgcClient.type(ogc.get("/collections/lines/items?f=jsonfg"))).isEqualTo("application/vnd.ogc.fg+json");
    }

    private JsonNode point(String path) throws Exception {
        return ogc.json(path).get("features").get(0).get("geometry").get("coordinates");
    }

    /** East and north (or longitude and latitude) of a position of EPSG:4490, by PROJ. */
    private static double[] proj(int code, double lon, double lat) throws Exception {
        Process process = new ProcessBuilder("gdaltransform", "-s_srs", "OGC:CRS84", "-t_srs", code == 4490 || code == 4326 ? "OGC:CRS84"
                : "EPSG:" + code,
                "-output_xy").start();
        try (Writer in = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.US_ASCII)) {
            in.write(lon + " " + lat + "\n");
        }
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            String[] numbers = out.readLine().strip().split("\\s+");
            return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
        }
    }
}
