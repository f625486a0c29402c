package org.merestone.boundary.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.custody.ExportEntry;
import org.merestone.boundary.custody.ExportLedger;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperProgress;

/** A package is made whole or not at all; the receiver reads it again and gives a receipt, or says why not. */
class HandoverDeskTest {

    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    Actor county;
    AgreedLine line;
    HandoverDesk desk;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(TestDatabase.values()[0], folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        line = new AgreedLine(register, surveyor).registerMarkers();
        line.agreement();
        desk = register.get(HandoverDesk.class);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void aPackageHoldsEverythingAndItsManifestTellsEachFile() throws IOException {
        PaperProgress progress = new PaperProgress();
        desk.make(surveyor, line.task, progress);
        ResultPackage made = packages().get(0);
        assertThat(progress.done()).isEqualTo(progress.all()).isEqualTo(made.fileCount());
        Path file = file(made);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).contains("manifest.csv", "README.txt", "papers/协议书.pdf", "papers/界桩成果表.xlsx",
                    "papers/档案目录.docx", "data/boundary_line.gpkg", "data/marker.shp.zip", "sheets/01.pdf").hasSize(made.fileCount() + 1);
            Manifest manifest = Manifest.read(new String(zip.getInputStream(zip.getEntry("manifest.csv")).readAllBytes(),
                    StandardCharsets.UTF_8));
            assertThat(manifest.entries()).filteredOn(entry -> entry.path().equals("data/marker.gpkg")).extracting(Manifest.Entry::rows)
                    .containsExactly(3L);
            assertThat(manifest.entries()).filteredOn(entry -> entry.path().equals("papers/边界点成果表.xlsx")).extracting(Manifest.Entry::rows)
                    .containsExactly(6L);
        }
        assertThat(PackageCheck.of(file)).isEmpty();
    }

    @Test
    void anIncompleteArchiveIsRefusedWithItsReasonsAndACompleteOneIsReceived() {
        UUID made = desk.make(surveyor, line.task, new PaperProgress());
        assertThatThrownBy(() -> desk.receipt(county, line.task, made)).hasMessageContaining("package.unchecked");
        List<String> reasons = desk.receive(county, line.task, made, 0, "演示市民政局", "汇交〔2026〕1号");
        assertThat(reasons).anyMatch(reason -> reason.contains("不到 100%")).anyMatch(reason -> reason.contains("缺勘界方案批复"));
        assertThat(packages().get(0).state()).isEqualTo(ResultPackage.State.REFUSED);
        assertThat(packages().get(0).receiptNo()).isNull();
        assertThat(Opened.text(desk.receipt(county, line.task, made))).contains("成果汇交退回通知").contains("不到100%");

        UUID again = desk.make(surveyor, line.task, new PaperProgress());
        register.jdbc().sql("update result_package set percent = 100 where id = :id").param("id", again).update();
        assertThat(desk.receive(county, line.task, again, 0, "演示市民政局", "汇交〔2026〕2号")).isEmpty();
        assertThat(Opened.text(desk.receipt(county, line.task, again))).contains("石门白鹭线成果汇交凭证").contains("汇交〔2026〕2号")
                .contains("与清单相符，予以接收");
        assertThatThrownBy(() -> desk.receive(county, line.task, again, 0, "局", "3号")).isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void aPackageWhoseLineWasChangedSinceIsNotReceived() {
        UUID made = desk.make(surveyor, line.task, new PaperProgress());
        register.jdbc().sql("update result_package set percent = 100, fingerprint = :other where id = :id").param("other", "0".repeat(64))
                .param("id", made).update();
        assertThat(desk.receive(county, line.task, made, 0, "局", "1号")).singleElement().asString().contains("界线有改动");
    }

    @Test
    void nobodyReceivesWhatTheyMadeAndOthersHaveNoPartInIt() {
        UUID made = desk.make(county, line.task, new PaperProgress());
        assertThatThrownBy(() -> desk.receive(county, line.task, made, 0, "局", "1号")).hasMessageContaining("package.makerReceives");
        assertThatThrownBy(() -> desk.receive(surveyor, line.task, made, 0, "局", "1号")).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> desk.receive(county, line.task, made, 0, " ", "1号")).hasMessageContaining("package.receiverMissing");
        Actor shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        assertThatThrownBy(() -> desk.make(shimen, line.task, new PaperProgress())).isInstanceOf(Refusal.NotYours.class);
        Actor yuntai = register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        assertThatThrownBy(() -> desk.take(yuntai, line.task, made)).isInstanceOf(Refusal.NotFound.class);
        assertThat(desk.take(shimen, line.task, made).file()).isRegularFile();
        assertThat(register.get(ExportLedger.class).entries(surveyor, "汇交包", 0, 10).rows()).extracting(ExportEntry::actorName)
                .containsExactly("shimen");
    }

    @Test
    void whatIsStoppedLeavesNothing() {
        PaperProgress stopped = new PaperProgress();
        stopped.cancel();
        assertThatThrownBy(() -> desk.make(surveyor, line.task, stopped)).isInstanceOf(CancellationException.class);
        assertThat(packages()).isEmpty();
        assertThat(register.jdbc().sql("select count(*) from document where media_type = 'application/zip'").query(Integer.class)
                .single()).isZero();
    }

    @Test
    void everyWayToSpoilAPackageIsFound() throws IOException {
        desk.make(surveyor, line.task, new PaperProgress());
        Path whole = file(packages().get(0));
        Map<String, byte[]> parts = parts(whole);
        assertThat(spoiled(parts, map -> map.put("papers/协议书.pdf", new byte[] {1}))).singleElement().asString()
                .contains("papers/协议书.pdf 的大小或 SHA-256 与清单不符");
        assertThat(spoiled(parts, map -> map.remove("sheets/01.pdf"))).singleElement().asString().contains("sheets/01.pdf 不在包里");
        assertThat(spoiled(parts, map -> map.put("virus.exe", new byte[3]))).singleElement().asString().contains("virus.exe 不在清单上");
        assertThat(spoiled(parts, map -> map.remove("manifest.csv"))).singleElement().asString().contains("没有清单");
        assertThat(spoiled(parts, map -> map.put("manifest.csv", "a,b\nc".getBytes(StandardCharsets.UTF_8)))).singleElement().asString()
                .contains("清单读不懂");
        String manifest = new String(parts.get("manifest.csv"), StandardCharsets.UTF_8);
        assertThat(spoiled(parts, map -> map.put("manifest.csv", manifest.replaceFirst("(data/marker.gpkg,\\d+,[0-9a-f]+,)3", "$17")
                .getBytes(StandardCharsets.UTF_8)))).singleElement().asString().contains("按清单有 7 行，实有 3 行");
        Path cut = folder.resolve("cut.zip");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(PackageCheck.of(cut)).singleElement().asString().contains("不是 ZIP，或没有传完");
        assertThat(PackageCheck.of(folder.resolve("gone.zip"))).singleElement().asString().contains("不在了");
    }

    private interface Change {
        void of(Map<String, byte[]> parts);
    }

    private List<String> spoiled(Map<String, byte[]> parts, Change change) throws IOException {
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        change.of(changed);
        Path file = folder.resolve("spoiled.zip");
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : changed.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return PackageCheck.of(file);
    }

    private static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : new ArrayList<>(zip.stream().toList())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private List<ResultPackage> packages() {
        return desk.view(surveyor, line.task).packages();
    }

    private Path file(ResultPackage made) {
        return register.get(Documents.class).file(made.sha256());
    }
}
