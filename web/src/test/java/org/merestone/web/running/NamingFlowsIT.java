package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;

/** Naming cases from hand to hand, in a browser where somebody decides, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class NamingFlowsIT {

    static final LocalDate OPENING = LocalDate.of(2026, 3, 2);

    @RegisterExtension
    static final ServedClass<MerestoneByOurClock> SERVED = new ServedClass<>(
            (kind, folder) -> new MerestoneByOurClock(kind, folder, OPENING));

    @Parameter
    TestDatabase kind;

    /** Each begins on the same morning, whatever the one before it waited for. */
    @BeforeEach
    void morning() {
        SERVED.server().turnTo(OPENING);
    }

    @Test
    void aStreetBatchGoesFromApplicationToAnnouncementThroughSixPairsOfHands() {
        StreetBatchWalk walk = new StreetBatchWalk(SERVED);
        walk.fromTheCensusToTheAnnouncement();
        walk.whatItDecidedIsPublic();
    }

    @Test
    void anEstateIsApprovedByTheHousingDepartmentAfterTheOfficesOpinion() {
        Visitor clerk = SERVED.visitor("clerk");
        Visitor office = SERVED.visitor("naming");
        String page = proposed(clerk, "瀚晴家园", "22100");
        did(office.form(page + "/check", Map.of("seen", seen(office, page))));
        did(office.form(page + "/waivers", Map.of("demand", "MATERIALS,REPORTS", "reason", "材料已在住建系统")));
        Matcher warning = Pattern.compile("name=\"finding\" value=\"(\\d+)\"").matcher(office.page(page).body());
        while (warning.find()) {
            did(office.form(page + "/answers", Map.of("seen", seen(office, page), "finding", warning.group(1), "answer", "已核实")));
        }
        did(office.form(page + "/report", Map.of("seen", seen(office, page), "reason", "名称符合规定，无异议",
                "number", "砚民政函〔2026〕8号")));
        try (Person housing = SERVED.atADesk("housing")) {
            Page shown = housing.open(page);
            assertThat(shown.locator("#case-flow")).hasAttribute("data-flow", "HOUSING");
            shown.locator("#documentNumber").fill("砚住建〔2026〕3号");
            shown.locator("#approvedOn").fill(OPENING.toString());
            shown.locator("#secrecy-PUBLIC").check();
            shown.locator("#status").selectOption("UNDER_CONSTRUCTION");
            shown.locator("#approve").click();
            assertThat(shown.locator("#case-state[data-state=APPROVED]")).isVisible();
            assertThat(shown.locator("#clocks [data-clock=FILING]")).isVisible();
            assertThat(shown.locator("#clocks [data-clock=ANNOUNCEMENT]")).hasCount(0); // it begins with the filing
            sentForFiling(shown, "砚住建〔2026〕4号");
            did(office.form(page + "/filings/answer", Map.of("day", OPENING.toString(), "result", "SUPPLEMENT", "remark", "缺位置图")));
            shown.reload();
            assertThat(shown.locator("#filings [data-result=SUPPLEMENT]")).containsText("缺位置图");
            sentForFiling(shown, "砚住建〔2026〕5号");
        }
        SERVED.server().turnTo(LocalDate.of(2026, 3, 15));
        did(office.form(page + "/filings/answer", Map.of("day", "2026-03-15", "result", "FILED", "remark", "县民政局 3 号")));
        assertThat(office.page(page).body()).contains("data-clock=\"ANNOUNCEMENT\"").contains("2026-03-30");
    }

    private static void sentForFiling(Page page, String number) {
        page.locator("#filing-receiver").fill("砚川县民政局");
        page.locator("#filing-number").fill(number);
        page.locator("#send-filing-now").click();
        assertThat(page.locator("#filings [data-result=AWAITED]")).isVisible();
    }

    @Test
    void aProtectedNameIsNotRenamedBeforeItsPlanIsThere() {
        Visitor office = SERVED.visitor("naming");
        String id = new Visitor(SERVED.server().address()).json("/api/v1/names?q=%E4%BA%BA%E6%B0%91%E8%B7%AF").get("names").get(0).get("id")
                .asString();
        String place = "/naming/places/" + id;
        String seen = found(office.page(place), "name=\"seen\" value=\"(\\d+)\"");
        did(office.form(place + "/change", new HashMap<>(Map.of("seen", seen, "classCode", "23510", "statutoryKind", "STREET", "status",
                "PRESENT",
                "secrecy", "PUBLIC", "protection", "LISTED", "since", "2026-03-01", "reason", "列入保护名录", "document", "砚政〔2026〕2号"))));
        try (Person clerk = SERVED.atADesk("clerk")) {
            Page page = clerk.open(place);
            page.getByText("申请更名").first().click();
            assertThat(page.locator("#newName")).isVisible();
            page.locator("#newName").fill("瀚晖路");
            page.locator("#newMeaning").fill("取浩瀚之意");
            page.locator("#newReason").fill("城市更新");
            page.locator("#measures").fill("立碑，老名字用于公园");
            clickedTwice(page, "#rename"); // and the case is opened once
            assertThat(page.locator("#case-map[data-ready]")).isVisible();
            page.locator("#submit").click();
            assertThat(page.locator("#refusal")).containsText("请先上传保护方案");
            assertThat(page.locator("#material[data-attended]")).isVisible();
            page.locator("#material-kind").selectOption("PROTECTION_PLAN");
            page.locator("#material-file").setInputFiles(new FilePayload("保护方案.txt", "text/plain", "立碑".getBytes(StandardCharsets.UTF_8)));
            page.locator("#add-material").click();
            assertThat(page.locator("#dossier a").getByText("保护方案.txt")).isVisible();
            clerk.open(URI.create(page.url()).getPath());
            assertThat(page.locator("#case-map[data-ready]")).isVisible();
            clickedTwice(page, "#submit");
            assertThat(page.locator("#case-state[data-state=SUBMITTED], #refusal").first()).isVisible(); // whichever page answers
            assertThat(page.locator("#refusal")).hasCount(0);
            assertThat(page.locator("#case-state[data-state=SUBMITTED]")).isVisible();
        }
    }

    /** As fast as a nervous hand does it: both before the page is left. */
    private static void clickedTwice(Page page, String button) {
        assertThat(page.locator(button)).isVisible();
        page.locator(button).evaluate("each => { each.click(); each.click(); }");
    }

    static String called(Visitor office) {
        return location(office.form("/naming/meetings", Map.of("committee", found(office.page("/naming/meetings"),
                "<option value=\"([0-9a-f-]{36})\""),
                "title", "三月例会", "day", "2026-03-05", "room", "二楼会议室")));
    }

    private static String proposed(Visitor clerk, String name, String classCode) {
        String township = found(clerk.page("/naming/new"), "<option value=\"(\\d{9})\"");
        return location(clerk.form("/naming/cases", new HashMap<>(Map.of("name", name, "classCode", classCode, "division", township,
                "meaning",
                "取浩瀚之意", "reason", "新建小区", "location", "鼓楼东", "points", "114.262,29.842", "readings", "", "step", "submit"))));
    }

    private static String seen(Visitor who, String page) {
        return found(who.page(page), "name=\"seen\" value=\"(\\d+)\"");
    }

    /** The first of what a page shows; the group of the pattern where it has one. */
    static String found(HttpResponse<String> page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(matcher.groupCount() == 0 ? 0 : 1);
    }

    static void did(HttpResponse<String> answer) {
        location(answer);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    }
}
