package org.merestone.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Moments are recorded in UTC and read by people in China: a page tells each by the clock of Beijing. */
class MomentsOnPagesTest {

    /** What is called so is a moment, but for a photograph's time, which is what its camera showed. */
    private static final Pattern FORMATTED = Pattern.compile("#temporals\\.format\\(([\\w.()]*(?:At|\\.at)\\(\\)), '[^']*'(, legalZone)?\\)");

    @Test
    void everyMomentOnAPageIsToldByTheLegalClock() throws IOException {
        List<String> elsewhere = new ArrayList<>();
        int moments = 0;
        for (Path template : templates()) {
            Matcher formatted = FORMATTED.matcher(Files.readString(template));
            while (formatted.find()) {
                moments++;
                if (formatted.group(2) == null && !formatted.group(1).equals("photo.takenAt()")) {
                    elsewhere.add(template.getFileName() + ": " + formatted.group(1));
                }
            }
        }
        assertThat(elsewhere).isEmpty();
        assertThat(moments).isGreaterThan(25);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
