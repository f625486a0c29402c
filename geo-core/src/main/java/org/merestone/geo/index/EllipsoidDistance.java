package org.merestone.geo.index;

/**
 * Length of the geodesic between two points of the CGCS2000 ellipsoid, by Vincenty's inverse formula (Survey Review XXIII, 176,
 * 1975): to a tenth of a millimetre wherever it converges. Between points almost opposite on the globe, where it does not, the
 * great circle of the mean radius is given instead, good to half a percent.
 */
final class EllipsoidDistance {

    private static final double A = LocalScale.SEMI_MAJOR;
    private static final double F = LocalScale.FLATTENING;
    private static final double B = A * (1 - F);
    private static final double MEAN_RADIUS = (2 * A + B) / 3;

    private EllipsoidDistance() {
    }

    /** Metres between two positions in degrees. */
    static double metres(double lon1, double lat1, double lon2, double lat2) {
        double u1 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat1)));
        double u2 = Math.atan((1 - F) * Math.tan(Math.toRadians(lat2)));
        double sin1 = Math.sin(u1);
        double cos1 = Math.cos(u1);
        double sin2 = Math.sin(u2);
        double cos2 = Math.cos(u2);
        double difference = Math.toRadians(Math.IEEEremainder(lon2 - lon1, 360));
        double lambda = difference;
        for (int round = 0; round < 50; round++) {
            double sinLambda = Math.sin(lambda);
            double cosLambda = Math.cos(lambda);
            double across = cos2 * sinLambda;
            double along = cos1 * sin2 - sin1 * cos2 * cosLambda;
            double sinSigma = LocalScale.length(across, along);
            if (sinSigma == 0) {
                return 0;
            }
            double cosSigma = sin1 * sin2 + cos1 * cos2 * cosLambda;
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cos1 * cos2 * sinLambda / sinSigma;
            double cosSqAlpha = 1 - sinAlpha * sinAlpha;
            double cos2SigmaM = cosSqAlpha == 0 ? 0 : cosSigma - 2 * sin1 * sin2 / cosSqAlpha;
            double c = F / 16 * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
            double next = difference + (1 - c) * F * sinAlpha
                    * (sigma + c * sinSigma * (cos2SigmaM + c * cosSigma * (2 * cos2SigmaM * cos2SigmaM - 1)));
            if (Math.abs(next - lambda) < 1e-13) {
                return length(sigma, sinSigma, cosSigma, cosSqAlpha, cos2SigmaM);
            }
            lambda = next;
        }
        return greatCircle(lon1, lat1, lon2, lat2);
    }

    private static double length(double sigma, double sinSigma, double cosSigma, double cosSqAlpha, double cos2SigmaM) {
        double uSq = cosSqAlpha * (A * A - B * B) / (B * B);
        double scale = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
        double b = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
        double squared = cos2SigmaM * cos2SigmaM;
        double correction = b * sinSigma * (cos2SigmaM + b / 4 * (cosSigma * (2 * squared - 1)
                - b / 6 * cos2SigmaM * (4 * sinSigma * sinSigma - 3) * (4 * squared - 3)));
        return B * scale * (sigma - correction);
    }

    private static double greatCircle(double lon1, double lat1, double lon2, double lat2) {
        double sinLat = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double h = sinLat * sinLat + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * sinLon * sinLon;
        return 2 * MEAN_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
