package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The Gauss-Krüger zones and the import out of the packaged program, as somebody at a shell uses them. */
class PackagedGeodesyIT {

    /** pyproj 3.7.2: 114.3225° E, 29.8413° N is X 3302564.9733, Y 531166.3004 in EPSG:4547. A square kilometre with that corner. */
    private static final String SQUARE = """
            {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"990122","name":"方县"},
            "geometry":{"type":"Polygon","coordinates":[[[531166.3004,3302564.9733],[532166.3004,3302564.9733],
            [532166.3004,3303564.9733],[531166.3004,3303564.9733],[531166.3004,3302564.9733]]]}}]}""";

    @TempDir
    Path folder;

    @Test
    void anAreaInEpsg4547LiesWhereProjPutsIt() throws Exception {
        Shell imported = shell("import", "divisions", file(SQUARE), "--level", "county", "--code-field", "code", "--name-field", "name",
                "--crs", "EPSG:4547", "--code-system", "演示", "--edition", "2026-01-01", "--classification", "public");
        assertThat(imported.status()).as(imported.said()).isZero();
        try (RunningMerestone running = RunningMerestone.start(folder, List.of("--data", folder.toString()))) {
            Visitor visitor = new Visitor(running.address());
            JsonNode line = visitor.json("/api/v1/map/features?bbox=114,29,115,30&layer=lines").get("features").get(0);
            JsonNode corner = line.get("geometry").get("coordinates").get(0).get(0);
            // 1e-7° is a centimetre: as many digits as the map's features carry.
            boolean found = false;
            for (JsonNode vertex : line.get("geometry").get("coordinates").get(0)) {
                found |= Math.abs(vertex.get(0).asDouble() - 114.3225) < 2e-7 && Math.abs(vertex.get(1).asDouble() - 29.8413) < 2e-7;
            }
            assertThat(found).as("a vertex at 114.3225, 29.8413; the first is " + corner).isTrue();
            assertThat(visitor.json("/api/v1/where?lon=114.325&lat=29.845").get("divisions").get(0).get("name").asString()).isEqualTo("方县");
        }
        assertThat(shell("verify").status()).isZero();
    }

    @Test
    void aFileThatIsNoGeoJsonIsRefusedWithItsPlaceAndNothingIsKept() throws Exception {
        Shell refused = shell("import", "divisions", file(SQUARE.substring(0, 200)), "--level", "county", "--code-field", "code",
                "--name-field", "name");
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said()).doesNotContain("\tat ");
        assertThat(shell("verify").said()).contains(" 0 ");
    }

    @Test
    void aCommandLineThatCannotBeFollowedShowsHowItIsWritten() throws Exception {
        Shell wrong = shell("import", "divisions", file(SQUARE), "--level", "village", "--code-field", "code", "--name-field", "name");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.said()).contains("--level").contains("./run import divisions");
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("areas.geojson"), content).toString();
    }

    private Shell shell(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(RunningMerestone.thisJava().toString(), "-Xmx500m", "-jar",
                RunningMerestone.jar().toString()));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Shell(process.waitFor(), said);
    }

    private record Shell(int status, String said) {}
}
