package org.merestone.web.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.merestone.web.ServedTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServedTest
class PictureMapTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    private HttpResponse<byte[]> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private String page(String query) throws Exception {
        return new String(get("/" + query).body(), StandardCharsets.UTF_8);
    }

    @Test
    void aPlaceIsShownInEitherLook() throws Exception {
        BufferedImage day = ImageIO.read(new ByteArrayInputStream(get("/map.png?lon=114.28&lat=29.82&zoom=11").body()));
        BufferedImage contrast = ImageIO.read(new ByteArrayInputStream(get("/map.png?lon=114.28&lat=29.82&zoom=11&look=contrast").body()));
        assertThat(day.getWidth()).isEqualTo(800);
        assertThat(day.getHeight()).isEqualTo(500);
        assertThat(contrast.getRGB(400, 250)).isNotEqualTo(day.getRGB(400, 250));
    }

    /** By the tile scheme: 256 pixels a tile, 2^zoom tiles around the equator. */
    @Test
    void aPictureCoversItsPixelsOfTheTilesAroundItsMiddle() {
        Envelope around = PictureMap.around(0, 0, 8);
        assertThat(around.getWidth()).isCloseTo(800 * 360.0 / 65_536, within(1e-9));
        assertThat(around.getMaxY()).isCloseTo(-around.getMinY(), within(1e-9));
        assertThat(PictureMap.around(0, 60, 8).getHeight()).as("half as much at 60 degrees")
                .isCloseTo(around.getHeight() / 2, within(0.03));
        assertThat(PictureMap.around(179.9, 84, 4).getMaxX()).isEqualTo(180);
        assertThat(PictureMap.around(0, 84, 4).getMaxY()).isEqualTo(85);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/map.png?lon=114", "/map.png?lon=114&lat=91", "/map.png?lon=NaN&lat=30", "/map.png?lon=114&lat=30&zoom=3",
        "/map.png?lon=114&lat=30&zoom=99", "/map.png?lon=114&lat=30&look=night", "/map.png?lon=114&lat=30&width=9000",
        "/map.pdf?lon=114.28&lat=29.8&look=night", "/?look=night", "/?lon=400&lat=30", "/?zoom=near"})
    void whatCannotBeShownIsRefused(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void thePageOffersPrintAndLookWithTheMiddleThatItWasAskedFor() throws Exception {
        assertThat(page("?lon=114.3&lat=29.8&zoom=12&look=contrast")).contains("data-look=\"contrast\"", "value=\"114.3\"",
                "1:1,000,000", "data-landscape=\"261.0 138.0\"", "data-portrait=\"261.0 348.0\"",
                "/map.png?lon=114.3&amp;lat=29.8&amp;zoom=12&amp;look=contrast");
        assertThat(page("")).contains("data-look=\"base\"", "aria-current=\"true\"");
    }

    @Test
    void theSheetComesInTheLookThatWasSeen() throws Exception {
        byte[] day = get("/map.pdf?lon=114.28&lat=29.82&scale=50000").body();
        byte[] contrast = get("/map.pdf?lon=114.28&lat=29.82&scale=50000&look=contrast").body();
        assertThat(contrast).startsWith('%', 'P', 'D', 'F');
        assertThat(Math.abs(contrast.length - day.length)).isPositive();
    }
}
