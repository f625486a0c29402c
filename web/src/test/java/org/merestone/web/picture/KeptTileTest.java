package org.merestone.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.tile.VectorTile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptTileTest {

    private static final byte[] BYTES = new byte[5000];

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8, *;q=0.1", "GZIP", "deflate , gzip ; q=0.001"})
    void aReaderWhoTakesGzipIsSentIt(String accepted) throws IOException {
        ResponseEntity<byte[]> answer = answer(new KeptTile(new VectorTile(BYTES, 3, 0)), accepted);
        assertThat(answer.getHeaders().getFirst("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(answer.getBody())).readAllBytes()).isEqualTo(BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip; q=0.000", "xgzip", "*"})
    void anyOtherReaderGetsItAsItIs(String accepted) {
        ResponseEntity<byte[]> answer = answer(new KeptTile(new VectorTile(BYTES, 3, 0)), accepted);
        assertThat(answer.getHeaders().getFirst("Content-Encoding")).isNull();
        assertThat(answer.getBody()).isSameAs(BYTES);
    }

    @Test
    void aReaderWhoSaysNothingGetsItAsItIs() {
        assertThat(answer(new KeptTile(new VectorTile(BYTES, 3, 0)), null).getBody()).isSameAs(BYTES);
    }

    @Test
    void itIsPackedOnceForAll() {
        KeptTile tile = new KeptTile(new VectorTile(BYTES, 3, 0));
        assertThat(answer(tile, "gzip").getBody()).isSameAs(answer(tile, "gzip, br").getBody());
        assertThat(answer(tile, "gzip").getBody().length + BYTES.length).isLessThan(tile.weight());
    }

    @Test
    void aSmallTileIsNotWorthPacking() {
        byte[] few = new byte[300];
        assertThat(answer(new KeptTile(new VectorTile(few, 1, 0)), "gzip").getBody()).isSameAs(few);
    }

    @Test
    void aTileSaysWhatItLeftOutAndAnEmptyOneIsNone() {
        assertThat(answer(new KeptTile(new VectorTile(BYTES, 3, 7)), "gzip").getHeaders().getFirst("Merestone-Left-Out")).isEqualTo("7");
        assertThat(answer(new KeptTile(new VectorTile(new byte[0], 0, 0)), "gzip").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    private static ResponseEntity<byte[]> answer(KeptTile tile, @Nullable String accepted) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (accepted != null) {
            request.addHeader("Accept-Encoding", accepted);
        }
        return tile.answer(request, ResponseEntity.ok());
    }
}
