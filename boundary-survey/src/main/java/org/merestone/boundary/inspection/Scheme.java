package org.merestone.boundary.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.merestone.data.conflict.Refusal;

/**
 * How samples are drawn and scored. The numbers of {@link #USUAL} are recollected from GB/T 24356 (confidence L), so only ever a beginning
 * that
 * the county edits.
 *
 * @param levels      that a line must pass, in their order
 * @param weights     of the elements; they add up to 1
 * @param deductions  points that a fault takes from its element, by its weight
 * @param samples     how many units are looked at in a lot of up to so many; beyond the last step all are
 */
public record Scheme(List<Level> levels, Map<Element, Double> weights, Map<Fault.Weight, Double> deductions, double excellentFrom,
        double goodFrom,
        double passFrom, Map<Integer, Integer> samples) {

    private static final double FULL = 100;

    /** The scheme of a register where nobody has edited it. */
    public static final Scheme USUAL = new Scheme(List.of(Level.values()),
            Map.of(Element.MATHEMATICS, 0.35, Element.ATTRIBUTES, 0.35, Element.EXPRESSION, 0.15, Element.DOCUMENTS, 0.15),
            Map.of(Fault.Weight.A, 42.0, Fault.Weight.B, 12.0, Fault.Weight.C, 4.0, Fault.Weight.D, 1.0), 90, 75, 60,
            Map.of(20, 3, 40, 5, 60, 7, 80, 9, 100, 10, 120, 11, 140, 12, 160, 13, 180, 14, 200, 15));

    /** @throws Refusal.NotAllowed when levels are missing or out of order, weights do not add up, or limits do not follow each other */
    public Scheme {
        levels = List.copyOf(levels);
        weights = Map.copyOf(weights);
        deductions = Map.copyOf(deductions);
        samples = Map.copyOf(samples);
        if (levels.isEmpty() || !levels.equals(levels.stream().distinct().sorted().toList()) || !levels.contains(Level.ACCEPTANCE)) {
            throw new Refusal.NotAllowed("inspection.levels");
        }
        if (weights.size() != Element.values().length || weights.values().stream().anyMatch(weight -> !(weight >= 0 && weight <= 1))
                || Math.abs(weights.values().stream().mapToDouble(Double::doubleValue).sum() - 1) > 1e-6) {
            throw new Refusal.NotAllowed("inspection.weights");
        }
        double last = FULL + 1;
        for (Fault.Weight weight : Fault.Weight.values()) {
            double points = deductions.getOrDefault(weight, -1.0);
            if (!(points > 0 && points < last)) {
                throw new Refusal.NotAllowed("inspection.deductions");
            }
            last = points;
        }
        if (!(passFrom > 0 && goodFrom > passFrom && excellentFrom > goodFrom && excellentFrom <= FULL)) {
            throw new Refusal.NotAllowed("inspection.limits");
        }
        if (samples.size() > 20 || samples.entrySet().stream().anyMatch(step -> step.getKey() < 1 || step.getValue() < 1)) {
            throw new Refusal.NotAllowed("inspection.samples");
        }
    }

    /** How many units of a lot are looked at: by the smallest step that holds it, all of it beyond the last. */
    public int sampleOf(int lot) {
        Map.Entry<Integer, Integer> step = new TreeMap<>(samples).ceilingEntry(lot);
        return step == null ? lot : Math.min(lot, step.getValue());
    }

    /** The score of a unit, 0 to 100 with two decimals: each element's hundred less its faults, weighted. A fault of class A fails it. */
    public double score(List<Fault> faults) {
        Map<Element, Double> left = new EnumMap<>(Element.class);
        faults.forEach(fault -> left.merge(fault.element(), deductions.get(fault.weight()), Double::sum));
        double score = weights.entrySet().stream().mapToDouble(each -> each.getValue() * Math.max(0,
                FULL - left.getOrDefault(each.getKey(), 0.0))).sum();
        return rounded(score);
    }

    /** The grade of a unit. */
    public Grade grade(List<Fault> faults) {
        boolean elementFails = weights.keySet().stream().anyMatch(element -> faults.stream().filter(fault -> fault.element() == element)
                .mapToDouble(fault -> deductions.get(fault.weight())).sum() > FULL - passFrom);
        boolean grave = faults.stream().anyMatch(fault -> fault.weight() == Fault.Weight.A);
        return grave || elementFails ? Grade.FAILED : grade(score(faults));
    }

    /** The grade of a score. */
    public Grade grade(double score) {
        return score >= excellentFrom ? Grade.EXCELLENT : score >= goodFrom ? Grade.GOOD : score >= passFrom ? Grade.PASSED : Grade.FAILED;
    }

    /** The score of a whole lot by the scores of its sample: their mean. */
    public static double mean(List<Double> scores) {
        return rounded(scores.stream().mapToDouble(Double::doubleValue).average().orElse(0));
    }

    private static double rounded(double score) {
        return BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
