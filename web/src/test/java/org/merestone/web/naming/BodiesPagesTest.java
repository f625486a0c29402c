package org.merestone.web.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office keeps its departments, committees, numbers, and the two tables of what a case has to bring. */
@ServedTest
class BodiesPagesTest {

    private static final String PASSWORD = "merestone-demo";
    private static final String BODIES = "/naming/bodies";
    private static final String DEMANDS = "/naming/demands";

    @LocalServerPort
    int port;

    Visitor office;

    @BeforeEach
    void signIn() {
        office = visitor().signIn("naming", PASSWORD);
    }

    @Test
    void aNumberIsChangedWithItsSourceAndOutOfBoundsComesBackWithASentence() {
        String before = found(office.page(BODIES).body(), "id=\"sign_days\" value=\"(\\d+)\"");
        assertThat(office.form(BODIES + "/settings", Map.of("name", "sign_days", "amount", "45", "source", "县实施细则第九条")).statusCode())
                .isEqualTo(302);
        assertThat(office.page(BODIES).body()).contains("id=\"sign_days\" value=\"45\"").contains("县实施细则第九条").doesNotContain("??");
        for (Map<String, String> wrong : new Map[] {Map.of("name", "sign_days", "amount", "0", "source", "x"),
            Map.of("name", "sign_days", "amount", "9", "source", " "), Map.of("name", "fish_days", "amount", "9", "source", "x"),
            Map.of("name", "quorum_part", "amount", "9", "source", "x")}) {
            HttpResponse<String> refused = office.form(BODIES + "/settings", wrong);
            assertThat(refused.statusCode()).as(wrong.toString()).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"refusal\"").contains("请填写 1–366 的整数");
        }
        office.form(BODIES + "/settings", Map.of("name", "sign_days", "amount", before, "source", "宁波市地名管理条例第二十一条，供参考"));
    }

    @Test
    void aTermSaysWhetherItCountsWorkingDaysAndTheOfficeChangesThat() {
        String working = "id=\"opinion_days-working\"><option value=\"false\">日</option><option value=\"true\" selected=\"selected\">工作日";
        assertThat(office.page(BODIES).body()).contains(working).doesNotContain("id=\"alarm_days-working\"");
        Map<String, String> change = Map.of("name", "opinion_days", "amount", "10", "working", "false", "source", "本局办法");
        assertThat(office.form(BODIES + "/settings", change).statusCode()).isEqualTo(302);
        assertThat(office.page(BODIES).body()).doesNotContain(working);
        assertThat(office.form(BODIES + "/settings", Map.of("name", "opinion_days", "amount", "10", "working", "true", "source",
                "《宁波市地名管理条例》等以工作日计，供参考")).statusCode()).isEqualTo(302);
        assertThat(office.page(BODIES).body()).contains(working);
    }

    @Test
    void aDepartmentIsEnteredOnceAndSomebodyActsInIt() {
        assertThat(office.form(BODIES + "/departments", Map.of("name", "县水利局", "flow", "LINE")).statusCode()).isEqualTo(302);
        HttpResponse<String> twice = office.form(BODIES + "/departments", Map.of("name", "县水利局", "flow", ""));
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("id=\"refusal\"");
        String department = found(office.page(BODIES).body(), "县水利局</b>[\\s\\S]*?name=\"department\" value=\"([0-9a-f-]{36})\"");
        assertThat(office.form(BODIES + "/members", Map.of("department", department, "username", "clerk")).statusCode())
                .as("a clerk acts in no department").isEqualTo(422);
        assertThat(office.form(BODIES + "/members", Map.of("department", department, "username", "nobody")).statusCode()).isEqualTo(422);
        assertThat(office.form(BODIES + "/members", Map.of("department", department, "username", "traffic")).statusCode()).isEqualTo(302);
    }

    @Test
    void aCommitteeIsFormedOfMembers() {
        assertThat(office.form(BODIES + "/committees", Map.of("name", "专名审定小组")).statusCode()).isEqualTo(302);
        String committee = found(office.page(BODIES).body(), "专名审定小组</b>[\\s\\S]*?name=\"committee\" value=\"([0-9a-f-]{36})\"");
        assertThat(office.form(BODIES + "/members", Map.of("committee", committee, "username", "naming")).statusCode()).isEqualTo(422);
        assertThat(office.form(BODIES + "/members", Map.of("committee", committee, "username", "member-a")).statusCode()).isEqualTo(302);
        assertThat(found(office.page(BODIES).body(), "专名审定小组</b>([\\s\\S]*?)<form")).contains("委员甲").doesNotContain("委员乙");
    }

    @Test
    void whatAFlowDemandsIsAddedAndTakenOutAndTheLawsOwnStays() {
        String row = "data-demand=\"LINE NAMING EXPERTS\"";
        Map<String, String> experts = Map.of("flow", "LINE", "kind", "NAMING", "demand", "EXPERTS");
        assertThat(office.form(DEMANDS, Map.of("flow", "LINE", "kind", "NAMING", "demand", "EXPERTS", "source", " ")).statusCode())
                .isEqualTo(422);
        assertThat(office.form(DEMANDS, Map.of("flow", "LINE", "kind", "NAMING", "demand", "EXPERTS", "source", "省办法第八条")).statusCode())
                .isEqualTo(302);
        assertThat(office.page(DEMANDS).body()).contains(row).contains("省办法第八条").doesNotContain("??");
        assertThat(office.form(DEMANDS + "/removal", experts).statusCode()).isEqualTo(302);
        assertThat(office.page(DEMANDS).body()).doesNotContain(row);
        HttpResponse<String> law = office.form(DEMANDS + "/removal", Map.of("flow", "UPWARD", "kind", "", "demand", "REPORTS"));
        assertThat(law.statusCode()).isEqualTo(422);
        assertThat(law.body()).contains("这一项由“条例第十一条”规定");
    }

    @Test
    void theListOfMaterialsIsTheOffices() {
        String row = "data-material=\"RECORDING SITE_PLAN\"";
        assertThat(office.form(DEMANDS + "/materials", Map.of("kind", "RECORDING", "material", "SITE_PLAN", "source", "本县要求"))
                .statusCode()).isEqualTo(302);
        assertThat(office.page(DEMANDS).body()).contains(row);
        assertThat(office.form(DEMANDS + "/materials/removal", Map.of("kind", "RECORDING", "material", "SITE_PLAN")).statusCode())
                .isEqualTo(302);
        assertThat(office.page(DEMANDS).body()).doesNotContain(row);
        assertThat(office.form(DEMANDS + "/materials", Map.of("kind", "NAMING", "material", "PROTECTION_PLAN", "source", "x")).statusCode())
                .as("the law's own is in no list").isEqualTo(422);
    }

    @Test
    void onlyTheOfficeKeepsThem() {
        Visitor clerk = visitor().signIn("clerk", PASSWORD);
        assertThat(clerk.page(BODIES).statusCode()).isEqualTo(403);
        assertThat(clerk.page(DEMANDS).statusCode()).isEqualTo(403);
        office.page("/naming?lang=en");
        assertThat(office.page(BODIES).body() + office.page(DEMANDS).body()).contains("What each flow demands").doesNotContain("??");
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private Visitor visitor() {
        return new Visitor(URI.create("http://localhost:" + port));
    }
}
