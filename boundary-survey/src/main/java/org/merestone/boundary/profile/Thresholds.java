package org.merestone.boundary.profile;

import java.math.BigDecimal;
import java.util.Map;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.survey.SessionComparison;

/**
 * The numbers of a profile.
 *
 * @param stated those that it states itself
 */
public record Thresholds(Map<Threshold, Double> stated) {

    /** What this register proposes. */
    public static final Thresholds PROPOSED = new Thresholds(Map.of());

    /** @throws Refusal.NotAllowed when a number is outside of what makes sense, or two of them contradict each other */
    public Thresholds {
        stated = Map.copyOf(stated);
        stated.forEach((threshold, amount) -> {
            if (!threshold.admits(amount)) {
                throw new Refusal.NotAllowed(threshold == Threshold.SHEET_SCALE ? "profile.scale" : "profile.amount", plain(amount),
                        threshold.rule(), plain(threshold.least()), plain(threshold.most()));
            }
        });
        double far = stated.getOrDefault(Threshold.OBJECT_FAR, Threshold.OBJECT_FAR.proposed());
        double tooFar = stated.getOrDefault(Threshold.OBJECT_TOO_FAR, Threshold.OBJECT_TOO_FAR.proposed());
        if (far > tooFar) {
            throw new Refusal.NotAllowed("profile.farBeyondTooFar", plain(far), plain(tooFar));
        }
    }

    public double of(Threshold threshold) {
        return stated.getOrDefault(threshold, threshold.proposed());
    }

    /** The denominator of the maps of agreements. */
    public int sheetScale() {
        return (int) of(Threshold.SHEET_SCALE);
    }

    /** What a point may be off, metres: so many millimetres on the map of the agreement. */
    public double plotErrorM() {
        return of(Threshold.PLOT_ERROR) * of(Threshold.SHEET_SCALE) / 1_000;
    }

    /** What two sessions of one point may differ by (rule 22). */
    public SessionComparison.Limits sessions() {
        return new SessionComparison.Limits(of(Threshold.SESSION_PLANE), of(Threshold.SESSION_HEIGHT));
    }

    /** A number as people write it: without an exponent and without noughts at its end. */
    public static String plain(double amount) {
        return Double.isNaN(amount) || Double.isInfinite(amount) ? Double.toString(amount)
                : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }
}
