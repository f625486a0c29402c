package org.merestone.boundary.handover;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.merestone.boundary.line.FindingText;
import org.merestone.geo.format.VectorFile;
import org.merestone.geo.format.VectorOptions;
import org.merestone.geo.format.VectorReading;

/** The receiver's check of a package: the archive is read again, every file held against the manifest, every layer opened and counted. */
final class PackageCheck {

    private static final int MOST_MANIFEST = 4 << 20;
    private static final int MOST_LAYER = 256 << 20;
    private static final int MOST_FILES = 20_000;

    private final ZipFile zip;
    private final List<String> faults = new ArrayList<>();

    private PackageCheck(ZipFile zip) {
        this.zip = zip;
    }

    /** What does not hold, a sentence each; nothing where all holds. */
    static List<String> of(Path file) {
        if (!Files.isRegularFile(file)) {
            return List.of(say("package.gone"));
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            PackageCheck check = new PackageCheck(zip);
            check.run();
            return List.copyOf(check.faults);
        } catch (ZipException e) {
            return List.of(say("package.notZip"));
        } catch (IOException e) {
            return List.of(say("package.unreadable"));
        }
    }

    private void run() throws IOException {
        ZipEntry list = zip.getEntry(Manifest.NAME);
        if (list == null || zip.size() > MOST_FILES) {
            faults.add(say("package.noManifest", Manifest.NAME));
            return;
        }
        Manifest manifest;
        try (InputStream in = zip.getInputStream(list)) {
            manifest = Manifest.read(new String(in.readNBytes(MOST_MANIFEST), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            faults.add(say("package.badManifest", String.valueOf(e.getMessage())));
            return;
        }
        Set<String> told = new HashSet<>(Set.of(Manifest.NAME));
        for (Manifest.Entry entry : manifest.entries()) {
            told.add(entry.path());
            entry(entry);
        }
        zip.stream().map(ZipEntry::getName).filter(name -> !told.contains(name)).forEach(name -> faults.add(say("package.untold", name)));
    }

    private void entry(Manifest.Entry entry) throws IOException {
        ZipEntry found = zip.getEntry(entry.path());
        if (found == null) {
            faults.add(say("package.missing", entry.path()));
            return;
        }
        String sum = sum(found);
        if (found.getSize() != entry.bytes() || !sum.equals(entry.sha256())) {
            faults.add(say("package.changed", entry.path()));
        } else if (entry.path().startsWith("data/")) {
            layer(entry, found);
        }
    }

    private void layer(Manifest.Entry entry, ZipEntry found) throws IOException {
        byte[] content;
        try (InputStream in = zip.getInputStream(found)) {
            content = in.readNBytes(MOST_LAYER);
        }
        VectorReading reading = VectorFile.read(content, entry.path().substring(entry.path().lastIndexOf('/') + 1), VectorOptions.USUAL);
        if (reading.featureCount() != entry.rows()) {
            faults.add(say("package.rows", entry.path(), entry.rows(), reading.featureCount()));
        }
    }

    private String sum(ZipEntry found) throws IOException {
        try (InputStream in = zip.getInputStream(found)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (ZipException e) {
            return ""; // a damaged part has no sum that could be right
        }
    }

    static String say(String key, Object... arguments) {
        return FindingText.in(Locale.CHINESE, key, arguments);
    }
}
