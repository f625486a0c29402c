package org.merestone.geo.crs;

/**
 * The transverse Mercator projection of the CGCS2000 ellipsoid by Krüger's series in the third flattening n, to the sixth order: from the
 * geodetic latitude to the conformal one, onto the sphere's transverse Mercator, and from that to the ellipsoid's. Within 4° of the central
 * meridian what is left out is below a nanometre. L. Krüger, "Konforme Abbildung des Erdellipsoids in der Ebene" (1912); coefficients to
 * this order in C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers", J. Geodesy 85 (2011).
 *
 * <p>Written here rather than taken from GeoTools because every position of the register goes through it: GeoTools finds its projections by
 * searching for services, which takes half a second at the start of a command and fails under class loaders of other makes.
 */
final class KruegerSeries {

    private static final double N = Ellipsoid2000.FLATTENING / (2 - Ellipsoid2000.FLATTENING);
    /** Radius of the sphere whose meridian is as long as the ellipsoid's. */
    private static final double RADIUS = Ellipsoid2000.SEMI_MAJOR / (1 + N) * (1 + N * N * (1 / 4.0 + N * N * (1 / 64.0 + N * N / 256)));

    private static final double[] TO_CONFORMAL = {
        polynomial(1, -2, 2 / 3.0, 4 / 3.0, -82 / 45.0, 32 / 45.0, 4642 / 4725.0),
        polynomial(2, 5 / 3.0, -16 / 15.0, -13 / 9.0, 904 / 315.0, -1522 / 945.0),
        polynomial(3, -26 / 15.0, 34 / 21.0, 8 / 5.0, -12686 / 2835.0),
        polynomial(4, 1237 / 630.0, -12 / 5.0, -24832 / 14175.0),
        polynomial(5, -734 / 315.0, 109598 / 31185.0),
        polynomial(6, 444337 / 155925.0)};
    private static final double[] FROM_CONFORMAL = {
        polynomial(1, 2, -2 / 3.0, -2, 116 / 45.0, 26 / 45.0, -2854 / 675.0),
        polynomial(2, 7 / 3.0, -8 / 5.0, -227 / 45.0, 2704 / 315.0, 2323 / 945.0),
        polynomial(3, 56 / 15.0, -136 / 35.0, -1262 / 105.0, 73814 / 2835.0),
        polynomial(4, 4279 / 630.0, -332 / 35.0, -399572 / 14175.0),
        polynomial(5, 4174 / 315.0, -144838 / 6237.0),
        polynomial(6, 601676 / 22275.0)};
    private static final double[] TO_ELLIPSOID = {
        polynomial(1, 1 / 2.0, -2 / 3.0, 5 / 16.0, 41 / 180.0, -127 / 288.0, 7891 / 37800.0),
        polynomial(2, 13 / 48.0, -3 / 5.0, 557 / 1440.0, 281 / 630.0, -1983433 / 1935360.0),
        polynomial(3, 61 / 240.0, -103 / 140.0, 15061 / 26880.0, 167603 / 181440.0),
        polynomial(4, 49561 / 161280.0, -179 / 168.0, 6601661 / 7257600.0),
        polynomial(5, 34729 / 80640.0, -3418889 / 1995840.0),
        polynomial(6, 212378941 / 319334400.0)};
    private static final double[] FROM_ELLIPSOID = {
        polynomial(1, -1 / 2.0, 2 / 3.0, -37 / 96.0, 1 / 360.0, 81 / 512.0, -96199 / 604800.0),
        polynomial(2, -1 / 48.0, -1 / 15.0, 437 / 1440.0, -46 / 105.0, 1118711 / 3870720.0),
        polynomial(3, -17 / 480.0, 37 / 840.0, 209 / 4480.0, -5569 / 90720.0),
        polynomial(4, -4397 / 161280.0, 11 / 504.0, 830251 / 7257600.0),
        polynomial(5, -4583 / 161280.0, 108847 / 3991680.0),
        polynomial(6, -20648693 / 638668800.0)};

    private KruegerSeries() {
    }

    /**
     * Projects.
     *
     * @param dLon longitude less that of the central meridian, degrees
     * @param lat  degrees
     * @return metres east of the central meridian and north of the equator
     */
    static double[] toPlane(double dLon, double lat) {
        double lambda = Math.toRadians(dLon);
        double phi = Math.toRadians(lat);
        double chi = phi + sines(TO_CONFORMAL, phi);
        double cosine = Math.cos(chi);
        double sine = Math.sin(chi);
        double northward = cosine * Math.cos(lambda);
        double xi = Math.atan2(sine, northward);
        double eta = inverseHyperbolicSine(cosine * Math.sin(lambda) / Math.hypot(sine, northward));
        double[] plane = {eta, xi};
        add(TO_ELLIPSOID, plane);
        plane[0] *= RADIUS;
        plane[1] *= RADIUS;
        return plane;
    }

    /**
     * Projects back.
     *
     * @return longitude less that of the central meridian, and latitude, degrees
     */
    static double[] toDegrees(double east, double north) {
        double[] plane = {east / RADIUS, north / RADIUS};
        add(FROM_ELLIPSOID, plane);
        double grown = Math.exp(plane[0]);
        double eastward = (grown - 1 / grown) / 2;
        double sine = Math.sin(plane[1]);
        double northward = Math.cos(plane[1]);
        double chi = Math.atan2(sine, Math.hypot(eastward, northward));
        double phi = chi + sines(FROM_CONFORMAL, chi);
        return new double[] {Math.toDegrees(Math.atan2(eastward, northward)), Math.toDegrees(phi)};
    }

    /** Σ c_j sin 2jx, by Clenshaw's recurrence. */
    private static double sines(double[] coefficients, double x) {
        double twice = 2 * Math.cos(2 * x);
        double before = 0;
        double sum = 0;
        for (int j = coefficients.length - 1; j >= 0; j--) {
            double next = twice * sum - before + coefficients[j];
            before = sum;
            sum = next;
        }
        return sum * Math.sin(2 * x);
    }

    /** Adds Σ c_j sin 2jζ to ζ = ξ + iη, given and taken as {η, ξ}. */
    private static void add(double[] coefficients, double[] etaXi) {
        double sine = Math.sin(2 * etaXi[1]);
        double cosine = Math.cos(2 * etaXi[1]);
        double grown = Math.exp(2 * etaXi[0]);
        double sinh = (grown - 1 / grown) / 2;
        double cosh = (grown + 1 / grown) / 2;
        double twiceReal = 2 * cosine * cosh;
        double twiceImaginary = -2 * sine * sinh;
        double real = 0;
        double imaginary = 0;
        double realBefore = 0;
        double imaginaryBefore = 0;
        for (int j = coefficients.length - 1; j >= 0; j--) {
            double nextReal = twiceReal * real - twiceImaginary * imaginary - realBefore + coefficients[j];
            double nextImaginary = twiceImaginary * real + twiceReal * imaginary - imaginaryBefore;
            realBefore = real;
            imaginaryBefore = imaginary;
            real = nextReal;
            imaginary = nextImaginary;
        }
        etaXi[1] += sine * cosh * real - cosine * sinh * imaginary;
        etaXi[0] += sine * cosh * imaginary + cosine * sinh * real;
    }

    private static double inverseHyperbolicSine(double x) {
        double size = Math.abs(x);
        return Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), x);
    }

    /** c₀nᵏ + c₁nᵏ⁺¹ + … */
    private static double polynomial(int power, double... coefficients) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * N + coefficients[i];
        }
        return sum * Math.pow(N, power);
    }
}
