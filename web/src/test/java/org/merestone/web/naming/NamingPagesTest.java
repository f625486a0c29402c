package org.merestone.web.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.gazetteer.naming.CaseState;
import org.merestone.gazetteer.naming.NamingCase;
import org.merestone.gazetteer.naming.NamingCases;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;

/** A name's way through the pages of staff, as the township's clerk and the committee's office walk it. */
@ServedTest
class NamingPagesTest {

    /** Goes without what may be gone without. */
    private void simplify(String page) {
        assertThat(office.form(page + "/waivers", Map.of("demand", "MATERIALS,REPORTS,NOTICE,COMMITTEE", "reason", "小路，影响面小"))
                .statusCode()).isEqualTo(302);
    }

    private static final String PASSWORD = "merestone-demo";
    private static final String ROAD = "23510";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

    @LocalServerPort
    int port;
    @Autowired
    NamingCases cases;
    @Autowired
    Accounts accounts;
    @Autowired
    PasswordEncoder passwords;

    Visitor clerk;
    Visitor office;
    String township;
    String line;

    @BeforeEach
    void signIn() {
        clerk = visitor().signIn("clerk", PASSWORD);
        office = visitor().signIn("naming", PASSWORD);
        township = accounts.byUsername("clerk").orElseThrow().divisionCode();
        // The road of the case of 人民路: it reaches into the built-up area, where that name stands already.
        line = DrawnPoints.write(demonstration("人民路").geometry());
    }

    @Test
    void aCleanNameIsProposedApprovedAndFoundByCharactersPinyinAndInitials() {
        String name = "瀚澜路";
        String page = opened(clerk.form("/naming/cases", proposal(name, "submit")));
        assertThat(clerk.page(page).body()).contains(name).contains("Hànlán Lù").contains("已提交").doesNotContain("id=\"submit\"");
        step(office, page, "check", Map.of());
        simplify(page);
        assertThat(office.page(page).body()).contains("id=\"no-findings\"").contains("id=\"approve\"");
        step(office, page, "approval", approval());
        assertThat(office.page(page).body()).contains("砚政地名〔2026〕77号").contains("/places/");
        for (String query : List.of(name, "hanlanlu", "hll")) {
            assertThat(texts(visitor().json("/api/v1/names?q=" + encode(query)).get("names"), "name")).as(query).contains(name);
        }
    }

    @Test
    void theCheckFindsADuplicateWhileTheClerkTypes() {
        JsonNode answer = trial(clerk, "人民路", line);
        assertThat(answer.get("romanization").get("toned").asString()).isEqualTo("Rénmín Lù");
        JsonNode duplicate = finding(answer, "N07");
        assertThat(duplicate.get("severity").asString()).isEqualTo("ERROR");
        assertThat(duplicate.get("message").asString()).contains("人民路").contains("重名");
        assertThat(duplicate.get("conflict").get("lon").asDouble()).isBetween(113.0, 115.0);
        assertThat(duplicate.get("conflict").get("lat").asDouble()).isBetween(29.0, 31.0);
    }

    @Test
    void theCheckFindsAHomophoneAndSaysSoInTheReadersLanguage() {
        assertThat(finding(trial(clerk, "闻昌路", line), "N08").get("message").asString()).contains("文昌路").contains("同音");
        clerk.page("/naming?lang=en");
        assertThat(finding(trial(clerk, "闻昌路", line), "N08").get("message").asString()).contains("sounds exactly like “文昌路”");
    }

    @Test
    void beforeTheRoadIsDrawnTheWholeTownshipIsLookedAt() {
        JsonNode answer = trial(clerk, "人民路", "");
        assertThat(answer.get("drawn").asBoolean()).isFalse();
        assertThat(finding(answer, "N07").get("conflict").get("name").asString()).isEqualTo("人民路");
        assertThat(texts(answer.get("findings"), "rule")).doesNotContain("G01");
    }

    @Test
    void aPolyphoneIsConfirmedBeforeTheNameIsHandedIn() {
        JsonNode asked = trial(clerk, "堡瀚路", line).get("romanization");
        assertThat(asked.get("confirm").asBoolean()).isTrue();
        assertThat(texts(asked.get("polyphones"), "character")).containsExactly("堡");
        HttpResponse<String> refused = clerk.form("/naming/cases", proposal("堡瀚路", "submit"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("多音字").contains("value=\"堡瀚路\"").contains("取浩瀚之意");
        Map<String, String> confirmed = proposal("堡瀚路", "submit");
        confirmed.put("readings", "0=bǔ");
        assertThat(clerk.page(opened(clerk.form("/naming/cases", confirmed))).body()).contains("Bǔhàn Lù").contains("已提交");
    }

    @Test
    void aDuplicateIsNeverOfferedForApprovalAndAHomophoneOnlyWithAnAnswer() {
        String duplicate = opened(clerk.form("/naming/cases", proposal("人民路", "submit")));
        step(office, duplicate, "check", Map.of());
        assertThat(office.page(duplicate).body()).contains("id=\"errors-stand\"").contains("data-rule=\"N07\"")
                .doesNotContain("id=\"approve\"");
        assertThat(office.form(duplicate + "/approval", withSeen(office, duplicate, approval())).statusCode()).isEqualTo(422);

        String homophone = opened(clerk.form("/naming/cases", proposal("闻昌路", "submit")));
        step(office, homophone, "check", Map.of());
        String asked = office.page(homophone).body();
        assertThat(asked).contains("id=\"unanswered\"").doesNotContain("id=\"approve\"");
        // The same name is also proposed by a case of the demonstration; each warning wants its own answer.
        Matcher warnings = Pattern.compile("name=\"finding\" value=\"(\\d+)\"").matcher(asked);
        while (warnings.find()) {
            assertThat(office.form(homophone + "/answers", withSeen(office, homophone,
                    Map.of("finding", warnings.group(1), "answer", "两路相距甚远，群众已习用"))).statusCode()).isEqualTo(302);
        }
        assertThat(office.page(homophone).body()).contains("群众已习用").contains("id=\"obstacles\"").doesNotContain("id=\"approve\"");
        simplify(homophone);
        assertThat(office.page(homophone).body()).contains("id=\"approve\"").contains("小路，影响面小");
    }

    @Test
    void whatIsPublicIsSaidEachTime() {
        String page = opened(clerk.form("/naming/cases", proposal("瀚霁路", "submit")));
        step(office, page, "check", Map.of());
        simplify(page);
        assertThat(office.page(page).body()).doesNotContainPattern("name=\"secrecy\"[^>]*checked");
        Map<String, String> silent = approval();
        silent.remove("secrecy");
        HttpResponse<String> refused = office.form(page + "/approval", withSeen(office, page, silent));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("是否公开").contains("value=\"砚政地名〔2026〕77号\"");
        Map<String, String> internal = approval();
        internal.put("secrecy", "INTERNAL");
        step(office, page, "approval", internal);
        assertThat(texts(visitor().json("/api/v1/names?q=" + encode("瀚霁路")).get("names"), "name")).doesNotContain("瀚霁路");
        assertThat(office.page(page).body()).contains("没有公开");
    }

    @Test
    void theClerkCannotApprove() {
        String page = opened(clerk.form("/naming/cases", proposal("瀚岚路", "submit")));
        step(office, page, "check", Map.of());
        assertThat(clerk.form(page + "/approval", withSeen(office, page, approval())).statusCode()).isEqualTo(403);
        assertThat(clerk.page(page).body()).doesNotContain("id=\"approval\"").doesNotContain("id=\"check-now\"");
        assertThat(office.form("/naming/cases", proposal("瀚岭路", "draft")).statusCode()).isEqualTo(403);
    }

    @Test
    void whoSawAnOldStateIsToldSoAndLooksAgain() {
        String page = opened(clerk.form("/naming/cases", proposal("瀚屿路", "draft")));
        Map<String, String> first = withSeen(clerk, page, proposal("瀚汀路", "draft"));
        assertThat(clerk.form(page, first).statusCode()).isEqualTo(302);
        HttpResponse<String> late = clerk.form(page, with(first, "name", "瀚滨路"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("已被他人改动").contains("id=\"reload\"").contains("value=\"瀚滨路\"");
        HttpResponse<String> submitted = clerk.form(page + "/submission", Map.of("seen", first.get("seen")));
        assertThat(submitted.statusCode()).isEqualTo(409);
        assertThat(submitted.body()).contains("id=\"reload\"").doesNotContain("id=\"submit\"");
        assertThat(clerk.page(page).body()).contains("瀚汀路").contains("草稿");
    }

    @Test
    void aReturnedCaseComesBackToTheClerkWithItsReason() {
        String page = opened(clerk.form("/naming/cases", proposal("瀚坪路", "submit")));
        step(office, page, "return", Map.of("reason", "请写明起止点"));
        assertThat(clerk.page("/naming").body()).contains("瀚坪路");
        assertThat(clerk.page(page + "/edit").body()).contains("请写明起止点").contains("value=\"瀚坪路\"");
        step(clerk, page, "withdrawal", Map.of("remark", "道路停建"));
        assertThat(clerk.page(page).body()).contains("已撤回").contains("道路停建").doesNotContain("id=\"revise\"");
    }

    @Test
    void aClerkOfAnotherTownshipSeesNothingOfIt() {
        String page = opened(clerk.form("/naming/cases", proposal("瀚渚路", "draft")));
        Visitor other = clerkElsewhere();
        assertThat(other.page(page).statusCode()).isEqualTo(403);
        assertThat(other.get(page + "/map").statusCode()).isEqualTo(403);
        assertThat(other.form("/naming/cases", proposal("瀚洲路", "draft")).statusCode()).isEqualTo(403);
        assertThat(other.form(page + "/submission", withSeen(clerk, page, Map.of())).statusCode()).isEqualTo(403);
        assertThat(other.form(page + "/withdrawal", withSeen(clerk, page, Map.of())).statusCode()).isEqualTo(403);
        assertThat(other.page("/naming").body()).doesNotContain("瀚渚路");
        assertThat(visitor().page(page).statusCode()).isEqualTo(302);
    }

    @Test
    void whatWasTypedIsKeptWhenALineOfThePointsCannotBeRead() {
        Map<String, String> typed = with(proposal("瀚浦路", "draft"), "points", "114.28,29.82\n114.29");
        HttpResponse<String> refused = clerk.form("/naming/cases", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("第 2 行").contains("瀚浦路").contains("114.28,29.82\n114.29");
        assertThat(clerk.form("/naming/cases", with(typed, "points", "")).body()).contains("请在图上画出位置");
        assertThat(clerk.form("/naming/cases", with(typed, "classCode", "99999")).body()).contains("请选择地名类别");
        assertThat(clerk.form("/naming/cases", with(proposal("瀚浦路", "draft"), "readings", "bǔ")).statusCode()).isEqualTo(422);
        assertThat(clerk.form("/naming/cases", with(typed, "colour", "red")).statusCode()).isEqualTo(400);
    }

    @Test
    void theLongestNameThatIsTakenFitsItsColumns() {
        String longest = "庄".repeat(27) + "路";
        assertThat(clerk.form("/naming/cases", proposal(longest, "draft")).statusCode()).isEqualTo(302);
        assertThat(clerk.form("/naming/cases", proposal("庄" + longest, "draft")).statusCode()).isEqualTo(422);
    }

    @Test
    void theMapOfACaseShowsTheRoadAndWhatIsInItsWay() {
        NamingCase duplicate = demonstration("人民路");
        JsonNode features = clerk.json("/naming/cases/" + duplicate.id() + "/map").get("features");
        assertThat(features.get(0).get("properties").get("kind").asString()).isEqualTo("proposed");
        assertThat(features.get(0).get("geometry").get("type").asString()).isEqualTo("LineString");
        assertThat(features.get(1).get("properties").get("name").asString()).isEqualTo("人民路");
        JsonNode area = clerk.json("/naming/area?division=" + township).get("features").get(0);
        assertThat(area.get("geometry").get("type").asString()).endsWith("Polygon");
    }

    @Test
    void theListIsFilteredAndOrdered() {
        assertThat(numbers(clerk.page("/naming?state=APPROVED").body())).contains("2026-0005").doesNotContain("2026-0001");
        List<String> rising = numbers(office.page("/naming?sort=number&descending=false").body());
        assertThat(rising).isSorted().isNotEmpty();
        assertThat(office.page("/naming?page=999").statusCode()).isEqualTo(400);
        assertThat(office.page("/naming?sort=colour").statusCode()).isEqualTo(400);
        assertThat(office.page("/naming?lang=en").body()).contains("Waiting for me").doesNotContain("id=\"apply\"");
    }

    private Visitor visitor() {
        return new Visitor(URI.create("http://localhost:" + port));
    }

    private Visitor clerkElsewhere() {
        String name = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        String elsewhere = township.substring(0, 6) + "999";
        accounts.add(new Account(UUID.randomUUID(), name, passwords.encode(PASSWORD), name, elsewhere, true, false,
                Set.of(Role.NAMING_CLERK)));
        return visitor().signIn(name, PASSWORD);
    }

    private NamingCase demonstration(String name) {
        return cases.list("", EnumSet.of(CaseState.CHECKED)).stream().filter(each -> each.name().equals(name))
                .filter(each -> each.reason().contains("虚构")).findFirst().orElseThrow();
    }

    private Map<String, String> proposal(String name, String step) {
        return new HashMap<>(Map.of("name", name, "classCode", ROAD, "division", township, "meaning", "取浩瀚之意", "reason",
                "新建道路尚无名称", "location", "东起鼓楼，西至河堤", "points", line, "readings", "", "step", step));
    }

    private static Map<String, String> approval() {
        return new HashMap<>(Map.of("documentNumber", "砚政地名〔2026〕77号", "approvedOn", "2026-05-01", "secrecy", "PUBLIC", "status",
                "PLANNED"));
    }

    private JsonNode trial(Visitor visitor, String name, String points) {
        return visitor.json("/naming/trial?name=" + encode(name) + "&class=" + ROAD + "&division=" + township + "&geom=" + encode(points));
    }

    /** The address of the case that a form has made. */
    private static String opened(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    }

    private static void step(Visitor visitor, String page, String step, Map<String, String> fields) {
        HttpResponse<String> answer = visitor.form(page + "/" + step, withSeen(visitor, page, fields));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static Map<String, String> withSeen(Visitor visitor, String page, Map<String, String> fields) {
        Matcher seen = SEEN.matcher(visitor.page(page).body());
        assertThat(seen.find()).isTrue();
        return with(fields, "seen", seen.group(1));
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    private static JsonNode finding(JsonNode trial, String rule) {
        return StreamSupport.stream(trial.get("findings").spliterator(), false)
                .filter(finding -> finding.get("rule").asString().equals(rule)).findFirst().orElseThrow();
    }

    private static List<String> texts(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(node -> node.get(field).asString()).toList();
    }

    private static List<String> numbers(String body) {
        return Pattern.compile("<td class=\"text-nowrap\">(\\d{4}-\\d{4})</td>").matcher(body).results().map(match -> match.group(1))
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
