package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;

class TileCoordTest {

    /** Tile numbers worked out by the formula of the OpenStreetMap wiki in another language (Python's math). */
    @ParameterizedTest
    @CsvSource({
        "0, 114.3, 29.85, 0, 0",
        "10, 114.3, 29.85, 837, 422",
        "14, 114.3, 29.85, 13393, 6767",
        "18, -74.0445, 40.6892, 77154, 98583",
        "22, 139.7454, 35.6586, 3725303, 1651949",
    })
    void aPlaceIsOnTheTileThatEverybodyElseFinds(int z, double lon, double lat, int x, int y) {
        assertThat(TileCoord.at(z, lon, lat)).isEqualTo(new TileCoord(z, x, y));
    }

    @Test
    void theFirstTileIsTheWholeSquare() {
        Envelope world = new TileCoord(0, 0, 0).bounds();
        assertThat(world.getMinX()).isEqualTo(-180);
        assertThat(world.getMaxX()).isEqualTo(180);
        assertThat(world.getMaxY()).isCloseTo(85.0511287798066, within(1e-12));
        assertThat(world.getMinY()).isCloseTo(-85.0511287798066, within(1e-12));
    }

    @Test
    void neighboursShareTheirEdge() {
        assertThat(new TileCoord(12, 3348, 1692).bounds().getMaxX()).isEqualTo(new TileCoord(12, 3349, 1692).bounds().getMinX());
        assertThat(new TileCoord(12, 3348, 1692).bounds().getMinY()).isEqualTo(new TileCoord(12, 3348, 1693).bounds().getMaxY());
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "23, 0, 0", "2147483647, 0, 0", "-2147483648, 1, 1"})
    void aZoomThatIsNotPaintedIsRefusedWithASentence(int z, int x, int y) {
        assertThatThrownBy(() -> new TileCoord(z, x, y)).isInstanceOfSatisfying(MapRefusal.class, refusal -> {
            assertThat(refusal.ruleId()).isEqualTo("map.tile-zoom");
            assertThat(refusal.sentence().in(Locale.ENGLISH)).contains("zoom " + z).contains("from 0 to 22");
            assertThat(refusal.sentence().in(Locale.CHINESE)).contains("0 至 22");
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0, 0, 1", "3, 8, 0", "3, -1, 0", "22, 4194304, 0", "5, 0, -2147483648", "9, 2147483647, 0"})
    void aTileBesideTheSquareIsRefusedWithASentence(int z, int x, int y) {
        assertThatThrownBy(() -> new TileCoord(z, x, y)).isInstanceOfSatisfying(MapRefusal.class, refusal -> {
            assertThat(refusal.ruleId()).isEqualTo("map.tile-outside");
            assertThat(refusal).hasMessageContaining("from 0 to " + ((1 << z) - 1));
        });
    }
}
