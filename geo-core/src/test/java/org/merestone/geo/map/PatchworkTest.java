package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.merestone.geo.division.DivisionLevel;

class PatchworkTest {

    private static final Envelope EVERYWHERE = new Envelope(0, 1, 0, 1);
    private static final List<Color> COLOURS = List.of(new Color(0xfbf3d9), new Color(0x90c0dc), new Color(0xf0a080), new Color(0x6070f3),
            new Color(0x22e4ee), new Color(0x104080));

    private record Border(int number, int inner, int outer) { }

    private static Patchwork of(String... shapes) throws ParseException {
        List<MapFeature> areas = new ArrayList<>();
        for (String shape : shapes) {
            Geometry geometry = new WKTReader().read(shape);
            areas.add(new MapFeature.Area("42120210" + areas.size(), MapText.NONE, DivisionLevel.TOWNSHIP, geometry));
        }
        return MapContent.of(areas).areas(DivisionLevel.TOWNSHIP).orElseThrow();
    }

    private static List<Border> near(Patchwork areas, Envelope box) {
        List<Border> found = new ArrayList<>();
        areas.near(box, (border, inner, outer) -> found.add(new Border(border, inner, outer)));
        return found;
    }

    private static Envelope box(double west, double east, double south, double north) {
        return new Envelope(Mercator.x(west), Mercator.x(east), Mercator.y(north), Mercator.y(south));
    }

    @Test
    void whatTwoAreasShareIsOneBorderWithAFillOnEitherSide() throws ParseException {
        Patchwork areas = of("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))");
        int west = areas.areas().get(0).fill();
        int east = areas.areas().get(1).fill();
        List<Border> borders = near(areas, EVERYWHERE);
        assertThat(borders).filteredOn(border -> border.outer() != Patchwork.NONE).singleElement()
                .satisfies(border -> assertThat(List.of(border.inner(), border.outer())).containsExactlyInAnyOrder(west, east));
        assertThat(borders).filteredOn(border -> border.outer() == Patchwork.NONE).extracting(Border::inner)
                .contains(west, east).containsOnly(west, east);
    }

    /** Otherwise the ground of an area would depend on neighbours of neighbours that nobody sees. */
    @Test
    void onlyTheSideOfAnAreaThatReachesIntoTheBoxIsTold() throws ParseException {
        Patchwork areas = of("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))");
        int west = areas.areas().get(0).fill();
        List<Border> borders = near(areas, box(0.2, 0.4, 0.2, 0.4));
        assertThat(borders).isNotEmpty();
        for (Border border : borders) {
            assertThat(List.of(border.inner(), border.outer())).containsExactlyInAnyOrder(west, Patchwork.NONE);
        }
        assertThat(near(areas, box(5, 6, 5, 6))).isEmpty();
    }

    @Test
    void anEnclaveAndTheHoleAroundItAreOneBorder() throws ParseException {
        Patchwork areas = of("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3))", "POLYGON ((6 6, 6 3, 3 3, 3 6, 6 6))");
        List<Border> borders = near(areas, EVERYWHERE);
        assertThat(borders).extracting(Border::number).doesNotHaveDuplicates();
        assertThat(borders.stream().filter(border -> border.outer() != Patchwork.NONE).count())
                .isEqualTo(borders.stream().filter(border -> inEnclave(areas, border)).count()).isPositive();
    }

    private static boolean inEnclave(Patchwork areas, Border border) {
        Strands.Level level = areas.borders().at(18);
        double x = Mercator.lon(level.x()[level.starts()[border.number()]]);
        return x > 2 && x < 7;
    }

    @Test
    void anAreaThatOverlapsAnotherSharesNoBorderWithIt() throws ParseException {
        Patchwork areas = of("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
        assertThat(near(areas, EVERYWHERE)).isNotEmpty().allMatch(border -> border.outer() == Patchwork.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 7, 9, 10, 11, 12, 13, 15, 18})
    void bordersColourAnyWindowAsTheRingsOfItsAreasWould(int zoom) {
        Patchwork areas = MapContent.of(SmallCounty.areas()).areas(DivisionLevel.TOWNSHIP).orElseThrow();
        Random random = new Random(zoom);
        for (int i = 0; i < 12; i++) {
            double lon = SmallCounty.WEST - 0.02 + random.nextDouble() * 0.34;
            double lat = SmallCounty.SOUTH - 0.02 + random.nextDouble() * 0.34;
            double world = TileCoord.SIZE * (double) (1 << zoom);
            View view = new View(world, Math.round(Mercator.x(lon) * world) - 40, Math.round(Mercator.y(lat) * world) - 30, 80, 60);
            assertThat(byBorders(areas, view, zoom)).isEqualTo(byRings(areas, view, zoom));
        }
    }

    private static int[] byBorders(Patchwork areas, View view, int zoom) {
        int[] pixels = ground(view);
        AreaRaster raster = new AreaRaster(view, 1, pixels, new Easel(), COLOURS);
        Strands.Level level = areas.borders().at(zoom);
        areas.near(view.box(2), (border, inner, outer) -> {
            raster.between(inner, outer);
            raster.add(level.x(), level.y(), level.starts()[border], level.starts()[border + 1]);
        });
        raster.finish();
        return pixels;
    }

    private static int[] byRings(Patchwork areas, View view, int zoom) {
        int[] pixels = ground(view);
        AreaRaster raster = new AreaRaster(view, 1, pixels, new Easel(), COLOURS);
        for (Plotted area : areas.areas()) {
            raster.between(area.fill(), Patchwork.NONE);
            for (Outline ring : area.outlines()) {
                Outline.Detail detail = ring.at(zoom);
                raster.add(detail.x(), detail.y(), 0, detail.size());
            }
        }
        raster.finish();
        return pixels;
    }

    private static int[] ground(View view) {
        int[] pixels = new int[view.width() * view.height()];
        Arrays.fill(pixels, 0xeeece6);
        return pixels;
    }
}
