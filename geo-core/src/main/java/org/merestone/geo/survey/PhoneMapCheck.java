package org.merestone.geo.survey;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.PhoneMap;
import org.merestone.geo.crs.PhoneMapShift;

/**
 * Import rule 26: coordinates off a phone map (GCJ-02, BD-09). Two signs: the points lie hundreds of metres beside the known line, and
 * fall onto it when the phone maps' shift is taken away; or they have six decimals of a degree and no height, as phone maps give
 * them and no instrument does. Nothing is converted unless a person chooses that.
 */
final class PhoneMapCheck {

    private static final int PHONE_DECIMALS = 6;

    private final SurveyContext context;
    private final Findings findings;

    PhoneMapCheck(SurveyContext context, Findings findings) {
        this.context = context;
        this.findings = findings;
    }

    /** @param heading the file's name and its first lines, which may say where it comes from */
    void check(PointColumns points, String heading, SurveyFormat format) {
        if (context.mends(Mend.Kind.CONFIRM_CGCS2000) || context.mends(Mend.Kind.FROM_GCJ02) || context.mends(Mend.Kind.FROM_BD09)) {
            return;
        }
        Optional<String> named = DatumWords.phoneMap(heading);
        named.ifPresent(word -> findings.ofFile(FindingKind.NAMES_PHONE_MAP, Map.of("system", word), confirmation(),
                conversion(points, DatumWords.isBaidu(word) ? PhoneMap.BD09 : PhoneMap.GCJ02)));
        checkShift(points);
        boolean said = named.isPresent() || findings.has(FindingKind.LOOKS_LIKE_GCJ02) || findings.has(FindingKind.LOOKS_LIKE_BD09)
                || findings.has(FindingKind.AMBIGUOUS_DEGREES);
        if ((format == SurveyFormat.LON_LAT_TABLE || format == SurveyFormat.VECTOR) && !said
                && !points.isEmpty() && points.stream().allMatch(PhoneMapCheck::isWrittenAsPhoneMapsDo)) {
            findings.ofFile(FindingKind.PERHAPS_PHONE_MAP, Map.of(), confirmation(), conversion(points, PhoneMap.GCJ02),
                    conversion(points, PhoneMap.BD09));
        }
    }

    private void checkShift(PointColumns points) {
        Geometry line = context.knownLine();
        if (line != null) {
            PhoneMapShift.of(points.positions(), line).ifPresent(shift -> findings.ofFile(
                    shift.map() == PhoneMap.BD09 ? FindingKind.LOOKS_LIKE_BD09 : FindingKind.LOOKS_LIKE_GCJ02, Map.of(
                    "metres", String.format(Locale.ROOT, "%.0f", shift.metres()),
                    "restored", String.format(Locale.ROOT, "%.0f", shift.restored())), confirmation(), conversion(points, shift.map())));
        }
    }

    /** The second choice: what is converted is good to a metre or two, and the reading says that it was. */
    private static OfferedMend conversion(List<SurveyPoint> points, PhoneMap map) {
        LonLat first = points.stream().map(SurveyPoint::position).filter(Objects::nonNull).findFirst().orElse(null);
        return new OfferedMend(Mend.of(map == PhoneMap.BD09 ? Mend.Kind.FROM_BD09 : Mend.Kind.FROM_GCJ02),
                first == null ? null : map.restored(first));
    }

    private static OfferedMend confirmation() {
        return new OfferedMend(Mend.of(Mend.Kind.CONFIRM_CGCS2000), null);
    }

    private static boolean isWrittenAsPhoneMapsDo(SurveyPoint point) {
        return point.height() == null && point.ellipsoidHeight() == null && point.observation() == null
                && isPhoneDecimal(point.raw().getOrDefault(Column.LON, ""))
                && isPhoneDecimal(point.raw().getOrDefault(Column.LAT, ""));
    }

    private static boolean isPhoneDecimal(String text) {
        return Numbers.parse(text).isPresent() && Numbers.decimals(text) >= 4 && Numbers.decimals(text) <= PHONE_DECIMALS;
    }
}
