package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EaselTest {

    @Test
    void aPictureOfTheSameSizeIsPaintedWhereTheLastOneWas() {
        Easel easel = new Easel();
        assertThat(easel.image(20, 30)).isSameAs(easel.image(20, 30)).isNotSameAs(easel.image(30, 20));
        assertThat(easel.image(20, 40).getHeight()).isEqualTo(40);
    }

    @Test
    void theCoverIsTheSameUntilItMustGrow() {
        Easel easel = new Easel();
        char[] cover = easel.cover(10);
        assertThat(easel.cover(8)).isSameAs(cover);
        assertThat(easel.cover(11)).hasSizeGreaterThanOrEqualTo(11).containsOnly((char) 0);
    }

    @Test
    void whatWasWorkedOutForAWidthIsKeptAndWidthsWithoutEndAreForgotten() {
        Easel easel = new Easel();
        BarCover bar = easel.bar(2, 0.6);
        assertThat(easel.bar(2, 0.7)).isNotSameAs(bar);
        assertThat(easel.bar(2, 0.6)).isSameAs(bar);
        for (int width = 1; width <= 100; width++) {
            easel.bar(0, width);
        }
        assertThat(easel.bar(2, 0.6)).isNotSameAs(bar);
    }

    /** The easel of a picture is used again for the next: nothing of the one is left in the other, whatever their sizes. */
    @Test
    void nothingOfAPictureIsLeftInTheNext() {
        Painter painter = Painter.standard();
        MapContent county = SmallCounty.content();
        MapContent empty = MapContent.of(List.of());
        TileCoord tile = TileCoord.at(10, county.bounds().centre().x, county.bounds().centre().y);
        byte[] bare = Painter.standard().tile(empty, tile, 1, Locale.CHINESE);
        byte[] full = Painter.standard().tile(county, tile, 1, Locale.CHINESE);
        assertThat(full).isNotEqualTo(bare);
        for (int round = 0; round < 3; round++) {
            assertThat(painter.tile(county, tile, 1, Locale.CHINESE)).isEqualTo(full);
            assertThat(painter.tile(empty, tile, 1, Locale.CHINESE)).isEqualTo(bare);
            painter.tile(county, tile, 1 + round, Locale.CHINESE);
        }
    }
}
