package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.boundary.profile.Profile;
import org.merestone.boundary.profile.Profiles;
import org.merestone.boundary.profile.Threshold;
import org.merestone.boundary.profile.Thresholds;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.geo.crs.ConversionCertificate;
import org.merestone.geo.survey.Mend;
import org.merestone.geo.survey.RowFinding;
import org.merestone.geo.survey.SessionComparison;

/** What a person says about a file beside the file itself: certificates, sessions, terrain, which reading of its angles is meant. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class SurveyActsTest {

    private static final ConversionCertificate PAPER = new ConversionCertificate("鄂测转〔2020〕15号", "湖北省测绘质量监督检验站",
            LocalDate.of(2020, 5, 12), "1980西安坐标系", "2000国家大地坐标系");

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    SurveyImports imports;
    Certificates certificates;
    Readings readings;
    Actor surveyor;
    UUID task;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        imports = register.get(SurveyImports.class);
        certificates = register.get(Certificates.class);
        readings = register.get(Readings.class);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        task = register.get(LineTasks.class).open(surveyor, register.line(FourTownships.SHIMEN, FourTownships.BAILU).id());
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void coordinatesOfAnOlderDatumComeInOnTheStrengthOfAPaperOnly() {
        Upload refused = imports.upload(surveyor, task, "西安80_外业.dat", NorthSurvey.bytes());
        assertThat(refused.state()).isEqualTo(SurveyBatch.State.REFUSED);
        UUID paper = certificates.record(surveyor, PAPER, "七参数，内符合 3 cm");
        Upload read = imports.upload(surveyor, task, "西安80_外业.dat", NorthSurvey.bytes(), Set.of(), paper);
        assertThat(read.state()).isEqualTo(SurveyBatch.State.READ);
        BatchDetail detail = register.get(TaskDesk.class).batch(surveyor, read.batchId());
        assertThat(detail.batch().certificateId()).isEqualTo(paper);
        assertThat(detail.fileFindings()).anySatisfy(finding -> assertThat(finding.messageZh()).contains(PAPER.number(), PAPER.issuer()));
        assertThat(register.get(AuditTrail.class).of("conversion-certificate", paper.toString())).singleElement()
                .satisfies(act -> assertThat(act.act().action()).isEqualTo("certificate.record"));
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
    }

    @Test
    void aPaperIsRecordedOnceAndSeenWithinItsDivision() {
        UUID id = certificates.record(surveyor, PAPER, "");
        assertThatThrownBy(() -> certificates.record(surveyor, PAPER, "")).isInstanceOf(Refusal.NotAllowed.class);
        assertThat(certificates.within(surveyor)).extracting(RecordedCertificate::paper).containsExactly(PAPER);
        Actor township = register.person("township", Role.SURVEYOR, FourTownships.SHIMEN);
        assertThat(certificates.within(township)).extracting(RecordedCertificate::id).containsExactly(id);
        Actor elsewhere = register.person("elsewhere", Role.SURVEYOR, "990122");
        assertThat(certificates.within(elsewhere)).isEmpty();
        assertThatThrownBy(() -> certificates.require(elsewhere, id)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> imports.upload(surveyor, task, "a.dat", NorthSurvey.bytes(), Set.of(), UUID.randomUUID()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aPaperOfTomorrowIsRefusedAndOnlySurveyorsRecord() {
        ConversionCertificate later = new ConversionCertificate("1", "站", LocalDate.of(2999, 1, 1), "1954年北京坐标系", "CGCS2000");
        assertThatThrownBy(() -> certificates.record(surveyor, later, "")).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> certificates.record(surveyor, PAPER, "x".repeat(501))).isInstanceOf(Refusal.NotAllowed.class);
        Actor officer = register.person("officer", Role.COUNTY_OFFICER, "990121");
        assertThatThrownBy(() -> certificates.record(officer, PAPER, "")).isInstanceOf(Refusal.NotYours.class);
    }

    @Test
    void areasAreSentWhereTheyBelong() {
        Upload upload = imports.upload(surveyor, task, "石门.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"点名":"石门"},"geometry":{"type":"Polygon",
                "coordinates":[[[114.3,29.8],[114.302,29.8],[114.302,29.9],[114.3,29.8]]]}}]}""".getBytes(StandardCharsets.UTF_8));
        assertThat(upload.state()).isEqualTo(SurveyBatch.State.REFUSED);
        BatchDetail detail = register.get(TaskDesk.class).batch(surveyor, upload.batchId());
        assertThat(detail.fileFindings().get(0).messageZh()).contains("./run import divisions");
        assertThat(detail.fileFindings().get(0).severity().stops()).isTrue();
    }

    /** 114.2958 is 114.2958° or 114°29′58″ = 114.49944°, and 29.5048 is 29°50′48″ = 29.84667°. */
    @Test
    void ambiguousAnglesShowBothPlacesOfEveryPoint() {
        byte[] file = "点名,L,B,H\nA,114.1745,29.5048,12\nB,114.1748,29.4900,12\n".getBytes(StandardCharsets.UTF_8);
        Upload upload = imports.upload(surveyor, task, "外业.csv", file);
        BatchDetail detail = register.get(TaskDesk.class).batch(surveyor, upload.batchId());
        List<Readings.Alternative> both = readings.alternatives(surveyor, detail);
        assertThat(both).extracting(each -> each.mend().id()).containsExactly("packed-dms", "decimal-degrees");
        assertThat(both).allSatisfy(each -> assertThat(each.points()).hasSize(2));
        assertThat(both.get(0).points().get(0).position().lat()).isCloseTo(29.846667, within(1e-6));
        assertThat(both.get(1).points().get(0).position().lat()).isEqualTo(29.5048);
        Upload chosen = imports.upload(surveyor, task, "外业.csv", file, Set.of(Mend.of(Mend.Kind.PACKED_DMS)));
        BatchDetail packed = register.get(TaskDesk.class).batch(surveyor, chosen.batchId());
        assertThat(packed.batch().mends()).containsExactly("packed-dms");
        assertThat(readings.alternatives(surveyor, packed)).isEmpty();
    }

    @Test
    void twoSessionsAreComparedPointByPoint() {
        UUID first = imports.upload(surveyor, task, "第一时段.dat", NorthSurvey.bytes()).batchId();
        UUID second = imports.upload(surveyor, task, "第二时段.dat", NorthSurvey.with("3302414.6131", "3302414.6531")).batchId();
        SessionComparison comparison = readings.compare(surveyor, first, second);
        assertThat(comparison.differences()).hasSize(6);
        assertThat(comparison.findings()).extracting(RowFinding::row).containsExactly(4);
        assertThat(comparison.differences().get(3).north()).isCloseTo(0.04, within(0.0005));
        assertThat(readings.compare(surveyor, first, first).acceptable()).isTrue();
        Actor elsewhere = register.person("elsewhere", Role.SURVEYOR, "990122");
        assertThatThrownBy(() -> readings.compare(elsewhere, first, second)).isInstanceOf(Refusal.NotFound.class);
    }

    /** The second file's fourth point lies 1 cm further north: the mean lies 5 mm north of the first, 4.5e-8° of latitude. */
    @Test
    void theMeanOfTwoSessionsThatAgreeIsRecordedWithWhoAcceptedIt() {
        SessionMeans means = register.get(SessionMeans.class);
        UUID first = imports.upload(surveyor, task, "第一时段.dat", NorthSurvey.bytes()).batchId();
        UUID second = imports.upload(surveyor, task, "第二时段.dat", NorthSurvey.with("3302414.6131", "3302414.6231")).batchId();
        assertThat(means.accept(surveyor, task, first, second)).isEqualTo(6);
        assertThat(means.of(surveyor, task)).hasSize(6).anySatisfy(mean -> {
            assertThat(mean.northM()).isCloseTo(0.01, within(0.0005));
            double before = register.get(Batches.class).points(first).get(3).lonLat()[1];
            assertThat(mean.mean().lat() - before).isCloseTo(4.51e-8, within(2e-10));
            assertThat(mean.firstBatch()).isEqualTo(first);
            assertThat(mean.acceptedByName()).isNotEmpty();
        });
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
        Actor elsewhere = register.person("elsewhere", Role.SURVEYOR, "990122");
        assertThatThrownBy(() -> means.of(elsewhere, task)).isInstanceOf(Refusal.NotFound.class);
    }

    /** The fourth point lies 4 cm further north: too far by what is proposed, near enough where the province allows five. */
    @Test
    void howMuchSessionsMayDifferIsTheProvincesToSay() {
        UUID first = imports.upload(surveyor, task, "第一时段.dat", NorthSurvey.bytes()).batchId();
        UUID second = imports.upload(surveyor, task, "第二时段.dat", NorthSurvey.with("3302414.6131", "3302414.6531")).batchId();
        assertThat(readings.compare(surveyor, first, second).acceptable()).isFalse();
        register.get(Profiles.class).state(register.person("administrator", Role.ADMINISTRATOR, ""), new Profile("9901", "规程", "省勘界办",
                true, LocalDate.of(2020, 1, 1), CodeTemplates.PROPOSED, new Thresholds(Map.of(Threshold.SESSION_PLANE, 0.05))));
        assertThat(readings.compare(surveyor, first, second).acceptable()).isTrue();
        assertThat(register.get(SessionMeans.class).accept(surveyor, task, first, second)).isEqualTo(6);
    }

    @Test
    void noMeanIsAcceptedOfSessionsThatDifferOrAreOne() {
        SessionMeans means = register.get(SessionMeans.class);
        UUID first = imports.upload(surveyor, task, "第一时段.dat", NorthSurvey.bytes()).batchId();
        UUID second = imports.upload(surveyor, task, "第二时段.dat", NorthSurvey.with("3302414.6131", "3302414.6531")).batchId();
        assertThatThrownBy(() -> means.accept(surveyor, task, first, second)).isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> means.accept(surveyor, task, first, first)).isInstanceOf(Refusal.NotAllowed.class);
        Actor township = register.person("township", Role.SURVEYOR, FourTownships.SHIMEN);
        assertThatThrownBy(() -> means.accept(township, task, first, second)).isInstanceOf(Refusal.NotYours.class);
        assertThat(means.of(surveyor, task)).isEmpty();
    }

    @Test
    void heightsAreComparedWithTheGroundThatAnAdministratorGave() {
        Terrains terrains = register.get(Terrains.class);
        Actor administrator = register.person("administrator", Role.ADMINISTRATOR, "990121");
        byte[] flat = "ncols 2\nnrows 2\nxllcenter 114.2\nyllcenter 29.7\ncellsize 0.3\n150 150\n150 150\n"
                .getBytes(StandardCharsets.US_ASCII);
        terrains.give(administrator, "990121", "dem.asc", flat);
        assertThat(terrains.within(administrator)).extracting(Terrains.Given::fileName).containsExactly("dem.asc");
        UUID batch = imports.upload(surveyor, task, "a.dat", NorthSurvey.bytes()).batchId();
        assertThat(register.get(Batches.class).findings(batch)).filteredOn(finding -> finding.ruleId().equals("21"))
                .extracting(BatchFinding::rowNo).containsExactly(1, 2);
        assertThatThrownBy(() -> terrains.give(surveyor, "990121", "dem.asc", flat)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> terrains.give(administrator, "990122", "dem.asc", flat)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> terrains.give(administrator, "990121", "dem.asc", "no grid".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void aMarkerLeftOutOnRequestIsRecordedWithTheBatch() {
        byte[] file = NorthSurvey.with("JB003,JB,38528949.7163", "JB002,JB,38528949.7163");
        Upload refused = imports.upload(surveyor, task, "a.dat", file);
        assertThat(refused.state()).isEqualTo(SurveyBatch.State.REFUSED);
        List<String> offered = register.get(Batches.class).findings(refused.batchId()).get(0).mends();
        assertThat(offered).containsExactly("rename-later", "leave-out:19");
        Upload read = imports.upload(surveyor, task, "a.dat", file, Set.of(Mend.leaveOut(19)));
        assertThat(read.state()).isEqualTo(SurveyBatch.State.READ);
        assertThat(register.get(Batches.class).require(read.batchId()).mends()).containsExactly("leave-out:19");
        assertThat(register.get(Batches.class).points(read.batchId())).hasSize(5);
    }
}
