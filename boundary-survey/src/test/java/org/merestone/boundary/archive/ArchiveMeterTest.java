package org.merestone.boundary.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.agreement.AgreementDrafting;
import org.merestone.boundary.demarcation.LineProgress;
import org.merestone.boundary.demarcation.MarkerRegistration;
import org.merestone.boundary.paper.LinePapers;
import org.merestone.boundary.paper.PaperOfLine;
import org.merestone.boundary.photo.CameraPicture;
import org.merestone.boundary.photo.MarkerPhoto;
import org.merestone.boundary.photo.MarkerPhotos;
import org.merestone.boundary.strip.StripDrawing;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PaperProgress;

/** How complete the archives of a line and of its markers are, and what is said to be missing. */
class ArchiveMeterTest {

    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    AgreedLine line;
    ArchiveMeter meter;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(TestDatabase.values()[0], folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        line = new AgreedLine(register, surveyor);
        meter = register.get(ArchiveMeter.class);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void whatIsMissingIsToldInASentenceThatSaysWhoBringsIt() {
        LineArchive archive = archive();
        assertThat(archive.isComplete()).isFalse();
        // 14 kinds; of 22 things that are needed there are the two tables and the course in words.
        assertThat(archive.line().items().stream().mapToInt(ArchiveItem::need).sum()).isEqualTo(20);
        assertThat(archive.line().percent()).isEqualTo(100 * 3 / 20);
        List<String> missing = archive.line().missing().stream().map(item -> item.missing(Locale.CHINESE)).toList();
        assertThat(missing).contains("缺勘界方案批复。请县级主管在项目第 1 阶段归入。", "边界情况说明应双方各一份，石门镇、白鹭镇还没有。请该方界线专员在第 2 阶段归入。",
                "3 个界桩中只有 0 个的界桩登记表没有错误。请补正其余的登记表。", "边界线协议书还没有经双方签署。请起草并签署。");
        assertThat(archive.line().missing().get(0).missing(Locale.ENGLISH)).startsWith("Approval of the demarcation plan is missing.");
    }

    @Test
    void theMeterRisesWithSheetsDrawnAndMarkersRegistered() {
        int before = archive().line().percent();
        line.registerMarkers();
        UUID agreement = register.get(AgreementDrafting.class).draft(surveyor, line.line);
        int registered = archive().line().percent();
        assertThat(registered).isGreaterThan(before);
        register.get(StripDrawing.class).drawAll(surveyor, agreement, 0, new PaperProgress());
        assertThat(archive().line().percent()).isGreaterThan(registered);
        assertThat(archive().line().missing()).extracting(ArchiveItem::kind).doesNotContain(ArchiveItem.Kind.MAP_SHEETS,
                ArchiveItem.Kind.MARKER_SHEETS).contains(ArchiveItem.Kind.AGREEMENT, ArchiveItem.Kind.NOTICE);
    }

    @Test
    void eachMarkerHasItsOwnArchiveWithNearAndFarView() {
        line.registerMarkers();
        ArchiveFolder first = archive().markers().get(0);
        // Sheet, three objects and manager of seven things; both views are missing.
        assertThat(first.percent()).isEqualTo(100 * 5 / 7);
        assertThat(first.missing()).extracting(ArchiveItem::kind).containsExactly(ArchiveItem.Kind.NEAR_PHOTO, ArchiveItem.Kind.FAR_PHOTO);
        UUID marker = register.get(MarkerRegistration.class).all(surveyor, line.task).get(0).marker().id();
        MarkerPhotos photos = register.get(MarkerPhotos.class);
        register.database().doInTransaction(() -> {
            photos.add(surveyor, marker, MarkerPhoto.Subject.NEAR, "near.jpg", CameraPicture.silent(640, 480));
            photos.add(surveyor, marker, MarkerPhoto.Subject.FAR, "far.jpg", CameraPicture.silent(800, 600));
        });
        assertThat(archive().markers().get(0).percent()).isEqualTo(100);
        assertThat(archive().percent()).isLessThan(100);
    }

    @Test
    void theListOfTheArchiveSaysWhatIsThereAndWhatIsNot() {
        byte[] xlsx = register.get(LinePapers.class).write(surveyor, line.task, PaperOfLine.ARCHIVE_LIST, PaperFormat.XLSX).content();
        List<List<String>> rows = Opened.cells(xlsx);
        assertThat(rows.get(1)).singleElement().asString().contains("界线档案完整度 " + archive().line().percent() + "%")
                .contains("界桩档案 3 卷，最低 " + archive().markers().get(0).percent() + "%").contains("以最低者计，为 " + archive().percent() + "%");
        assertThat(rows.get(2)).startsWith("序号", "案卷", "题名");
        // Fourteen of the line, five of each of three markers.
        assertThat(rows).hasSize(3 + 14 + 15);
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("界桩成果表", "永久", "齐"))
                .anySatisfy(row -> assertThat(row).contains("检查验收报告", "30年", "缺检查验收报告。请在第 12 阶段归入。"));
    }

    @Test
    void nothingNeededIsNoItemAndWhatLacksAnythingIsNeverAHundred() {
        assertThatThrownBy(() -> ArchiveItem.of(ArchiveItem.Kind.NOTICE, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        ArchiveFolder nearly = new ArchiveFolder("x", List.of(ArchiveItem.of(ArchiveItem.Kind.MARKER_SHEETS, 1000, 999)));
        assertThat(nearly.percent()).isEqualTo(99);
        assertThat(new ArchiveFolder("x", List.of(ArchiveItem.of(ArchiveItem.Kind.OBJECTS, 3, 5))).percent()).isEqualTo(100);
    }

    private LineArchive archive() {
        return meter.of(register.get(LineProgress.class).ofTask(line.task));
    }
}
