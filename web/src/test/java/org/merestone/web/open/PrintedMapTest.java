package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.map.MapRefusal;
import org.merestone.web.ServedTest;
import org.merestone.web.picture.MapLook;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServedTest
class PrintedMapTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    private HttpResponse<byte[]> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void thePublicMapComesOnPaperWithScaleLegendAndItsStanding() throws Exception {
        HttpResponse<byte[]> sheet = get("/map.pdf?lon=114.28&lat=29.82&scale=100000&paper=A3");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("content-type")).contains("application/pdf");
        try (PDDocument document = Loader.loadPDF(sheet.body())) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isCloseTo((float) (420 * 72 / 25.4), within(0.1f));
            assertThat(new PDFTextStripper().getText(document)).contains("行政区域界线图", "1:100,000", "乡级界", "未经地图审核", "中央子午线114°", "镇");
        }
    }

    /** The invented county has lines in rivers, pairs of stones on their banks, stones at tri-points and streets drawn as lines. */
    @Test
    void theLegendTellsWhatTheRegisterKnowsOfMarkersRoadsAndWhatLinesFollow() throws Exception {
        try (PDDocument document = Loader.loadPDF(get("/map.pdf?lon=114.28&lat=29.82&scale=100000&paper=A3").body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("沿河流、道路的界线", "单立界桩", "同号双立界桩", "三交点界桩", "河流", "道路")
                    .doesNotContain("同号三立界桩", "附桩");
        }
    }

    @Test
    void noMapOfRealBoundariesIsPrintedWithoutTheNumberOfItsReview() {
        assertThatThrownBy(() -> PrintedMap.requireReviewed(" ", false)).hasMessageContaining("map.noApproval");
        PrintedMap.requireReviewed("鄂S(2026)001号", false);
        PrintedMap.requireReviewed("", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lon=114.28", "lon=114.28&lat=29.8&scale=1", "lon=114.28&lat=29.8&paper=A0", "lon=114.28&lat=29.8&paper=B5",
        "lon=0&lat=50", "lon=114&lat=91", "lon=NaN&lat=30", "lon=114&lat=30&colour=red"})
    void whatCannotBePrintedIsRefusedInASentence(String query) throws Exception {
        HttpResponse<byte[]> refused = get("/map.pdf?" + query);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("detail").doesNotContain("Exception");
    }

    @Test
    void theMapComesInHighContrastTooAndInNoOtherLook() throws Exception {
        byte[] day = get("/tiles/base/10/836/422.png").body();
        byte[] contrast = get("/tiles/contrast/10/836/422.png").body();
        assertThat(contrast).startsWith(0x89, 'P', 'N', 'G').isNotEqualTo(day);
        assertThat(get("/tiles/night/10/836/422.png").statusCode()).isEqualTo(400);
    }

    @Test
    void aStyleOfTheHouseIsTakenFromTheDataFolderAndAWrongOneStopsTheStart(@TempDir Path data) throws Exception {
        Files.writeString(data.resolve(MapLook.FILE), "background = #123456\n");
        assertThat(new MapLook(data).of("base")).isNotNull();
        Files.writeString(data.resolve(MapLook.FILE), "background = grey\n");
        assertThatThrownBy(() -> new MapLook(data)).isInstanceOf(MapRefusal.class).hasMessageContaining("background = grey");
    }
}
