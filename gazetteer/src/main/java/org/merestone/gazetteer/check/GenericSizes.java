package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameParts;
import org.merestone.gazetteer.name.Table;
import org.merestone.geo.Severity;
import org.merestone.geo.crs.Ellipsoid2000;

/**
 * Whether a generic term fits the size of the place (N12). The thresholds are those of cities that have published some, and wait for the
 * bureau's own; so what is found is a warning to answer, not a refusal.
 */
final class GenericSizes {

    /** @param least metres of a line or square metres of an area, 0 where there is none */
    private record Rule(String term, boolean line, double least, double most) {}

    private static final List<Rule> RULES = Table.read("/gazetteer/generic-sizes.tsv").rows().stream()
            .map(row -> new Rule(row.get(0), "length".equals(row.get(1)), number(row.get(2), 0), number(row.get(3), Double.MAX_VALUE)))
            .toList();

    private GenericSizes() {
    }

    static List<NameFinding> findings(ProposedName proposed) {
        List<NameFinding> findings = new ArrayList<>(0);
        NameParts parts = proposed.parts();
        stacked(proposed, findings);
        for (Rule rule : RULES) {
            if (parts.generic().equals(rule.term())) {
                size(proposed, rule, findings);
            }
        }
        return findings;
    }

    /** 大厦广场, 花园小区: a generic term behind another. A single character is too often part of a word. */
    private static void stacked(ProposedName proposed, List<NameFinding> findings) {
        NameParts parts = proposed.parts();
        boolean built = proposed.placeClass().isUnder("221") || proposed.placeClass().isUnder("26");
        String inner = GenericTerms.inForce().split(parts.specific(), proposed.placeClass()).generic();
        if (built && inner.length() >= 2) {
            findings.add(new NameFinding("N12", "stacked", Severity.WARN,
                    Map.of("name", proposed.text(), "inner", inner, "generic", parts.generic()), null));
        }
    }

    private static void size(ProposedName proposed, Rule rule, List<NameFinding> findings) {
        Geometry geometry = proposed.geometry();
        if (geometry.isEmpty() || (rule.line() ? !(geometry instanceof Lineal) : !(geometry instanceof Polygonal))) {
            return;
        }
        double size = rule.line() ? Ellipsoid2000.length(geometry) : Ellipsoid2000.area(geometry);
        if (size < rule.least() || size > rule.most()) {
            boolean small = size < rule.least();
            findings.add(new NameFinding("N12", (rule.line() ? "length" : "area") + (small ? "Small" : "Large"), Severity.WARN,
                    Map.of("name", proposed.text(), "generic", rule.term(), "size", whole(size),
                            "limit", whole(small ? rule.least() : rule.most())), null));
        }
    }

    private static String whole(double number) {
        return String.format(Locale.ROOT, "%,d", Math.round(number));
    }

    private static double number(String cell, double none) {
        return cell.isEmpty() ? none : Double.parseDouble(cell);
    }
}
