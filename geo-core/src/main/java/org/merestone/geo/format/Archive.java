package org.merestone.geo.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a zip in memory, bounded in entries, in bytes and in how much larger than the archive it may become. Entry names are only
 * labels; an archive in the archive is refused.
 */
final class Archive {

    private static final long FREE = 16L << 20;
    /** What can be part of a file of features; anything else in the archive is passed over, but counted. */
    private static final Set<String> WANTED =
            Set.of("shp", "dbf", "prj", "cpg", "kml", "gpkg", "geojson", "json", "dxf", "csv", "txt", "fgb");
    private static final Set<String> ARCHIVES = Set.of("zip", "kmz", "rar", "7z", "gz", "tar", "tgz", "jar");

    private final FilePart zip;
    private final VectorBounds bounds;
    private final List<FilePart> parts = new ArrayList<>();
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;

    private Archive(FilePart zip, VectorBounds bounds) {
        this.zip = zip;
        this.bounds = bounds;
    }

    static boolean is(FilePart file) {
        return file.startsWith('P', 'K', 3, 4) || file.startsWith('P', 'K', 5, 6);
    }

    static List<FilePart> unpack(FilePart zip, VectorBounds bounds) {
        return new Archive(zip, bounds).unpack();
    }

    private List<FilePart> unpack() {
        // Latin-1 takes any byte, so that a name in an unstated character set is no fault of the archive
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()), StandardCharsets.ISO_8859_1)) {
            int entries = 0;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > bounds.entries()) {
                    throw new FormatRefused(VectorFault.ARCHIVE_TOO_MANY, FilePlace.WHOLE, Map.of("limit", bounds.entries()));
                }
                if (!entry.isDirectory()) {
                    take(name(entry.getName()), in);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new FormatRefused(VectorFault.ARCHIVE_DAMAGED, FilePlace.WHOLE, Map.of());
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory are always there", e);
        }
        return parts;
    }

    private void take(String name, ZipInputStream in) throws IOException {
        FilePart label = new FilePart(name, new byte[0]);
        boolean wanted = WANTED.contains(label.ending()) && !name.startsWith("._");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > bounds.bytes()) {
                throw new FormatRefused(VectorFault.ARCHIVE_TOO_LARGE, FilePlace.WHOLE, Map.of("limit", bounds.bytes() >> 20));
            }
            if (unpacked > FREE && unpacked / bounds.ratio() > zip.bytes().length) {
                throw new FormatRefused(VectorFault.ARCHIVE_TOO_TIGHT, FilePlace.WHOLE, Map.of("limit", bounds.ratio()));
            }
            if (wanted) {
                out.write(buffer, 0, read);
            }
        }
        FilePart part = new FilePart(name, out.toByteArray());
        if (ARCHIVES.contains(label.ending()) || is(part)) {
            throw new FormatRefused(VectorFault.ARCHIVE_NESTED, FilePlace.part(name), Map.of());
        }
        if (wanted) {
            parts.add(part);
        }
    }

    /** The entry's own name without its folders; bytes in no stated character set are UTF-8, or else GB18030. */
    private static String name(String entry) {
        byte[] raw = entry.getBytes(StandardCharsets.ISO_8859_1);
        boolean stated = entry.chars().anyMatch(c -> c > 0xFF);
        String text = stated ? entry : TextCoding.decode(raw, 0, raw.length, StandardCharsets.UTF_8, false)
                .or(() -> decodedAsChinese(raw)).orElse(entry);
        String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("\\p{Cntrl}", "_");
        return printable.substring(0, Math.min(120, printable.length()));
    }

    private static Optional<String> decodedAsChinese(byte[] raw) {
        return TextCoding.decode(raw, 0, raw.length, TextCoding.GB18030, false);
    }
}
