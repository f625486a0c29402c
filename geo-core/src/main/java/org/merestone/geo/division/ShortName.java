package org.merestone.geo.division;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The short name of a division (简称), which boundary lines are called by: 汀泗桥镇 and 马桥镇 give 汀泗桥马桥线.
 *
 * <p>The generic part at the end (镇, 街道, 民族乡, 县…) is cut where at least two characters remain, so that 向阳镇 becomes 向阳
 * but 东镇 stays. An ethnic township loses the names of its peoples too (钟堡土家族苗族乡 → 钟堡), by the same condition.
 *
 * @param text the short name, never empty
 */
public record ShortName(String text) {

    /** Longest first, so that 街道办事处 is not cut to 街道办事. */
    private static final List<String> GENERIC_PARTS = List.of(
            "街道办事处", "经济技术开发区", "自治县", "自治州", "自治旗", "民族乡", "民族镇", "特区", "林区", "街道", "地区",
            "镇", "乡", "县", "区", "市", "旗", "盟", "省");
    private static final int SHORTEST = 2;
    private static final Pattern PEOPLES = Pattern.compile(
            "(?:(?:蒙古|土家|苗|回|侗|瑶|壮|满|藏|彝|白|畲|水|傣|羌|黎|土|哈尼|布依|仡佬|朝鲜|哈萨克|维吾尔|达斡尔|鄂温克|鄂伦春|锡伯"
                    + "|东乡|撒拉|保安|裕固|毛南|仫佬|拉祜|佤|傈僳|纳西|景颇|布朗|阿昌|普米|德昂|基诺|怒|独龙|高山|京|赫哲"
                    + "|门巴|珞巴|塔塔尔|乌孜别克|俄罗斯|塔吉克|柯尔克孜)族)+$");

    /** @throws IllegalArgumentException if the text is blank */
    public ShortName {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a short name is not empty");
        }
    }

    /** Cuts the generic part off a full name. */
    public static ShortName of(String fullName) {
        String name = fullName.strip();
        for (String generic : GENERIC_PARTS) {
            if (name.endsWith(generic) && charactersWithout(name, generic.length()) >= SHORTEST) {
                String specific = name.substring(0, name.length() - generic.length());
                String withoutPeoples = PEOPLES.matcher(specific).replaceFirst("");
                boolean longEnough = withoutPeoples.codePointCount(0, withoutPeoples.length()) >= SHORTEST;
                return new ShortName(longEnough ? withoutPeoples : specific);
            }
        }
        return new ShortName(name);
    }

    /** The name of the line between two divisions, given in the order of their codes: both short names and 线. */
    public static String ofLine(String fullNameA, String fullNameB) {
        return of(fullNameA).text + of(fullNameB).text + "线";
    }

    private static int charactersWithout(String name, int cut) {
        return name.codePointCount(0, name.length() - cut);
    }

    @Override
    public String toString() {
        return text;
    }
}
