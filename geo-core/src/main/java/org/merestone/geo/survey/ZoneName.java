package org.merestone.geo.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.geo.crs.GaussZone;

/** The zone that a file is named after ({@code …_zone38.dat}, {@code …38带.dat}): a hint, which may contradict the eastings. */
final class ZoneName {

    private static final Pattern NAMED = Pattern.compile("(?i)zone[ _-]?(\\d{2})(?!\\d)|(?<!\\d)(\\d{2})(?:度)?带(?!号)|"
            + "带号?[ _-]?(\\d{2})(?!\\d)");

    private final String fileName;
    private final Findings findings;

    ZoneName(String fileName, Findings findings) {
        this.fileName = fileName;
        this.findings = findings;
    }

    /** Says so if the file's eastings carry another zone number than its name. */
    void check(List<SurveyPoint> points, boolean prefixed) {
        Optional<GaussZone> named = zone(fileName);
        if (named.isEmpty() || !prefixed) {
            return;
        }
        points.stream().filter(point -> point.grid() != null && !point.grid().zone().equals(named.get())).findFirst()
                .ifPresent(point -> findings.ofRow(FindingKind.ZONE_UNLIKE_NAME, point.row(), Column.EAST,
                        Map.of("named", named.get().number(), "prefix", point.grid().zone().number()),
                        new OfferedMend(Mend.zone(named.get()), null)));
    }

    /** The zone that a name contains. */
    static Optional<GaussZone> zone(String name) {
        Matcher matcher = NAMED.matcher(name);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String number = matcher.group(1) != null ? matcher.group(1) : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        return GaussZone.ofPrefix(Integer.parseInt(number));
    }
}
