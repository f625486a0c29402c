package org.merestone.boundary.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a course text says and that can be compared with the geometry, with its place in the text.
 */
sealed interface Said {

    int start();

    int end();

    /** A direction; {@code rough} where the text says 大体. */
    record Heading(String word, boolean rough, int start, int end) implements Said {}

    /** A length in metres; {@code whole} for that of the natural section. */
    record Length(double metres, boolean whole, int start, int end) implements Said {}

    /** A height in metres. */
    record Height(double metres, int start, int end) implements Said {}

    /** A marker by its serial number. */
    record MarkerNamed(int serial, int start, int end) implements Said {}

    /** A boundary point by its number. */
    record PointNamed(String number, int start, int end) implements Said {}

    /** A feature by its name. */
    record FeatureNamed(String name, int start, int end) implements Said {}

    Pattern SAYING = Pattern.compile("""
            (?<rough>大体|大致)?(?:转向|向|转|往|朝)(?<rough2>大体|大致)?(?<heading>[东南西北偏]+)
            |(?<height>\\d+(?:\\.\\d+)?)\\s*(?:m|米)(?=高地|高程点|山顶|洼地|鞍部)
            |高程为?(?<height2>\\d+(?:\\.\\d+)?)\\s*(?:m|米)
            |(?<whole>全长|本段长|总长)?约?(?<length>\\d+(?:\\.\\d+)?)\\s*(?<unit>km|公里|千米|m|米)(?!处)
            |(?<marker>\\d{1,3})号界桩
            |(?<point>[0-9A-Za-z_.-]{1,30})号边界点
            """.replace("\n", ""));
    Pattern FEATURE = Pattern.compile("(?:沿|顺(?!流)|穿过|跨过|越过)(?<name>[\\p{IsHan}0-9A-Za-z]{2,20}?)"
            + "(?=河道|中心线|主航道|左岸|右岸|左侧|右侧|边缘|旁|山脊|沟|而下|而上|顺流|逆流|上行|下行|行|约|，|。|、|到|后|上|下)");
    Set<String> NAMELESS = Set.of("山脊", "沟", "河道", "渠道", "道路", "公路", "小路", "铁路", "田埂", "围墙", "地物", "河流", "水渠", "山沟",
            "分水线", "合水线", "直线", "河流中", "主航道");

    /** What a sentence says, in order. */
    static List<Said> in(String sentence) {
        List<Said> said = new ArrayList<>();
        Matcher found = SAYING.matcher(sentence);
        while (found.find()) {
            said.add(one(found));
        }
        Matcher feature = FEATURE.matcher(sentence);
        while (feature.find()) {
            if (!NAMELESS.contains(feature.group("name"))) {
                said.add(new FeatureNamed(feature.group("name"), feature.start("name"), feature.end("name")));
            }
        }
        return said;
    }

    private static Said one(Matcher found) {
        int start = found.start();
        int end = found.end();
        if (found.group("heading") != null) {
            return new Heading(found.group("heading"), found.group("rough") != null || found.group("rough2") != null, start, end);
        }
        if (found.group("height") != null || found.group("height2") != null) {
            String height = found.group("height") == null ? found.group("height2") : found.group("height");
            return new Height(Double.parseDouble(height), start, end);
        }
        if (found.group("length") != null) {
            boolean metres = found.group("unit").equals("m") || found.group("unit").equals("米");
            return new Length(Double.parseDouble(found.group("length")) * (metres ? 1 : 1000), found.group("whole") != null, start, end);
        }
        return found.group("marker") != null ? new MarkerNamed(Integer.parseInt(found.group("marker")), start, end)
                : new PointNamed(found.group("point"), start, end);
    }
}
