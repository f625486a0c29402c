package org.merestone.boundary.marker;

import java.util.ArrayList;
import java.util.List;
import org.merestone.geo.crs.TrueAzimuth;

/**
 * How well a lost marker can be put back from its reference objects (可恢复性): the expected error of the place where the distances from
 * them meet, each measured to 0.1 m. With u the unit vector towards each object, the error is 0.1 m · √tr(Σuuᵀ)⁻¹: 0.14 m for two at
 * right angles, 0.12 m for three spread evenly, without bound where all lie on one line through the marker.
 *
 * @param allM   with all objects standing, metres; infinite where they do not fix a place
 * @param worstM with the one gone that is missed most, metres
 */
public record Restorability(double allM, double worstM) {

    private static final double DISTANCE_ERROR_M = 0.1;
    /** Below this the distances are as good as parallel. */
    private static final double SINGULAR = 1e-9;

    /** Of the objects that are not gone. @param convergence at the marker, degrees */
    public static Restorability of(List<ReferenceObject> objects, double convergence) {
        List<TrueAzimuth> standing = objects.stream().filter(object -> object.condition() != ReferenceObject.Condition.GONE)
                .map(object -> object.trueAzimuth(convergence)).toList();
        double worst = standing.isEmpty() ? Double.POSITIVE_INFINITY : 0;
        for (int i = 0; i < standing.size(); i++) {
            List<TrueAzimuth> rest = new ArrayList<>(standing);
            rest.remove(i);
            worst = Math.max(worst, error(rest));
        }
        return new Restorability(error(standing), worst);
    }

    private static double error(List<TrueAzimuth> directions) {
        double north = 0;
        double east = 0;
        double both = 0;
        for (TrueAzimuth direction : directions) {
            double cosine = Math.cos(Math.toRadians(direction.degrees()));
            double sine = Math.sin(Math.toRadians(direction.degrees()));
            north += cosine * cosine;
            east += sine * sine;
            both += sine * cosine;
        }
        double determinant = north * east - both * both;
        return determinant < SINGULAR ? Double.POSITIVE_INFINITY : DISTANCE_ERROR_M * Math.sqrt((north + east) / determinant);
    }
}
