package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.merestone.data.division.CodeSystem;
import org.merestone.geo.Severity;
import org.merestone.geo.division.DivisionLevel;

class CodeCheckTest {

    private static final CodeSystem OURS = CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31));
    private static final CodeSystem FOREIGN = new CodeSystem("INSEE", LocalDate.of(2025, 1, 1));

    @Test
    void townshipsOfEveryKindPass() {
        CodeCheck check = new CodeCheck(OURS, DivisionLevel.TOWNSHIP, null);
        check.look("421202001", "温泉街道", null);
        check.look("421202100000", "汀泗桥镇", null);
        check.look("421202200", "大幕乡", null);
        check.look("421202400", "某某农场", null);
        assertThat(check.findings()).isEmpty();
    }

    @Test
    void aCodeOfFiveDigitsIsNoneOfOurs() {
        CodeCheck check = new CodeCheck(OURS, DivisionLevel.TOWNSHIP, null);
        check.look("42120", "某镇", null);
        assertThat(check.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("1");
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.messageZh()).contains("42120").contains("某镇").contains("民政部");
            assertThat(finding.messageEn()).contains("42120");
        });
    }

    @Test
    void aCountysCodeIsNotATownships() {
        CodeCheck check = new CodeCheck(OURS, DivisionLevel.TOWNSHIP, null);
        check.look("421202", "咸安区", null);
        assertThat(check.findings()).singleElement().satisfies(finding -> assertThat(finding.messageZh()).contains("--level county"));
        CodeCheck counties = new CodeCheck(OURS, DivisionLevel.COUNTY, null);
        counties.look("421202100", "汀泗桥镇", null);
        assertThat(counties.findings()).singleElement().satisfies(finding -> assertThat(finding.messageZh()).contains("--level township"));
    }

    @Test
    void aCodeBeginsLikeItsParents() {
        CodeCheck check = new CodeCheck(OURS, DivisionLevel.TOWNSHIP, "421202");
        check.look("421202100", "汀泗桥镇", null);
        check.look("421221100", "陆溪镇", null);
        assertThat(check.findings()).singleElement().satisfies(finding -> assertThat(finding.units()).containsExactly("421221100"));
    }

    @Test
    void aPartOutsideAllKindsIsNoTownship() {
        CodeCheck check = new CodeCheck(OURS, DivisionLevel.TOWNSHIP, null);
        check.look("421202700", "某处", null);
        assertThat(check.findings()).extracting(ImportFinding::rule).containsExactly("2");
    }

    @Test
    void aTownCodedAsATownshipIsToldTheRightRange() {
        CodeCheck check = new CodeCheck(OURS, DivisionLevel.TOWNSHIP, null);
        check.look("421202201", "汀泗桥镇", null);
        assertThat(check.findings()).singleElement().satisfies(finding ->
                assertThat(finding.messageZh()).contains("100–199"));
    }

    @Test
    void oneCodeHasOneName() {
        CodeCheck check = new CodeCheck(OURS, DivisionLevel.TOWNSHIP, null);
        check.look("421202100", "汀泗桥镇", "马桥镇");
        check.look("421202101", "向阳湖镇", "向阳湖镇");
        assertThat(check.findings()).singleElement().satisfies(finding -> assertThat(finding.messageZh()).contains("马桥镇"));
    }

    @Test
    void aDivisionHasAName() {
        CodeCheck check = new CodeCheck(FOREIGN, DivisionLevel.TOWNSHIP, null);
        check.look("01001", " ", null);
        check.look("01002", "长".repeat(61), null);
        assertThat(check.findings()).hasSize(2);
    }

    @Test
    void anotherCountrysCodesAreTakenAsTheyAre() {
        CodeCheck check = new CodeCheck(FOREIGN, DivisionLevel.TOWNSHIP, null);
        check.look("2A004", "Ajaccio", null);
        assertThat(check.findings()).isEmpty();
        check.look("2A-004", "Ajaccio", null);
        assertThat(check.findings()).hasSize(1);
    }
}
