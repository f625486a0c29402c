package org.merestone.web.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.geo.crs.CoordinateSystem;
import org.merestone.geo.format.Feature;
import org.merestone.geo.format.Field;
import org.merestone.geo.format.Format;
import org.merestone.geo.format.Layer;
import org.merestone.geo.format.VectorFile;

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
    void onlyEditionsThatTellOfAWithheldPlaceAreTakenAway() throws IOException {
        UUID kept = new UUID(1, 1);
        UUID withheld = new UUID(1, 2);
        EditionFolder folder = folder();
        folder.make(DAY, empty -> told(empty, DAY, kept, withheld));
        folder.make(DAY.plusDays(1), empty -> told(empty, DAY.plusDays(1), kept));
        folder.withdraw(Set.of(kept, withheld), 7);
        assertThat(folder.editions()).hasSize(2);
        folder.withdraw(Set.of(kept), 6);
        assertThat(folder.editions()).as("an earlier register does not judge").hasSize(2);
        folder.withdraw(Set.of(kept), 7);
        assertThat(folder.editions()).extracting(Edition::day).containsExactly(DAY.plusDays(1));
        assertThat(data.resolve("downloads/" + DAY)).doesNotExist();
    }

    /** A process that was killed while it took an edition away leaves it under the name of unfinished ones. */
    @Test
    void aWithdrawalThatWasKilledKeepsNobodyFromMakingTheDayAnew() throws IOException {
        Path left = Files.createDirectories(data.resolve("downloads/.unfinished-" + DAY));
        Files.writeString(left.resolve("names.csv"), "half");
        EditionFolder folder = folder();
        folder.make(DAY, empty -> told(empty, DAY, new UUID(1, 2)));
        Files.createDirectories(left.resolve("deeper"));
        folder.withdraw(Set.of(), 7);
        assertThat(data.resolve("downloads")).isEmptyDirectory();
        folder.make(DAY, empty -> told(empty, DAY));
        assertThat(folder.editions()).hasSize(1);
    }

    private static Edition told(Path empty, LocalDate day, UUID... places) throws IOException {
        Files.write(empty.resolve(EditionFolder.PLACES), Stream.of(places).map(UUID::toString).toList());
        return edition(day);
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

    @Test
    void aSpreadsheetRunsNothingThatStandsInATable() throws Exception {
        List<Field> fields = List.of(Field.text("name"), Field.text("note"));
        Feature trap = Feature.of(1, "1", Map.of("name", "=HYPERLINK(\"http://x\")", "note", "乌泉村"), null);
        Feature other = Feature.of(2, "2", Map.of("name", "@SUM(1)", "note", "-1+1"), null);
        Layer layer = EditionWriter.forSpreadsheets(new Layer("names", fields, CoordinateSystem.canonical(), List.of(trap, other)));
        assertThat(layer.features().get(0).attributes()).containsEntry("name", "'=HYPERLINK(\"http://x\")").containsEntry("note", "乌泉村");
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        VectorFile.write(layer, Format.CSV, table, CoordinateSystem.canonical());
        assertThat(table.toString(StandardCharsets.UTF_8).lines().skip(1)).hasSize(2)
                .noneMatch(row -> row.matches("\"?[=@+-].*|.*,\"?[=@+-].*"));
    }
}
