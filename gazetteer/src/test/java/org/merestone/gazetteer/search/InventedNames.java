package org.merestone.gazetteer.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;

/**
 * A nation of invented names, seeded: 2,800 counties of 14 townships each; half villages, a quarter roads, the rest hills, rivers, bridges
 * and estates; one name in twenty has a former name beside it.
 */
final class InventedNames {

    private static final String FIRST = "大小上下东西南北新老金银玉石龙凤白黑红黄青王李张刘陈杨赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓"
            + "冯程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方谭邹熊孟秦白阎薛侯雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍";
    private static final String SECOND = "山水河湖溪泉塘坪坝沟岭岗坡湾口头桥井树松柏竹梅兰桂花田园林峰峡洲滩渡港关寨营屯堡店铺集市庙寺塔楼阁亭台门街"
            + "家氏屋庄圩墩畈塆冲垅坳坑洼窝凹垭崖岩洞潭池浦汊荡洋沙土灰砂煤铁铜锡药茶麻棉桑榆槐柳杏桃李梨枣栗枫樟";
    private static final String[] ENDS = {"22200", "", "22200", "村", "22200", "庄", "21610", "村", "23510", "路", "23510", "街", "13400", "山",
        "12100", "河", "23610", "桥", "22100", "花园"};
    static final int COUNTIES = 2_800;
    private static final int TOWNSHIPS = 14;

    private final Random random;
    private final Map<String, Romanization> spelled = new HashMap<>();
    private final List<List<String>> paths = new ArrayList<>();

    private InventedNames(long seed) {
        random = new Random(seed);
        for (int county = 0; county < COUNTIES; county++) {
            List<String> above = List.of(one(FIRST) + "州省", two() + "市", two() + "县");
            for (int township = 0; township < TOWNSHIPS; township++) {
                List<String> path = new ArrayList<>(above);
                path.add(two() + "镇");
                paths.add(List.copyOf(path));
            }
        }
    }

    static List<PublishedName> of(int places) {
        InventedNames invented = new InventedNames(20260501);
        List<PublishedName> names = new ArrayList<>(places + places / 20);
        for (int i = 0; i < places; i++) {
            invented.place(new UUID(5, i), names);
        }
        return names;
    }

    /** One more place of the same kind, for a change. */
    static List<PublishedName> one(UUID place, long seed) {
        List<PublishedName> names = new ArrayList<>(2);
        new InventedNames(seed).place(place, names);
        return names;
    }

    private void place(UUID id, List<PublishedName> names) {
        int end = 2 * random.nextInt(ENDS.length / 2);
        String text = two() + (random.nextInt(3) > 0 ? one(SECOND) : "") + ENDS[end + 1];
        int township = random.nextInt(paths.size());
        double lon = 80 + township / TOWNSHIPS % 70 * 0.6 + random.nextDouble() * 0.6;
        double lat = 20 + township / TOWNSHIPS / 70 * 0.6 + random.nextDouble() * 0.6;
        names.add(name(id, text, NameKind.STANDARD, text, ENDS[end], township, lon, lat));
        if (random.nextInt(20) == 0) {
            names.add(name(id, two() + ENDS[end + 1], NameKind.FORMER, text, ENDS[end], township, lon, lat));
        }
    }

    private PublishedName name(UUID id, String text, NameKind kind, String standard, String code, int township, double lon, double lat) {
        PlaceClass placeClass = new PlaceClass(code);
        Romanization roman = spelled.computeIfAbsent(text + code, key -> Romanizer.shipped().romanize(text, placeClass));
        return new PublishedName(id, text, kind, standard, roman.toned(), roman.plain(), roman.syllables(), roman.initials(), placeClass,
                code, placeClass.usualKind(), Standing.PRESENT, "%06d%03d".formatted(110_000 + township / TOWNSHIPS, 100 + township % TOWNSHIPS),
                paths.get(township), lon, lat, null, null);
    }

    private String two() {
        return one(FIRST) + one(SECOND);
    }

    private String one(String among) {
        int at = random.nextInt(among.length());
        return among.substring(at, at + 1);
    }
}
