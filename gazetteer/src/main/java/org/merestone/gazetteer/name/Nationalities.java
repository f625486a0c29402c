package org.merestone.gazetteer.name;

import java.util.List;
import java.util.Set;

/** The names of nationalities (民族名称) inside names of autonomous divisions, which are written apart. */
final class Nationalities {

    private static final Set<String> AUTONOMOUS = Set.of("自治区", "自治州", "自治县", "自治旗", "民族乡", "乡", "区");

    /** Longest first where one ends another; without 族 only as the names of divisions use them. */
    private static final List<String> NAMES = List.of(
            "维吾尔族", "哈萨克族", "柯尔克孜族", "塔吉克族", "乌孜别克族", "塔塔尔族", "俄罗斯族", "蒙古族", "锡伯族",
            "达斡尔族", "鄂温克族", "鄂伦春族", "赫哲族", "朝鲜族", "土家族", "布依族", "仡佬族", "仫佬族", "毛南族",
            "哈尼族", "傈僳族", "拉祜族", "纳西族", "景颇族", "布朗族", "阿昌族", "普米族", "德昂族", "独龙族", "基诺族",
            "撒拉族", "东乡族", "保安族", "裕固族", "高山族", "门巴族", "珞巴族", "壮族", "回族", "藏族", "苗族", "彝族",
            "满族", "侗族", "瑶族", "白族", "黎族", "傣族", "畲族", "佤族", "水族", "土族", "羌族", "怒族", "京族", "各族",
            "维吾尔", "哈萨克", "柯尔克孜", "塔吉克", "蒙古", "锡伯");

    private Nationalities() {
    }

    static boolean takesPart(String word) {
        return AUTONOMOUS.contains(word) || NAMES.contains(word);
    }

    /** The nationality that ends the text with something left before it, or empty; 内蒙古 is one word. */
    static String atEndOf(String text) {
        for (String name : NAMES) {
            int shortest = name.endsWith("族") ? 1 : 2;
            if (text.length() >= name.length() + shortest && text.endsWith(name)) {
                return name;
            }
        }
        return "";
    }
}
