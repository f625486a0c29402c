package org.merestone.boundary.handover;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.merestone.geo.print.PaperProgress;

/** A package that is being written to a file of its own: each part is hashed while it is written, the manifest comes last. */
final class PackageFile implements AutoCloseable {

    private static final LocalDateTime UNDATED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final PaperProgress progress;
    private final List<Manifest.Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    PackageFile(Path file, PaperProgress progress) throws IOException {
        this.zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
        this.progress = progress;
    }

    /** Something that writes a part. */
    interface Part {
        void to(OutputStream out) throws IOException;
    }

    void add(String path, byte[] content, long rows, String what) throws IOException {
        add(path, out -> out.write(content), rows, what);
    }

    void add(String path, Path file, String what) throws IOException {
        add(path, out -> {
            try (InputStream in = Files.newInputStream(file)) {
                in.transferTo(out);
            }
        }, -1, what);
    }

    /** @param rows of a table or features of a layer; -1 where there are none to count */
    void add(String path, Part part, long rows, String what) throws IOException {
        String name = free(path);
        Counted counted = new Counted(entry(name));
        part.to(counted);
        zip.closeEntry();
        entries.add(new Manifest.Entry(name, counted.bytes, counted.sum(), rows, what));
        progress.step();
    }

    int files() {
        return entries.size();
    }

    /** Writes the manifest; nothing can be added afterwards. */
    @Override
    public void close() throws IOException {
        entry(Manifest.NAME).write(new Manifest(entries).text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
    }

    private OutputStream entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(UNDATED);
        zip.putNextEntry(entry);
        return zip;
    }

    /** Two files of one name within a folder are told apart by a number. */
    private String free(String path) {
        String name = path;
        for (int i = 2; !names.add(name); i++) {
            int point = path.lastIndexOf('.');
            name = point < 0 ? path + "-" + i : path.substring(0, point) + "-" + i + path.substring(point);
        }
        return name;
    }

    private static final class Counted extends DigestOutputStream {

        private long bytes;

        Counted(OutputStream out) {
            super(out, digest());
        }

        @Override
        public void write(int b) throws IOException {
            super.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            super.write(b, off, len);
            bytes += len;
        }

        String sum() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }

        private static MessageDigest digest() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
