package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.NorthSurvey;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineInForce;
import org.merestone.boundary.line.LineVersion;
import org.merestone.boundary.line.LinesInForce;
import org.merestone.boundary.marker.MarkerInForce;
import org.merestone.boundary.marker.MarkersInForce;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.ledger.Actor;

/** A line that was law is surveyed again: what it was stays to be asked for. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SecondDemarcationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 20);
    private static final LocalDate SECOND = LocalDate.of(2026, 2, 20);

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    Actor surveyor;
    Actor shimen;
    Actor bailu;
    Actor county;
    BoundaryLine line;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU);
        demarcate(NorthSurvey.bytes(), FIRST);
        demarcate(NorthSurvey.with("JB001,JB,38529202.8996", "JB001,JB,38529302.8996"), SECOND);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void everyDayHasTheLineThatWasLawOnIt() {
        assertThat(on(FIRST.minusDays(1)).legalStatus()).isEqualTo(LegalStatus.HABITUAL);
        assertThat(on(FIRST).legalStatus()).isEqualTo(LegalStatus.STATUTORY);
        assertThat(on(SECOND.minusDays(1)).versionId()).isEqualTo(on(FIRST).versionId());
        assertThat(on(SECOND).versionId()).isNotEqualTo(on(FIRST).versionId());
    }

    @Test
    void theLegalTimesOfALineLeaveNoGapAndDoNotOverlap() {
        List<LineVersion> versions = register.get(BoundaryLines.class).versions(line.id());
        assertThat(versions).extracting(LineVersion::versionNo).containsExactly(3, 2, 1);
        assertThat(versions.get(2).validTo()).isEqualTo(versions.get(1).validFrom());
        assertThat(versions.get(1).validTo()).isEqualTo(versions.get(0).validFrom());
        assertThat(versions.get(0).validTo()).isNull();
        assertThat(versions).allSatisfy(version -> assertThat(version.supersededAt()).isNull());
    }

    @Test
    void markersOfTheFormerLineAreHistoryButStandOnTheirDays() {
        MarkersInForce markers = register.get(MarkersInForce.class);
        assertThat(markers.on(FIRST)).hasSize(3).extracting(MarkerInForce::lifeStatus).containsOnly("HISTORIC");
        assertThat(markers.on(SECOND)).hasSize(3).extracting(MarkerInForce::lifeStatus).containsOnly("IN_USE");
        assertThat(markers.on(FIRST.minusDays(1))).isEmpty();
        assertThat(markers.on(SECOND)).extracting(MarkerInForce::code)
                .containsExactlyElementsOf(markers.on(FIRST).stream().map(MarkerInForce::code).toList());
    }

    @Test
    void aLawIsNotReplacedByAnOlderDocument() {
        UUID draft = draft(NorthSurvey.with("212.410", "212.510"));
        confirmBoth(draft);
        assertThatThrownBy(() -> approve(draft, FIRST)).hasMessageContaining("keys.approvedBeforeStanding");
    }

    @Test
    void everyVersionsFingerprintIsThatOfItsOwnCourse() {
        List<LineVersion> versions = register.get(BoundaryLines.class).versions(line.id());
        assertThat(versions).extracting(LineVersion::fingerprint).doesNotHaveDuplicates();
    }

    private void demarcate(byte[] survey, LocalDate day) {
        UUID draft = draft(survey);
        confirmBoth(draft);
        approve(draft, day);
    }

    private UUID draft(byte[] survey) {
        UUID task = register.get(LineTasks.class).open(surveyor, line.id());
        Upload upload = register.get(SurveyImports.class).upload(surveyor, task, "a.dat", survey);
        return register.get(SurveyImports.class).accept(surveyor, upload.batchId(),
                register.get(TaskDesk.class).task(surveyor, task).rowVersion()).draftId();
    }

    private void confirmBoth(UUID draft) {
        String seen = register.get(BoundaryLines.class).requireVersion(draft).fingerprint();
        register.get(TwoKeys.class).confirm(shimen, draft, seen);
        register.get(TwoKeys.class).confirm(bailu, draft, seen);
    }

    private void approve(UUID draft, LocalDate day) {
        LineVersion seen = register.get(BoundaryLines.class).requireVersion(draft);
        register.get(TwoKeys.class).approve(county, draft,
                new Approval(seen.rowVersion(), seen.fingerprint(), "砚政函〔2026〕" + day.getMonthValue() + "号", day, Classification.INTERNAL));
    }

    private LineInForce on(LocalDate day) {
        return register.get(LinesInForce.class).on(day).stream().filter(each -> each.id().equals(line.id())).findFirst().orElseThrow();
    }
}
