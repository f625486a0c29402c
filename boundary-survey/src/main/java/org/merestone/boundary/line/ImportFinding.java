package org.merestone.boundary.line;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.geo.Severity;
import org.merestone.geo.network.Finding;

/**
 * Something wrong in what was to be imported.
 *
 * @param rule      number of the rule
 * @param units     codes of the divisions concerned
 * @param messageZh what is wrong and what to do, in Chinese
 * @param messageEn the same in English
 * @param place     longitude, latitude; null where it has none
 */
public record ImportFinding(String rule, Severity severity, List<String> units, String messageZh, String messageEn,
        double @Nullable [] place) {

    static ImportFinding of(Finding finding) {
        Coordinate at = finding.place().getCoordinate();
        return new ImportFinding(Integer.toString(finding.rule()), finding.severity(), finding.units(),
                finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH), at == null ? null : new double[] {at.x, at.y});
    }

    static ImportFinding of(String rule, Severity severity, String unit, String key, Object... arguments) {
        return new ImportFinding(rule, severity, List.of(unit), FindingText.in(Locale.CHINESE, key, arguments),
                FindingText.in(Locale.ENGLISH, key, arguments), null);
    }
}
