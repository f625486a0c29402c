package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.geo.map.MapFeature.Marker;
import org.merestone.geo.map.MapFeature.MarkerKind;

class MarkerSymbolTest {

    private static final MapStyle STYLE = MapStyle.standard();
    private static final int SIDE = 64;

    private static BufferedImage paint(Painter painter, MarkerKind kind) {
        MapContent content = MapContent.of(List.of(new Marker("", kind, SmallCounty.point(110, 30))));
        double world = 256.0 * (1 << 16);
        View view = new View(world, Math.round(Mercator.x(110) * world) - SIDE / 2, Math.round(Mercator.y(30) * world) - SIDE / 2, SIDE, SIDE);
        return painter.paint(content, view, 2, Locale.CHINESE);
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }

    @Test
    void everyKindIsToldFromEveryOtherInBothStyles() {
        for (Painter painter : List.of(Painter.standard(), Painter.contrast())) {
            for (MarkerKind kind : MarkerKind.values()) {
                for (MarkerKind other : MarkerKind.values()) {
                    assertThat(differing(paint(painter, kind), paint(painter, other))).as(kind + " and " + other)
                            .satisfies(count -> assertThat(count == 0).isEqualTo(kind == other));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MarkerKind.class)
    void everyKindIsRedAsAnAgreementMapHasIt(MarkerKind kind) {
        assertThat(colours(paint(Painter.standard(), kind))).contains(STYLE.marker(kind).fill().getRGB() & 0xffffff);
    }

    @ParameterizedTest
    @EnumSource(MarkerSymbol.Form.class)
    void noPartOfASymbolReachesFartherThanIsKeptFree(MarkerSymbol.Form form) {
        MarkerSymbol symbol = new MarkerSymbol(form, ZoomCurve.parse("8"), Color.RED, ZoomCurve.parse("2"), Color.WHITE,
                STYLE.line("marker-ring"));
        for (MarkerSymbol.Stamp stamp : symbol.at(100, 50, 14)) {
            for (Coordinate corner : corners(stamp.shape())) {
                assertThat(corner.distance(new Coordinate(100, 50))).isLessThanOrEqualTo(symbol.reach(14) + 0.01);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MarkerSymbol.Form.class)
    void noFormWeighsMuchMoreThanAnother(MarkerSymbol.Form form) {
        MarkerSymbol symbol = new MarkerSymbol(form, ZoomCurve.parse("10"), Color.RED, ZoomCurve.parse("0"), Color.WHITE,
                STYLE.line("marker-ring"));
        Area ink = new Area();
        symbol.at(0, 0, 14).stream().filter(stamp -> stamp.colour().equals(Color.RED)).forEach(stamp -> ink.add(new Area(stamp.shape())));
        assertThat(area(ink)).isCloseTo(Math.PI * 25, within(form == MarkerSymbol.Form.HALF ? 35.0 : 20.0));
    }

    @Test
    void aMarkerWithoutARimIsTheFormAlone(@TempDir Path folder) throws Exception {
        MapStyle style = MapStyle.read(Files.writeString(folder.resolve("s"), "marker-ring.width = 0\nmarker.tripoint.form = square\n"
                + "marker.tripoint.across = 20\nmarker.tripoint.fill = #00ff00\nmarker.tripoint.core = 0\n"));
        MarkerSymbol symbol = style.marker(MarkerKind.TRIPOINT);
        assertThat(symbol.at(0, 0, 12)).hasSize(1);
        assertThat(symbol.fill()).isEqualTo(new Color(0, 255, 0));
        assertThat(symbol.reach(12)).isCloseTo(12.5, within(1e-9));
        assertThat(style.marker(MarkerKind.SINGLE).fill()).isEqualTo(STYLE.marker(MarkerKind.SINGLE).fill());
    }

    @Test
    void whatHoldsForAllMarkersHoldsForEachThatSaysNothingOfItsOwn(@TempDir Path folder) throws Exception {
        MapStyle style = MapStyle.read(Files.writeString(folder.resolve("s"), "marker.across = 5.67\nmarker.fill = #e60000\n"));
        for (MarkerKind kind : MarkerKind.values()) {
            assertThat(style.marker(kind).fill()).isEqualTo(new Color(0xe6, 0, 0));
            assertThat(style.marker(kind).across().at(15)).isEqualTo(kind == MarkerKind.AUXILIARY ? STYLE.marker(kind).across().at(15) : 5.67);
        }
    }

    private static List<Coordinate> corners(Shape shape) {
        List<Coordinate> corners = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator each = shape.getPathIterator(null, 0.001); !each.isDone(); each.next()) {
            if (each.currentSegment(at) != PathIterator.SEG_CLOSE) {
                corners.add(new Coordinate(at[0], at[1]));
            }
        }
        return corners;
    }

    /** By the shoelace formula over the flattened rings. */
    private static double area(Area area) {
        double sum = 0;
        double[] at = new double[6];
        Coordinate start = new Coordinate();
        Coordinate before = new Coordinate();
        for (PathIterator each = area.getPathIterator(null, 0.001); !each.isDone(); each.next()) {
            int kind = each.currentSegment(at);
            Coordinate next = kind == PathIterator.SEG_CLOSE ? start : new Coordinate(at[0], at[1]);
            if (kind == PathIterator.SEG_MOVETO) {
                start = next;
            } else {
                sum += before.x * next.y - next.x * before.y;
            }
            before = next;
        }
        return Math.abs(sum) / 2;
    }

    private static int differing(BufferedImage a, BufferedImage b) {
        int different = 0;
        for (int x = 0; x < a.getWidth(); x++) {
            for (int y = 0; y < a.getHeight(); y++) {
                different += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
            }
        }
        return different;
    }
}
