package org.merestone.geo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Real data that stands beside the checkout, where it does. */
public final class SharedData {

    private static final Path FOLDER = Path.of("..", "..", "shared", "data");

    private SharedData() {
    }

    /** Skips the test when the whole folder is absent, and only then. */
    public static void needed() {
        assumeTrue(Files.isDirectory(FOLDER), "no shared data beside the checkout");
    }

    /** A file or folder of the shared data; the test is skipped where {@link #needed()} says so. */
    public static Path at(String name) {
        needed();
        return FOLDER.resolve(name);
    }

    /** Unpacks the files of a .tar.gz into a folder, flat, under names of our own; the answer lists them in the archive's order. */
    public static List<Path> unpack(Path archive, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (InputStream raw = new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive), 1 << 16));
             DataInputStream in = new DataInputStream(raw)) {
            byte[] header = new byte[512];
            while (in.readNBytes(header, 0, 512) == 512 && header[0] != 0) {
                long size = Long.parseLong(new String(header, 124, 11, StandardCharsets.US_ASCII).strip(), 8);
                if (header[156] == '0' || header[156] == 0) {
                    Path file = folder.resolve("part-" + files.size() + ".geojson");
                    Files.write(file, in.readNBytes((int) size));
                    files.add(file);
                    in.skipNBytes((512 - size % 512) % 512);
                } else {
                    in.skipNBytes((size + 511) / 512 * 512);
                }
            }
        }
        return files;
    }
}
