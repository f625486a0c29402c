package org.merestone.boundary.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.junction.Junction;
import org.merestone.boundary.junction.JunctionQuery;
import org.merestone.boundary.junction.Junctions;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.marker.Marker;
import org.merestone.boundary.marker.MarkerCode;
import org.merestone.boundary.marker.MarkerCodes;
import org.merestone.boundary.marker.Markers;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.merestone.data.division.NewDivision;
import org.merestone.data.ledger.Actor;

/**
 * 撤乡设镇 where three townships meet: 石门镇 101, 白鹭镇 102 and 云台乡 201, which becomes 云台镇 104. The junction's stone was registered with
 * the line between 石门 and 白鹭, whose own code does not change, and bears the junction's code, as stones that came with a register do.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JunctionCodesTest {

    private static final Coordinate TRIPOINT = new Coordinate(114.3, 29.8);
    private static final String WHY = "撤乡设镇";

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    CodeRenewal renewal;
    Actor surveyor;
    Actor county;
    BoundaryLine north;
    BoundaryLine west;
    BoundaryLine east;
    UUID junction;
    UUID task;
    UUID stone;
    UUID along;
    UUID atTheEnd;

    @BeforeEach
    void open() throws IOException {
        register = new BoundaryRegister(kind, folder);
        register.get(DivisionImport.class).run(Actor.system("test"), FourTownships.request(FourTownships.write(folder, "three.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":["
                + FourTownships.feature(FourTownships.SHIMEN, "石门镇", "[114.2,29.9],[114.2,29.8],[114.3,29.8],[114.3,29.9]") + ","
                + FourTownships.feature(FourTownships.BAILU, "白鹭镇", "[114.3,29.9],[114.3,29.8],[114.4,29.8],[114.4,29.9]") + ","
                + FourTownships.feature(FourTownships.YUNTAI, "云台乡", "[114.2,29.8],[114.2,29.7],[114.4,29.7],[114.4,29.8],[114.3,29.8]")
                + "]}")), ImportProgress.UNSEEN);
        renewal = register.get(CodeRenewal.class);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        north = register.line(FourTownships.SHIMEN, FourTownships.BAILU);
        west = register.line(FourTownships.SHIMEN, FourTownships.YUNTAI);
        east = register.line(FourTownships.BAILU, FourTownships.YUNTAI);
        junction = register.get(Junctions.class).list(county, new JunctionQuery("", Junction.Kind.TRIPOINT, null, null, 0, 9)).rows().get(0)
                .id();
        surveyed();
    }

    @AfterEach
    void close() {
        register.close();
    }

    /** Two stones along the line in the north, the junction's, one along the line in the west and one at its end that bears its code. */
    private void surveyed() {
        Actor shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        Actor bailu = register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU);
        AgreedLine agreed = new AgreedLine(register, surveyor).registerMarkers().confirm(shimen, bailu);
        register.get(TwoKeys.class).approve(county, agreed.draft, new Approval(agreed.version().rowVersion(),
                agreed.version().fingerprint(), "函1号", AgreedLine.TODAY, Classification.INTERNAL));
        task = agreed.task;
        stone = register.get(Markers.class).of(agreed.draft).get(2).id();
        register.jdbc().sql("update marker set code = '990121101102201001Q', engraved_text = '石门 白鹭 云台', node_id = :node where id = :id")
                .param("node", junction).param("id", stone).update();
        UUID draft = new Drafting(register).draft(surveyor, west, new Coordinate(114.25, 29.801));
        along = stone(draft, 1, null, new Coordinate(114.25, 29.801));
        atTheEnd = stone(draft, 2, junction, TRIPOINT);
    }

    private UUID stone(UUID draft, int serial, @Nullable UUID node, Coordinate at) {
        return register.database().inTransaction(() -> register.get(Markers.class).register(west.id(), draft,
                new MarkerCode(west.code(), serial, "Q"), node, new EnteredPosition.Degrees(at.x, at.y).toSurveyed(null)));
    }

    @Test
    void theJunctionsStoneIsNotDueWhileNothingHasChangedAndNobodyRenewsIt() {
        assertThat(register.get(Junctions.class).read(county, junction).code()).isEqualTo("990121101102201");
        assertThat(renewal.due(county)).isEmpty();
        for (BoundaryLine line : List.of(north, west, east)) {
            assertThatThrownBy(() -> renewal.renew(county, line.id(), AgreedLine.TODAY, WHY)).hasMessageContaining("code.nothingToRenew");
        }
        assertThat(code(stone)).isEqualTo("990121101102201001Q");
    }

    @Test
    void whatIsDueIsWhatIsRenewed() {
        becomesATown();
        Map<UUID, Integer> due = due();
        assertThat(due).containsExactlyInAnyOrderEntriesOf(Map.of(north.id(), 1, west.id(), 2, east.id(), 0));
        due.forEach((line, markers) -> assertThat(renewal.renew(county, line, AgreedLine.TODAY, WHY)).isEqualTo(markers));
        assertThat(renewal.due(county)).isEmpty();
        for (UUID line : due.keySet()) {
            assertThatThrownBy(() -> renewal.renew(county, line, AgreedLine.TODAY, "再来")).hasMessageContaining("code.nothingToRenew");
        }
    }

    @Test
    void everyCodeFollowsAndFormerCodesStillFindTheirStones() {
        becomesATown();
        assertThat(renewal.due(county)).filteredOn(each -> each.lineId().equals(north.id())).singleElement()
                .satisfies(each -> assertThat(each.due()).as("the line keeps its code").isEqualTo(each.code()));
        List.of(west, east, north).forEach(line -> renewal.renew(county, line.id(), AgreedLine.TODAY, WHY));
        assertThat(code(stone)).isEqualTo("990121101102104001Q");
        assertThat(code(along)).isEqualTo("990121101104001Q");
        assertThat(code(atTheEnd)).as("it bears its line's code and keeps doing so").isEqualTo("990121101104002Q");
        assertThat(register.jdbc().sql("select code from marker where line_id = :line and serial < 3 order by serial")
                .param("line", north.id()).query(String.class).list()).containsExactly("990121101102001Q", "990121101102002Q");
        assertThat(register.jdbc().sql("select code from boundary_line where id in (:lines) order by code")
                .param("lines", List.of(north.id(), west.id(), east.id())).query(String.class).list())
                .containsExactly("990121101102", "990121101104", "990121102104");
        MarkerCodes codes = register.get(MarkerCodes.class);
        assertThat(codes.formerlyCoded("990121101102201001Q")).containsExactly(stone);
        assertThat(codes.formerlyCoded("990121101201001Q")).containsExactly(along);
        assertThat(codes.formerlyCoded("990121101201002Q")).containsExactly(atTheEnd);
        assertThat(marker(stone).engravedText()).isEqualTo("石门 白鹭 云台");
        assertThat(register.get(Junctions.class).read(county, junction)).satisfies(there -> {
            assertThat(there.code()).isEqualTo("990121101102104");
            assertThat(there.marker()).isNotNull().satisfies(each -> assertThat(each.code()).isEqualTo("990121101102104001Q"));
        });
    }

    /** The line in the west gets a code in which 201 stood, and the stone of the junction is not one of its markers. */
    @Test
    void renewingOneLineLeavesTheJunctionsStoneToTheLineThatItWasRegisteredWith() {
        becomesATown();
        assertThat(renewal.renew(county, west.id(), AgreedLine.TODAY, WHY)).isEqualTo(2);
        assertThat(code(stone)).isEqualTo("990121101102201001Q");
        assertThat(due()).containsOnlyKeys(north.id(), east.id());
    }

    @Test
    void theRuleOfCodesAsksTheSameQuestion() {
        assertThat(oldCodes()).isEmpty();
        becomesATown();
        assertThat(oldCodes()).singleElement().satisfies(sentence -> assertThat(sentence).contains("990121101102104001Q"));
        renewal.renew(county, north.id(), AgreedLine.TODAY, WHY);
        assertThat(oldCodes()).isEmpty();
    }

    private List<String> oldCodes() {
        return register.get(LineFindings.class).of(register.get(LineProgress.class).ofTask(task)).stream()
                .filter(each -> each.ruleId().equals("11")).map(each -> each.message(Locale.CHINESE)).toList();
    }

    private Map<UUID, Integer> due() {
        return renewal.due(county).stream().collect(Collectors.toMap(CodeRenewal.Due::lineId, CodeRenewal.Due::markers));
    }

    private void becomesATown() {
        Divisions divisions = register.get(Divisions.class);
        Division township = register.division(FourTownships.YUNTAI);
        register.database().doInTransaction(() -> divisions.change(township.id(), new NewDivision(township.level(), "990121104",
                CodeSystem.civilAffairs(AgreedLine.TODAY), "云台镇", "云台", "TOWN", township.parentId(), "批复", true, AgreedLine.TODAY, null),
                WHY));
    }

    private Marker marker(UUID id) {
        return register.get(Markers.class).find(id).orElseThrow();
    }

    private String code(UUID id) {
        return marker(id).code();
    }
}
