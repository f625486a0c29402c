package org.merestone.boundary.course;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the course of a line in words (边界线走向说明): one sentence for each natural section, which names its ends, each section's direction
 * by the sixteen-point rose on true north, what it follows and how, its length, and the landmarks on the way.
 */
public final class CourseText {

    private CourseText() {}

    /** The sentences of a course, in its order. */
    public static List<String> of(List<Section> course) {
        return NaturalSection.of(course).stream().map(CourseText::sentence).toList();
    }

    /** The sentence of one natural section. */
    public static String sentence(NaturalSection natural) {
        StringBuilder text = new StringBuilder("从").append(natural.from().words()).append("起，边界线");
        Optional<Direction> before = Optional.empty();
        for (int i = 0; i < natural.sections().size(); i++) {
            Section section = natural.sections().get(i);
            if (i > 0) {
                text.append("，").append(turn(before, section.direction()));
            }
            text.append(clause(section));
            before = section.direction();
        }
        return text.append(String.format(Locale.ROOT, "，全长%.1fm。", natural.lengthM())).toString();
    }

    private static String turn(Optional<Direction> before, Optional<Direction> now) {
        if (before.isEmpty() || now.isEmpty()) {
            return "再";
        }
        int sectors = before.get().sectorsTo(now.get());
        return sectors == 0 ? "继续" : sectors == 1 ? "再" : "转";
    }

    private static String clause(Section section) {
        String heading = section.direction().map(direction -> (section.isRough() ? "大体" : "") + "向" + direction.word()).orElse("");
        String passes = section.passes().stream()
                .filter(anchor -> anchor instanceof Anchor.AtPoint point && point.nature().isLandmark())
                .map(Anchor::words).collect(Collectors.joining("、"));
        return heading + way(section.terrain()) + about(section.lengthM()) + (passes.isEmpty() ? "" : "，经" + passes)
                + "到" + section.to().words();
    }

    /** 沿陆水河道中心线顺流下行. */
    private static String way(Section.Terrain terrain) {
        String name = terrain.featureName();
        if (terrain.movement() == Movement.ACROSS) {
            return "穿过" + (name.isEmpty() ? terrain.follows().word() : name);
        }
        return switch (terrain.follows()) {
            case STRAIGHT -> "直行";
            case VALLEY -> (terrain.movement() == Movement.DOWN || terrain.movement() == Movement.DOWNSTREAM ? "顺" : "沿")
                    + named(name, "沟") + moving(terrain.movement());
            case RIDGE -> "沿" + named(name, "山脊") + moving(terrain.movement());
            case RIVER -> "沿" + (onAxis(terrain) ? named(name, "河道") : name.isEmpty() ? "河道" : name) + part(terrain)
                    + moving(terrain.movement());
            case CANAL, ROAD, RAILWAY, FIELD_BANK, WALL, OTHER -> "沿" + (name.isEmpty() ? terrain.follows().word() : name)
                    + part(terrain) + moving(terrain.movement());
        };
    }

    private static boolean onAxis(Section.Terrain terrain) {
        return terrain.relation().place() == Relation.Place.CENTRE_LINE;
    }

    private static String named(String name, String generic) {
        return name.endsWith(generic) ? name : name + generic;
    }

    private static String part(Section.Terrain terrain) {
        Relation relation = terrain.relation();
        boolean thin = terrain.follows() == Follows.FIELD_BANK || terrain.follows() == Follows.WALL;
        if (thin && onAxis(terrain)) {
            return "";
        }
        return relation.place() == Relation.Place.OFFSET ? "旁" + plain(relation.offsetM()) + "m处" : relation.place().word();
    }

    private static String moving(Movement movement) {
        return switch (movement) {
            case UP -> "上行";
            case DOWN -> "下行";
            case DOWNSTREAM -> "顺流下行";
            case UPSTREAM -> "逆流上行";
            case ALONG, ACROSS -> "行";
        };
    }

    /** To 1 m below 100 m, to 10 m below 1 km, then to 10 m in kilometres: all within the 3 % or 20 m of rule 57. */
    private static String about(double metres) {
        return "约" + (metres < 100 ? Math.round(metres) + "m" : metres < 995 ? Math.round(metres / 10) * 10 + "m"
                : String.format(Locale.ROOT, "%.2fkm", metres / 1000));
    }

    private static String plain(double metres) {
        return metres == Math.rint(metres) ? Long.toString((long) metres) : String.format(Locale.ROOT, "%.1f", metres);
    }
}
