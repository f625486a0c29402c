package org.merestone.boundary.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.data.TestDatabase;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.SharedData;
import org.merestone.geo.division.DivisionLevel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The counties of Xianning as phone maps draw them, beside the real ones around; skipped where the shared folder is absent. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PhoneMapAreasTest {


    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;

    @BeforeEach
    void open() {
        SharedData.needed();
        register = new BoundaryRegister(kind, folder);
    }

    @AfterEach
    void close() {
        if (register != null) {
            register.close();
        }
    }

    @Test
    void areasOffAPhoneMapAreRefusedBesideTheirNeighbours() throws IOException {
        assertThat(imported(withoutXianning()).stored()).isTrue();

        ImportReport shifted = imported(SharedData.at("counties/xianning-in-gcj02.geojson"));
        assertThat(shifted.stored()).isFalse();
        assertThat(shifted.findings()).filteredOn(finding -> finding.severity().stops()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("26");
            assertThat(finding.messageZh()).contains("GCJ-02");
        });
        ImportReport real = imported(xianning());
        assertThat(real.stored()).as("the same six where they are: %s", real.findings()).isTrue();
    }

    @Test
    void whereNothingIsKnownNothingIsSuspected() throws IOException {
        assertThat(imported(SharedData.at("counties/xianning-in-gcj02.geojson")).stored()).isTrue();
    }

    private ImportReport imported(Path file) throws IOException {
        return register.get(DivisionImport.class).run(Actor.system("test"), new ImportRequest(List.of(file), DivisionLevel.COUNTY, "code",
                "name", OptionalInt.empty(), CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31)), Classification.INTERNAL, null, false),
                ImportProgress.UNSEEN);
    }

    private Path withoutXianning() throws IOException {
        return counties("others.geojson", false);
    }

    private Path xianning() throws IOException {
        return counties("xianning.geojson", true);
    }

    private Path counties(String name, boolean ofXianning) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode all = (ObjectNode) mapper.readTree(Files.readString(SharedData.at("counties/hubei.geojson"), StandardCharsets.UTF_8));
        ArrayNode kept = mapper.createArrayNode();
        for (JsonNode county : all.get("features")) {
            if (county.get("properties").get("code").asString().startsWith("4212") == ofXianning) {
                kept.add(county);
            }
        }
        all.set("features", kept);
        return Files.writeString(folder.resolve(name), mapper.writeValueAsString(all));
    }
}
