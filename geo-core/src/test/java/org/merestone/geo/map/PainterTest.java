package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class PainterTest {

    private static final Painter PAINTER = Painter.standard();
    private static final MapStyle STYLE = MapStyle.standard();
    private final MapContent county = SmallCounty.content();

    @ParameterizedTest
    @ValueSource(ints = {9, 11, 13, 16, 19, 22})
    void aPlaceInsideATownshipHasTheTownshipsFill(int zoom) throws IOException {
        MapContent areas = MapContent.of(SmallCounty.areasWithoutNames());
        for (Plotted area : areas.find(MapFeature.Area.class, new Envelope(0, 1, 0, 1))) {
            double lon = area.feature().shape().getCentroid().getX();
            double lat = area.feature().shape().getCentroid().getY();
            assertThat(colourAt(areas, zoom, lon, lat)).as(((MapFeature.Area) area.feature()).code())
                    .isEqualTo(rgb(STYLE.fill(area.fill())));
        }
    }

    @Test
    void outsideTheRegisterIsBackground() throws IOException {
        BufferedImage tile = tile(county, TileCoord.at(12, 112, 33), 1);
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                assertThat(tile.getRGB(x, y) & 0xffffff).isEqualTo(rgb(STYLE.background()));
            }
        }
    }

    @Test
    void thereIsNothingToSeeOnAnEmptyMap() throws IOException {
        assertThat(colourAt(MapContent.of(List.of()), 3, 110, 30)).isEqualTo(rgb(STYLE.background()));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 10})
    void noZoomOpensAGapBetweenNeighbours(int zoom) {
        MapContent areas = MapContent.of(SmallCounty.areas());
        Envelope inside = new Envelope(110.02, 110.28, 30.02, 30.28);
        TileCoord first = TileCoord.at(zoom, inside.getMinX(), inside.getMaxY());
        TileCoord last = TileCoord.at(zoom, inside.getMaxX(), inside.getMinY());
        for (int x = first.x(); x <= last.x(); x++) {
            for (int y = first.y(); y <= last.y(); y++) {
                View view = View.of(new TileCoord(zoom, x, y));
                BufferedImage tile = PAINTER.paint(areas, view, 1, Locale.CHINESE);
                for (int px = 0; px < 256; px++) {
                    for (int py = 0; py < 256; py++) {
                        double lon = Mercator.lon((view.left() + px + 0.5) / view.world());
                        double lat = Mercator.lat((view.top() + py + 0.5) / view.world());
                        if (inside.contains(lon, lat)) {
                            assertThat(tile.getRGB(px, py) & 0xffffff).isNotEqualTo(rgb(STYLE.background()));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8, 1", "9, 1", "10, 2", "11, 1", "12, 2", "13, 1", "14, 1", "15, 2", "17, 1"})
    void fourTilesSideBySideAreOnePicture(int zoom, int scale) {
        TileCoord first = TileCoord.at(zoom, 110.145, 30.155);
        TileCoord last = new TileCoord(zoom, first.x() + 1, first.y() + 1);
        Envelope extent = first.bounds();
        extent.expandToInclude(last.bounds());
        BufferedImage whole = PAINTER.paint(county, View.of(extent, 512, 512), scale, Locale.CHINESE);
        int side = 256 * scale;
        int different = 0;
        for (int x = 0; x < 2; x++) {
            for (int y = 0; y < 2; y++) {
                BufferedImage tile = PAINTER.paint(county, View.of(new TileCoord(zoom, first.x() + x, first.y() + y)),
                        scale, Locale.CHINESE);
                different += differing(tile, whole.getSubimage(x * side, y * side, side, side));
            }
        }
        assertThat(different).as("pixels of " + 4 * side * side).isLessThanOrEqualTo(4);
    }

    @Test
    void theSameQuestionGivesTheSameBytes() {
        TileCoord tile = TileCoord.at(13, 110.15, 30.15);
        byte[] first = PAINTER.tile(county, tile, 2, Locale.CHINESE);
        byte[] again = PAINTER.tile(county, tile, 2, Locale.CHINESE);
        byte[] elsewhere = Painter.standard().tile(SmallCounty.content(), tile, 2, Locale.CHINESE);
        assertThat(again).isEqualTo(first);
        assertThat(elsewhere).isEqualTo(first);
    }

    @Test
    void oneStyleDoesNotLeaveItsLettersToAnother() {
        TileCoord tile = TileCoord.at(11, 110.15, 30.15);
        MapContent shared = SmallCounty.content();
        byte[] contrast = Painter.contrast().tile(shared, tile, 1, Locale.CHINESE);
        assertThat(PAINTER.tile(shared, tile, 1, Locale.CHINESE)).isEqualTo(PAINTER.tile(SmallCounty.content(), tile, 1, Locale.CHINESE));
        assertThat(Painter.contrast().tile(shared, tile, 1, Locale.CHINESE)).isEqualTo(contrast);
    }

    @Test
    void manyThreadsPaintWhatOnePaints() throws Exception {
        List<TileCoord> tiles = new ArrayList<>();
        for (int zoom = 8; zoom < 17; zoom++) {
            TileCoord middle = TileCoord.at(zoom, 110.15, 30.15);
            for (int i = -1; i <= 1; i++) {
                tiles.add(new TileCoord(zoom, middle.x() + i, middle.y()));
            }
        }
        Painter painter = Painter.standard();
        MapContent fresh = SmallCounty.content();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> painted = new ArrayList<>();
            for (int round = 0; round < 4; round++) {
                for (TileCoord tile : tiles) {
                    painted.add(threads.submit(() -> painter.tile(fresh, tile, 1, Locale.CHINESE)));
                }
            }
            for (int i = 0; i < painted.size(); i++) {
                TileCoord tile = tiles.get(i % tiles.size());
                assertThat(painted.get(i).get()).as(tile.toString())
                        .isEqualTo(PAINTER.tile(county, tile, 1, Locale.CHINESE));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anEnglishMapIsWrittenInRomanLetters() {
        TileCoord tile = TileCoord.at(11, 110.15, 30.15);
        assertThat(PAINTER.tile(county, tile, 1, Locale.ENGLISH)).isNotEqualTo(PAINTER.tile(county, tile, 1, Locale.CHINESE));
        assertThat(new MapText("青石镇", "Qingshi Zhen").in(Locale.UK)).isEqualTo("Qingshi Zhen");
        assertThat(MapText.of("青石镇").in(Locale.UK)).isEqualTo("青石镇");
    }

    @Test
    void aTileTwiceAsFineShowsTheSameMap() throws IOException {
        TileCoord coord = TileCoord.at(12, 110.15, 30.15);
        BufferedImage plain = tile(county, coord, 1);
        BufferedImage fine = tile(county, coord, 2);
        assertThat(fine.getWidth()).isEqualTo(512);
        int alike = 0;
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 256; y++) {
                alike += distance(plain.getRGB(x, y), fine.getRGB(2 * x, 2 * y)) <= 12 ? 1 : 0;
            }
        }
        assertThat(alike).isGreaterThan(256 * 256 * 85 / 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, -1, Integer.MAX_VALUE})
    void aScaleThatIsNotPaintedIsRefused(int scale) {
        assertThatThrownBy(() -> PAINTER.tile(county, new TileCoord(0, 0, 0), scale, Locale.CHINESE))
                .isInstanceOfSatisfying(MapRefusal.class, refusal -> assertThat(refusal.ruleId()).isEqualTo("map.tile-scale"));
    }

    @ParameterizedTest
    @CsvSource({"0, 100", "15, 100", "9000, 100", "8000, 8000", "-5, -5", "2147483647, 2147483647"})
    void aPictureOfImpossibleSizeIsRefused(int width, int height) {
        assertThatThrownBy(() -> PAINTER.image(county, new Envelope(110, 111, 30, 31), width, height, 1, Locale.CHINESE))
                .isInstanceOfSatisfying(MapRefusal.class, refusal -> assertThat(refusal.ruleId()).isEqualTo("map.image-size"));
    }

    @ParameterizedTest
    @CsvSource({"110, 110, 30, 31", "110, 111, 30, 30", "-181, 10, 0, 10", "0, 10, 80, 89", "NaN, 10, 0, 10", "-Infinity, Infinity, 0, 1"})
    void aPictureOfNowhereIsRefused(double west, double east, double south, double north) {
        assertThatThrownBy(() -> PAINTER.image(county, new Envelope(west, east, south, north), 100, 100, 1, Locale.CHINESE))
                .isInstanceOfSatisfying(MapRefusal.class, refusal -> assertThat(refusal.ruleId()).isEqualTo("map.image-extent"));
    }

    @Test
    void aPictureShowsItsExtentInTheMiddleAtAnyScale() throws IOException {
        byte[] png = PAINTER.image(county, new Envelope(110.0, 110.3, 30.0, 30.3), 333, 777, 1, Locale.CHINESE);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(333);
        assertThat(picture.getHeight()).isEqualTo(777);
        assertThat(picture.getRGB(166, 20) & 0xffffff).isEqualTo(rgb(STYLE.background()));
        assertThat(picture.getRGB(166, 756) & 0xffffff).isEqualTo(rgb(STYLE.background()));
    }

    private static int colourAt(MapContent content, int zoom, double lon, double lat) throws IOException {
        TileCoord coord = TileCoord.at(zoom, lon, lat);
        View view = View.of(coord);
        return tile(content, coord, 1).getRGB((int) view.px(Mercator.x(lon)), (int) view.py(Mercator.y(lat))) & 0xffffff;
    }

    private static BufferedImage tile(MapContent content, TileCoord coord, int scale) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PAINTER.tile(content, coord, scale, Locale.CHINESE)));
    }

    private static int rgb(java.awt.Color colour) {
        return colour.getRGB() & 0xffffff;
    }

    private static int differing(BufferedImage a, BufferedImage b) {
        int different = 0;
        for (int x = 0; x < a.getWidth(); x++) {
            for (int y = 0; y < a.getHeight(); y++) {
                different += distance(a.getRGB(x, y), b.getRGB(x, y)) > 0 ? 1 : 0;
            }
        }
        return different;
    }

    private static int distance(int a, int b) {
        return Math.max(Math.abs((a >> 16 & 255) - (b >> 16 & 255)),
                Math.max(Math.abs((a >> 8 & 255) - (b >> 8 & 255)), Math.abs((a & 255) - (b & 255))));
    }
}
