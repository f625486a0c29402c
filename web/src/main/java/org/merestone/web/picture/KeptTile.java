package org.merestone.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.tile.VectorTile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A vector tile as it is answered: compressed once for all readers who take that, and as it is for the others. */
public final class KeptTile {

    /** Bytes from which it is worth while. */
    private static final int WORTH_PACKING = 1024;

    private final VectorTile tile;
    /** Two threads may both make it the first time; they are the same. */
    private volatile byte @Nullable [] packed;

    KeptTile(VectorTile tile) {
        this.tile = tile;
    }

    /** What it takes in memory at most, in bytes. */
    int weight() {
        return tile.bytes().length * 2 + 128;
    }

    /**
     * The answer to a reader: 204 where nothing lies in the tile; where the least important features had to be left out, the header
     * {@code Merestone-Left-Out} says how many.
     *
     * @param ok an answer whose other headers are there
     */
    public ResponseEntity<byte[]> answer(HttpServletRequest request, ResponseEntity.BodyBuilder ok) {
        if (tile.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        if (tile.leftOut() > 0) {
            ok.header("Merestone-Left-Out", String.valueOf(tile.leftOut()));
        }
        if (tile.bytes().length < WORTH_PACKING || !takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            return ok.body(tile.bytes());
        }
        return ok.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed());
    }

    private byte[] packed() {
        byte[] known = packed;
        if (known == null) {
            known = gzip(tile.bytes());
            packed = known;
        }
        return known;
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream to = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (GZIPOutputStream packing = new GZIPOutputStream(to)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing can fail in memory
        }
        return to.toByteArray();
    }

    /** Whether a reader names gzip among what they take, and not with weight 0 (RFC 9110, 12.5.3). */
    static boolean takesGzip(@Nullable String accepted) {
        return accepted != null && Stream.of(accepted.toLowerCase(Locale.ROOT).split(","))
                .map(each -> each.replaceAll("\\s", ""))
                .anyMatch(each -> each.equals("gzip") || each.startsWith("gzip;") && !each.matches("gzip;q=0(\\.0*)?"));
    }
}
