package org.merestone.data.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.linearref.LengthIndexedLine;

class DemoMarkersTest {

    private static final DemoCounty COUNTY = DemoCounty.generate(DemoCounty.SEED);
    private static final Map<String, DemoLine> LINES =
            COUNTY.lines().stream().collect(Collectors.toMap(DemoLine::code, line -> line));

    @Test
    void positionsAreThoseOfThe3DegreeZone38() {
        // Known answer of PROJ: lon 114.3225 lat 29.8413 is X 3302564.9733, Y 38531166.3004 in EPSG:4526.
        var grid = Grid.of(new Coordinate(114.3225, 29.8413));
        assertThat(grid.xNorth()).isCloseTo(3_302_564.9733, within(1e-3));
        assertThat(grid.prefixedEast()).isCloseTo(38_531_166.3004, within(1e-3));
        assertThat(COUNTY.markers()).allSatisfy(m -> assertThat(m.position().east()).isBetween(38_490_000.0, 38_560_000.0));
    }

    @Test
    void everyMarkerIsFoundAgainFromThreeObjectsAroundIt() {
        for (var marker : COUNTY.markers()) {
            var azimuths = marker.referenceObjects().stream().map(DemoReferenceObject::azimuthDeg).sorted().toList();
            assertThat(azimuths).as(marker.code()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(widestGap(azimuths)).as(marker.code()).isLessThan(200);
            assertThat(marker.referenceObjects()).allSatisfy(o -> {
                assertThat(o.distanceM() * 10).isCloseTo(Math.rint(o.distanceM() * 10), within(1e-9));
                assertThat(o.distanceM()).isBetween(5.0, 120.0);
                assertThat(o.part()).isNotBlank();
            });
        }
    }

    private static double widestGap(List<Double> azimuths) {
        double widest = 360 - azimuths.get(azimuths.size() - 1) + azimuths.get(0);
        for (int i = 1; i < azimuths.size(); i++) {
            widest = Math.max(widest, azimuths.get(i) - azimuths.get(i - 1));
        }
        return widest;
    }

    @Test
    void markersStandOnApprovedLinesOnlyAndCountFromTheWestOrTheNorth() {
        var byLine = COUNTY.markers().stream().filter(m -> m.node() == null)
                .collect(Collectors.groupingBy(DemoMarker::lineCode));
        assertThat(byLine).isNotEmpty();
        byLine.forEach((code, markers) -> {
            var line = LINES.get(code);
            assertThat(line.state()).isEqualTo(DemoLineState.APPROVED);
            var along = new LengthIndexedLine(line.asNumbered());
            double last = 0;
            int serial = 1;
            for (var marker : markers) {
                assertThat(marker.code()).isEqualTo("%s%03d%s".formatted(code, marker.serial(), marker.type()));
                double at = along.project(marker.position().point().getCoordinate());
                if (marker.serial() > serial) {
                    assertThat(marker.serial()).isEqualTo(serial + 1);
                    serial = marker.serial();
                }
                assertThat(at).as(marker.code()).isGreaterThan(last - 2e-3);
                last = at;
            }
        });
    }

    @Test
    void markersAreNeitherCrowdedNorFarApart() {
        var singles = COUNTY.markers().stream().filter(m -> m.node() == null && m.type() != 'B')
                .collect(Collectors.groupingBy(DemoMarker::lineCode));
        singles.forEach((code, markers) -> {
            for (int i = 1; i < markers.size(); i++) {
                var a = markers.get(i - 1).position();
                var b = markers.get(i).position();
                assertThat(Math.hypot(a.north() - b.north(), a.east() - b.east())).as(code).isBetween(300.0, 3_150.0);
            }
        });
    }

    @Test
    void aTriPointOfAnApprovedLineHasAThreeFacedMarker() {
        var planted = COUNTY.markers().stream().filter(m -> m.node() != null).toList();
        assertThat(planted).isNotEmpty().allSatisfy(m -> {
            assertThat(m.faces()).hasSize(3).isEqualTo(m.node().units());
            assertThat(m.position().point().equalsExact(m.node().point())).isTrue();
            assertThat(m.type()).isEqualTo('Q');
        });
        for (var line : COUNTY.lines()) {
            if (line.isInterior() && line.state() == DemoLineState.APPROVED && line.start().isTriPoint()) {
                assertThat(planted).anySatisfy(m -> assertThat(m.node()).isEqualTo(line.start()));
            }
        }
    }

    @Test
    void aPairOnTwoBanksSharesItsNumber() {
        var banks = COUNTY.markers().stream().filter(DemoMarker::isDouble).toList();
        assertThat(banks).isNotEmpty();
        for (var marker : banks) {
            assertThat(marker.offLineM()).isBetween(25.0, 60.0);
            assertThat(marker.managingUnit()).isEqualTo(marker.faces().get(marker.type() - 'A'));
            assertThat(banks.stream().filter(m -> m.lineCode().equals(marker.lineCode())
                    && m.serial() == marker.serial())).hasSize(2);
        }
    }
}
