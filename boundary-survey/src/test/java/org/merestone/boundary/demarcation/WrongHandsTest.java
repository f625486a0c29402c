package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.NorthSurvey;
import org.merestone.boundary.Refused;
import org.merestone.boundary.course.Anchor;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.Classification;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.crs.ConversionCertificate;
import org.merestone.geo.survey.Column;
import org.merestone.geo.survey.ColumnTemplate;

/** The line between 石门镇 and 白鹭镇 is surveyed; whoever acts out of turn, for others, too late or too long changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongHandsTest {

    private static final ConversionCertificate PAPER = new ConversionCertificate("鄂测转〔2020〕15号", "质检站", LocalDate.of(2020, 5, 12),
            "1980西安坐标系", "2000国家大地坐标系");

    BoundaryRegister register;
    Actor surveyor;
    Actor shimen;
    Actor county;
    Actor elsewhere;
    AgreedLine line;
    String sealed;

    @BeforeAll
    void open(@TempDir Path folder) {
        register = BoundaryRegister.withFourTownships(TestDatabase.H2, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        elsewhere = register.person("elsewhere", Role.SURVEYOR, "990122");
        line = new AgreedLine(register, surveyor);
        sealed = line.version().fingerprint() + line.version().rowVersion() + line.task().rowVersion();
    }

    @AfterEach
    void nothingWasChanged() {
        assertThat(line.version().fingerprint() + line.version().rowVersion() + line.task().rowVersion()).isEqualTo(sealed);
    }

    @AfterAll
    void close() {
        register.close();
    }

    @Test
    void onlyTheOfficerOfOneSideTurnsItsKey() {
        TwoKeys keys = register.get(TwoKeys.class);
        String seen = line.version().fingerprint();
        Refused.asOthers("keys.officersConfirm", () -> keys.confirm(county, line.draft, seen));
        Refused.asOthers("keys.notYourSide", () -> keys.confirm(officer("qingxi", FourTownships.QINGXI), line.draft, seen));
        Refused.asOthers("keys.notYourSide", () -> keys.confirm(officer("both", "990121"), line.draft, seen));
        Refused.asLate("draft.edited", () -> keys.confirm(shimen, line.draft, "0".repeat(64)));
        Refused.asUnknown("draft.notFound", () -> keys.confirm(shimen, UUID.randomUUID(), seen));
        Refused.asWrong("keys.nothingToWithdraw", () -> keys.withdraw(shimen, line.draft, "图幅有误"));
        Refused.asWrong("keys.reasonMissing", () -> keys.withdraw(shimen, line.draft, " "));
        Refused.asWrong("keys.reasonMissing", () -> keys.withdraw(shimen, line.draft, "误".repeat(201)));
    }

    @Test
    void onlyTheCountyApprovesAndOnlyWhatItSaw() {
        TwoKeys keys = register.get(TwoKeys.class);
        Refused.asOthers("keys.countyApproves", () -> keys.approve(shimen, line.draft, approval(line.version().rowVersion())));
        Refused.asOthers("keys.notYourCounty", () -> keys.approve(register.person("county-2", Role.COUNTY_OFFICER, "990122"), line.draft,
                approval(line.version().rowVersion())));
        Refused.asLate("draft.moved", () -> keys.approve(county, line.draft, approval(line.version().rowVersion() - 1)));
        Refused.asWrong("keys.notBothConfirmed", () -> keys.approve(county, line.draft, approval(line.version().rowVersion())));
    }

    @Test
    void aTaskIsASurveyorsAndOfBothSides() {
        LineTasks tasks = register.get(LineTasks.class);
        BoundaryLine other = register.line(FourTownships.QINGXI, FourTownships.YUNTAI);
        Refused.asOthers("task.surveyorsOpen", () -> tasks.open(county, other.id()));
        Refused.asOthers("task.notBothSides", () -> tasks.open(elsewhere, other.id()));
        Refused.asUnknown("line.notFound", () -> tasks.open(surveyor, UUID.randomUUID()));
        UUID shimenUnit = register.division(FourTownships.SHIMEN).id();
        UUID yuntaiUnit = register.division(FourTownships.YUNTAI).id();
        Refused.asWrong("task.noLineBetween", () -> tasks.openBetween(surveyor, shimenUnit, yuntaiUnit));
        Refused.asLate("task.moved", () -> tasks.cancel(surveyor, line.task, line.task().rowVersion() - 1, "不办了"));
        Refused.asWrong("keys.reasonMissing", () -> tasks.cancel(surveyor, line.task, line.task().rowVersion(), ""));
        Refused.asOthers("task.notBothSides", () -> tasks.cancel(elsewhere, line.task, 0, "不办了"));
        Refused.asUnknown("task.notFound", () -> tasks.cancel(surveyor, UUID.randomUUID(), 0, "不办了"));
    }

    @Test
    void aDraftIsEditedByWhoSawItAsItIs() {
        DraftEdits edits = register.get(DraftEdits.class);
        long seen = line.version().rowVersion();
        DraftView.Point point = line.task().draft().points().get(1);
        EnteredPosition here = new EnteredPosition.Degrees(point.lon(), point.lat());
        Refused.asOthers("draft.surveyorsEdit", () -> edits.movePoint(county, line.draft, seen, point.id(), here, ""));
        Refused.asOthers("task.notBothSides", () -> edits.movePoint(elsewhere, line.draft, seen, point.id(), here, ""));
        Refused.asLate("draft.moved", () -> edits.movePoint(surveyor, line.draft, seen - 1, point.id(), here, ""));
        Refused.asUnknown("draft.noSuchPoint", () -> edits.movePoint(surveyor, line.draft, seen, UUID.randomUUID(), here, ""));
        Refused.asUnknown("draft.noSuchPoint", () -> edits.removePoint(surveyor, line.draft, seen, UUID.randomUUID(), ""));
        Refused.asWrong("draft.nothingMoved", () -> edits.movePoint(surveyor, line.draft, seen, point.id(), here, ""));
        Refused.asWrong("draft.reasonTooLong", () -> edits.movePoint(surveyor, line.draft, seen, point.id(), here, "因".repeat(201)));
    }

    @Test
    void wordsAreWrittenOfSectionsThatAreThere() {
        CourseEdits edits = register.get(CourseEdits.class);
        long seen = line.version().rowVersion();
        DraftView.Point marker = line.task().draft().points().stream().filter(each -> each.markerId() != null).findFirst().orElseThrow();
        for (int index : new int[] {-1, 99}) {
            Refused.asUnknown("course.noSuchSection", () -> edits.follow(surveyor, line.draft, seen, index, Section.Terrain.STRAIGHT));
            Refused.asUnknown("course.noSuchSection", () -> edits.join(surveyor, line.draft, seen, index));
        }
        Refused.asUnknown("course.noSuchSection", () -> edits.write(surveyor, line.draft, seen, "nowhere", "从001号界桩起。"));
        Refused.asWrong("course.sentenceTooLong", () -> edits.write(surveyor, line.draft, seen, "0", "长".repeat(2_001)));
        Refused.asWrong("course.marker", () -> edits.recognise(surveyor, line.draft, seen, marker.id(), Anchor.Nature.SUMMIT));
        Refused.asWrong("course.notOnSection", () -> edits.split(surveyor, line.draft, seen, 0, marker.id()));
    }

    @Test
    void filesAreASurveyorsAndNotTooLarge() {
        SurveyImports imports = register.get(SurveyImports.class);
        Refused.asOthers("survey.surveyorsUpload", () -> imports.upload(county, line.task, "a.dat", NorthSurvey.bytes()));
        Refused.asOthers("task.notBothSides", () -> imports.upload(elsewhere, line.task, "a.dat", NorthSurvey.bytes()));
        Refused.asWrong("survey.tooLarge", () -> imports.upload(surveyor, line.task, "a.dat", new byte[(20 << 20) + 1]));
        Refused.asUnknown("survey.notFound", () -> imports.accept(surveyor, UUID.randomUUID(), 0));
        Refused.asUnknown("certificate.notFound", () -> imports.upload(surveyor, line.task, "a.dat", NorthSurvey.bytes(), java.util.Set.of(),
                UUID.randomUUID()));
    }

    @Test
    void twoSessionsAreTwoFilesOfOneTask() {
        SessionMeans means = register.get(SessionMeans.class);
        UUID batch = register.get(Batches.class).ofFile(org.merestone.data.document.Documents.sha256(NorthSurvey.bytes())).get(0).id();
        Refused.asOthers("survey.surveyorsUpload", () -> means.accept(county, line.task, batch, batch));
        Refused.asOthers("task.notBothSides", () -> means.accept(elsewhere, line.task, batch, batch));
        Refused.asWrong("sessions.notTwo", () -> means.accept(surveyor, line.task, batch, batch));
    }

    @Test
    void aCertificateIsEnteredOnceAndWasIssuedBeforeToday() {
        Certificates certificates = register.get(Certificates.class);
        UUID id = certificates.record(surveyor, PAPER, "七参数");
        Refused.asWrong("certificate.known", () -> certificates.record(surveyor, PAPER, "四参数"));
        Refused.asOthers("survey.surveyorsUpload", () -> certificates.record(county, PAPER, ""));
        Refused.asWrong("certificate.inTheFuture", () -> certificates.record(surveyor, new ConversionCertificate("2号", "质检站",
                LocalDate.of(2026, 3, 2), PAPER.from(), PAPER.to()), ""));
        Refused.asWrong("certificate.parametersTooLong", () -> certificates.record(surveyor, new ConversionCertificate("3号", "质检站",
                PAPER.issuedOn(), PAPER.from(), PAPER.to()), "参".repeat(RecordedCertificate.LONGEST_PARAMETERS + 1)));
        assertThat(certificates.within(surveyor)).extracting(RecordedCertificate::id).containsExactly(id);
        assertThat(certificates.within(elsewhere)).isEmpty();
    }

    @Test
    void theGroundIsGivenByWhoAnswersForIt() {
        Terrains terrains = register.get(Terrains.class);
        Actor administrator = register.person("administrator", Role.ADMINISTRATOR, "990121");
        byte[] grid = "ncols 2\nnrows 2\nxllcenter 114.2\nyllcenter 29.7\ncellsize 0.3\n1 2\n3 4\n".getBytes(StandardCharsets.US_ASCII);
        Refused.asOthers("terrain.administratorsGive", () -> terrains.give(surveyor, "990121", "dem.asc", grid));
        for (String division : new String[] {"990122", "9901", "", "99012x"}) {
            Refused.asOthers("terrain.notYours", () -> terrains.give(administrator, division, "dem.asc", grid));
        }
        assertThatThrownBy(() -> terrains.give(administrator, "990121", "dem.asc", "nothing".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("ncols");
        assertThat(terrains.within(administrator)).isEmpty();
    }

    @Test
    void thereIsRoomForTwoHundredColumnTemplates() {
        ColumnTemplates templates = register.get(ColumnTemplates.class);
        for (int i = 0; i < 200; i++) {
            register.jdbc().sql("insert into column_template (id, name, layout, saved_by, saved_at) values (:id, :name, :layout, :by, :at)")
                    .param("id", UUID.randomUUID()).param("name", "仪器" + i).param("layout", template("仪器" + i).text())
                    .param("by", surveyor.requireAccount()).param("at", OffsetDateTime.now()).update();
        }
        Refused.asWrong("survey.tooManyTemplates", () -> templates.save(surveyor, template("再一台")));
        templates.save(surveyor, template("仪器7"));
        assertThat(templates.saved()).as("one of the same name makes way").hasSize(200);
        register.jdbc().sql("delete from column_template").update();
    }

    @Test
    void codesAreRenewedByTheCountyWithADayAndAReason() {
        CodeRenewal renewal = register.get(CodeRenewal.class);
        Refused.asOthers("code.countyRenews", () -> renewal.renew(surveyor, line.line, AgreedLine.TODAY, "撤乡设镇"));
        Refused.asOthers("keys.notYourCounty", () -> renewal.renew(register.person("county-3", Role.COUNTY_OFFICER, "990122"), line.line,
                AgreedLine.TODAY, "撤乡设镇"));
        Refused.asWrong("keys.reasonMissing", () -> renewal.renew(county, line.line, AgreedLine.TODAY, " "));
        Refused.asWrong("keys.reasonMissing", () -> renewal.renew(county, line.line, AgreedLine.TODAY, "因".repeat(201)));
        Refused.asWrong("code.inFuture", () -> renewal.renew(county, line.line, AgreedLine.TODAY.plusDays(1), "撤乡设镇"));
        Refused.asWrong("code.nothingToRenew", () -> renewal.renew(county, line.line, AgreedLine.TODAY, "撤乡设镇"));
    }

    private static ColumnTemplate template(String name) {
        return ColumnTemplate.headed(name, Map.of("点号名", Column.NAME));
    }

    private Approval approval(long seen) {
        return new Approval(seen, line.version().fingerprint(), "函1号", AgreedLine.TODAY, Classification.INTERNAL);
    }

    private Actor officer(String name, String division) {
        return register.person(name, Role.BOUNDARY_OFFICER, division);
    }
}
