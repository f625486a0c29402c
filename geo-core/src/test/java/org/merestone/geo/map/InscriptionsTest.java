package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.map.Inscriptions.Extent;
import org.merestone.geo.map.Inscriptions.Text;

class InscriptionsTest {

    private static final MapStyle STYLE = MapStyle.standard();
    private final Inscriptions inscriptions = new Inscriptions(MapFonts.ofThisMachine());

    @ParameterizedTest
    @ValueSource(strings = {"界", "汀泗桥镇", "Tingsiqiao Zhen", "001", "㙍"})
    void aPictureIsAsLargeAsWasSaidAndNothingIsCutOff(String words) {
        Text text = new Text(words, STYLE.lettering("name.township"), 14);
        Extent extent = inscriptions.extent(text);
        for (int scale = 1; scale <= 2; scale++) {
            BufferedImage picture = inscriptions.picture(text, scale);
            assertThat(picture.getWidth()).isEqualTo(extent.width() * scale);
            assertThat(picture.getHeight()).isEqualTo(extent.height() * scale);
            for (int x = 0; x < picture.getWidth(); x++) {
                assertThat(picture.getRGB(x, 0) >>> 24).isLessThan(128);
                assertThat(picture.getRGB(x, picture.getHeight() - 1) >>> 24).isLessThan(128);
            }
        }
    }

    @Test
    void aTownshipsNameIsSpacedAndItsRomanFormIsNot() {
        MapStyle.Lettering spaced = STYLE.lettering("name.township");
        MapStyle.Lettering close = new MapStyle.Lettering(0, 99, spaced.face(), spaced.bold(), spaced.size(), spaced.colour(),
                spaced.halo(), 0, 0);
        assertThat(width("汀泗桥镇", spaced)).isGreaterThan(width("汀泗桥镇", close) + 6);
        assertThat(width("Tingsiqiao", spaced)).isEqualTo(width("Tingsiqiao", close));
    }

    @Test
    void aWatersNameLeansToTheLeft() {
        MapStyle.Lettering water = STYLE.lettering("name.lake");
        assertThat(water.slant()).isNegative();
        BufferedImage picture = inscriptions.picture(new Text("丨", water, 40), 1);
        assertThat(inkMiddle(picture, 6)).isLessThan(inkMiddle(picture, picture.getHeight() - 7));
    }

    @Test
    void everyNameHasAHalo() {
        BufferedImage picture = inscriptions.picture(new Text("界石", STYLE.lettering("name.township"), 20), 1);
        int light = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                light += (picture.getRGB(x, y) >>> 24) > 200 && (picture.getRGB(x, y) & 255) > 240 ? 1 : 0;
            }
        }
        assertThat(light).isGreaterThan(50);
    }

    @Test
    void aTextIsPaintedOnce() {
        Text text = new Text("界石", STYLE.lettering("name.township"), 20);
        assertThat(inscriptions.picture(text, 2)).isSameAs(inscriptions.picture(new Text("界石", STYLE.lettering("name.township"), 20), 2));
    }

    private int width(String words, MapStyle.Lettering lettering) {
        return inscriptions.extent(new Text(words, lettering, 16)).width();
    }

    private static double inkMiddle(BufferedImage picture, int y) {
        double sum = 0;
        double weight = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            int alpha = picture.getRGB(x, y) >>> 24;
            sum += alpha * (x + 0.5);
            weight += alpha;
        }
        return sum / weight;
    }
}
