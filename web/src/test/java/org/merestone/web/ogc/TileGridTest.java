package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.map.TileCoord;

class TileGridTest {

    private static final Envelope COUNTY = new Envelope(114.0, 114.6, 29.6, 30.1);

    @Test
    void theRangeOfABoxIsThatOfItsTiles() {
        // Zoom 8 of the degrees grid: 180° / 256 a tile. Rows (90 − 30.1) / 0.703125 = 85.2 to 85.9, columns (180 + 114) / 0.703125 = 418.1 to
        // 419.0; a quarter of a tile more on each side.
        assertThat(TileGrid.CGCS2000.range(COUNTY, 8)).isEqualTo(new TileGrid.Range(84, 86, 417, 419));
    }

    @Test
    void nothingHasNoTiles() {
        TileGrid.Range none = TileGrid.WEB_MERCATOR.range(new Envelope(), 5);
        assertThat(none.has(0, 0)).isFalse();
    }

    @Test
    void theWholeWorldIsOneTileOrTwo() {
        Envelope world = new Envelope(-180, 180, -85, 85);
        assertThat(TileGrid.WEB_MERCATOR.range(world, 0)).isEqualTo(new TileGrid.Range(0, 0, 0, 0));
        assertThat(TileGrid.CGCS2000.range(world, 0)).isEqualTo(new TileGrid.Range(0, 0, 0, 1));
    }

    @Test
    void aTileOfTheDegreesGridIsOneOfTheUpperHalfOfItsSquare() {
        assertThat(TileGrid.CGCS2000.tile(7, 42, 209)).isEqualTo(new TileCoord(8, 209, 42));
        assertThat(TileGrid.CGCS2000.scaleDenominator(7)).isEqualTo(279541132.014358 / 128, offset(1e-3));
        assertThat(TileGrid.CGCS2000.lastZoom(false)).isEqualTo(15);
        assertThat(TileGrid.WEB_MERCATOR.lastZoom(true)).isEqualTo(18);
    }

    @Test
    void anUnknownGridIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> TileGrid.require("Lambert93")).isInstanceOf(Refusal.NotFound.class).hasMessageContaining("CGCS2000Quad");
    }

    @Test
    void theTilesOfTheWorldsDegreesAreThoseOfChinas() {
        for (int zoom = 0; zoom < 16; zoom++) {
            assertThat(TileGrid.WORLD_CRS84.range(COUNTY, zoom)).isEqualTo(TileGrid.CGCS2000.range(COUNTY, zoom));
        }
        assertThat(TileGrid.WORLD_CRS84.tile(7, 42, 209)).isEqualTo(TileGrid.CGCS2000.tile(7, 42, 209));
        assertThat(TileGrid.WORLD_CRS84.system().urn()).isEqualTo("urn:ogc:def:crs:OGC:1.3:CRS84");
        assertThat(TileGrid.CGCS2000.system().urn()).isEqualTo("urn:ogc:def:crs:EPSG::4490");
    }
}
