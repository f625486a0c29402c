package org.merestone.web.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need no server, in the packaged program. */
class ShellCommandsIT {

    @TempDir
    Path folder;

    @Test
    void coordinatesAreConvertedWithoutADataFolder() throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("points.csv"), "点名,lon,lat\n界1,114.3225,29.8413\n");
        ProcessBuilder command = Program.packaged().process(List.of("convert", "--from", "EPSG:4490", "--to", "EPSG:4526"))
                .directory(folder.toFile()).redirectInput(input.toFile());
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).isEqualTo("点名,x_north,y_east\n界1,3302564.9733,38531166.3004\n");
        try (var left = Files.list(folder)) {
            assertThat(left).as("nothing is made where it runs").containsExactly(input);
        }
    }

    @Test
    void aFaultyFileEndsWithOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.dat"), "JZ1,JZ,38531166.3004,3302564.9733,1\nJZ1,JZ,38531266.3004,3302564.9733,1\n");
        Ended ended = Ended.of("check-survey", file.toString(), "--json");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said()).contains("\"rule\":\"19\"").doesNotContain("\tat ");
        assertThat(Ended.of("check-survey").status()).isEqualTo(2);
    }
}
