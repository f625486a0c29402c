package org.merestone.gazetteer.census;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A field of the census forms (第二次全国地名普查登记表、成果表) that the register takes; other columns are kept as entered. */
public enum CensusField {
    NAME("标准名称", "标准地名", "地名名称", "名称"),
    CODE("地名代码"),
    CLASS("地名类别", "类别名称", "类别代码", "地名类别代码", "类别"),
    DIVISION("所在跨行政区", "所在行政区", "所在政区", "所属政区", "所属区划", "行政区划"),
    EAST("东经", "经度", "起点东经"),
    TO_EAST("至东经"),
    NORTH("北纬", "纬度", "起点北纬"),
    TO_NORTH("至北纬"),
    SYSTEM("坐标系"),
    ROMAN("罗马字母拼写", "汉语拼音", "拼写"),
    MAP_NAME("图上名称"),
    ALIAS("别名"),
    SHORT("简称"),
    FORMER("曾用名"),
    MINORITY("少数民族语书写"),
    USAGE("使用时间"),
    NAMED_ON("命名时间", "设立年份", "命名年份"),
    ENDED_ON("废止年份", "废止时间"),
    ORIGIN("地名的来历", "来历"),
    MEANING("地名的含义", "含义"),
    HISTORY("地名的历史沿革", "历史沿革", "沿革"),
    DESCRIPTION("地理实体概况描述", "地理实体概况", "地理实体描述", "概况"),
    SOURCE("资料来源及出处", "资料来源"),
    SECRECY("密级");

    private static final Map<String, CensusField> BY_HEADING = new HashMap<>();

    static {
        for (CensusField field : values()) {
            field.headings.forEach(heading -> BY_HEADING.put(heading, field));
        }
    }

    private final List<String> headings;

    CensusField(String... headings) {
        this.headings = List.of(headings);
    }

    /** The heading as the forms print it. */
    public String heading() {
        return headings.get(0);
    }

    /** Which field a heading names; stars, brackets, slashes and white space in it do not matter. */
    public static Optional<CensusField> of(String heading) {
        String bare = heading.replaceAll("[\\s\\u3000*＊()（）/／、:：]", "");
        CensusField whole = BY_HEADING.get(bare);
        return Optional.ofNullable(whole != null ? whole : BY_HEADING.get(heading.replaceAll("[(（].*", "").replaceAll("[\\s*＊]", "")));
    }
}
