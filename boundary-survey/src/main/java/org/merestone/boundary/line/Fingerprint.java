package org.merestone.boundary.line;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/**
 * What a signature is given for: SHA-256 over the canonical WKB of a line (two ordinates, big-endian, no SRID, coordinates to the last
 * bit) and, one after the other, the entries that belong to it. Equal fingerprints mean that nothing was edited in between.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** Fingerprint of a course alone; 64 hexadecimal digits in lower case. */
    public static String of(Geometry line) {
        return of(line, List.of());
    }

    /** Fingerprint of a course and of what is agreed with it, entry by entry in their order. */
    public static String of(Geometry line, List<String> entries) {
        MessageDigest digest = sha256();
        digest.update(new WKBWriter(2, ByteOrderValues.BIG_ENDIAN, false).write(line));
        for (String entry : entries) {
            digest.update((byte) 0);
            digest.update(entry.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
