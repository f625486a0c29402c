package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class ViewTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "5, 26, 13", "14, 13393, 6767", "22, 3725303, 1651949"})
    void theExtentOfATileIsThatTilesView(int z, int x, int y) {
        TileCoord tile = new TileCoord(z, x, y);
        assertThat(View.of(tile.bounds(), 256, 256)).isEqualTo(View.of(tile));
        assertThat(View.of(tile).isTileZoom()).isTrue();
        assertThat(View.of(tile).zoom()).isEqualTo(z);
    }

    @Test
    void anExtentIsShownWholeInTheMiddle() {
        Envelope extent = new Envelope(110, 111, 30, 30.5);
        View view = View.of(extent, 800, 800);
        assertThat(view.px(Mercator.x(110))).isCloseTo(0, within(1.0));
        assertThat(view.px(Mercator.x(111))).isCloseTo(800, within(1.0));
        double top = view.py(Mercator.y(30.5));
        double bottom = 800 - view.py(Mercator.y(30));
        assertThat(top).isPositive().isCloseTo(bottom, within(1.5));
        assertThat(view.isTileZoom()).isFalse();
    }

    @Test
    void theBoxOfAViewIsWhatItShowsAndSoManyPixelsAround() {
        View view = View.of(new TileCoord(3, 2, 5));
        assertThat(view.box(0)).isEqualTo(new Envelope(0.25, 0.375, 0.625, 0.75));
        assertThat(view.box(256)).isEqualTo(new Envelope(0.125, 0.5, 0.5, 0.875));
    }

    @Test
    void roomThatIsTakenIsNotFreeAndItsSurroundingsAre() {
        FreeRoom room = new FreeRoom();
        room.take(new Envelope(90, 200, -10, 30));
        assertThat(room.isFree(new Envelope(150, 160, 10, 12))).isFalse();
        assertThat(room.isFree(new Envelope(0, 91, -20, -9))).isFalse();
        assertThat(room.isFree(new Envelope(0, 89, -20, 40))).isTrue();
        assertThat(room.isFree(new Envelope(201, 300, -20, 40))).isTrue();
        assertThat(room.isFree(new Envelope(1e9, 1e9 + 50, 1e9, 1e9 + 50))).isTrue();
    }
}
