package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/**
 * The two thousand place names: divisions, waters, streets and the kinds of the table, made up with hamlets. Names of one
 * kind differ inside a township; across townships some are the same or sound alike, so that a check has work.
 */
final class Toponyms {

    static final int NAMES = 2_000;

    private final List<DemoTownship> townships;
    private final List<DemoVillage> villages;
    private final Waters waters;
    private final TownPlan town;
    private final Vocabulary vocabulary;
    private final SplittableRandom random;
    private final Spots spots;
    private final List<DemoName> names = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    Toponyms(Landscape land, List<DemoTownship> townships, List<DemoVillage> villages, Waters waters, TownPlan town,
            Vocabulary vocabulary, SplittableRandom random) {
        this.townships = townships;
        this.villages = villages;
        this.waters = waters;
        this.town = town;
        this.vocabulary = vocabulary;
        this.random = random;
        this.spots = new Spots(land, town, waters.wetCells(), random.split());
        nameDivisions();
        nameVillages();
        nameWaters();
        nameStreets();
        vocabulary.kinds().forEach(this::nameKind);
        nameHistory();
        while (names.size() < NAMES) {
            nameHamlet();
        }
    }

    List<DemoName> names() {
        return new OtherNames(vocabulary, random.split()).given(names);
    }

    private void add(String classCode, String township, String statutory, Geometry geometry, Point label, String specific,
            String generic, DemoRoman roman, String secrecy, String meaning) {
        used.add(classCode + township + specific + generic);
        names.add(new DemoName(classCode, township, statutory, geometry, label, specific + generic, specific, generic, roman,
                null, secrecy, meaning, List.of()));
    }

    private void nameDivisions() {
        var seat = townships.get(0).seat();
        add("21400", DemoCounty.CODE, "DIVISION", seat, seat, "砚川", "县", vocabulary.roman("砚川", "县"), "PUBLIC",
                "境内砚水穿流，川平如砚，故名（虚构）");
        for (var township : townships) {
            add("21500", township.code(), "DIVISION", township.seat(), township.seat(), township.shortName(), township.kind(),
                    township.roman(), "PUBLIC", "以驻地" + township.shortName() + "得名（虚构）");
            boolean office = township.kind().equals("街道");
            var word = office ? township.shortName() : township.name();
            add("27100", township.code(), "OTHER", township.seat(), township.seat(), word, office ? "街道办事处" : "人民政府",
                    vocabulary.roman(township.shortName(), office ? "街道·办事处" : township.kind() + "·人民·政府"), "PUBLIC", "乡级国家机关（虚构）");
        }
        for (int i = 0; i < 16; i++) {
            var spot = spots.find(Vocabulary.Spot.TOWN, i);
            var word = vocabulary.words("street.words").get(30 + i);
            var point = Frame.point(spot.at());
            var code = townships.get(spot.township()).code();
            add("21620", code, "VILLAGE_SEAT", point, point, word, "社区", vocabulary.roman(word, "社区"), "PUBLIC",
                    "城区居民自治组织区域（虚构）");
            add("27620", code, "OTHER", point, point, word, "社区居民委员会", vocabulary.roman(word, "社区·居民·委员会"),
                    "PUBLIC", "社区居民委员会驻地（虚构）");
        }
    }

    private void nameVillages() {
        for (var village : villages) {
            add("21610", village.townshipCode(), "VILLAGE_SEAT", village.site(), village.site(), village.specific(), "村",
                    village.roman(), "PUBLIC", "以驻地自然湾得名（虚构）");
            add("27610", village.townshipCode(), "OTHER", village.site(), village.site(), village.specific(), "村民委员会",
                    vocabulary.roman(village.specific(), "村民·委员会"), "PUBLIC", "村民委员会驻地（虚构）");
        }
    }

    private void nameWaters() {
        for (var water : waters.features()) {
            var label = water.geometry().getInteriorPoint();
            var township = townships.get(spots.in(Frame.board(label.getCoordinate())).township() % townships.size());
            var generic = water.kind() == DemoHydrography.Kind.RESERVOIR ? "水库" : water.name().substring(water.name().length() - 1);
            var specific = water.name().substring(0, water.name().length() - generic.length());
            var classCode = switch (water.kind()) {
                case RIVER -> "12100";
                case LAKE -> "12200";
                case RESERVOIR -> "24230";
            };
            add(classCode, township.code(), water.kind() == DemoHydrography.Kind.RESERVOIR ? "FACILITY" : "NATURAL",
                    water.geometry(), label, specific, generic, vocabulary.roman(specific, generic), "PUBLIC",
                    "以流经地或邻近地得名（虚构）");
        }
    }

    private void nameStreets() {
        for (var street : town.streets()) {
            var label = Frame.CGCS2000.createPoint(street.line().getCoordinateN(street.line().getNumPoints() / 2));
            var township = townships.get(spots.in(Frame.board(label.getCoordinate())).township());
            boolean road = street.generic().endsWith("路") || street.generic().endsWith("道");
            add(road ? "23510" : "23514", township.code(), "STREET", street.line(), label, street.specific(),
                    street.generic(), spelling(street), "PUBLIC", "城区道路街巷（虚构）");
        }
    }

    private DemoRoman spelling(TownPlan.Street street) {
        var generic = street.generic();
        return generic.length() > 1 && generic.endsWith("巷")
                ? vocabulary.numbered(street.specific(), generic.substring(0, generic.length() - 1), "巷")
                : vocabulary.roman(street.specific(), generic);
    }

    private void nameKind(Vocabulary.PlaceKind kind) {
        for (int i = 0; i < kind.count(); i++) {
            var spot = spots.find(kind.spot(), i);
            var township = townships.get(spot.township());
            var spelled = kind.generics().get(i % kind.generics().size());
            var generic = spelled.replace("·", "");
            var point = Frame.point(spot.at());
            var specific = specific(kind, township, point, generic);
            boolean settlement = kind.classCode().startsWith("221") || kind.classCode().startsWith("223");
            add(kind.classCode(), township.code(), kind.statutoryKind(), point, point, specific, generic,
                    settlement ? vocabulary.joined(specific + generic) : vocabulary.roman(specific, spelled), kind.secrecy(), "当地惯称（虚构）");
        }
    }

    private String specific(Vocabulary.PlaceKind kind, DemoTownship township, Point at, String generic) {
        String word = switch (kind.pattern()) {
            case 'T' -> township.shortName();
            case 'V' -> nearest(at).specific();
            case 'S' -> vocabulary.draw("surnames", random) + "家";
            default -> vocabulary.nature(random);
        };
        while (used.contains(kind.classCode() + township.code() + word + generic)) {
            word = vocabulary.nature(random);
        }
        return word;
    }

    private DemoVillage nearest(Point at) {
        return villages.stream().min(Comparator.comparingDouble(v -> v.site().distance(at))).orElseThrow();
    }

    /** Units that are no more: their names are kept as historical. */
    private void nameHistory() {
        for (int i = 0; i < 12; i++) {
            var spot = spots.settled();
            var point = Frame.point(spot.at());
            var word = vocabulary.nature(random);
            boolean township = i < 5;
            names.add(new DemoName(township ? "21500" : "21610", townships.get(spot.township()).code(),
                    township ? "DIVISION" : "VILLAGE_SEAT", point, point, word + (township ? "乡" : "村"), word,
                    township ? "乡" : "村", township ? vocabulary.roman(word, "乡") : vocabulary.joined(word + "村"), LocalDate.of(1996 + 2 * i, 9, 1),
                    "PUBLIC", "%d年并入%s（虚构）".formatted(1996 + 2 * i, townships.get(spot.township()).name()), List.of()));
        }
    }

    private void nameHamlet() {
        var spot = spots.settled();
        var township = townships.get(spot.township()).code();
        var family = vocabulary.draw("surnames", random);
        var name = family + "家" + vocabulary.draw("hamlet.last", random);
        if (!used.contains("22200" + township + name)) {
            var point = Frame.point(spot.at());
            add("22200", township, "OTHER", point, point, name, "", vocabulary.joined(name), "PUBLIC",
                    family + "姓聚居，故名（虚构）");
        }
    }
}
