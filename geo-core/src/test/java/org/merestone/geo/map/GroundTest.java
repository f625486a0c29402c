package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.Boundary;
import org.merestone.geo.map.MapFeature.LegalStatus;

/** What a map shows of each thing, read off its pixels: a strip of 400 by 400 with the thing through its middle. */
class GroundTest {

    private static final Painter PAINTER = Painter.standard();
    private static final MapStyle STYLE = MapStyle.standard();
    private static final int SIDE = 400;

    @Test
    void aLineThatIsLawIsDrawnWithoutABreakByItsBand() {
        BufferedImage map = paint(12, line(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY));
        for (int x = 20; x < SIDE - 20; x++) {
            assertThat(rgb(map, x, SIDE / 2)).as("at " + x).isNotEqualTo(rgb(STYLE.background()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "STATUTORY", mode = EnumSource.Mode.EXCLUDE)
    void aLineThatIsNotLawIsDottedGrey(LegalStatus status) {
        BufferedImage map = paint(12, line(DivisionLevel.TOWNSHIP, status));
        int gaps = 0;
        for (int x = 20; x < SIDE - 20; x++) {
            Color at = new Color(map.getRGB(x, SIDE / 2));
            gaps += rgb(map, x, SIDE / 2) == rgb(STYLE.background()) ? 1 : 0;
            assertThat(Math.abs(at.getRed() - at.getBlue())).isLessThan(12);
        }
        assertThat(gaps).isGreaterThan(SIDE / 4);
    }

    @Test
    void theHigherTheLevelTheMoreInkALineHas() {
        int before = 0;
        for (DivisionLevel level : List.of(DivisionLevel.VILLAGE, DivisionLevel.TOWNSHIP, DivisionLevel.COUNTY,
                DivisionLevel.PREFECTURE, DivisionLevel.PROVINCE)) {
            int ink = ink(paint(13, line(level, LegalStatus.STATUTORY)));
            assertThat(ink).as(level.name()).isGreaterThan(before);
            before = ink;
        }
    }

    @Test
    void aCountyLineIsDrawnOverATownshipLineWhicheverWasGivenFirst() {
        MapFeature county = line(DivisionLevel.COUNTY, LegalStatus.STATUTORY);
        MapFeature township = line(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY);
        assertThat(difference(paint(12, county, township), paint(12, township, county))).isZero();
    }

    @Test
    void townshipLinesAreNotSeenOnSmallMaps() {
        assertThat(ink(paint(7, line(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY)))).isZero();
        assertThat(ink(paint(8, line(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY)))).isPositive();
    }

    @Test
    void markersAreRedDotsFromZoomTwelve() {
        MapFeature marker = new MapFeature.Marker("", SmallCounty.point(110, 30));
        assertThat(ink(paint(11, marker))).isZero();
        assertThat(rgb(paint(12, marker), SIDE / 2, SIDE / 2)).isEqualTo(rgb(STYLE.marker(MapFeature.MarkerKind.SINGLE).fill()));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 12, 14, 16})
    void aRiverIsBlueAndTheGreaterTheBroader(int zoom) {
        int before = 0;
        for (int size = 2; size <= 5; size++) {
            BufferedImage map = paint(zoom, new MapFeature.River(MapText.NONE, size, SmallCounty.line(109, 30, 111, 30)));
            int ink = ink(map);
            assertThat(ink).isGreaterThan(before);
            Color middle = new Color(map.getRGB(SIDE / 2, SIDE / 2));
            assertThat(middle.getBlue()).isGreaterThan(middle.getRed());
            before = ink;
        }
    }

    @Test
    void aRiverGrowsWithTheZoom() {
        MapFeature river = new MapFeature.River(MapText.NONE, 4, SmallCounty.line(109, 30, 111, 30));
        assertThat(ink(paint(16, river))).isGreaterThan(2 * ink(paint(12, river)));
    }

    @Test
    void aLakeLiesOnTheAreaAndALineOnTheLake() {
        MapFeature area = new MapFeature.Area("1", MapText.NONE, DivisionLevel.TOWNSHIP, SmallCounty.point(110, 30).buffer(0.5));
        MapFeature lake = new MapFeature.Lake(MapText.NONE, SmallCounty.point(110, 30).buffer(0.04));
        int water = rgb(STYLE.colourOf("lake.fill"));
        assertThat(rgb(paint(11, lake, area), SIDE / 2, SIDE / 2 + 20)).isEqualTo(water);
        assertThat(rgb(paint(11, line(DivisionLevel.COUNTY, LegalStatus.STATUTORY), lake, area), SIDE / 2, SIDE / 2)).isNotEqualTo(water);
    }

    @Test
    void anIslandInALakeIsLand() {
        MapFeature lake = new MapFeature.Lake(MapText.NONE,
                SmallCounty.point(110, 30).buffer(0.04).difference(SmallCounty.point(110, 30).buffer(0.01)));
        assertThat(rgb(paint(12, lake), SIDE / 2, SIDE / 2)).isEqualTo(rgb(STYLE.background()));
    }

    @Test
    void smallMapsShowCountiesAndLargerOnesTownships() {
        MapFeature county = new MapFeature.Area("1", MapText.NONE, DivisionLevel.COUNTY, SmallCounty.point(110, 30).buffer(0.5));
        MapFeature township = new MapFeature.Area("2", MapText.NONE, DivisionLevel.TOWNSHIP, SmallCounty.point(110, 30).buffer(0.1));
        int ofCounty = rgb(STYLE.fill(Math.floorMod("1".hashCode(), 4)));
        int ofTownship = rgb(STYLE.fill(Math.floorMod("2".hashCode(), 4)));
        assertThat(ofCounty).isNotEqualTo(ofTownship);
        assertThat(rgb(paint(8, county, township), SIDE / 2, SIDE / 2)).isEqualTo(ofCounty);
        assertThat(rgb(paint(9, county, township), SIDE / 2, SIDE / 2)).isEqualTo(ofTownship);
    }

    @Test
    void aRoadHasAnEdgeOnEitherSide() {
        BufferedImage map = paint(16, new MapFeature.Road(MapText.NONE, 4, SmallCounty.line(109.9, 30, 110.1, 30)));
        assertThat(rgb(map, SIDE / 2, SIDE / 2)).isEqualTo(rgb(STYLE.line("road.4").colour()));
        for (int side : new int[] {-1, 1}) {
            int darkest = 255;
            for (int away = 0; away < 12; away++) {
                darkest = Math.min(darkest, new Color(map.getRGB(SIDE / 2, SIDE / 2 + side * away)).getBlue());
            }
            assertThat(darkest).isLessThan(STYLE.line("road.4").colour().getBlue() - 30);
        }
    }

    private static MapFeature line(DivisionLevel level, LegalStatus status) {
        return new Boundary(level, status, SmallCounty.line(105, 30, 110, 30, 115, 30));
    }

    private static BufferedImage paint(int zoom, MapFeature... features) {
        double world = 256.0 * (1 << zoom);
        View view = new View(world, Math.round(Mercator.x(110) * world) - SIDE / 2, Math.round(Mercator.y(30) * world) - SIDE / 2,
                SIDE, SIDE);
        return PAINTER.paint(MapContent.of(List.of(features)), view, 1, Locale.CHINESE);
    }

    private static int ink(BufferedImage map) {
        int ink = 0;
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                Color at = new Color(map.getRGB(x, y));
                ink += Math.abs(at.getGreen() - STYLE.background().getGreen());
            }
        }
        return ink;
    }

    private static int difference(BufferedImage a, BufferedImage b) {
        int different = 0;
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                different += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return different;
    }

    private static int rgb(BufferedImage map, int x, int y) {
        return map.getRGB(x, y) & 0xffffff;
    }

    private static int rgb(Color colour) {
        return colour.getRGB() & 0xffffff;
    }
}
