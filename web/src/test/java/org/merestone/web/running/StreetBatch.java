package org.merestone.web.running;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A year's streets of a county seat, as in 阳新 2024: 104 named, 1 renamed, 8 cancelled, 7 re-extended; and the census that knew the old. */
final class StreetBatch {

    static final String TITLE = "城区道路一批";
    static final int NAMED = 104;
    static final int ITEMS = NAMED + 1 + 8 + 7;
    /** The first and the last of the new streets, the renamed one before and after, one that is cancelled, one that is made longer. */
    static final String FIRST_NEW = "瀚光路";
    static final String LAST_NEW = "榆祥路";
    static final String RENAMED_FROM = "东湾路";
    static final String RENAMED_TO = "皓渊路";
    static final String CANCELLED = "西湾路";
    static final String LONGER = "内湾路";

    private static final String FIRST = "瀚霁岚溪竹梅兰菊松槐枫桐榆";
    private static final String SECOND = "光明德福康安瑞祥";
    private static final String OLD = "东西南北中上下左右前后内外高低平";
    private static final String TOWNSHIP = "砚城街道";

    private StreetBatch() {
    }

    /** The old streets as a census sheet has them: public, from and to. */
    static FilePayload census(String townshipCode) {
        StringBuilder sheet = new StringBuilder("标准名称,地名类别,所在行政区,东经,至东经,北纬,至北纬,密级\n");
        int[] row = {0};
        OLD.codePoints().forEach(c -> sheet.append(String.format(Locale.ROOT, "%s湾路,23510,%s,114.262,114.270,%.5f,%.5f,公开%n",
                Character.toString(c), townshipCode, 29.838 + 0.0001 * row[0], 29.838 + 0.0001 * row[0]++)));
        return file("道路成果表.csv", sheet.toString());
    }

    /** The batch, with two rows that say no township where asked for. */
    static FilePayload table(boolean whole) {
        StringBuilder table = new StringBuilder("种类,名称,类别,乡镇,地名,含义,理由,位置,坐标\n");
        int[] row = {0};
        FIRST.codePoints().forEach(one -> SECOND.codePoints().forEach(two -> table.append(String.format(Locale.ROOT,
                "命名,%s%s路,,%s,,取吉祥之意,新建道路,东起鼓楼、西至河堤,114.262 %.5f;114.270 %.5f%n", Character.toString(one), Character.toString(two),
                whole || row[0] > 1 ? TOWNSHIP : "", 29.841 + 0.00001 * row[0], 29.841 + 0.00001 * row[0]++))));
        int[] old = {0};
        OLD.codePoints().forEach(c -> table.append(altered(Character.toString(c) + "湾路", old[0]++)).append('\n'));
        return file("道路命名汇总表.csv", table.toString());
    }

    static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String altered(String name, int at) {
        return at == 0 ? "更名," + RENAMED_TO + ",,," + name + ",取渊深之意,道路改线,,"
                : at <= 8 ? "销名,,,," + name + ",,道路已拆除,,"
                : "起止点变更,,,," + name + ",,道路延长,西至河堤,114.262 29.8385;114.276 29.8386";
    }
}
