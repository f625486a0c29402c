package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.crs.GaussZone;

/** A maker's columns are named once and known from then on. */
class ColumnTemplateTest {

    private static final String UNKNOWN = "测点代号,甲轴,乙轴\nJZ1,3529055.927,37443434.133\nJZ2,3529419.017,37444153.018\n";

    @Test
    void unknownHeadingsAreReadByATemplate() {
        assertThat(Fixture.read(UNKNOWN, Fixture.EXPECTED).findings()).extracting(RowFinding::kind).containsOnly(FindingKind.UNKNOWN_HEADER);
        ColumnTemplate template = ColumnTemplate.headed("甲乙仪器",
                Map.of("测点代号", Column.NAME, "甲轴（米）", Column.NORTH, "乙轴 ", Column.EAST));
        SurveyReading reading = Fixture.read(UNKNOWN, Fixture.EXPECTED.laidOutAs(template));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.points()).extracting(SurveyPoint::name).containsExactly("JZ1", "JZ2");
        assertThat(reading.points().get(0).grid().zone()).isEqualTo(GaussZone.three(37));
    }

    @Test
    void columnsWithoutAHeaderAreReadInTheirOrderAndThatIsSaid() {
        ColumnTemplate template = ColumnTemplate.ordered("四列", Column.NAME, Column.NORTH, null, Column.EAST);
        String file = "JZ1,3529055.927,x,37443434.133\nJZ2,3529419.017,y,37444153.018\n";
        SurveyReading reading = Fixture.read(file, Fixture.EXPECTED.laidOutAs(template));
        assertThat(reading.acceptable()).isTrue();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.TEMPLATE_USED);
            assertThat(finding.message(Locale.CHINESE)).contains("四列");
        });
        assertThat(Fixture.read(file.replace(',', ';'), Fixture.EXPECTED.laidOutAs(template)).acceptable()).as("delimiter found").isTrue();
        assertThat(Fixture.read(file.replace(",y", ""), Fixture.EXPECTED.laidOutAs(template)).findings()).extracting(RowFinding::kind)
                .contains(FindingKind.FIELD_COUNT);
    }

    @Test
    void theShippedOnesReadTheirOrders() {
        for (ColumnTemplate shipped : ColumnTemplate.SHIPPED) {
            StringBuilder row = new StringBuilder();
            for (Column column : shipped.columns()) {
                row.append(row.isEmpty() ? "" : ",").append(switch (column) {
                    case NORTH -> "3529055.927";
                    case EAST -> "37443434.133";
                    case HEIGHT -> "612.337";
                    default -> column == Column.NAME ? "JZ1" : "JZ";
                });
            }
            SurveyReading reading = Fixture.read(row + "\n", Fixture.EXPECTED.laidOutAs(shipped));
            assertThat(reading.acceptable()).as(shipped.name()).isTrue();
            assertThat(reading.points().get(0).height().metres()).isEqualTo(612.337);
        }
    }

    @Test
    void aTemplateIsKeptAsText() {
        List<ColumnTemplate> all = List.of(ColumnTemplate.headed("a", Map.of("X坐标值=", Column.NORTH, "y", Column.EAST)),
                new ColumnTemplate("b", Delimiter.TAB, Arrays.asList(Column.NAME, null, Column.LON, Column.LAT), Map.of()),
                ColumnTemplate.SHIPPED.get(1));
        for (ColumnTemplate template : all) {
            assertThat(ColumnTemplate.parse(template.name(), template.text())).isEqualTo(template);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "||", "|NAME,NORTH|", "|NORTH,EAST,NORTH|", "|NORTH,EAST|x=HEIGHT", "NO|NORTH,EAST|", "|NORTH,WEST|", "||=", "||x=Y"})
    void whatIsNoTemplateIsRefused(String text) {
        assertThatThrownBy(() -> ColumnTemplate.parse("a", text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTemplateHasAName() {
        assertThatThrownBy(() -> ColumnTemplate.ordered(" ", Column.NORTH, Column.EAST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ColumnTemplate.ordered("长".repeat(61), Column.NORTH, Column.EAST)).isInstanceOf(IllegalArgumentException.class);
    }
}
