package org.merestone.gazetteer.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.AuditEntry;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.gazetteer.naming.NamingOffice;
import org.merestone.gazetteer.place.Secrecy;

/** Errors that the public reports, on both databases: taken in within bounds, answered once by the office of the place, on the record. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ErrorReportsTest {

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    ErrorReports reports;
    UUID road;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
        reports = reports(OpenDatabase.CLOCK);
        road = county.standing("石鼓路", Secrecy.PUBLIC);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void aReportIsKeptAsItWasSaidWithTheRarestCharacters() {
        String text = "路牌上“𬭎”字写错了 — 应为“鼓”'; drop table place_report; --";
        UUID id = reports.hear(road, ErrorReport.Subject.NAME, "  " + text + "\n", " 0715-1234567 ");
        assertThat(reports.require(id)).satisfies(report -> {
            assertThat(report.placeId()).isEqualTo(road);
            assertThat(report.placeName()).isEqualTo("石鼓路");
            assertThat(report.about()).isEqualTo(ErrorReport.Subject.NAME);
            assertThat(report.text()).isEqualTo(text);
            assertThat(report.contact()).isEqualTo("0715-1234567");
            assertThat(report.receivedAt().toInstant()).isEqualTo(OpenDatabase.CLOCK.instant());
            assertThat(report.state()).isEqualTo(ErrorReport.State.NEW);
            assertThat(report.answer()).isNull();
            assertThat(report.answeredAt()).isNull();
            assertThat(report.rowVersion()).isZero();
        });
        assertThatThrownBy(() -> reports.require(UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aTextHasFourToAThousandCharactersAndAContactAHundred() {
        refused("report.text", () -> hear("三个字"));
        refused("report.text", () -> hear("  三个字  "));
        refused("report.text", () -> hear("长".repeat(1001)));
        refused("report.contact", () -> reports.hear(road, ErrorReport.Subject.OTHER, "门牌号重复了", "话".repeat(101)));
        hear("四个字的");
        hear("长".repeat(1000));
        hear("𬭎".repeat(500));
        reports.hear(road, ErrorReport.Subject.OTHER, "门牌号重复了", "话".repeat(100));
        assertThat(reports.list(null, "", 0, 10)).hasSize(4);
    }

    @Test
    void whatIsSaidTwiceWhileItWaitsIsHeardOnce() {
        UUID first = hear("拼音声调有误");
        refused("report.saidAlready", () -> hear(" 拼音声调有误 "));
        UUID other = county.standing("石门路", Secrecy.PUBLIC);
        assertThat(reports.hear(other, ErrorReport.Subject.SPELLING, "拼音声调有误", "")).as("of another place").isNotEqualTo(first);
        reports.settle(county.office, first, ErrorReport.State.ANSWERED, "已改正", 0);
        assertThat(hear("拼音声调有误")).as("once it was answered").isNotEqualTo(first);
    }

    @Test
    void aHundredMayWaitAtOnePlaceAndNobodyBuriesAnother() {
        for (int i = 0; i < ErrorReports.MOST_WAITING; i++) {
            hear("第 " + i + " 条意见");
        }
        refused("report.full", () -> hear("再来一条"));
        UUID other = county.standing("石门路", Secrecy.PUBLIC);
        reports.hear(other, ErrorReport.Subject.PLACE, "位置偏了两百米", "");
        reports.settle(county.office, reports.list(ErrorReport.State.NEW, "990121", 0, 1).get(0).id(), ErrorReport.State.CLOSED, "", 0);
        reports.settle(county.office, reports.list(ErrorReport.State.NEW, "990121", 50, 1).get(0).id(), ErrorReport.State.CLOSED, "", 0);
        hear("有了位置再来一条");
    }

    @Test
    void theOfficeSeesItsDivisionsReportsTheNewestFirstPageByPage() {
        UUID first = hear("最早的一条");
        UUID second = reports(Clock.offset(OpenDatabase.CLOCK, Duration.ofMinutes(1))).hear(road, ErrorReport.Subject.PLACE, "随后的一条", "");
        UUID third = reports(Clock.offset(OpenDatabase.CLOCK, Duration.ofMinutes(2))).hear(road, ErrorReport.Subject.STORY, "最后的一条", "");
        assertThat(ids(reports.list(null, "990121", 0, 10))).containsExactly(third, second, first);
        assertThat(ids(reports.list(null, "990121101", 1, 1))).containsExactly(second);
        assertThat(reports.list(null, "990121102", 0, 10)).as("the township on the other side").isEmpty();
        assertThat(reports.list(null, "9901211", 0, 10)).hasSize(3);
        reports.settle(county.office, second, ErrorReport.State.ANSWERED, "已核对", 0);
        assertThat(ids(reports.list(ErrorReport.State.NEW, "990121", 0, 10))).containsExactly(third, first);
        assertThat(ids(reports.list(ErrorReport.State.ANSWERED, "990121", 0, 10))).containsExactly(second);
        assertThat(reports.list(ErrorReport.State.CLOSED, "990121", 0, 10)).isEmpty();
    }

    @Test
    void anAnswerSaysSomethingAndIsOnTheRecord() {
        UUID id = hear("村名写成了同音字");
        refused("report.answer", () -> reports.settle(county.office, id, ErrorReport.State.ANSWERED, "  ", 0));
        refused("report.answer", () -> reports.settle(county.office, id, ErrorReport.State.ANSWERED, "长".repeat(1001), 0));
        refused("report.answer", () -> reports.settle(county.office, id, ErrorReport.State.NEW, "退回", 0));
        reports.settle(county.office, id, ErrorReport.State.ANSWERED, " 经查县志，现名无误。 ", 0);
        assertThat(reports.require(id)).satisfies(report -> {
            assertThat(report.state()).isEqualTo(ErrorReport.State.ANSWERED);
            assertThat(report.answer()).isEqualTo("经查县志，现名无误。");
            assertThat(report.answeredAt()).isNotNull();
            assertThat(report.rowVersion()).isEqualTo(1);
        });
        List<AuditEntry> trail = new AuditTrail(county.database.jdbc()).of("place-report", id.toString());
        assertThat(trail).singleElement().satisfies(entry -> {
            assertThat(entry.act().action()).isEqualTo("report.answer");
            assertThat(entry.actorName()).isEqualTo("office");
        });
        assertThat(new AuditTrail(county.database.jdbc()).verify().holds()).isTrue();
    }

    @Test
    void whoWasSlowerIsToldSoAndChangesNothing() {
        UUID id = hear("村名写成了同音字");
        reports.settle(county.office, id, ErrorReport.State.ANSWERED, "先答的", 0);
        refused("report.changed", () -> reports.settle(county.office, id, ErrorReport.State.ANSWERED, "后答的", 0));
        assertThat(reports.require(id).answer()).isEqualTo("先答的");
        assertThat(new AuditTrail(county.database.jdbc()).of("place-report", id.toString())).hasSize(1);
    }

    @Test
    void aClosedReportKeepsItsAnswerAndIsNotOpenedAgain() {
        UUID id = hear("村名写成了同音字");
        reports.settle(county.office, id, ErrorReport.State.ANSWERED, "已核对", 0);
        reports.settle(county.office, id, ErrorReport.State.CLOSED, "", 1);
        assertThat(reports.require(id)).satisfies(report -> {
            assertThat(report.state()).isEqualTo(ErrorReport.State.CLOSED);
            assertThat(report.answer()).isEqualTo("已核对");
        });
        refused("report.changed", () -> reports.settle(county.office, id, ErrorReport.State.ANSWERED, "又想起一句", 2));
        assertThat(reports.require(id).state()).isEqualTo(ErrorReport.State.CLOSED);
    }

    @Test
    void nobodyAnswersForAnotherDivision() {
        UUID id = hear("村名写成了同音字");
        assertThatThrownBy(() -> reports.settle(county.otherClerk, id, ErrorReport.State.ANSWERED, "代答", 0))
                .isInstanceOf(Refusal.NotYours.class);
        assertThat(reports.require(id).state()).isEqualTo(ErrorReport.State.NEW);
        assertThat(new AuditTrail(county.database.jdbc()).of("place-report", id.toString())).isEmpty();
    }

    private ErrorReports reports(Clock clock) {
        return new ErrorReports(county.database.jdbc(), clock, UUID::randomUUID, county.database.ledger(), county.database.transactions());
    }

    private UUID hear(String text) {
        return reports.hear(road, ErrorReport.Subject.NAME, text, "");
    }

    private static List<UUID> ids(List<ErrorReport> reports) {
        return reports.stream().map(ErrorReport::id).toList();
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
