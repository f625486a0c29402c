package org.merestone.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.profile.Threshold;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a province lays down, as an administrator states it on its page. */
@ServedTest
class ProfilesPageTest {

    private static final String PAGE = "/admin/profiles";

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    Visitor admin;

    @BeforeEach
    void signIn() {
        admin = visitor("admin");
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from profile_threshold").update();
        jdbc.sql("delete from survey_profile").update();
    }

    @Test
    void thePageSaysWhatCountsWhereNobodyHasStatedAnythingAndHowSureThatIs() {
        assertThat(admin.page("/admin").body()).contains(PAGE);
        String page = admin.page(PAGE).body();
        assertThat(page).contains("{county6}{townA3}{townB3}").contains("placeholder=\"3000\"").contains("本系统建议").contains("未与原文核对")
                .contains("经验，可调整").doesNotContain("??");
        String english = admin.page(PAGE + "?lang=en").body();
        assertThat(english).contains("The register's proposal".replace("'", "&#39;")).doesNotContain("??");
        admin.page(PAGE + "?lang=zh");
    }

    @Test
    void aPreviewShowsASampleAndWhichCodesWouldNoLongerFitAndChangesNothing() {
        HttpResponse<String> preview = admin.form(PAGE + "/preview", form("9901", "XJ{county6}{townA3}{townB3}"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("id=\"sample-line\">XJ990101101202<").contains("id=\"sample-marker\">XJ990101101202001Q<")
                .contains("data-lines=").doesNotContain("data-lines=\"0\"").contains("value=\"XJ{county6}{townA3}{townB3}\"");
        assertThat(jdbc.sql("select count(*) from survey_profile").query(Integer.class).single()).isZero();
        assertThat(admin.form(PAGE + "/preview", form("77", "XJ{county6}{townA3}{townB3}")).body()).contains("data-lines=\"0\"");
    }

    @Test
    void whatIsStatedStandsOnThePageUntilItIsWithdrawn() {
        assertThat(admin.form(PAGE, form("77", "XJ{county6}{townA3}{townB3}")).statusCode()).isEqualTo(302);
        String page = admin.page(PAGE).body();
        assertThat(page).contains("XJ{county6}{townA3}{townB3}").contains("界桩最大间距（米） 2500");
        assertThat(admin.form(PAGE, form("77", "XJ{county6}{townA3}{townB3}")).body()).contains("已有一份技术规定");
        Matcher form = Pattern.compile("action=\"(/admin/profiles/[0-9a-f-]{36}/withdraw)\"").matcher(page);
        assertThat(form.find()).isTrue();
        assertThat(admin.form(form.group(1), Map.of()).statusCode()).isEqualTo(302);
        assertThat(admin.page(PAGE).body()).contains("已撤回");
        assertThat(admin.form(form.group(1), Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void everyLimitHasItsFieldInBothLanguages() {
        String page = admin.page(PAGE).body();
        assertThat(page).contains("方位物提醒距离（米）", "方位物不取距离（米）", "记载长度较差（%）", "不计的长度较差（米）", "两时段平面较差（米）",
                "两时段高程较差（米）", "所依地物图上限差（毫米）", "placeholder=\"0.02\"", "placeholder=\"0.03\"", "CH/T 2009-2010");
        for (Threshold threshold : Threshold.values()) {
            assertThat(page).contains("<input class=\"form-control\" id=\"" + threshold + "\"");
        }
        assertThat(admin.page(PAGE + "?lang=en").body()).contains("Sessions may differ in plane (m)", "Recorded length may differ (%)");
        admin.page(PAGE + "?lang=zh");
    }

    @Test
    void aLimitThatIsStatedStandsOnThePageAndOneThatContradictsAnotherIsRefused() {
        Map<String, String> form = form("77", "{county6}{townA3}{townB3}");
        form.put("amounts", ",".repeat(Threshold.OBJECT_FAR.ordinal()) + "250");
        HttpResponse<String> refused = admin.form(PAGE, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("请使提醒距离不大于不取距离").contains("value=\"250\"");
        form.put("amounts", ",".repeat(Threshold.LENGTH_SHARE.ordinal()) + "0.3");
        assertThat(admin.form(PAGE, form).statusCode()).isEqualTo(302);
        assertThat(admin.page(PAGE).body()).contains("记载长度较差（%） 0.3");
    }

    @Test
    void aTemplateThatIsNoneIsRefusedWithASentenceAndWhatWasTypedStays() {
        HttpResponse<String> bomb = admin.form(PAGE, form("77", "(a+)+$"));
        assertThat(bomb.statusCode()).isEqualTo(422);
        assertThat(bomb.body()).contains("模板不是正则表达式").contains("value=\"(a+)+$\"");
        assertThat(admin.form(PAGE, form("77", "{county6}{townA3}")).body()).contains("缺少 {townB3}");
        assertThat(admin.form(PAGE, form("77", "{county6}{townA3}{townB3}{townB3}")).body()).contains("写了两次");
        assertThat(admin.form(PAGE, form("7", "{county6}{townA3}{townB3}")).body()).contains("不是区划代码的开头");
        assertThat(admin.form(PAGE, form("77", "<script>")).body()).doesNotContain("<script>alert").contains("&lt;");
    }

    @Test
    void aFileIsReadAndShownAndCountsOnlyWhenItIsStated() {
        String text = "divisions=77\nname=规程\nsource=省办\nfrom=2025-07-01\nmarker={lineCode}-{serial3}{typeCode}\nTURN=45\n";
        HttpResponse<String> shown = admin.upload(PAGE + "/file", Map.of(), "profile.txt",
                text.getBytes(StandardCharsets.UTF_8));
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("value=\"{lineCode}-{serial3}{typeCode}\"").contains("value=\"45\"")
                .contains("value=\"2025-07-01\"");
        assertThat(jdbc.sql("select count(*) from survey_profile").query(Integer.class).single()).isZero();
        HttpResponse<String> wrong = admin.upload(PAGE + "/file", Map.of(), "profile.txt",
                "divisions=77\ncolor=red\n".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("第 2 行").contains("color");
    }

    @Test
    void aFormWithNextToNothingInItIsRefusedWithASentence() {
        HttpResponse<String> answer = admin.form(PAGE, Map.of("prefix", "77"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("文件缺少");
    }

    @Test
    void nobodyElseStatesAnything() {
        assertThat(visitor("county").page(PAGE).statusCode()).isEqualTo(403);
        assertThat(visitor("county").form(PAGE, form("77", "{county6}{townA3}{townB3}")).statusCode()).isEqualTo(403);
        assertThat(admin.page(PAGE + "/preview").statusCode()).isEqualTo(302);
    }

    private static Map<String, String> form(String prefix, String line) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("prefix", prefix);
        form.put("name", "乡级界线勘定技术规程");
        form.put("source", "省勘界办〔2025〕3号");
        form.put("from", "2025-07-01");
        form.put("line", line);
        form.put("lineAcross", "{townA9}{townB9}");
        form.put("marker", "{lineCode}{serial3}{typeCode}");
        form.put("junction", "{county6}{a3}{b3}{c3}");
        form.put("amounts", "2500");
        return form;
    }

    private Visitor visitor(String name) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(name, "merestone-demo");
    }
}
