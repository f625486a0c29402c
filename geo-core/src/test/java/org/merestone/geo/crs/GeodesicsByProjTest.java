package org.merestone.geo.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lengths and azimuths by PROJ 9.1.1 ({@code geod -I +ellps=GRS80 -f %.10f -F %.6f}), from a quarter of a metre to 460 km, at random places
 * of China; plane systems beside the Gauss-Krüger ones by GDAL 3.6.2 ({@code gdaltransform -s_srs EPSG:4326}). The ellipsoid GRS80 differs
 * from that of CGCS2000 in the tenth digit of the flattening.
 */
class GeodesicsByProjTest {

    @ParameterizedTest
    @CsvSource({
        "93.43, 11.3916, 93.440750728, 11.413272085, 2669.035853, 26.07706260",
        "106.1529, 21.9188, 106.152899888, 21.918797763, 0.247971, 182.67476035",
        "76.2497, 25.2486, 76.249701599, 25.248602269, 0.298544, 32.65602267",
        "99.4712, 44.5158, 99.471208615, 44.515801046, 0.694754, 80.36899389",
        "111.646, 50.4377, 111.653147320, 50.431684169, 840.040151, 142.80497024",
        "132.5753, 6.2826, 133.177715490, 6.129018503, 68799.537976, 104.25934300",
        "82.6553, 9.7718, 82.655195578, 9.771845697, 12.522050, 293.80581182",
        "84.8436, 32.4984, 84.860503958, 32.484532456, 2211.116308, 134.06311365",
        "106.8647, 7.0767, 106.864702214, 7.076700628, 0.254265, 74.14851194",
        "114.824, 24.952, 114.823930616, 24.951893896, 13.683580, 210.80227276",
        "101.1911, 18.6886, 100.964266820, 18.616680617, 25222.055368, 251.63799615",
        "88.6458, 32.1468, 88.643009059, 32.149178485, 372.680122, 315.04949579",
        "117.7667, 18.109, 120.774793278, 21.165385785, 462582.248666, 42.50368001",
        "99.0874, 41.0999, 99.087400891, 41.099890297, 1.080171, 176.02646821"})
    void lengthAndAzimuthAreThoseOfProj(double lon1, double lat1, double lon2, double lat2, double metres, double azimuth) {
        LonLat from = new LonLat(lon1, lat1);
        LonLat to = new LonLat(lon2, lat2);

        assertThat(Ellipsoid2000.distance(from, to)).isCloseTo(metres, within(2e-6));
        assertThat(Ellipsoid2000.distance(to, from)).isCloseTo(metres, within(2e-6));
        assertThat(Ellipsoid2000.azimuth(from, to).degrees()).isCloseTo(azimuth, within(metres < 1 ? 1e-5 : 1e-7));
    }

    @ParameterizedTest
    @CsvSource({"114.3225, 29.8413, 41.078171, 1470.5761", "105.9144, 36.9808, 0, 500", "76.2, 39.5, 270, 123456.789"})
    void whoGoesThereByAzimuthAndLengthArrivesThere(double lon, double lat, double azimuth, double metres) {
        LonLat from = new LonLat(lon, lat);
        LonLat to = Ellipsoid2000.destination(from, new TrueAzimuth(azimuth), metres);

        assertThat(Ellipsoid2000.distance(from, to)).isCloseTo(metres, within(1e-6));
        assertThat(Ellipsoid2000.azimuth(from, to).degrees()).isCloseTo(azimuth, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({
        "32649, 114.3225, 29.8413, 821047.550194962, 3305835.53244136",
        "32650, 117.1, 31.2, 509526.625796703, 3451771.60774731",
        "32648, 105.9144, 36.9808, 581381.131852333, 4093133.11490664",
        "3395, 114.3225, 29.8413, 12726322.486214, 3461908.62155838",
        "3857, 114.3225, 29.8413, 12726322.486214, 3483166.70585251",
        "3857, -179.9, 84.9, -20026376.3937099, 19845401.3354964"})
    void otherPlaneSystemsAgreeWithGdalBothWays(int epsg, double lon, double lat, double east, double north) {
        CoordinateSystem system = CoordinateSystem.ofEpsg(epsg);
        double[] plane = system.fromLonLat(new LonLat(lon, lat));

        assertThat(plane[0]).isCloseTo(east, within(1e-3));
        assertThat(plane[1]).isCloseTo(north, within(1e-3));
        LonLat back = system.toLonLat(east, north);
        assertThat(back.lon()).isCloseTo(lon, within(1e-8));
        assertThat(back.lat()).isCloseTo(lat, within(1e-8));
    }

    /** 4978, 4979 are WGS 84, 4479, 4480 CGCS2000, 9518 WGS 84 with heights of EGM2008: none is a pair of numbers. */
    @ParameterizedTest
    @ValueSource(ints = {4978, 4979, 4479, 4480, 9518})
    void threeDimensionsAreRefusedWithWhatToDo(int epsg) {
        assertThatThrownBy(() -> CoordinateSystem.ofEpsg(epsg)).isInstanceOfSatisfying(CoordinateSystemRefused.class, refused -> {
            assertThat(refused.sentence().in(java.util.Locale.ENGLISH)).contains("EPSG:" + epsg, "4490", "4326");
            assertThat(refused.sentence().in(java.util.Locale.CHINESE)).contains("三维");
        });
    }

    @Test
    void aTriangleAndItsComplementOnTheSphereoidDifferInSignOnly() throws Exception {
        var reader = new org.locationtech.jts.io.WKTReader();
        var ring = (org.locationtech.jts.geom.Polygon) reader.read("POLYGON ((114 29, 115 29, 114.5 30, 114 29))");
        double area = Ellipsoid2000.area(ring);

        assertThat(Ellipsoid2000.area(ring.reverse())).isEqualTo(area);
        assertThat(Ellipsoid2000.signedArea(ring.getExteriorRing().getCoordinateSequence()))
                .isEqualTo(-Ellipsoid2000.signedArea(ring.getExteriorRing().reverse().getCoordinateSequence()));
    }
}
