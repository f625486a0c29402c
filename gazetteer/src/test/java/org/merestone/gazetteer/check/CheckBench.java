package org.merestone.gazetteer.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.locationtech.jts.geom.Envelope;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;

/**
 * How long a whole register of invented names takes to be checked against itself, and one name against it. Seeded; 2,800 counties, each with
 * one built-up area; a quarter roads, half villages, the rest hills, bridges, estates.
 */
final class CheckBench {

    private static final String FIRST = "大小上下东西南北新老金银玉石龙凤白黑红黄青王李张刘陈杨赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓";
    private static final String SECOND = "山水河湖溪泉塘坪坝沟岭岗坡湾口头桥井树松柏竹梅兰桂花田园林峰峡洲滩渡港关寨营屯堡店铺集市庙寺塔楼阁亭台门街";
    private static final String[] ENDS = {"222", "", "222", "村", "222", "庄", "2351", "路", "2351", "街", "134", "山", "236", "桥", "221", "花园"};
    private static final int COUNTIES = 2_800;

    private CheckBench() {
    }

    public static void main(String[] args) {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Random random = new Random(20260301);
        List<BuiltUpArea> areas = new ArrayList<>();
        for (int county = 0; county < COUNTIES; county++) {
            areas.add(new BuiltUpArea(new UUID(1, county), "城区" + county, Register.FACTORY.toGeometry(
                    new Envelope(lon(county), lon(county) + 0.05, lat(county), lat(county) + 0.05))));
        }
        List<Romanization> spelled = new ArrayList<>();
        List<PlaceClass> classes = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            int end = 2 * random.nextInt(ENDS.length / 2);
            PlaceClass placeClass = PlaceClass.of(ENDS[end]);
            spelled.add(Romanizer.shipped().romanize(one(FIRST, random) + one(SECOND, random) + (random.nextInt(3) == 0 ? one(SECOND, random) : "")
                    + ENDS[end + 1], placeClass));
            classes.add(placeClass);
        }
        List<RegisteredName> names = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int county = random.nextInt(COUNTIES);
            int which = random.nextInt(spelled.size());
            Romanization name = spelled.get(which);
            names.add(new RegisteredName(new UUID(2, i), name.parts(), NameKind.STANDARD, classes.get(which), classes.get(which).usualKind(),
                    random.nextInt(50) != 0, String.join(" ", name.syllables()), "%06d%03d".formatted(110000 + county, 100 + random.nextInt(12)),
                    null, lon(county) + random.nextDouble() * 0.08, lat(county) + random.nextDouble() * 0.08));
        }
        review(names, areas);
        single(names, areas);
    }

    private static void review(List<RegisteredName> names, List<BuiltUpArea> areas) {
        AtomicInteger done = new AtomicInteger();
        Duration before = processor();
        long start = System.nanoTime();
        RegisterReview.Result result = new RegisterReview(Lexicon.shipped(), 10_000).review(names, areas, done::set, () -> false);
        System.out.printf(Locale.ROOT, "review\t%,d names\t%.1f s\t%.1f s of processor time\t%d processors\t%s%n", result.reviewed(),
                (System.nanoTime() - start) / 1e9, processor().minus(before).toMillis() / 1e3,
                Runtime.getRuntime().availableProcessors(), result.counts());
    }

    private static void single(List<RegisteredName> names, List<BuiltUpArea> areas) {
        long start = System.nanoTime();
        NameCheck check = new NameCheck(RegisterNames.of(names), areas);
        System.out.printf(Locale.ROOT, "index\t%,d names\t%.1f s%n", names.size(), (System.nanoTime() - start) / 1e9);
        int rounds = 2_000;
        start = System.nanoTime();
        int findings = 0;
        for (int i = 0; i < rounds; i++) {
            findings += check.check(names.get(i * 7).asProposed(), null).findings().size();
        }
        System.out.printf(Locale.ROOT, "check\t%d names\t%.2f ms each\t%d findings%n", rounds, (System.nanoTime() - start) / 1e6 / rounds, findings);
    }

    /** Of this process so far, on all processors; the measure that other work on the machine does not disturb. */
    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double lon(int county) {
        return 80 + county % 70 * 0.5;
    }

    private static double lat(int county) {
        return 20 + county / 70 * 0.5;
    }

    private static String one(String among, Random random) {
        int at = random.nextInt(among.length());
        return among.substring(at, at + 1);
    }

}
