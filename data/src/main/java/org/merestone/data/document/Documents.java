package org.merestone.data.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps files by the SHA-256 of their bytes in a folder, and their records in the database. The bytes are on the disk, synced and in
 * place, before the row is written, so a row never points at nothing; a file without a row is only a file nobody asked for.
 */
public class Documents {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path folder;

    public Documents(JdbcClient jdbc, Clock clock, Path folder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = folder;
    }

    /** SHA-256 of some bytes, 64 hexadecimal digits in lower case. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Stores the bytes, or finds them stored already. */
    public Document store(Actor actor, String fileName, String mediaType, byte[] content) {
        String hash = sha256(content);
        Optional<Document> known = find(hash);
        if (known.isPresent()) {
            return known.get();
        }
        write(hash, content);
        return record(new Document(hash, content.length, mediaType, fileName, actor.username(), now()));
    }

    /** Stores a file that may be larger than memory, or finds it stored already; the file given stays where it is. */
    public Document store(Actor actor, String fileName, String mediaType, Path file) {
        try {
            String hash = sha256(file);
            Optional<Document> known = find(hash);
            if (known.isPresent()) {
                return known.get();
            }
            Path place = place(hash);
            Files.createDirectories(place.getParent());
            Path draft = Files.createTempFile(place.getParent(), hash.substring(0, 8), ".part");
            Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return record(new Document(hash, Files.size(place), mediaType, fileName, actor.username(), now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of a file, as of bytes. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Where the bytes of a stored file lie, for files that are larger than memory; they are only to be read. */
    public Path file(String sha256) {
        return place(sha256);
    }

    public Optional<Document> find(String sha256) {
        return jdbc.sql("select * from document where sha256 = :hash").param("hash", sha256)
                .query((row, n) -> new Document(row.getString("sha256"), row.getLong("byte_size"), row.getString("media_type"),
                        row.getString("file_name"), row.getString("stored_by"), row.getObject("stored_at", OffsetDateTime.class)))
                .optional();
    }

    /**
     * The bytes of a stored file.
     *
     * @throws UncheckedIOException when the file is gone or its bytes no longer match its hash
     */
    public byte[] read(String sha256) {
        try {
            byte[] content = Files.readAllBytes(place(sha256));
            if (!sha256(content).equals(sha256)) {
                throw new IOException("the stored file " + sha256 + " is damaged: restore it from the backup");
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document record(Document document) {
        jdbc.sql("""
                insert into document (sha256, byte_size, media_type, file_name, stored_by, stored_at)
                values (:hash, :size, :type, :name, :by, :at)""")
                .param("hash", document.sha256()).param("size", document.byteSize()).param("type", document.mediaType())
                .param("name", document.fileName()).param("by", document.storedBy()).param("at", document.storedAt()).update();
        return document;
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }

    private void write(String hash, byte[] content) {
        Path place = place(hash);
        try {
            Files.createDirectories(place.getParent());
            Path draft = Files.createTempFile(place.getParent(), hash.substring(0, 8), ".part");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}
