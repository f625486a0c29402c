package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaussKruegerTest {

    /** Golden vectors computed with pyproj 3.7.2, to 0.1 mm. */
    @ParameterizedTest
    @CsvSource({
        "114.3225, 29.8413, 38, 3302564.9733, 38531166.3004",
        "114.0398, 29.5557, 38, 3270863.9768, 38503857.1446",
        "105.9144, 36.9808, 35, 4094771.0232, 35581413.6973",
        "106.6000, 36.9500, 36, 4091878.0325, 36375298.6358"})
    void agreesWithTheGoldenVectors(double lon, double lat, int zone, double xNorth, double prefixedEast) {
        GridPoint point = GaussKrueger.inOwnZone(new LonLat(lon, lat));

        assertThat(point.zone()).isEqualTo(GaussZone.three(zone));
        assertThat(point.xNorth()).isCloseTo(xNorth, within(1e-4));
        assertThat(point.prefixedEast()).isCloseTo(prefixedEast, within(1e-4));
        LonLat back = GaussKrueger.position(GridPoint.ofPrefixed(xNorth, prefixedEast));
        assertThat(Ellipsoid2000.distance(back, new LonLat(lon, lat))).isLessThan(1e-4);
    }

    /**
     * 1,856 positions from the equator to latitude 55°, up to 3° from the central meridian, in all 64 systems. PROJ's answers have five
     * decimals; what is left is their rounding.
     */
    @Test
    void everyZoneAgreesWithProjBothWaysWithAndWithoutPrefix() throws IOException {
        Set<Integer> systems = new TreeSet<>();
        for (String line : lines("proj-gauss-krueger.csv")) {
            String[] field = line.split(",");
            CoordinateSystem system = CoordinateSystem.ofEpsg(Integer.parseInt(field[0]));
            systems.add(system.epsg());
            LonLat position = new LonLat(Double.parseDouble(field[1]), Double.parseDouble(field[2]));
            double xNorth = Double.parseDouble(field[3]);
            double yEast = Double.parseDouble(field[4]);

            double[] eastNorth = system.fromLonLat(position);
            assertThat(Math.hypot(eastNorth[1] - xNorth, eastNorth[0] - yEast)).as(line).isLessThan(2e-5);
            assertThat(Ellipsoid2000.distance(system.toLonLat(yEast, xNorth), position)).as(line).isLessThan(2e-5);
        }
        assertThat(systems).containsExactlyElementsOf(IntStream.rangeClosed(4491, 4554).boxed().toList());
    }

    /** Scale and convergence by {@code proj -V +proj=tmerc +a=6378137 +rf=298.257222101} (PROJ 9.1.1), to their last digit. */
    @ParameterizedTest
    @CsvSource({
        "114.3225, 29.8413, 38, 1.00001198,  0.16047708",
        "105.9144, 36.9808, 35, 1.00008162,  0.55008510",
        "106.6,    36.95,   36, 1.00019149, -0.84167336",
        "115.4999, 30.0,    38, 1.00025833,  0.75008046",
        "113.1,    29.3,    38, 1.00009431, -0.44047218",
        "114,      30,      38, 1.00000000,  0.00000000"})
    void knowsScaleAndConvergence(double lon, double lat, int zone, double scale, double convergence) {
        GaussKrueger projection = GaussKrueger.of(GaussZone.three(zone));
        LonLat position = new LonLat(lon, lat);

        assertThat(projection.scale(position)).isCloseTo(scale, within(1e-8));
        assertThat(projection.convergence(position)).isCloseTo(convergence, within(2e-7));
    }

    /** The golden vectors' pair of points: true 41.078171°, grid 40.917669°, plane 1470.5942 m, geodesic 1470.5761 m. */
    @Test
    void trueAzimuthIsGridAzimuthAndConvergence() {
        LonLat from = new LonLat(114.3225, 29.8413);
        LonLat to = new LonLat(114.3325, 29.8513);
        GridPoint gridFrom = GaussKrueger.inOwnZone(from);
        GridPoint gridTo = GaussKrueger.inOwnZone(to);

        GridAzimuth grid = gridFrom.azimuthTo(gridTo);
        assertThat(grid.degrees()).isCloseTo(40.917669, within(1e-6));
        assertThat(gridFrom.planeDistance(gridTo)).isCloseTo(1470.5942, within(1e-4));
        double convergence = GaussKrueger.of(gridFrom.zone()).convergence(from);
        // chord and arc of the projected geodesic differ by a few seconds of arc at most over 1.5 km
        assertThat(grid.toTrue(convergence).degrees()).isCloseTo(Ellipsoid2000.azimuth(from, to).degrees(), within(1e-4));
    }

    @Test
    void aPositionFarFromTheZoneIsRefusedRatherThanProjectedBadly() {
        GaussKrueger zone38 = GaussKrueger.of(GaussZone.three(38));

        assertThatThrownBy(() -> zone38.toGrid(new LonLat(118.5, 30))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GaussKrueger.position(new GridPoint(3_300_000, 960_000, GaussZone.three(38))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> zone38.toLonLat(new GridPoint(3_300_000, 500_000, GaussZone.three(39))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsProjectThroughOneInstance() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Double>> tasks = IntStream.range(0, 8)
                    .<Callable<Double>>mapToObj(seed -> () -> worstRoundTrip(105 + seed, 20_000)).toList();
            for (Future<Double> worst : threads.invokeAll(tasks)) {
                assertThat(worst.get()).isLessThan(1e-4);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static double worstRoundTrip(double lon, int count) {
        double worst = 0;
        for (int i = 0; i < count; i++) {
            LonLat position = new LonLat(lon + i * 1e-5, 25 + i * 1e-4);
            LonLat back = GaussKrueger.position(GaussKrueger.inOwnZone(position));
            worst = Math.max(worst, Math.hypot(back.lon() - position.lon(), back.lat() - position.lat()) * 111_000);
        }
        return worst;
    }

    static List<String> lines(String resource) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                GaussKruegerTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList();
        }
    }
}
