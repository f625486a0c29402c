package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServedTest
class VectorTileApiTest {

    private static final String COUNTY = "/tiles/base/8/209/105.mvt";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void aTileHasTheLayersOfTheRegister() throws Exception {
        HttpResponse<byte[]> tile = get(COUNTY);
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().firstValue("content-type")).contains("application/vnd.mapbox-vector-tile");
        assertThat(text(tile.body())).contains("divisions", "lines", "TOWNSHIP", "STATUTORY", "镇");
        assertThat(tile.headers().firstValue("merestone-left-out")).isEmpty();
    }

    /** The invented county has stones by themselves, pairs on two banks and stones at tri-points; z 10 is the first with markers. */
    @Test
    void aMarkerSaysWhatItIs() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int x = 834; x <= 839; x++) {
            for (int y = 418; y <= 425; y++) {
                all.append(text(get("/tiles/base/10/" + x + "/" + y + ".mvt").body()));
            }
        }
        assertThat(all).contains("kind", "SINGLE", "DOUBLE", "TRIPOINT", "number", "001A", "三交点");
    }

    @Test
    void theSameTileComesCompressedToWhomeverTakesIt() throws Exception {
        HttpResponse<byte[]> packed = get(COUNTY, "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
        assertThat(unpacked).isEqualTo(get(COUNTY).body()).hasSizeGreaterThan(packed.body().length);
    }

    @Test
    void whoHasTheVersionIsToldSo() throws Exception {
        String tag = get(COUNTY).headers().firstValue("etag").orElseThrow();
        assertThat(get(COUNTY, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void aTileFarAwayIsEmpty() throws Exception {
        HttpResponse<byte[]> tile = get("/tiles/base/8/0/0.mvt");
        assertThat(tile.statusCode()).isEqualTo(204);
        assertThat(tile.body()).isEmpty();
    }

    @Test
    void aTileThatCannotBeIsRefusedInASentence() throws Exception {
        for (String path : new String[] {"8/256/0", "8/-1/0", "17/0/0", "-1/0/0", "99/0/0"}) {
            HttpResponse<byte[]> refused = get("/tiles/base/" + path + ".mvt", "Accept-Language", "en");
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(text(refused.body())).contains("16");
        }
        assertThat(get("/tiles/other/8/0/0.mvt").statusCode()).isEqualTo(404);
    }

    @Test
    void noTileHasAPlaceThatIsNotPublic() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int x = 208; x <= 210; x++) {
            for (int y = 104; y <= 107; y++) {
                for (int i = 0; i < 64; i++) {
                    all.append(text(get("/tiles/base/11/" + (x * 8 + i % 8) + "/" + (y * 8 + i / 8) + ".mvt").body()));
                }
            }
        }
        for (UUID id : jdbc.sql("select id from place where secrecy <> 'PUBLIC'").query(UUID.class).list()) {
            assertThat(all).doesNotContain(id.toString());
        }
        assertThat(jdbc.sql("select id from place where secrecy = 'PUBLIC'").query(UUID.class).list().stream()
                .filter(id -> all.indexOf(id.toString()) >= 0)).isNotEmpty();
    }

    @Test
    void theTileJsonLeadsToTheTilesAndNamesTheirLayers() throws Exception {
        JsonNode json = JsonMapper.builder().build().readTree(get("/tiles/base.json").body());
        assertThat(json.get("tilejson").asString()).isEqualTo("3.0.0");
        String address = json.get("tiles").get(0).asString();
        assertThat(address).isEqualTo("http://localhost:" + port + "/tiles/base/{z}/{x}/{y}.mvt");
        assertThat(json.get("vector_layers").valueStream().map(layer -> layer.get("id").asString()))
                .containsExactly("divisions", "lines", "markers", "names", "notices");
        assertThat(json.get("attribution").asString()).contains("许可：", "地图未经审查");
        assertThat(json.get("maxzoom").asInt()).isEqualTo(16);
        assertThat(json.get("bounds").get(0).asDouble()).isBetween(113.0, 115.0);
    }
}
