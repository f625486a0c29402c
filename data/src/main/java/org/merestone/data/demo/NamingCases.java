package org.merestone.data.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.LineString;

/** One naming case at each stage of work, for new roads at the rim of the town. */
final class NamingCases {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final Vocabulary vocabulary;
    private final String township;
    private final List<DemoCase> cases = new ArrayList<>();

    NamingCases(Vocabulary vocabulary, String township) {
        this.vocabulary = vocabulary;
        this.township = township;
    }

    List<DemoCase> of(TownPlan town, List<DemoName> names) {
        var roads = town.unnamed();
        add(DemoCase.State.DRAFT, "鹭洲", roads.get(0), null, "", List.of());
        add(DemoCase.State.SUBMITTED, "霞坡", roads.get(1), null, "", List.of());
        add(DemoCase.State.CHECKED, "人民", roads.get(2), null, "", List.of(finding("N07", "ERROR", "人民路", "人民路", names)));
        add(DemoCase.State.CHECKED, "闻昌", roads.get(3), null, "", List.of(finding("N08", "WARN", "闻昌路", "文昌路", names)));
        add(DemoCase.State.APPROVED, "墨溪", roads.get(4), "砚政地名〔2026〕5号（虚构）", "", List.of());
        add(DemoCase.State.RETURNED, "凤台", roads.get(5), null, "请补充道路起止点和宽度后重新提交", List.of());
        return List.copyOf(cases);
    }

    private void add(DemoCase.State state, String specific, LineString road, @Nullable String document, String remark,
            List<DemoFinding> findings) {
        int number = cases.size() + 1;
        var opened = FIRST.plusDays(9L * cases.size());
        boolean decided = state == DemoCase.State.APPROVED || state == DemoCase.State.RETURNED;
        cases.add(new DemoCase("2026-%04d".formatted(number), state, specific + "路", specific, "路",
                vocabulary.roman(specific, "路"), township, road, "取" + specific + "二字，寓意美好（虚构）",
                "新建城区道路尚无名称（虚构）", "砚川县城建成区边缘，第%d号规划道路".formatted(number), opened, document,
                decided ? opened.plusDays(21) : null, remark, findings));
    }

    private static DemoFinding finding(String rule, String severity, String proposed, String standing, List<DemoName> names) {
        var conflict = names.stream().filter(n -> n.name().equals(standing)).findFirst().orElseThrow();
        boolean same = proposed.equals(standing);
        return new DemoFinding(rule, severity,
                same ? "建成区内已有“%s”，请另选专名。".formatted(standing) : "“%s”与建成区内的“%s”同音，请另选专名。".formatted(proposed, standing),
                same ? "The built-up area already has %s; choose another name.".formatted(standing)
                        : "%s sounds like %s in the built-up area; choose another name.".formatted(proposed, standing),
                standing, conflict.label());
    }
}
