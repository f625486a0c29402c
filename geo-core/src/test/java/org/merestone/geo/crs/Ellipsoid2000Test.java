package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class Ellipsoid2000Test {

    /** Distances and azimuths by {@code geod -I +a=6378137 +rf=298.257222101} (PROJ 9.1.1). */
    @ParameterizedTest
    @CsvSource({
        "114.3225, 29.8413, 114.3325, 29.8513, 1470.5761,   41.078170815",
        "105.3,    36.9,    106.6,    36.95,   115960.6537, 86.866931504",
        "113.85,   29.05,   114.95,   29.05,   107130.7891, 89.732928722",
        "114,      30,      114,      31,      110860.9256, 0"})
    void geodesicsAgreeWithProj(double lon1, double lat1, double lon2, double lat2, double metres, double azimuth) {
        LonLat from = new LonLat(lon1, lat1);
        LonLat to = new LonLat(lon2, lat2);

        assertThat(Ellipsoid2000.distance(from, to)).isCloseTo(metres, within(1e-4));
        assertThat(Ellipsoid2000.azimuth(from, to).degrees()).isCloseTo(azimuth, within(1e-8));
        LonLat arrived = Ellipsoid2000.destination(from, new TrueAzimuth(azimuth), metres);
        assertThat(Ellipsoid2000.distance(arrived, to)).isLessThan(1e-3);
    }

    @Test
    void aLineIsAsLongAsItsGeodesicsTogether() throws ParseException {
        Geometry line = geometry("LINESTRING (105.3 36.9, 106.6 36.95, 105.3 36.9)");
        assertThat(Ellipsoid2000.length(line)).isCloseTo(2 * 115960.6537, within(2e-4));
        Geometry two = geometry("MULTILINESTRING ((105.3 36.9, 106.6 36.95), (114 30, 114 31))");
        assertThat(Ellipsoid2000.length(two)).isCloseTo(115960.6537 + 110860.9256, within(2e-4));
        assertThat(Ellipsoid2000.length(geometry("POINT (114 30)"))).isZero();
        assertThat(Ellipsoid2000.length(geometry("LINESTRING EMPTY"))).isZero();
    }

    /**
     * An octant is bounded by two meridians and the equator, all geodesics. The ellipsoid's surface has a closed form:
     * 2πa² + πb²/e·ln((1+e)/(1−e)) = 510 065 621.72 km² for 1/f = 298.257222101 (GRS 80 handbook: 510 065 622 km²).
     */
    @Test
    void anOctantIsAnEighthOfTheEllipsoid() throws ParseException {
        Geometry octant = geometry("POLYGON ((0 0, 90 0, 90 90, 0 90, 0 0))");
        double a = 6_378_137.0;
        double b = a * (1 - 1 / 298.257222101);
        double e = Math.sqrt(1 - b * b / (a * a));
        double surface = 2 * Math.PI * a * a + Math.PI * b * b / e * Math.log((1 + e) / (1 - e));
        assertThat(surface).isCloseTo(510_065_622e6, within(1e6));
        assertThat(Ellipsoid2000.area(octant)).isCloseTo(surface / 8, within(10.0));
    }

    @Test
    void holesAreNoArea() throws ParseException {
        String hole = "(114.2 30.2, 114.2 30.4, 114.4 30.4, 114.4 30.2, 114.2 30.2)";
        double whole = Ellipsoid2000.area(geometry("POLYGON ((114 30, 115 30, 115 31, 114 31, 114 30))"));
        double cut = Ellipsoid2000.area(geometry("POLYGON (" + hole + ")"));
        double holed = Ellipsoid2000.area(geometry("POLYGON ((114 30, 115 30, 115 31, 114 31, 114 30), " + hole + ")"));
        assertThat(holed).isCloseTo(whole - cut, within(1e-3));
        assertThat(cut).isPositive();
        assertThat(Ellipsoid2000.area(geometry(
                "GEOMETRYCOLLECTION (MULTIPOLYGON ((" + hole + ")), POINT (1 1))"))).isCloseTo(cut, within(1e-6));
        assertThat(Ellipsoid2000.area(geometry("LINESTRING (114 30, 115 31)"))).isZero();
    }

    @Test
    void aRingCounterClockwiseIsPositive() throws ParseException {
        Geometry ring = geometry("LINEARRING (114 30, 115 30, 115 31, 114 31, 114 30)");
        double area = Ellipsoid2000.signedArea(((LineString) ring).getCoordinateSequence());
        double reversed = Ellipsoid2000.signedArea(
                ((LineString) ring.reverse()).getCoordinateSequence());
        assertThat(area).isPositive();
        assertThat(reversed).isEqualTo(-area);
    }

    @Test
    void theThreeNorthsAreThreeTypes() {
        MagneticAzimuth compass = new MagneticAzimuth(45, -4.5, LocalDate.of(2024, 5, 1));
        assertThat(compass.toTrue()).isEqualTo(new TrueAzimuth(40.5));
        assertThat(new TrueAzimuth(0.25).toGrid(0.75)).isEqualTo(new GridAzimuth(359.5));
        assertThat(new GridAzimuth(-10).degrees()).isEqualTo(350);
        assertThat(new TrueAzimuth(-1e-17).degrees()).isLessThan(360);
        assertThatThrownBy(() -> new TrueAzimuth(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MagneticAzimuth(0, Double.NaN, LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Geometry geometry(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }
}
