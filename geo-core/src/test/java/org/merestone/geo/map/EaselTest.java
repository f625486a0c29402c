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
    void coversOfTwoLayersAreApartAndGrow() {
        Easel easel = new Easel();
        byte[] lower = easel.cover(0, 10);
        assertThat(easel.cover(1, 10)).isNotSameAs(lower);
        assertThat(easel.cover(0, 8)).isSameAs(lower);
        assertThat(easel.cover(0, 11)).hasSizeGreaterThanOrEqualTo(11).containsOnly(0);
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
