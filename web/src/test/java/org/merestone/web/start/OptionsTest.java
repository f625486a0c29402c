package org.merestone.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void withoutOptionsTheDemonstrationIsServedOnTheUsualPort() {
        Options options = Options.parse();
        assertThat(options.command()).isEqualTo("serve");
        assertThat(options.demonstration()).isTrue();
        assertThat(options.settings()).contains("--server.port=8080").anyMatch(s -> s.startsWith("--spring.datasource.url=jdbc:h2:file:"));
    }

    @Test
    void acknowledgedCommitsAreOnTheDiskBeforeTheyAreAcknowledged() {
        assertThat(Options.parse().settings()).anyMatch(setting -> setting.contains("WRITE_DELAY=0"))
                .as("its own hook would close it under those who still work").anyMatch(setting -> setting.contains("DB_CLOSE_ON_EXIT=FALSE"));
    }

    @Test
    void aPostgisAddressReplacesTheEmbeddedDatabase() {
        Options options = Options.parse("--db", "jdbc:postgresql://db:5432/merestone?user=m", "--no-demo", "--port", "9000");
        assertThat(options.embedded()).isFalse();
        assertThat(options.settings()).contains("--spring.datasource.url=jdbc:postgresql://db:5432/merestone?user=m",
                "--merestone.demonstration=false", "--server.port=9000");
    }

    @Test
    void aCommandKeepsItsOwnArguments() {
        Options options = Options.parse("import", "divisions", "hubei.geojson", "--level", "county", "--data", "/tmp/x");
        assertThat(options.command()).isEqualTo("import");
        assertThat(options.arguments()).containsExactly("divisions", "hubei.geojson", "--level", "county");
        assertThat(options.data().toString()).isEqualTo("/tmp/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--port 70000", "--db mysql://x", "--frobnicate", "--port -1"})
    void whatCannotBeFollowedIsASentence(String line) {
        assertThatThrownBy(() -> Options.parse(line.split(" "))).isInstanceOf(Options.UsageError.class)
                .satisfies(error -> assertThat(error.getMessage()).isNotBlank());
    }
}
