package org.merestone.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.ledger.Actor;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DocumentsTest {

    /** SHA-256 of "abc" from FIPS 180-4's examples. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final Actor SURVEYOR = new Actor(null, "surveyor", "SURVEYOR", "990121");
    private static final byte[] CONTENT = "abc".getBytes(StandardCharsets.US_ASCII);

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    OpenDatabase database;
    Documents documents;

    @BeforeEach
    void open() {
        database = kind.open();
        documents = new Documents(database.jdbc(), OpenDatabase.CLOCK, folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theSameBytesAreKeptOnceUnderTheirHash() {
        Document first = documents.store(SURVEYOR, "界桩.dat", "text/plain", CONTENT);
        Document again = documents.store(SURVEYOR, "又一份.dat", "text/plain", CONTENT);
        assertThat(first.sha256()).isEqualTo(ABC);
        assertThat(again).isEqualTo(first);
        assertThat(documents.read(ABC)).isEqualTo(CONTENT);
    }

    @Test
    void damagedBytesAreNeverHandedOut() throws IOException {
        documents.store(SURVEYOR, "界桩.dat", "text/plain", CONTENT);
        Files.writeString(folder.resolve("ba").resolve(ABC), "abd");
        assertThatThrownBy(() -> documents.read(ABC)).isInstanceOf(UncheckedIOException.class).hasMessageContaining("damaged");
    }

    @Test
    void aHashThatIsNoneReachesNoFile() {
        assertThatThrownBy(() -> documents.read("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }
}
