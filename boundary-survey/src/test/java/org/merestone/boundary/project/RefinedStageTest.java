package org.merestone.boundary.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.line.Classification;
import org.merestone.boundary.line.DivisionImport;
import org.merestone.boundary.line.ImportProgress;
import org.merestone.boundary.line.ImportRequest;
import org.merestone.boundary.refinement.Refinements;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.division.DivisionLevel;

/** The stage of refinement asks for a paper only where nothing on record says that the higher line was refined. */
class RefinedStageTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aRefinementOnRecordIsWhatTheStageAsksFor(TestDatabase kind, @TempDir Path folder) throws IOException {
        try (BoundaryRegister register = BoundaryRegister.withFourTownships(kind, folder)) {
            OuterJunctions junctions = register.get(OuterJunctions.class);
            UUID east = register.line(FourTownships.BAILU, FourTownships.YUNTAI).id();
            assertThat(junctions.needsRefining(east)).as("it ends on the edge of the register").isTrue();
            Path file = FourTownships.write(folder, "counties.geojson", "{\"type\":\"FeatureCollection\",\"features\":["
                    + FourTownships.feature("990121", "砚川县", "[114.2,29.7],[114.4,29.7],[114.4,29.9],[114.2,29.9]") + ","
                    + FourTownships.feature("990122", "邻川县", "[114.4,29.7],[114.6,29.7],[114.6,29.9],[114.4,29.9]") + "]}");
            register.get(DivisionImport.class).run(Actor.system("test"), new ImportRequest(List.of(file), DivisionLevel.COUNTY, "code",
                    "name", OptionalInt.empty(), CodeSystem.civilAffairs(FourTownships.EDITION), Classification.INTERNAL, null, true),
                    ImportProgress.UNSEEN);
            assertThat(junctions.needsRefining(east)).as("the county line has no node there yet").isTrue();
            Actor county = register.person("county", Role.COUNTY_OFFICER, "990121");
            Refinements refinements = register.get(Refinements.class);
            UUID higher = register.line("990121", "990122").id();
            refinements.accept(county, higher, refinements.plan(county, higher).seen(), "县政函〔2026〕9号", AgreedLine.TODAY);
            assertThat(junctions.needsRefining(east)).isFalse();
            assertThat(junctions.needsRefining(register.line(FourTownships.SHIMEN, FourTownships.QINGXI).id()))
                    .as("the western line ends on another county's line that nobody refined").isTrue();
        }
    }
}
