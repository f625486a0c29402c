package org.merestone.boundary.profile;

import java.math.BigDecimal;
import java.util.Map;
import org.merestone.data.conflict.Refusal;

/**
 * The numbers of a profile.
 *
 * @param stated those that it states itself
 */
public record Thresholds(Map<Threshold, Double> stated) {

    /** What this register proposes. */
    public static final Thresholds PROPOSED = new Thresholds(Map.of());

    /** @throws Refusal.NotAllowed when a number is outside of what makes sense */
    public Thresholds {
        stated = Map.copyOf(stated);
        stated.forEach((threshold, amount) -> {
            if (!threshold.admits(amount)) {
                throw new Refusal.NotAllowed(threshold == Threshold.SHEET_SCALE ? "profile.scale" : "profile.amount", plain(amount),
                        threshold.rule(), plain(threshold.least()), plain(threshold.most()));
            }
        });
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

    /** A number as people write it: without an exponent and without noughts at its end. */
    public static String plain(double amount) {
        return Double.isNaN(amount) || Double.isInfinite(amount) ? Double.toString(amount)
                : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }
}
