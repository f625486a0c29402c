package org.merestone.web.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFolderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @TempDir
    Path data;

    @Test
    void anEditionIsSeenWholeOrNotAtAll() throws IOException {
        EditionFolder folder = folder();
        folder.make(DAY, empty -> {
            assertThat(folder.editions()).as("while it is written").isEmpty();
            assertThat(folder.edition(DAY)).isEmpty();
            Files.writeString(empty.resolve("lines.csv"), "id");
            return edition(DAY);
        });
        assertThat(folder.editions()).containsExactly(edition(DAY));
        assertThat(folder.file(edition(DAY), edition(DAY).files().get(0))).hasContent("id");
    }

    @Test
    void whatAKilledProcessLeftIsNotListedAndIsClearedAwayByTheNext() throws IOException {
        Path left = Files.createDirectories(data.resolve("downloads/.unfinished-" + DAY));
        Files.writeString(left.resolve("lines.csv"), "half a ro");
        EditionFolder folder = folder();
        assertThat(folder.editions()).isEmpty();
        folder.make(DAY, empty -> {
            assertThat(empty).isEmptyDirectory();
            return edition(DAY);
        });
        assertThat(folder.editions()).hasSize(1);
        assertThat(left).doesNotExist();
    }

    @Test
    void aFaultInTheMidstLeavesNoEdition() {
        assertThatThrownBy(() -> folder().make(DAY, empty -> {
            throw new IOException("the disk is full");
        })).hasMessage("the disk is full");
        assertThat(folder().editions()).isEmpty();
    }

    @Test
    void theEditionOfADayThatIsThereStays() throws IOException {
        folder().make(DAY, empty -> edition(DAY));
        folder().make(DAY, empty -> new Edition(DAY, 99, Instant.EPOCH, "", "", List.of()));
        assertThat(folder().editions()).containsExactly(edition(DAY));
    }

    @Test
    void onlyTheNewestAreKept() throws IOException {
        for (int i = 0; i < 4; i++) {
            LocalDate day = DAY.plusDays(i);
            folder().make(day, empty -> edition(day));
        }
        folder().keep(2);
        assertThat(folder().editions()).extracting(Edition::day).containsExactly(DAY.plusDays(3), DAY.plusDays(2));
    }

    @Test
    void aFolderThatIsNoEditionIsReadOver() throws IOException {
        Files.createDirectories(data.resolve("downloads/2026-02-30"));
        Files.writeString(Files.createDirectories(data.resolve("downloads/2026-02-27")).resolve(EditionFolder.MANIFEST), "{\"day\":");
        assertThat(folder().editions()).isEmpty();
    }

    private EditionFolder folder() {
        return new EditionFolder(data.resolve("downloads"));
    }

    private static Edition edition(LocalDate day) {
        return new Edition(day, 7, Instant.parse("2026-02-28T19:30:00Z"), "CC BY 4.0", "审图号：演示",
                List.of(new Edition.Part("lines.csv", "lines", "text/csv", 0, 2, "ab")));
    }
}
