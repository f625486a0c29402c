package org.merestone.gazetteer.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.geo.print.Grade;
import org.merestone.geo.print.Marking;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperFormat;
import org.merestone.geo.print.PrintedPaper;

/** A sealed scan is the paper's when two people stand for it. */
class SealedScansTest extends AtThePaperDesk {

    private static final byte[] SEALED = sealed("请示盖章件");

    SealedScans scans;
    Actor clerk;
    NamingCase reported;
    Subject subject;
    UUID request;

    @BeforeEach
    void open() {
        scans = desk.county.desk.get(SealedScans.class);
        clerk = desk.county.clerk;
        reported = reported("望月路");
        subject = desk.of(reported);
        request = edition().paper().id();
    }

    @Test
    void oneFilesTheScanAndAnotherComparesIt() {
        UUID scan = scans.file(clerk, subject, request, "请示（盖章）.pdf", SEALED);
        assertThat(only().awaits()).isTrue();
        assertThat(caseFile()).as("nobody has compared it").doesNotContain("请示盖章件");
        scans.compare(office, subject, request, scan);
        assertThat(only().stands()).isTrue();
        assertThat(only().comparedBy()).isEqualTo("office");
        assertThat(caseFile()).contains("请示盖章件", "盖章扫描件");
        assertThat(scans.read(office, subject, request, scan).content()).isEqualTo(SEALED);
        assertThat(acts()).containsExactly("paper.file-scan", "paper.compare-scan", "paper.read-scan");
    }

    @Test
    void whoFiledItDoesNotCompareIt() {
        UUID scan = scans.file(office, subject, request, "请示.pdf", SEALED);
        assertThatThrownBy(() -> scans.compare(office, subject, request, scan)).isInstanceOfSatisfying(Refusal.NotYours.class,
                refusal -> assertThat(refusal.key()).isEqualTo("scan.sameHand"));
        scans.compare(desk.county.person("second", Role.NAMING_OFFICE), subject, request, scan);
        refused(() -> scans.compare(desk.county.person("third", Role.COUNTY_OFFICER), subject, request, scan), "scan.settled");
    }

    @Test
    void whatIsNotThePaperIsSentBackWithTheReasonAndStaysInTheRecord() {
        UUID scan = scans.file(clerk, subject, request, "别的.pdf", sealed("另一份文件"));
        refused(() -> scans.dismiss(office, subject, request, scan, " "), "casepaper.why");
        scans.dismiss(office, subject, request, scan, "是另一份文件");
        assertThat(only().dismissed()).isEqualTo("是另一份文件");
        assertThat(caseFile()).doesNotContain("另一份文件");
        refused(() -> scans.compare(office, subject, request, scan), "scan.settled");
        scans.file(clerk, subject, request, "请示.pdf", sealed("另一份文件"));
        assertThat(edition().scans()).hasSize(2);
    }

    @Test
    void whatTwoPeopleStandForIsSetAsideByTwo() {
        UUID scan = scans.file(clerk, subject, request, "请示（盖章）.pdf", SEALED);
        scans.compare(office, subject, request, scan);
        scans.dismiss(office, subject, request, scan, "缺第二页");
        assertThat(only().stands()).as("one word takes nothing away").isTrue();
        assertThat(only().doubt()).isNotNull().satisfies(doubt -> {
            assertThat(doubt.byName()).isEqualTo("office");
            assertThat(doubt.reason()).isEqualTo("缺第二页");
        });
        assertThat(caseFile()).contains("请示盖章件");
        assertThatThrownBy(() -> scans.dismiss(office, subject, request, scan, "确实缺页")).isInstanceOfSatisfying(Refusal.NotYours.class,
                refusal -> assertThat(refusal.key()).isEqualTo("scan.sameDoubt"));
        assertThat(only().stands()).isTrue();
        Actor second = desk.county.person("second", Role.NAMING_OFFICE);
        scans.dismiss(second, subject, request, scan, "确实缺页");
        assertThat(only().stands()).isFalse();
        assertThat(only().dismissed()).isEqualTo("确实缺页");
        assertThat(caseFile()).doesNotContain("请示盖章件");
        refused(() -> scans.dismiss(second, subject, request, scan, "再来"), "scan.settled");
        assertThat(acts()).containsExactly("paper.file-scan", "paper.compare-scan", "paper.doubt-scan", "paper.dismiss-scan");
    }

    @Test
    void aDoubtEndsWhereSomebodyStandsByTheScan() {
        UUID scan = scans.file(clerk, subject, request, "请示（盖章）.pdf", SEALED);
        scans.compare(office, subject, request, scan);
        Actor second = desk.county.person("second", Role.COUNTY_OFFICER);
        scans.dismiss(second, subject, request, scan, "印章不清");
        assertThat(only().isDoubted()).isTrue();
        scans.compare(office, subject, request, scan);
        assertThat(only().isDoubted()).isFalse();
        assertThat(only().stands()).isTrue();
        assertThat(only().comparedBy()).isEqualTo("office");
        refused(() -> scans.compare(second, subject, request, scan), "scan.settled");
        scans.dismiss(second, subject, request, scan, "印章还是不清");
        assertThat(only().stands()).as("a doubt that is over is nobody's first word").isTrue();
        assertThat(acts()).containsExactly("paper.file-scan", "paper.compare-scan", "paper.doubt-scan", "paper.uphold-scan",
                "paper.doubt-scan");
    }

    private List<String> acts() {
        return desk.county.database.jdbc().sql("select action from audit_entry where action like 'paper.%scan' order by seq")
                .query(String.class).list();
    }

    @Test
    void onlyAPdfOrAPictureOfABoundedSizeIsFiledAndOnce() {
        refused(() -> scans.file(clerk, subject, request, "请示.pdf", "not a pdf".getBytes(StandardCharsets.UTF_8)), "scan.type");
        refused(() -> scans.file(clerk, subject, request, "请示.pdf", new byte[0]), "scan.type");
        refused(() -> scans.file(clerk, subject, request, "请示.docx", new byte[] {'P', 'K', 3, 4}), "scan.type");
        byte[] large = new byte[30_000_001];
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 5);
        refused(() -> scans.file(clerk, subject, request, "请示.pdf", large), "scan.large");
        scans.file(clerk, subject, request, "请示.pdf", SEALED);
        refused(() -> scans.file(office, subject, request, "又一次.pdf", SEALED), "scan.twice");
        scans.file(clerk, subject, request, "", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1});
        scans.file(clerk, subject, request, "长".repeat(300) + ".png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 1});
        assertThat(edition().scans()).extracting(SealedScan::fileName).hasSize(3)
                .allSatisfy(name -> assertThat(name).hasSizeBetween(1, 200));
    }

    @Test
    void whoReadsOtherTownshipsOrDraftsForOthersFilesNothing() {
        byte[] content = SEALED;
        for (Role role : List.of(Role.NAMING_CONTRACTOR, Role.NAMING_COMMITTEE, Role.COUNTY_OFFICER)) {
            Actor other = desk.county.person("who-" + role.ordinal(), role);
            assertThatThrownBy(() -> scans.file(other, subject, request, "请示.pdf", content)).as(role.name())
                    .isInstanceOf(Refusal.NotYours.class);
        }
        assertThatThrownBy(() -> scans.file(desk.county.otherClerk, subject, request, "请示.pdf", content))
                .isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> scans.file(clerk, subject, UUID.randomUUID(), "请示.pdf", content)).isInstanceOf(Refusal.NotFound.class);
        UUID scan = scans.file(clerk, subject, request, "请示.pdf", content);
        assertThatThrownBy(() -> scans.compare(clerk, subject, request, scan)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> scans.read(office, subject, request, UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> scans.read(desk.county.otherClerk, subject, request, scan)).isInstanceOf(Refusal.NotYours.class);
    }

    private CasePapers.Edition edition() {
        return desk.papers.list(office, subject).stream().filter(each -> each.paper() == CasePaper.REQUEST)
                .flatMap(each -> each.kept().stream()).reduce((earlier, later) -> later).orElseThrow();
    }

    private SealedScan only() {
        assertThat(edition().scans()).hasSize(1);
        return edition().scans().get(0);
    }

    private String caseFile() {
        return Opened.text(desk.papers.file(office, subject).content());
    }

    private static byte[] sealed(String text) {
        return PaperFormat.PDF.write(PrintedPaper.upright(text).text(text).marked(new Marking(Grade.PUBLIC, "scanner",
                OffsetDateTime.parse("2026-03-09T00:00:00Z"))));
    }
}
