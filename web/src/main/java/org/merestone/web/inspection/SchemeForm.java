package org.merestone.web.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.inspection.Element;
import org.merestone.boundary.inspection.Fault;
import org.merestone.boundary.inspection.Level;
import org.merestone.boundary.inspection.Scheme;
import org.merestone.data.conflict.Refusal;

/**
 * The scheme as it is typed: numbers as words.
 *
 * @param weight  of the elements in their order, hundredths
 * @param deduct  points of A, B, C and D
 * @param limit   of excellent, good and passed
 * @param samples a step on each line: up to so many=how many are looked at
 */
record SchemeForm(@Nullable List<Level> level, @Nullable List<String> weight, @Nullable List<String> deduct, @Nullable List<String> limit,
        @Nullable String samples, @Nullable String reason) {

    static SchemeForm of(Scheme scheme) {
        return new SchemeForm(scheme.levels(),
                Arrays.stream(Element.values()).map(each -> plain(scheme.weights().get(each) * 100)).toList(),
                Arrays.stream(Fault.Weight.values()).map(each -> plain(scheme.deductions().get(each))).toList(),
                List.of(plain(scheme.excellentFrom()), plain(scheme.goodFrom()), plain(scheme.passFrom())),
                new TreeMap<>(scheme.samples()).entrySet().stream().map(step -> step.getKey() + "="
                + step.getValue()).collect(Collectors.joining("\n")),
                "");
    }

    Scheme scheme() {
        try {
            Map<Element, Double> weights = new LinkedHashMap<>();
            for (Element element : Element.values()) {
                weights.put(element, number(weight, element.ordinal()) / 100);
            }
            Map<Fault.Weight, Double> deductions = new LinkedHashMap<>();
            for (Fault.Weight each : Fault.Weight.values()) {
                deductions.put(each, number(deduct, each.ordinal()));
            }
            return new Scheme(level == null ? List.of() : level, weights, deductions, number(limit, 0), number(limit, 1), number(limit,
                    2), steps());
        } catch (NumberFormatException e) {
            throw new Refusal.NotAllowed("inspection.notANumber");
        }
    }

    private Map<Integer, Integer> steps() {
        Map<Integer, Integer> steps = new TreeMap<>();
        for (String line : (samples == null ? "" : samples).split("[\\r\\n,]+")) {
            if (!line.isBlank()) {
                String[] step = line.split("=");
                steps.put(Integer.valueOf(step[0].strip()), Integer.valueOf(step.length == 2 ? step[1].strip() : ""));
            }
        }
        return steps;
    }

    private static double number(@Nullable List<String> column, int row) {
        return Double.parseDouble(column == null || row >= column.size() ? "" : column.get(row).strip());
    }

    private static String plain(double number) {
        return new BigDecimal(Double.toString(number)).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
