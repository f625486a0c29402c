package org.merestone.data.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Files that arrive piece by piece (断点续传). What has come is on the disk, synced, before it is answered for; after a broken connection
 * or a killed process the sender asks how far the file has come and goes on from there. Each is its sender's alone, and is forgotten
 * after {@link #KEPT}.
 */
public class Uploads {

    /** How long an unfinished file is kept. */
    public static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_AT_ONCE = 20;
    private static final int PIECE = 1 << 16;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Path folder;

    public Uploads(JdbcClient jdbc, Clock clock, Supplier<UUID> ids, Path folder) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.folder = folder;
    }

    /** A file on its way: how long it will be, how much has come, until when it is kept. */
    public record State(UUID id, String fileName, long byteSize, long received, OffsetDateTime expiresAt) {}

    /**
     * Opens a file that will come in pieces.
     *
     * @param most bytes that the receiver takes
     * @throws Refusal.NotAllowed when it is empty or longer than that, or when the sender has too many under way
     */
    public State begin(Actor sender, String fileName, long byteSize, long most) {
        if (byteSize <= 0 || byteSize > most) {
            throw new Refusal.NotAllowed("upload.tooLong", byteSize / 1_000_000, most / 1_000_000);
        }
        forgetOld();
        int underWay = jdbc.sql("select count(*) from upload where account_id = :who").param("who", sender.requireAccount()).query(Integer.class)
                .single();
        if (underWay >= MOST_AT_ONCE) {
            throw new Refusal.NotAllowed("upload.tooMany", MOST_AT_ONCE);
        }
        UUID id = ids.get();
        String name = fileName.isBlank() ? "file" : fileName.substring(0, Math.min(200, fileName.length()));
        jdbc.sql("insert into upload (id, account_id, file_name, byte_size, begun_at) values (:id, :who, :name, :size, :now)")
                .param("id", id).param("who", sender.requireAccount()).param("name", name).param("size", byteSize).param("now", now()).update();
        return state(sender, id);
    }

    /** How far a file has come. */
    public State state(Actor sender, UUID id) {
        return jdbc.sql("select * from upload where id = :id and account_id = :who").param("id", id).param("who", sender.requireAccount())
                .query((row, n) -> new State(id, row.getString("file_name"), row.getLong("byte_size"), received(id),
                        row.getObject("begun_at", OffsetDateTime.class).plus(KEPT)))
                .optional().orElseThrow(() -> new Refusal.NotFound("upload.gone"));
    }

    /**
     * Takes another piece. Where the stream breaks, what came before the break is kept.
     *
     * @param offset at which the sender believes the piece to begin
     * @return how many bytes have come now
     * @throws Refusal.Stale when the file stands elsewhere, or another piece is just being written
     */
    public long append(Actor sender, UUID id, long offset, InputStream piece) {
        State state = state(sender, id);
        try {
            Files.createDirectories(folder);
            try (FileChannel file = FileChannel.open(place(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(file)) {
                if (lock == null) {
                    throw new Refusal.Stale("upload.busy");
                }
                if (file.size() != offset) {
                    throw new Refusal.Stale("upload.elsewhere", file.size());
                }
                try {
                    write(piece, file, offset, state.byteSize());
                } finally {
                    file.force(true);
                }
                return file.size();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes of a file that has come whole.
     *
     * @throws Refusal.NotAllowed while something of it is missing
     */
    public byte[] read(Actor sender, UUID id) {
        State state = state(sender, id);
        if (state.received() != state.byteSize()) {
            throw new Refusal.NotAllowed("upload.unfinished", state.received(), state.byteSize());
        }
        try {
            return Files.readAllBytes(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a file, whether it has come whole or not. */
    public void forget(Actor sender, UUID id) {
        state(sender, id);
        remove(id);
    }

    private void write(InputStream piece, FileChannel file, long offset, long byteSize) throws IOException {
        byte[] buffer = new byte[PIECE];
        long at = offset;
        for (int read = piece.read(buffer); read >= 0; read = piece.read(buffer)) {
            if (at + read > byteSize) {
                throw new Refusal.NotAllowed("upload.longerThanSaid", byteSize);
            }
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                at += file.write(bytes, at);
            }
        }
    }

    /** The lock of a file's only writer, in this process or another; null when somebody has it. */
    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private long received(UUID id) {
        try {
            return Files.exists(place(id)) ? Files.size(place(id)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOld() {
        jdbc.sql("select id from upload where begun_at < :then").param("then", now().minus(KEPT)).query(UUID.class).list()
                .forEach(this::remove);
    }

    private void remove(UUID id) {
        jdbc.sql("delete from upload where id = :id").param("id", id).update();
        try {
            Files.deleteIfExists(place(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(UUID id) {
        return folder.resolve(Objects.requireNonNull(id) + ".part");
    }

    private OffsetDateTime now() {
        return LegalTime.now(clock);
    }
}
