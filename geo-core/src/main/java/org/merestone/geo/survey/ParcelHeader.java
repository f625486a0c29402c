package org.merestone.geo.survey;

import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.GaussZone;

/** What the [属性描述] section of a 报盘 file declares: it must be CGCS2000 Gauss-Krüger in metres, in a zone over China. */
final class ParcelHeader {

    private final Map<String, String> attributes;
    private final Map<String, Integer> rows;
    private final SurveyContext context;
    private final Findings findings;

    ParcelHeader(Map<String, String> attributes, Map<String, Integer> rows, SurveyContext context, Findings findings) {
        this.attributes = attributes;
        this.rows = rows;
        this.context = context;
        this.findings = findings;
    }

    /** The declared zone, or null if it is not declared or no zone over China; checks the other declarations as well. */
    @Nullable GaussZone zone() {
        checkSystem();
        String number = attributes.getOrDefault("带号", "");
        if (number.isEmpty()) {
            return null;
        }
        OptionalDouble value = Numbers.parse(number);
        String width = attributes.getOrDefault("几度分带", "");
        GaussZone zone = value.isEmpty() ? null : GaussZone.ofPrefix((int) value.getAsDouble()).orElse(null);
        boolean agrees = zone != null && (width.isEmpty() || width.startsWith(Integer.toString(zone.width().degrees())));
        if (!agrees && context.mendedZone().isEmpty()) {
            findings.ofRow(FindingKind.UNKNOWN_PREFIX, rows.get("带号"), null, Map.of("prefix", number));
        }
        return agrees ? zone : null;
    }

    private void checkSystem() {
        String system = attributes.getOrDefault("坐标系", "");
        if (DatumWords.isOld(system)) {
            OldSystem.report(context, findings, rows.get("坐标系"), system);
        } else if (!system.isEmpty() && !system.contains("2000")) {
            refuse("坐标系", system);
        }
        String projection = attributes.getOrDefault("投影类型", "高斯");
        if (!projection.isEmpty() && !projection.contains("高斯")) {
            refuse("投影类型", projection);
        }
        String unit = attributes.getOrDefault("计量单位", "米");
        if (!unit.isEmpty() && !unit.equals("米") && !unit.equalsIgnoreCase("m")) {
            refuse("计量单位", unit);
        }
    }

    private void refuse(String attribute, String value) {
        findings.ofRow(FindingKind.OTHER_SYSTEM, rows.get(attribute), null, Map.of("system", attribute + "=" + value));
    }
}
