package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.profile.CodeTemplates;
import org.merestone.boundary.line.RegisterFinding.Kind;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Division;
import org.merestone.geo.division.DivisionLevel;

/** What a line is called (rules 1 to 4, 9 and 10), against the template of the domain reference: {county6}{a3}{b3}, or nine digits each. */
class LineCheckTest {

    private static final CodeSystem NATIONAL = CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31));
    private static final CodeSystem FRENCH = new CodeSystem("INSEE", LocalDate.of(2025, 1, 1));
    private static final Division COUNTY = division(DivisionLevel.COUNTY, NATIONAL, "990121", "砚川县", "砚川");
    private static final Division SHIMEN = division(DivisionLevel.TOWNSHIP, NATIONAL, "990121101", "石门镇", "石门");
    private static final Division BAILU = division(DivisionLevel.TOWNSHIP, NATIONAL, "990121102", "白鹭镇", "白鹭");

    @Test
    void aLineOfTheTemplateIsInOrder() {
        assertThat(found(line("990121101102", "石门白鹭线"), SHIMEN, BAILU)).isEmpty();
    }

    @Test
    void aSideMustBelongToWhatItsCodeSays() {
        Division moved = division(DivisionLevel.TOWNSHIP, NATIONAL, "990122101", "石门镇", "石门");
        assertThat(found(line("990122101990121102", "石门白鹭线"), BAILU, moved)).extracting(RegisterFinding::kind)
                .contains(Kind.UNIT_CODE_OF_ANOTHER);
    }

    @Test
    void aTownHasNoCodeOfATownship() {
        Division town = division(DivisionLevel.TOWNSHIP, NATIONAL, "990121201", "云台镇", "云台");
        assertThat(found(line("990121101201", "石门云台线"), SHIMEN, town)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.UNIT_CODE_OF_OTHER_KIND);
            assertThat(finding.message(Locale.CHINESE)).contains("云台镇").contains("990121201");
        });
    }

    @Test
    void sidesThatChangedTheirOrderAreToldWithoutStoppingAnything() {
        assertThat(found(line("990121101102", "石门白鹭线"), BAILU, SHIMEN)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.SIDES_TURNED);
            assertThat(finding.kind().severity().stops()).isFalse();
        });
    }

    @Test
    void aCodeFollowsFromTheCodesOfBothSides() {
        assertThat(found(line("990121101201", "石门白鹭线"), SHIMEN, BAILU)).singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).containsExactly("990121101201", "990121101102"));
    }

    @Test
    void aLineBetweenTwoCountiesDoesNotBearACodeForTownshipsOfOne() {
        Division other = division(DivisionLevel.TOWNSHIP, NATIONAL, "990122101", "龙泉镇", "龙泉");
        Division county = division(DivisionLevel.COUNTY, NATIONAL, "990122", "邻县", "邻");
        assertThat(LineCheck.of(line("990121101101", "石门龙泉线"), new LineCheck.Side(SHIMEN, COUNTY),
                new LineCheck.Side(other, county), false, CodeTemplates.PROPOSED))
                .singleElement().satisfies(finding -> {
            assertThat(finding.kind().rule()).isEqualTo("9");
            assertThat(finding.arguments()).containsExactly("990121101101", "990121101990122101");
        });
    }

    @Test
    void aCodeThatAnotherLineBearsBlocks() {
        assertThat(LineCheck.of(line("990121101102", "石门白鹭线"), new LineCheck.Side(SHIMEN, COUNTY), new LineCheck.Side(BAILU, COUNTY), true,
                CodeTemplates.PROPOSED))
                .singleElement().satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CODE_TAKEN));
    }

    @Test
    void aNameIsBothShortNamesInEitherOrder() {
        assertThat(found(line("990121101102", "白鹭石门线"), SHIMEN, BAILU)).isEmpty();
        assertThat(found(line("990121101102", "石门鹭鸶线"), SHIMEN, BAILU)).extracting(RegisterFinding::kind)
                .containsExactly(Kind.NAME_NOT_OF_SIDES);
    }

    @Test
    void codesOfAnotherCountryAreNotMeasuredByTheTemplate() {
        Division sens = division(DivisionLevel.TOWNSHIP, FRENCH, "89387", "Sens", "Sens");
        Division gron = division(DivisionLevel.TOWNSHIP, FRENCH, "89195", "Gron", "Gron");
        assertThat(LineCheck.of(line("89195-89387", "GronSens线"), new LineCheck.Side(gron, null),
                new LineCheck.Side(sens, null), false, CodeTemplates.PROPOSED)).isEmpty();
    }

    private static List<RegisterFinding> found(BoundaryLine line, Division a, Division b) {
        return LineCheck.of(line, new LineCheck.Side(a, COUNTY), new LineCheck.Side(b, COUNTY), false, CodeTemplates.PROPOSED);
    }

    private static BoundaryLine line(String code, String name) {
        return new BoundaryLine(UUID.randomUUID(), DivisionLevel.TOWNSHIP, LineKind.ADMINISTRATIVE,
                SHIMEN.id(), BAILU.id(), code, name, true);
    }

    private static Division division(DivisionLevel level, CodeSystem system, String code, String name, String shortName) {
        return new Division(UUID.randomUUID(), level, code, system, name, shortName, "", null, true, LocalDate.of(2005, 1, 1), null);
    }
}
