package org.merestone.boundary.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.Refused;
import org.merestone.boundary.agreement.AgreementApproval.Letter;
import org.merestone.boundary.line.Classification;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;
import org.springframework.context.i18n.LocaleContextHolder;

/** An agreement that is ready to be signed, and everybody who may not touch it, or not so. It stays what it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementRefusalsTest {

    private static final Signer SIGNER = new Signer("张三", "镇长", AgreedLine.TODAY);
    private static final Letter LETTER = new Letter("函1号", AgreedLine.TODAY);

    BoundaryRegister register;
    Actor surveyor;
    Actor shimen;
    Actor bailu;
    Actor county;
    Actor yuntai;
    AgreedLine line;
    UUID agreement;
    AgreementDrafting drafting;
    AgreementSigning signing;
    AgreementApproval approvals;
    String sealed;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = BoundaryRegister.withFourTownships(TestDatabase.H2, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        yuntai = register.person("yuntai", Role.BOUNDARY_OFFICER, FourTownships.YUNTAI);
        line = new AgreedLine(register, surveyor).registerMarkers().confirm(shimen, bailu);
        agreement = line.agreement();
        drafting = register.get(AgreementDrafting.class);
        signing = register.get(AgreementSigning.class);
        approvals = register.get(AgreementApproval.class);
        sealed = line.standing(agreement).fingerprint() + version();
    }

    @BeforeEach
    void inChinese() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
    }

    @AfterEach
    void itIsWhatItWas() {
        LocaleContextHolder.resetLocaleContext();
        assertThat(line.standing(agreement).fingerprint() + version()).isEqualTo(sealed);
        assertThat(line.standing(agreement).signatures()).isEmpty();
    }

    @AfterAll
    void close() {
        register.close();
    }

    @Test
    void itIsWrittenByWhoAnswersForBothSides() {
        Refused.asOthers("agreement.otherHandDrafts", () -> drafting.draft(shimen, line.line));
        Refused.asOthers("agreement.otherHandDrafts", () -> drafting.planSheets(bailu, agreement, version(), 10_000));
        Refused.asOthers("task.notBothSides", () -> drafting.draft(register.person("one-side", Role.SURVEYOR, FourTownships.SHIMEN),
                line.line));
        Refused.asWrong("agreement.already", () -> drafting.draft(surveyor, line.line));
        UUID untouched = register.line(FourTownships.QINGXI, FourTownships.YUNTAI).id();
        Refused.asWrong("agreement.noDraft", () -> drafting.draft(surveyor, untouched));
        Refused.asLate("agreement.moved", () -> drafting.planSheets(surveyor, agreement, version() - 1, 10_000));
        Refused.asUnknown("agreement.notFound", () -> drafting.planSheets(surveyor, UUID.randomUUID(), 0, 10_000));
    }

    @Test
    void itsSheetsAreOfAScaleThatIsDrawnAndEachAFileOfItsOwn() {
        for (int scale : new int[] {0, 1_000, 20_000, 100_000}) {
            Refused.asWrong("agreement.scale", () -> drafting.planSheets(surveyor, agreement, version(), scale));
        }
        Refused.asUnknown("agreement.noSuchSheet", () -> attach(99, AgreedLine.pdf("x")));
        Refused.asWrong("agreement.notPdf", () -> attach(1, "no pdf at all".getBytes(StandardCharsets.UTF_8)));
        Refused.asWrong("agreement.notPdf", () -> attach(1, "%PDF".getBytes(StandardCharsets.UTF_8)));
        Refused.asWrong("agreement.sheetTwice", () -> attach(1, AgreedLine.pdf("sheet 2")));
        Refused.asLate("agreement.moved", () -> drafting.attachDrawn(surveyor, agreement, version(), "0".repeat(64), Map.of()));
        Refused.asLate("agreement.moved", () -> drafting.attachDrawn(surveyor, agreement, version(), line.version().fingerprint(),
                Map.of(1, AgreedLine.pdf("a"))));
    }

    @Test
    void eachSideSignsForItselfWhatItSaw() {
        String seen = line.standing(agreement).fingerprint();
        Refused.asOthers("agreement.ownSideSigns", () -> signing.sign(county, agreement, seen, SIGNER));
        Refused.asOthers("agreement.ownSideSigns", () -> signing.sign(surveyor, agreement, seen, SIGNER));
        Refused.asUnknown("agreement.notFound", () -> signing.sign(yuntai, agreement, seen, SIGNER));
        Refused.asLate("agreement.edited", () -> signing.sign(shimen, agreement, "0".repeat(64), SIGNER));
        Refused.asWrong("agreement.signedInFuture", () -> signing.sign(shimen, agreement, seen, new Signer("张三", "镇长",
                AgreedLine.TODAY.plusDays(1))));
    }

    @Test
    void aScanIsOfOneSideAndIsAPdf() {
        String seen = line.standing(agreement).fingerprint();
        UUID side = register.division(FourTownships.SHIMEN).id();
        Refused.asWrong("agreement.noSuchSide", () -> scan(county, register.division(FourTownships.YUNTAI).id(), AgreedLine.pdf("s")));
        Refused.asOthers("agreement.scanOfSide", () -> scan(bailu, side, AgreedLine.pdf("s")));
        Refused.asOthers("agreement.scanOfSide", () -> scan(register.person("other", Role.SURVEYOR, "990121"), side, AgreedLine.pdf("s")));
        Refused.asWrong("agreement.notPdf", () -> scan(county, side, new byte[40]));
        Refused.asLate("agreement.noSuchScan", () -> signing.compare(county, agreement, seen, UUID.randomUUID()));
    }

    @Test
    void whatIsNotSignedIsNeitherReportedNorApprovedNorPublished() {
        String seen = line.standing(agreement).fingerprint();
        Refused.asOthers("agreement.countyHandles", () -> approvals.report(surveyor, agreement, seen, LETTER));
        Refused.asOthers("agreement.countyHandles", () -> approvals.publish(shimen, agreement, LETTER));
        Refused.asWrong("agreement.notBothSigned", () -> approvals.report(county, agreement, seen, LETTER));
        Refused.asWrong("agreement.notReported", () -> approvals.approve(county, agreement, seen, LETTER, Classification.INTERNAL));
        Refused.asWrong("agreement.notReported", () -> approvals.sendBack(county, agreement, "退回"));
        Refused.asWrong("agreement.notApproved", () -> approvals.publish(county, agreement, LETTER));
        Refused.asWrong("keys.reasonMissing", () -> approvals.withdraw(county, agreement, " "));
    }

    @Test
    void filesAreReadByTheirSides() {
        AgreementReader reader = register.get(AgreementReader.class);
        Refused.asUnknown("agreement.notFound", () -> reader.standing(yuntai, agreement));
        Refused.asUnknown("agreement.notFound", () -> reader.standing(county, UUID.randomUUID()));
    }

    private void attach(int number, byte[] content) {
        drafting.attachSheet(surveyor, agreement, version(), number, "a.pdf", content);
    }

    private void scan(Actor actor, UUID side, byte[] content) {
        signing.recordScan(actor, agreement, line.standing(agreement).fingerprint(), side, SIGNER, "s.pdf", content);
    }

    private long version() {
        return line.standing(agreement).agreement().rowVersion();
    }
}
