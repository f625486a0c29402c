package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LegendPictureTest {

    private static final int ROW = 22;
    private final MapContent county = SmallCounty.content();

    @Test
    void thereIsARowForEachKindOfMarkThatTheContentHas() throws IOException {
        BufferedImage lines = legend(county.only(Set.of(MapFeature.Boundary.class)), Locale.CHINESE);
        BufferedImage all = legend(county, Locale.CHINESE);
        assertThat(all.getHeight()).isGreaterThanOrEqualTo(lines.getHeight() + 2 * ROW);
        assertThat(all.getWidth()).isEqualTo(lines.getWidth());
    }

    @Test
    void anAreaIsShownByAFillOfTheMap() throws IOException {
        BufferedImage areas = legend(county.only(Set.of(MapFeature.Area.class)), Locale.CHINESE);
        int fill = MapStyle.standard().fill(0).getRGB();
        assertThat(Arrays.stream(areas.getRGB(0, 0, areas.getWidth(), areas.getHeight(), null, 0, areas.getWidth())).filter(pixel -> pixel == fill)
                .count()).isGreaterThan(200);
    }

    @Test
    void wordsAreInTheReadersLanguageAndNothingHasNoRows() throws IOException {
        assertThat(Painter.standard().legend(county, 14, Locale.CHINESE)).isNotEqualTo(Painter.standard().legend(county, 14, Locale.ENGLISH));
        BufferedImage empty = legend(MapContent.of(List.of()), Locale.CHINESE);
        assertThat(Arrays.stream(empty.getRGB(0, 0, empty.getWidth(), empty.getHeight(), null, 0, empty.getWidth())).distinct().count())
                .isEqualTo(1);
    }

    @Test
    void itsSizeIsKnownBeforeItIsPainted() throws IOException {
        for (MapContent content : List.of(county, county.only(Set.of(MapFeature.Place.class)), MapContent.of(List.of()))) {
            BufferedImage picture = legend(content, Locale.CHINESE);
            assertThat(Painter.standard().legendSize(content, 14)).isEqualTo(new Dimension(picture.getWidth(), picture.getHeight()));
        }
    }

    private static BufferedImage legend(MapContent content, Locale language) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Painter.standard().legend(content, 14, language)));
    }
}
