package org.merestone.boundary.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.agreement.MapSheet;
import org.merestone.boundary.demarcation.CodeRenewal;
import org.merestone.boundary.demarcation.Readings;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.Markers;
import org.merestone.boundary.quality.QualityDesk;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.geo.survey.SessionComparison;

/** What a province lays down: which profile counts where, what it changes of codes that are given and of those that were. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ProfilesTest {

    private static final CodeTemplates OWN = CodeTemplates.of("XJ{county6}{townA3}{townB3}", "{townA9}{townB9}",
            "{lineCode}-{serial3}{typeCode}", "{county6}{a3}{b3}{c3}");

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Profiles profiles;
    Actor administrator;
    Actor county;
    Actor surveyor;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        profiles = register.get(Profiles.class);
        administrator = register.person("admin", Role.ADMINISTRATOR, "");
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void theLongestPrefixCountsAndOfOnePrefixTheLatestDay() {
        state("99", 2020, Threshold.TURN, 50);
        state("9901", 2015, Threshold.TURN, 40);
        state("99", 2024, Threshold.TURN, 55);
        state("99", 2030, Threshold.TURN, 20);
        assertThat(turn("990121101")).isEqualTo(40);
        assertThat(turn("990221101")).isEqualTo(55);
        assertThat(turn("420101101")).isEqualTo(60);
        assertThat(profiles.ofUnit(register.division(FourTownships.SHIMEN).id()).thresholds().of(Threshold.TURN)).isEqualTo(40);
        assertThat(profiles.ofUnit(UUID.randomUUID())).isEqualTo(Profile.PROPOSED);
    }

    @Test
    void whatIsWithdrawnNoLongerCountsAndStaysOnRecord() {
        UUID id = state("99", 2020, Threshold.TURN, 50);
        profiles.withdraw(administrator, id);
        assertThat(turn("990121101")).isEqualTo(60);
        assertThat(profiles.all()).singleElement().satisfies(each -> assertThat(each.withdrawnAt()).isNotNull());
        assertThatThrownBy(() -> profiles.withdraw(administrator, id)).isInstanceOf(Refusal.NotFound.class);
        assertThat(register.get(AuditTrail.class).of("survey-profile", id.toString())).extracting(entry -> entry.act().action())
                .containsExactlyInAnyOrder("profile.state", "profile.withdraw");
    }

    @Test
    void onlyAnAdministratorOfTheDivisionsStatesAProfileAndOneADay() {
        assertThatThrownBy(() -> profiles.state(county, profile("990121", 2020, Map.of()))).isInstanceOf(Refusal.NotYours.class);
        Actor ofCounty = register.person("admin-county", Role.ADMINISTRATOR, "990121");
        assertThatThrownBy(() -> profiles.state(ofCounty, profile("99", 2020, Map.of()))).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> profiles.state(administrator, profile("", 2020, Map.of()))).hasMessageContaining("profile.prefix");
        profiles.state(ofCounty, profile("990121", 2020, Map.of()));
        assertThatThrownBy(() -> profiles.state(administrator, profile("990121", 2020, Map.of()))).hasMessageContaining("profile.sameDay");
    }

    @Test
    void newMarkersGetTheCodesOfTheirProvinceAndSheetsItsScale() {
        profiles.state(administrator, profile("99", 2020, Map.of(Threshold.SHEET_SCALE, 25_000.0)));
        AgreedLine line = new AgreedLine(register, surveyor).registerMarkers();
        assertThat(register.get(Markers.class).of(line.draft)).extracting(Marker::code).containsExactly("990121101102-001Q",
                "990121101102-002Q", "990121101102-003Q");
        UUID agreement = line.agreement();
        assertThat(line.standing(agreement).sheets()).extracting(MapSheet::scale).containsOnly(25_000);
    }

    @Test
    void codesThatWereGivenStayUntilTheCountyRenewsThemAndAreAliasesThen() {
        AgreedLine line = new AgreedLine(register, surveyor).registerMarkers();
        CodeRenewal renewal = register.get(CodeRenewal.class);
        assertThat(renewal.due(county)).isEmpty();
        assertThat(renewal.dueUnder(profile("9901", 2020, Map.of()))).hasSize(4);
        profiles.state(administrator, profile("9901", 2020, Map.of()));
        assertThat(register.get(BoundaryLines.class).require(line.line).code()).isEqualTo("990121101102");
        assertThat(found(line, "4")).contains("XJ990121101102");
        assertThat(renewal.due(county)).hasSize(4).anySatisfy(due -> {
            assertThat(due.due()).isEqualTo("XJ990121101102");
            assertThat(due.markers()).isEqualTo(3);
        });
        renewal.renew(county, line.line, LocalDate.of(2026, 3, 1), "省里统一编码");
        assertThat(register.get(Markers.class).of(line.draft)).extracting(Marker::code).first().isEqualTo("XJ990121101102-001Q");
        assertThat(renewal.former(county)).singleElement().satisfies(former -> assertThat(former.oldCode()).isEqualTo("990121101102"));
        assertThat(found(line, "4")).isEmpty();
        assertThat(found(line, "11")).isEmpty();
    }

    @Test
    void aTemplateOfMarkersAloneIsRenewedToo() {
        AgreedLine line = new AgreedLine(register, surveyor);
        profiles.state(administrator, new Profile("99", "规程", "省", true, LocalDate.of(2020, 1, 1), new CodeTemplates(
                CodeTemplates.PROPOSED.line(), CodeTemplates.PROPOSED.lineAcross(), OWN.marker(), CodeTemplates.PROPOSED.junction()),
                Thresholds.PROPOSED));
        CodeRenewal renewal = register.get(CodeRenewal.class);
        assertThat(renewal.due(county)).singleElement().satisfies(due -> assertThat(due.code()).isEqualTo(due.due()));
        assertThat(renewal.renew(county, line.line, LocalDate.of(2026, 3, 1), "省里统一编码")).isEqualTo(3);
        assertThat(renewal.due(county)).isEmpty();
        assertThat(renewal.former(county)).isEmpty();
        assertThatThrownBy(() -> renewal.renew(county, line.line, LocalDate.of(2026, 3, 1), "再来")).hasMessageContaining("nothingToRenew");
    }

    /** The line runs 6.5 km from marker 001 to 002. */
    @Test
    void theChecksGoByTheLimitsOfTheProvince() {
        AgreedLine line = new AgreedLine(register, surveyor).registerMarkers();
        assertThat(found(line, "35")).contains("3 公里");
        UUID id = profiles.state(administrator, usual(Map.of(Threshold.MARKER_SPACING, 7_000.0, Threshold.REFERENCE_OBJECTS, 4.0)));
        assertThat(found(line, "35")).isEmpty();
        assertThat(found(line, "29")).contains("至少应有 4 个");
        profiles.withdraw(administrator, id);
        assertThat(found(line, "29")).isEmpty();
    }

    /** Its reference objects stand 21, 64 and 89 m away, and its draft is some eleven kilometres long. */
    @Test
    void distancesLengthsAndSessionsGoByThemToo() {
        AgreedLine line = new AgreedLine(register, surveyor).registerMarkers();
        assertThat(found(line, "30")).isEmpty();
        assertThat(found(line, "49")).isEmpty();
        register.jdbc().sql("update boundary_line_version set length_m = length_m + 40 where id = :id").param("id", line.draft).update();
        assertThat(found(line, "49")).as("within 50 m").isEmpty();
        assertThat(register.get(Readings.class).limits(line.task)).isEqualTo(SessionComparison.USUAL);
        profiles.state(administrator, usual(Map.of(Threshold.OBJECT_FAR, 60.0, Threshold.OBJECT_TOO_FAR, 80.0,
                Threshold.LENGTH_SHARE, 0.1, Threshold.LENGTH_DIFFERENCE, 5.0, Threshold.SESSION_PLANE, 0.005,
                Threshold.SESSION_HEIGHT, 0.125)));
        assertThat(found(line, "30")).contains("超过 60 米").contains("超过 80 米");
        assertThat(found(line, "49")).contains("40.0 米").contains("0.1%");
        assertThat(register.get(Readings.class).limits(line.task)).isEqualTo(new SessionComparison.Limits(0.005, 0.125));
        assertThat(profiles.all()).singleElement().satisfies(each -> assertThat(each.profile().thresholds().stated()).hasSize(6));
    }

    private String found(AgreedLine line, String rule) {
        return register.get(QualityDesk.class).sheet(surveyor, line.task).findings().stream().filter(each -> each.ruleId().equals(rule))
                .map(each -> each.message(Locale.CHINESE)).reduce("", String::concat);
    }

    private double turn(String code) {
        return profiles.today().of(code).thresholds().of(Threshold.TURN);
    }

    private UUID state(String prefix, int year, Threshold threshold, double amount) {
        return profiles.state(administrator, profile(prefix, year, Map.of(threshold, amount)));
    }

    private static Profile profile(String prefix, int year, Map<Threshold, Double> amounts) {
        return new Profile(prefix, "规程", "省勘界办", true, LocalDate.of(year, 1, 1), OWN, new Thresholds(amounts));
    }

    private static Profile usual(Map<Threshold, Double> amounts) {
        return new Profile("99", "规程", "省勘界办", true, LocalDate.of(2020, 1, 1), CodeTemplates.PROPOSED, new Thresholds(amounts));
    }
}
