package org.merestone.gazetteer.romanization;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The divisions that the name of a unit begins with (rule 17): 浙江省 in 浙江省测绘局, 费县 in 费县汽车修配厂. */
final class DivisionPrefix {

    /** Words that end like a division and are none. */
    private static final Pattern NO_DIVISION = Pattern.compile(".*(?:城|都|超|门|菜|夜|股|上|集)市"
            + "|.*(?:小|社|景|园|校|厂|库|营|军|新|城|住宅|开发|工业|保护|度假|科技|管理|灌)区");
    private static final List<Pattern> LEVELS = List.of(Pattern.compile("(?:.{2,3}省|.{2,8}?自治区)"),
            Pattern.compile("(?:.{2,4}?市|.{2,12}?自治州|.{2,6}?盟)"), Pattern.compile("(?:.{1,12}?自治县|.{1,4}?县|.{2,4}?区|.{2,8}?旗)"),
            Pattern.compile("(?:.{2,4}?镇|.{2,4}?乡)"));

    private DivisionPrefix() {
    }

    static List<String> of(String head) {
        List<String> found = new ArrayList<>();
        int at = 0;
        for (Pattern level : LEVELS) {
            Matcher division = level.matcher(head).region(at, head.length());
            if (division.lookingAt() && !NO_DIVISION.matcher(division.group()).matches()) {
                found.add(division.group());
                at = division.end();
            }
        }
        return found;
    }
}
