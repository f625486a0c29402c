package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.GaussZone;

/** Maps on other planes than that of web maps. */
class PlaneTest {

    private static final Painter PAINTER = Painter.standard();
    private final MapContent county = SmallCounty.content();

    @Test
    void degreesLieOnTheUpperHalfOfTheirSquare() {
        double[] at = new double[2];
        Plane.DEGREES.place(-180, 90, at);
        assertThat(at).containsExactly(0, 0);
        Plane.DEGREES.place(180, -90, at);
        assertThat(at).containsExactly(1, 0.5);
    }

    @Test
    void aZonesPlaneIsItsGridInPartsOfTheEquator() {
        // cs2cs EPSG:4490 EPSG:4547 of 29.8° north, 114.5° east: northing 3298048.0707 m, easting 548339.8959 m.
        double[] at = new double[2];
        Plane.of(GaussZone.three(38)).place(114.5, 29.8, at);
        assertThat((at[0] - 0.5) * Plane.ZONE_SIDE).isEqualTo(48_339.8959, offset(1e-3));
        assertThat((0.5 - at[1]) * Plane.ZONE_SIDE).isEqualTo(3_298_048.0707, offset(1e-3));
    }

    @Test
    void twoPlanesOfOneZoneAreOneSoThatContentIsWorkedOutOnce() {
        assertThat(county.on(Plane.of(GaussZone.three(37)))).isSameAs(county.on(Plane.of(GaussZone.three(37))))
                .isNotSameAs(county.on(Plane.DEGREES));
        assertThat(county.on(Plane.MERCATOR)).isSameAs(county);
        assertThat(county.on(Plane.DEGREES).size()).isEqualTo(county.size());
    }

    @Test
    void aPictureOfATilesPartIsTheTile() throws IOException {
        TileCoord tile = TileCoord.at(11, county.bounds().centre().x, county.bounds().centre().y);
        double side = 1 << 11;
        Envelope part = new Envelope(tile.x() / side, (tile.x() + 1) / side, tile.y() / side, (tile.y() + 1) / side);
        for (MapContent content : List.of(county, county.on(Plane.DEGREES))) {
            BufferedImage picture = PAINTER.picture(content, part, 256, 256, 1, false, Locale.CHINESE);
            assertThat(Png.encode(picture)).isEqualTo(PAINTER.tile(content, tile, 1, Locale.CHINESE));
        }
    }

    @Test
    void aClearPictureOverTheGroundIsThePictureWithGround() {
        Envelope part = mercator(county.bounds());
        BufferedImage plain = PAINTER.picture(county, part, 300, 200, 1, false, Locale.CHINESE);
        BufferedImage clear = PAINTER.picture(county, part, 300, 200, 1, true, Locale.CHINESE);
        int ground = MapStyle.standard().background().getRGB();
        assertThat(clear.getRGB(0, 0)).as("nothing lies in the corner").isZero();
        for (int y = 0; y < 200; y += 3) {
            for (int x = 0; x < 300; x += 3) {
                int over = clear.getRGB(x, y);
                double alpha = (over >>> 24) / 255.0;
                for (int shift = 0; shift <= 16; shift += 8) {
                    double blended = alpha * (over >> shift & 255) + (1 - alpha) * (ground >> shift & 255);
                    assertThat(blended).as(x + " " + y).isEqualTo(plain.getRGB(x, y) >> shift & 255, offset(3.0));
                }
            }
        }
    }

    @Test
    void aClearPictureIsAFileWithItsTransparency() throws IOException {
        BufferedImage clear = PAINTER.picture(county, mercator(county.bounds()), 64, 64, 2, true, Locale.CHINESE);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.encode(clear)));
        assertThat(read.getWidth()).isEqualTo(128);
        for (int x = 0; x < 128; x += 5) {
            assertThat(read.getRGB(x, 64)).isEqualTo(clear.getRGB(x, 64));
        }
    }

    @Test
    void aPartThatIsEmptyOrFarAwayIsRefused() {
        for (Envelope part : List.of(new Envelope(), new Envelope(0.5, 0.5, 0.2, 0.3), new Envelope(5, 6, 0, 1))) {
            assertThatThrownBy(() -> PAINTER.picture(county, part, 64, 64, 1, false, Locale.CHINESE)).isInstanceOf(MapRefusal.class);
        }
    }

    private static Envelope mercator(Envelope degrees) {
        return new Envelope(Mercator.x(degrees.getMinX()) - 1e-5, Mercator.x(degrees.getMaxX()) + 1e-5, Mercator.y(degrees.getMaxY()) - 1e-5,
                Mercator.y(degrees.getMinY()) + 1e-5);
    }
}
