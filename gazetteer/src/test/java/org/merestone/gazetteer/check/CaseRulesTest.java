package org.merestone.gazetteer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.geo.Severity;

/** What the law asks of a case at its gates. */
class CaseRulesTest {

    private static final LocalDate APPROVED = LocalDate.of(2028, 2, 20);

    @Test
    void anApplicationIsComplete() {
        assertThat(CaseRules.atSubmission(papers(false, false, false, true, 0, false, false))).isEmpty();
        assertThat(ids(CaseRules.atSubmission(papers(false, false, false, false, 0, false, false)))).containsExactly("W01");
    }

    @Test
    void aProtectedNameIsRenamedOnlyWithMeasures() {
        assertThat(ids(CaseRules.atSubmission(papers(true, true, false, true, 0, false, false)))).containsExactly("P01");
        assertThat(CaseRules.atSubmission(papers(true, true, false, true, 0, false, true))).isEmpty();
        assertThat(CaseRules.atSubmission(papers(false, true, false, true, 0, false, false))).isEmpty();
    }

    @Test
    void aHistoricNameIsRenamedOnlyWithReasons() {
        assertThat(CaseRules.atSubmission(papers(true, false, true, true, 0, false, false))).singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARN));
    }

    @Test
    void threeReportsComeBeforeApprovalUnlessExempt() {
        assertThat(ids(CaseRules.atApproval(papers(false, false, false, true, 2, false, false)))).containsExactly("W02");
        assertThat(CaseRules.atApproval(papers(false, false, false, true, 3, false, false))).isEmpty();
        assertThat(CaseRules.atApproval(papers(false, false, false, true, 0, true, false))).isEmpty();
    }

    /** 15 calendar days from 20 February of a leap year: 6 March. */
    @ParameterizedTest
    @CsvSource({"2028-02-25,none,", "2028-02-29,none,", "2028-03-01,soon,INFO", "2028-03-04,soon,INFO", "2028-03-05,soon,WARN",
        "2028-03-06,soon,WARN", "2028-03-07,overdue,ERROR"})
    void theClockRingsFiveDaysAndOneDayBefore(LocalDate today, String variant, String severity) {
        List<NameFinding> findings = CaseRules.clock("filing", APPROVED, null, today);
        if (variant.equals("none")) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.variant()).isEqualTo(variant);
                assertThat(finding.severity().name()).isEqualTo(severity);
                assertThat(finding.message(Locale.CHINESE)).contains("备案", "2028-03-06");
            });
        }
    }

    @Test
    void whatWasDoneInTimeRingsNoMoreAndWhatWasLateIsKept() {
        assertThat(CaseRules.clock("announcement", APPROVED, LocalDate.of(2028, 3, 6), LocalDate.of(2028, 9, 1))).isEmpty();
        assertThat(CaseRules.clock("announcement", APPROVED, LocalDate.of(2028, 3, 8), LocalDate.of(2028, 9, 1))).singleElement()
                .satisfies(finding -> assertThat(finding.message(Locale.ENGLISH)).contains("2 days late"));
    }

    @Test
    void anAnnouncementSaysSixThings() {
        Map<String, String> fields = new HashMap<>(Map.of("name", "青竹路", "romanization", "Qīngzhú Lù", "division", "石鼓镇",
                "position", "东起鼓楼", "approver", "砚川县人民政府", "approvedOn", "2028-02-20"));
        assertThat(CaseRules.announcement(fields)).isEmpty();
        fields.put("position", " ");
        fields.remove("approver");
        assertThat(CaseRules.announcement(fields)).extracting(finding -> finding.message(Locale.CHINESE))
                .anyMatch(message -> message.contains("位置描述")).anyMatch(message -> message.contains("批准机关"));
    }

    @Test
    void allRulesOfTheReferenceAreInTheCatalogue() {
        assertThat(new NameRules().rules()).extracting(rule -> rule.id()).contains("N01", "N02", "N03", "N04", "N05", "N06", "N07", "N08", "N09",
                "N10", "N11", "N12", "N13", "N14", "N15", "N16", "R01", "R02", "R03", "R04", "R05", "C01", "G01", "P01", "P02", "W01", "W02",
                "W03", "W04", "W05").doesNotHaveDuplicates();
    }

    private static CaseRules.Papers papers(boolean renames, boolean listed, boolean historic, boolean plan, int reports, boolean exempt,
            boolean measures) {
        return new CaseRules.Papers(renames, listed, historic, plan, reports, exempt, measures);
    }

    private static List<String> ids(List<NameFinding> findings) {
        return findings.stream().map(NameFinding::ruleId).toList();
    }
}
