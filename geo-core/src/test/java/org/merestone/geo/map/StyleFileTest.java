package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleFileTest {

    @TempDir
    private Path folder;

    private MapStyle read(String text) throws IOException {
        return MapStyle.read(Files.writeString(folder.resolve("mine.properties"), text));
    }

    @Test
    void aFileSaysOnlyWhatDiffersFromTheDay() throws IOException {
        MapStyle style = read("lake.fill = #0000ff80\nboundary.county.dash = none\nname.road.bold = true\n");
        assertThat(style.colourOf("lake.fill")).isEqualTo(new Color(0, 0, 255, 128));
        assertThat(style.line("boundary.county").dash()).isEmpty();
        assertThat(style.lettering("name.road").bold()).isTrue();
        assertThat(style.background()).isEqualTo(MapStyle.standard().background());
    }

    @Test
    void itMayExtendTheStyleOfHighContrast() throws IOException {
        assertThat(read("extends = contrast\n").background()).isEqualTo(Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            map.style-unknown | lake.colour = #ffffff            | lake.colour
            map.style-unknown | boundary.townshp.width = 3       | boundary.townshp.width
            map.style-colour  | background = white               | #b5d6ec
            map.style-colour  | river.1.colour = #12345          | river.1.colour
            map.style-count   | fills = #ffffff #000000          | 6
            map.style-number  | road.1.from = fourteen           | fourteen
            map.style-number  | name.lake.slant = 7              | 7
            map.style-number  | river.1.width = 8:-1             | river.1.width
            map.style-number  | name.lake.spacing = NaN          | NaN
            map.style-choice  | name.lake.face = gothic          | sans
            map.style-choice  | name.road.bold = yes             | true
            map.style-choice  | extends = night                  | contrast
            map.style-dash    | boundary.county.dash = 3 4 5     | pairs
            map.style-stops   | river.1.width = 14:2 8:1         | rising
            map.style-stops   | river.1.width = 2 3              | zoom:size
            map.style-missing | background =                     | background""")
    void aFaultIsASentenceThatNamesKeyAndMend(String rule, String line, String told) {
        assertThatThrownBy(() -> read(line)).isInstanceOfSatisfying(MapRefusal.class, refusal -> {
            assertThat(refusal.ruleId()).isEqualTo(rule);
            assertThat(refusal).hasMessageContaining(told).hasMessageContaining("mine.properties");
            assertThat(refusal.sentence().in(Locale.CHINESE)).contains("图式文件").doesNotContain("{").doesNotContain("?");
        });
    }

    @Test
    void aFileThatIsNotThereOrNotTextIsToldSo() throws IOException {
        assertThatThrownBy(() -> MapStyle.read(folder.resolve("none"))).isInstanceOf(MapRefusal.class).hasMessageContaining("cannot be read");
        Path latin = Files.write(folder.resolve("latin"), "# caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> MapStyle.read(latin)).isInstanceOf(MapRefusal.class).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> read("background = \\u00zz")).isInstanceOf(MapRefusal.class);
        assertThatThrownBy(() -> read("#".repeat(300_000))).isInstanceOf(MapRefusal.class).hasMessageContaining("larger");
    }

    /** WCAG 2.2, 1.4.3: large text 3 : 1, other text 4.5 : 1, here against its halo. */
    @Test
    void inHighContrastEveryNameIsDarkOnLight() {
        MapStyle style = MapStyle.contrast();
        for (String name : new String[] {"province", "county", "township", "village", "lake", "river", "ridge", "road", "marker", "place.settlement"}) {
            MapStyle.Lettering lettering = style.lettering("name." + name);
            assertThat(contrast(lettering.colour(), lettering.halo())).as(name).isGreaterThan(7);
        }
        assertThat(contrast(style.line("boundary.township").colour(), style.fill(2))).isGreaterThan(4.5);
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        return (light + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen()) + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** Every key that a style may say is told in the documentation. */
    @Test
    void theDocumentationNamesEveryKey() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "map-style.md"));
        for (String key : StyleFile.shipped("day").keys()) {
            String said = key.replaceFirst("^(boundary\\.\\w+|claim\\.\\w+|river\\.\\d|road\\.\\d|ridge|lake-edge|marker-ring)\\.", "LINE.")
                    .replaceFirst("^marker\\.(single|double|triple|tripoint|auxiliary)\\.", "MARKER.")
                    .replaceFirst("^name\\.[\\w.]+?\\.(?=\\w+$)", "NAME.");
            assertThat(page).as(key).contains("`" + said + "`");
        }
    }
}
