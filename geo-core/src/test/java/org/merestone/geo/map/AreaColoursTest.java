package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import org.merestone.geo.division.DivisionLevel;

class AreaColoursTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noTwoNeighboursHaveTheSameFill(long seed) {
        List<MapFeature> areas = patchwork(seed, 250);
        List<Plotted> coloured = plotted(areas);
        for (int i = 0; i < coloured.size(); i++) {
            for (int j = 0; j < i; j++) {
                Geometry a = coloured.get(i).feature().shape();
                Geometry b = coloured.get(j).feature().shape();
                if (a.getEnvelopeInternal().intersects(b.getEnvelopeInternal()) && a.intersection(b).getLength() > 1e-9) {
                    assertThat(coloured.get(i).fill()).as(i + " beside " + j).isNotEqualTo(coloured.get(j).fill());
                }
            }
        }
    }

    @Test
    void fourFillsMostlyDo() {
        List<Plotted> coloured = plotted(patchwork(9, 400));
        assertThat(coloured.stream().filter(each -> each.fill() >= 4).count()).isLessThan(coloured.size() / 20);
        assertThat(coloured.stream().filter(each -> each.fill() == 0).count()).isGreaterThan(coloured.size() / 8);
    }

    @Test
    void fillsDoNotDependOnTheOrderInWhichAreasAreGiven() {
        List<MapFeature> areas = patchwork(11, 100);
        List<MapFeature> backward = new ArrayList<>(areas);
        java.util.Collections.reverse(backward);
        List<Plotted> one = plotted(areas);
        List<Plotted> other = plotted(backward);
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.get(one.size() - 1 - i).fill()).isEqualTo(one.get(i).fill());
        }
    }

    private static List<Plotted> plotted(List<MapFeature> areas) {
        return MapContent.of(areas).find(MapFeature.Area.class, new Envelope(0, 1, 0, 1));
    }

    private static List<MapFeature> patchwork(long seed, int count) {
        Random random = new Random(seed);
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sites.add(new Coordinate(110 + random.nextDouble(), 30 + random.nextDouble()));
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        Geometry cells = builder.getDiagram(new GeometryFactory());
        List<MapFeature> areas = new ArrayList<>();
        for (int i = 0; i < cells.getNumGeometries(); i++) {
            areas.add(new MapFeature.Area("4201%05d".formatted(i), MapText.NONE, DivisionLevel.TOWNSHIP, cells.getGeometryN(i)));
        }
        return areas;
    }
}
