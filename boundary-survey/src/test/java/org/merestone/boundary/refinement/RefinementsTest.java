package org.merestone.boundary.refinement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.line.BoundaryLine;
import org.merestone.boundary.line.BoundaryLines;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.line.ImportRequest;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.ledger.Actor;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.geo.division.DivisionLevel;

/** The four townships in their county, whose line with the next county was drawn 2.9 m farther east than the townships' own border. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RefinementsTest {

    private static final Coordinate ON_COUNTY_LINE = new Coordinate(114.40003, 29.8);
    private static final Coordinate BESIDE_IT = new Coordinate(114.4, 29.8);

    @Parameter
    TestDatabase kind;
    @TempDir
    Path folder;
    BoundaryRegister register;
    Refinements refinements;
    BoundaryLines lines;
    Actor county;
    UUID line;

    @BeforeEach
    void open() throws IOException {
        register = BoundaryRegister.withFourTownships(kind, folder);
        Path file = FourTownships.write(folder, "counties.geojson", "{\"type\":\"FeatureCollection\",\"features\":["
                + FourTownships.feature("990121", "砚川县", "[114.2,29.7],[114.40003,29.7],[114.40003,29.9],[114.2,29.9]") + ","
                + FourTownships.feature("990122", "邻川县", "[114.40003,29.7],[114.6,29.7],[114.6,29.9],[114.40003,29.9]") + "]}");
        register.get(DivisionImport.class).run(Actor.system("test"), new ImportRequest(List.of(file), DivisionLevel.COUNTY, "code", "name",
                OptionalInt.empty(), CodeSystem.civilAffairs(FourTownships.EDITION), Classification.INTERNAL, null, true),
                        ImportProgress.UNSEEN);
        refinements = register.get(Refinements.class);
        lines = register.get(BoundaryLines.class);
        county = register.person("county", Role.COUNTY_OFFICER, "990121");
        line = register.line("990121", "990122").id();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void thePlanNamesTheTownshipLineThatEndsBesideTheCountyLineAndHowFar() {
        RefinementPlan plan = refinements.plan(county, line);
        assertThat(plan.ends()).singleElement().satisfies(end -> {
            assertThat(end.name()).isEqualTo("白鹭云台线");
            assertThat(end.from()).isEqualTo(BESIDE_IT);
            assertThat(end.to().distance(ON_COUNTY_LINE)).isLessThan(1e-9);
            // GRS80: a degree of longitude at 29.8° N is 96,702 m
            assertThat(end.metres()).isEqualTo(2.901, within(0.002));
        });
        assertThat(plan.added()).isEqualTo(1);
        assertThat(plan.refined().getLength()).as("the county line keeps its course").isEqualTo(plan.standing().geometry().getLength(),
                within(1e-12));
        assertThat(plan.isDone()).isFalse();
    }

    @Test
    void acceptedTheHigherLineIsDividedAndEveryTownshipLineThereEndsOnItToTheLastDigit() {
        accept("县政函〔2026〕9号");
        MultiLineString refined = lines.standing(line).orElseThrow().geometry();
        assertThat(refined.getNumGeometries()).isEqualTo(2);
        Coordinate node = refined.getGeometryN(0).getCoordinates()[refined.getGeometryN(0).getNumPoints() - 1];
        assertThat(node.distance(ON_COUNTY_LINE)).isLessThan(1e-9);
        assertThat(register.jdbc().sql("select count(*) from boundary_node where kind in ('END', 'TRIPOINT') and superseded_at is not null")
                .query(Integer.class).single()).isEqualTo(1);
        BoundaryLine township = register.line(FourTownships.BAILU, FourTownships.YUNTAI);
        assertThat(lines.standing(township.id()).orElseThrow().geometry().getCoordinates()).contains(node).doesNotContain(BESIDE_IT);
        // the townships' own border of the register went with it: nothing ends at the old place
        assertThat(register.get(org.merestone.boundary.line.JoinedLines.class).endingAt(BESIDE_IT)).isEmpty();
        assertThat(register.get(org.merestone.boundary.line.JoinedLines.class).endingAt(node)).hasSize(4);
        assertThat(refinements.accepted(county, line)).singleElement().satisfies(record -> {
            assertThat(record.documentNo()).isEqualTo("县政函〔2026〕9号");
            assertThat(record.byName()).isEqualTo("county");
            assertThat(record.moved()).isEqualTo(1);
            assertThat(record.nodes()).isEqualTo(1);
            assertThat(record.farthestM()).isEqualTo(2.901, within(0.002));
        });
        assertThat(register.get(AuditTrail.class).of("line", line.toString())).last()
                .satisfies(entry -> assertThat(entry.act().action()).isEqualTo("line.refine"));
        assertThat(register.get(AuditTrail.class).verify().holds()).isTrue();
        assertThat(refinements.plan(county, line).isDone()).isTrue();
        assertThatThrownBy(() -> accept("再次")).hasMessageContaining("refinement.nothing");
    }

    @Test
    void whatWasThereBeforeStaysAsWhatWasRecorded() {
        UUID before = lines.standing(line).orElseThrow().id();
        accept("县政函〔2026〕9号");
        assertThat(lines.requireVersion(before).stands()).isFalse();
        assertThat(lines.versions(line)).hasSize(2);
    }

    @Test
    void whoeverLookedAtSomethingElseIsToldSo() {
        assertThatThrownBy(() -> refinements.accept(county, line, "0", "文1", AgreedLine.TODAY)).isInstanceOf(Refusal.Stale.class);
        assertThat(refinements.accepted(county, line)).isEmpty();
    }

    @Test
    void aTownshipLineThatIsLawIsNotMovedByIt() {
        register.jdbc().sql("""
                update boundary_line_version set legal_status = 'STATUTORY', approval_document = '文0', approved_on = valid_from,
                  approved_by = :by where line_id = :id""").param("by", county.requireAccount())
                .param("id", register.line(FourTownships.BAILU, FourTownships.YUNTAI).id()).update();
        assertThat(refinements.plan(county, line).held()).hasSize(1);
        assertThatThrownBy(() -> accept("文1")).hasMessageContaining("refinement.held").hasMessageContaining("白鹭云台线");
    }

    @Test
    void onlyTheCountyOfficerAcceptsAndOnlyByADocumentOfToday() {
        Actor surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        String seen = refinements.plan(surveyor, line).seen();
        assertThatThrownBy(() -> refinements.accept(surveyor, line, seen, "文1", AgreedLine.TODAY)).isInstanceOf(Refusal.NotYours.class);
        assertThatThrownBy(() -> refinements.accept(county, line, seen, " ",
                AgreedLine.TODAY)).hasMessageContaining("keys.documentMissing");
        assertThatThrownBy(() -> refinements.accept(county, line, seen, "文1", AgreedLine.TODAY.plusYears(9)))
                .hasMessageContaining("keys.approvedInFuture");
        Actor abroad = register.person("abroad", Role.COUNTY_OFFICER, "990199");
        assertThatThrownBy(() -> refinements.plan(abroad, line)).isInstanceOf(Refusal.NotFound.class);
        assertThat(refinements.lines(abroad)).isEmpty();
        assertThat(refinements.lines(county)).extracting(BoundaryLine::id).contains(line);
    }

    private void accept(String document) {
        refinements.accept(county, line, refinements.plan(county, line).seen(), document, AgreedLine.TODAY);
    }
}
