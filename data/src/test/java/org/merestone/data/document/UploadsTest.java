package org.merestone.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class UploadsTest {

    private static final int MOST = 1_000_000;
    private static final byte[] CONTENT = new byte[200_000];

    static {
        new Random(37).nextBytes(CONTENT);
    }

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    OpenDatabase database;
    Actor sender;

    @BeforeEach
    void open() {
        database = kind.open();
        sender = person("surveyor");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFileInThreePiecesIsTheFile() {
        Uploads uploads = at(OpenDatabase.CLOCK);
        UUID id = uploads.begin(sender, "近景.jpg", CONTENT.length, MOST).id();
        assertThat(uploads.append(sender, id, 0, piece(0, 70_000))).isEqualTo(70_000);
        assertThat(uploads.append(sender, id, 70_000, piece(70_000, 70_001))).isEqualTo(70_001);
        assertThatThrownBy(() -> uploads.read(sender, id)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("upload.unfinished"));
        uploads.append(sender, id, 70_001, piece(70_001, CONTENT.length));
        assertThat(uploads.read(sender, id)).isEqualTo(CONTENT);
        assertThat(uploads.state(sender, id).fileName()).isEqualTo("近景.jpg");
    }

    @Test
    void whatCameBeforeTheConnectionBrokeIsKeptAndTheRestFollows() {
        UUID id = at(OpenDatabase.CLOCK).begin(sender, "a.jpg", CONTENT.length, MOST).id();
        assertThatThrownBy(() -> at(OpenDatabase.CLOCK).append(sender, id, 0, breaking(150_000))).isInstanceOf(UncheckedIOException.class);
        Uploads afterRestart = at(OpenDatabase.CLOCK);
        long come = afterRestart.state(sender, id).received();
        assertThat(come).isBetween(1L, 150_000L);
        afterRestart.append(sender, id, come, piece((int) come, CONTENT.length));
        assertThat(afterRestart.read(sender, id)).isEqualTo(CONTENT);
    }

    @Test
    void aPieceThatDoesNotFollowTheLastIsRefusedAndChangesNothing() {
        Uploads uploads = at(OpenDatabase.CLOCK);
        UUID id = uploads.begin(sender, "a.jpg", CONTENT.length, MOST).id();
        uploads.append(sender, id, 0, piece(0, 100));
        assertThatThrownBy(() -> uploads.append(sender, id, 0, piece(0, 100))).isInstanceOf(Refusal.Stale.class);
        assertThatThrownBy(() -> uploads.append(sender, id, 200, piece(200, 300))).isInstanceOf(Refusal.Stale.class);
        assertThat(uploads.state(sender, id).received()).isEqualTo(100);
    }

    @Test
    void twoWritersAtOnceDoNotMixTheirBytes() throws Exception {
        Uploads uploads = at(OpenDatabase.CLOCK);
        UUID id = uploads.begin(sender, "a.jpg", CONTENT.length, MOST).id();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Long> slow = other.submit(() -> uploads.append(sender, id, 0, waiting(inside, go)));
            inside.await();
            assertThatThrownBy(() -> uploads.append(sender, id, 0, piece(0, 100))).isInstanceOfSatisfying(Refusal.Stale.class,
                    refusal -> assertThat(refusal.key()).isEqualTo("upload.busy"));
            go.countDown();
            assertThat(slow.get()).isEqualTo(CONTENT.length);
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void moreBytesThanWereSaidAreRefused() {
        Uploads uploads = at(OpenDatabase.CLOCK);
        UUID id = uploads.begin(sender, "a.jpg", 100, MOST).id();
        assertThatThrownBy(() -> uploads.append(sender, id, 0, piece(0, 101))).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("upload.longerThanSaid"));
    }

    @Test
    void aFileTooLongIsRefusedBeforeItsFirstByte() {
        assertThatThrownBy(() -> at(OpenDatabase.CLOCK).begin(sender, "大.jpg", 100_000_000, 60_000_000))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.arguments()).containsExactly(100L, 60L));
        assertThatThrownBy(() -> at(OpenDatabase.CLOCK).begin(sender, "无.jpg", 0, MOST)).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileIsItsSendersAlone() {
        Uploads uploads = at(OpenDatabase.CLOCK);
        UUID id = uploads.begin(sender, "a.jpg", 100, MOST).id();
        Actor other = person("other");
        assertThatThrownBy(() -> uploads.state(other, id)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> uploads.append(other, id, 0, piece(0, 100))).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> uploads.forget(other, id)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void twentyAreUnderWayAtMostAndAfterADayTheyAreForgotten() {
        Uploads uploads = at(OpenDatabase.CLOCK);
        UUID first = uploads.begin(sender, "0.jpg", 100, MOST).id();
        uploads.append(sender, first, 0, piece(0, 50));
        for (int i = 1; i < 20; i++) {
            uploads.begin(sender, i + ".jpg", 100, MOST);
        }
        assertThatThrownBy(() -> uploads.begin(sender, "20.jpg", 100, MOST)).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("upload.tooMany"));
        Uploads nextDay = at(Clock.offset(OpenDatabase.CLOCK, Uploads.KEPT.plus(Duration.ofMinutes(1))));
        nextDay.begin(sender, "20.jpg", 100, MOST);
        assertThatThrownBy(() -> nextDay.state(sender, first)).isInstanceOf(Refusal.NotFound.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aForgottenFileLeavesNothing() throws IOException {
        Uploads uploads = at(OpenDatabase.CLOCK);
        UUID id = uploads.begin(sender, "a.jpg", 100, MOST).id();
        uploads.append(sender, id, 0, piece(0, 50));
        uploads.forget(sender, id);
        assertThatThrownBy(() -> uploads.state(sender, id)).isInstanceOf(Refusal.NotFound.class);
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private Uploads at(Clock clock) {
        return new Uploads(database.jdbc(), clock, UUID::randomUUID, folder);
    }

    private Actor person(String name) {
        UUID id = UUID.randomUUID();
        database.jdbc().sql("""
                insert into account (id, username, password_hash, display_name, division_code, enabled, demonstration, created_at)
                values (:id, :name, '{noop}-', :name, '990121', true, true, current_timestamp)""").param("id", id).param("name", name).update();
        return new Actor(id, name, "SURVEYOR", "990121");
    }

    private static InputStream piece(int from, int to) {
        return new ByteArrayInputStream(Arrays.copyOfRange(CONTENT, from, to));
    }

    /** A connection that breaks after so many bytes. */
    private static InputStream breaking(int after) {
        return new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == after) {
                    throw new IOException("connection reset");
                }
                return CONTENT[at++] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (at == after) {
                    throw new IOException("connection reset");
                }
                int read = Math.min(length, after - at);
                System.arraycopy(CONTENT, at, buffer, offset, read);
                at += read;
                return read;
            }
        };
    }

    /** A connection that has begun, and waits to be told to go on. */
    private static InputStream waiting(CountDownLatch inside, CountDownLatch go) {
        return new ByteArrayInputStream(CONTENT) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                inside.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return super.read(buffer, offset, length);
            }
        };
    }
}
