package org.merestone.web.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.merestone.web.running.Visitor;

/** A new road of the demonstration county, brought by its pages to where a notice may be opened. */
public final class CheckedRoad {

    private CheckedRoad() {}

    /**
     * Proposed, checked, and without what may be gone without.
     *
     * @param points one longitude and latitude a line
     * @return the path of the case's page
     */
    public static String checked(Visitor clerk, Visitor office, String name, String points) {
        String township = found(clerk.page("/naming/new"), "<option value=\"(\\d{9})\"");
        HttpResponse<String> made = clerk.form("/naming/cases", new HashMap<>(Map.of("name", name, "classCode", "23510", "division",
                township, "meaning", "取笔墨之意", "reason", "新建道路", "location", "东起鼓楼", "points", points, "readings", "", "step", "submit")));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(302);
        String path = URI.create(made.headers().firstValue("location").orElseThrow()).getPath();
        done(office.form(path + "/check", Map.of("seen", seen(office, path))));
        Matcher warning = Pattern.compile("name=\"finding\" value=\"(\\d+)\"").matcher(office.page(path).body());
        while (warning.find()) {
            done(office.form(path + "/answers", Map.of("seen", seen(office, path), "finding", warning.group(1), "answer", "已核实")));
        }
        done(office.form(path + "/waivers", Map.of("demand", "MATERIALS,REPORTS,NOTICE,COMMITTEE", "reason", "小路")));
        return path;
    }

    /** The version of the case that the page was shown in. */
    static String seen(Visitor office, String path) {
        return found(office.page(path), "name=\"seen\" value=\"(\\d+)\"");
    }

    /** The first group of a pattern that the page must hold. */
    public static String found(HttpResponse<String> shown, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(shown.body());
        assertThat(matcher.find()).as(pattern + " in " + shown.uri()).isTrue();
        return matcher.group(1);
    }

    public static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
