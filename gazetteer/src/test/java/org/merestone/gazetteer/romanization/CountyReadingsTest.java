package org.merestone.gazetteer.romanization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;

/** Accuracy on the names of all counties and prefectures, where that table lies beside the checkout. */
class CountyReadingsTest {

    private static final Path TABLE = Path.of("..", "..", "shared", "data", "readings", "county-pinyin.csv");

    @Test
    void theNamesOfCountiesAndPrefecturesAreReadRight() throws IOException {
        assumeTrue(Files.exists(TABLE.getParent()), "no reference readings beside the checkout");
        List<String> wrong = new ArrayList<>();
        int all = 0;
        int asked = 0;
        int wrongUnasked = 0;
        for (String line : Files.readAllLines(TABLE)) {
            String[] cells = line.replace("\"", "").split(",");
            if (cells.length < 8 || !cells[0].chars().allMatch(Character::isDigit)) {
                continue;
            }
            String placeClass = switch (cells[2]) {
                case "0" -> "212";
                case "1" -> "213";
                default -> "214";
            };
            Romanization ours = Romanizer.shipped().romanize(cells[3], PlaceClass.of(placeClass), cells[0]);
            String expected = cells[5].replace(" ", "").replace("lue", "lve");
            String got = String.join("", ours.syllables().stream().map(Syllables::plainKey).toList());
            all++;
            if (ours.confirm()) {
                asked++;
            }
            if (!got.equals(expected)) {
                wrong.add(cells[7] + " " + got + " (table: " + expected + ")");
                if (!ours.confirm()) {
                    wrongUnasked++;
                }
            }
        }
        double right = 1 - (double) wrong.size() / all;
        System.out.printf("Readings: %d names, %.2f %% right untoned, %.1f %% ask a person, %d wrong and not asked%n%s%n",
                all, right * 100, 100.0 * asked / all, wrongUnasked, String.join("\n", wrong));
        assertThat(all).isGreaterThan(3_000);
        assertThat(right).isGreaterThan(0.995);
    }
}
