package org.merestone.gazetteer.romanization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merestone.geo.SharedData;

/** Accuracy on the names of all counties and prefectures, where that table lies beside the checkout. */
class CountyReadingsTest {

    @Test
    void theNamesOfCountiesAndPrefecturesAreReadRight() throws IOException {
        RomanizationBench.Score score = RomanizationBench.score(rows(), Romanizer.shipped());
        assertThat(score.names()).isGreaterThan(3_000);
        assertThat(score.right()).as(String.join("\n", score.wrong())).isGreaterThan(0.995);
        assertThat((double) score.asked() / score.names()).isLessThan(0.03);
    }

    /** Without the readings written for divisions more is wrong; then the two engines' disagreement has to make us ask. */
    @Test
    void whatTheTablesDoNotKnowIsMostlyAsked() throws IOException {
        RomanizationBench.Score score = RomanizationBench.score(rows(), RomanizationBench.withheld());
        assertThat(score.right()).isBetween(0.985, 0.9949);
        assertThat(score.unasked()).isLessThan(score.wrong().size() / 2);
    }

    private static List<RomanizationBench.Row> rows() throws IOException {
        return RomanizationBench.read(SharedData.at("readings/county-pinyin.csv"));
    }
}
