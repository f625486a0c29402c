package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.demo.DemoLoader;

/** Naming cases from hand to hand, in a browser where somebody decides, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class NamingFlowsIT {

    private static final String WAIVED = "MATERIALS,REPORTS,NOTICE";

    @TempDir
    static Path folder;

    private static @Nullable RunningMerestone running;
    private static @Nullable Chromium chromium;

    @Parameter
    TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase kind) {
        Path home = folder.resolve(kind.name());
        running = RunningMerestone.start(home, RunningMerestone.database(kind, home));
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (running != null) {
            running.close();
        }
    }

    @Test
    void aStreetBatchGoesFromApplicationToAnnouncementThroughSixPairsOfHands() {
        Visitor clerk = visitor("clerk");
        Visitor office = visitor("naming");
        Visitor housing = visitor("housing");
        String batch;
        try (Person contractor = person("contractor")) {
            Page page = contractor.open("/naming/batches");
            page.locator("#title").fill("城区新建道路一批");
            String items = "种类,名称,乡镇,含义,理由,位置,坐标\n命名,瀚沁路,%1$s,取浩瀚,新建,东起鼓楼,114.262 29.842;114.270 29.8422\n"
                    + "命名,瀚润路,%1$s,取浩瀚,新建,西起河堤,114.262 29.843;114.270 29.8432\n";
            page.locator("#table").fill(items.formatted(""));
            page.locator("#make").click();
            assertThat(page.locator("#faults li")).hasCount(2); // who works for a whole county says which township
            page.locator("#table").fill(items.formatted("砚城街道"));
            page.locator("#make").click();
            assertThat(page.locator("#items tbody tr")).hasCount(2);
            batch = URI.create(page.url()).getPath();
        }
        did(clerk.form(batch + "/submission", Map.of()));
        did(office.form(batch + "/check", Map.of()));
        office.form(batch + "/answers", Map.of("reason", "已逐条核实")); // where the check warned of something
        did(office.form(batch + "/waivers", Map.of("demand", WAIVED, "reason", "例行批次")));
        String first = found(office.page(batch), "/naming/cases/[0-9a-f-]{36}");
        String department = found(office.page(first), "id=\"ask-([0-9a-f-]{36})\"><label[^>]*>县住房和城乡建设局");
        did(office.form(first + "/opinions", Map.of("department", department)));
        String opinion = found(housing.page(first), "(/naming/cases/[0-9a-f-]{36}/opinions/[0-9a-f-]{36})/answer");
        did(housing.form(opinion + "/answer", Map.of("answer", "AGREES", "remark", "")));

        String meeting = called(office);
        did(office.form(meeting + "/agenda", Map.of("batch", batch.substring(batch.lastIndexOf('/') + 1))));
        try (Person one = person("member-a"); Person two = person("member-b")) {
            one.open(meeting).locator("#sign-in-now").click();
            assertThat(one.page().locator("#quorum")).hasAttribute("data-quorate", "false");
            two.open(meeting).locator("#sign-in-now").click();
            assertThat(two.page().locator("#quorum")).hasAttribute("data-quorate", "true");
            for (Person member : new Person[] {one, two}) {
                member.button("赞成").click();
                assertThat(member.page().locator("article .alert-success")).containsText("您已投票");
            }
        }
        did(office.form(found(office.page(meeting), "/naming/meetings/[0-9a-f-]{36}/items/[0-9a-f-]{36}") + "/outcome", Map.of()));
        did(office.form(batch + "/report", Map.of()));
        try (Person approver = person("approver")) {
            Page page = approver.open(batch);
            page.locator("#documentNumber").fill("砚政函〔2026〕21号");
            page.locator("#approvedOn").fill("2026-03-10");
            page.locator("#secrecy").selectOption("PUBLIC");
            page.locator("#status").selectOption("PLANNED");
            page.locator("#approve-all").click();
            assertThat(page.locator("#states [data-state=APPROVED]")).hasAttribute("data-count", "2");
            Download approval = page.waitForDownload(() -> page.locator("[data-paper=APPROVAL] a").nth(1).click());
            assertThat(approval.suggestedFilename()).isEqualTo("城区新建道路一批批复.pdf");
            assertThat(page.locator("#paper-trouble")).isHidden();
        }
        did(office.form(batch + "/filing", Map.of("day", "2026-03-12", "receiver", "市民政局 21 号")));
        did(office.form(batch + "/announcement", Map.of("day", "2026-03-12", "approver", "砚川县人民政府", "channels", "县政府网站")));
        try (Person citizen = Person.withAPhone(browser(), server().address())) {
            citizen.open("/notices");
            citizen.page().getByText("关于城区新建道路一批的公告").click();
            assertThat(citizen.page().locator("#body")).containsText("瀚沁路");
        }
        assertThat(new Visitor(server().address()).json("/api/v1/names?q=hanrunlu").get("names").get(0).get("name").asString())
                .isEqualTo("瀚润路");
    }

    @Test
    void anEstateIsApprovedByTheHousingDepartmentAfterTheOfficesOpinion() {
        Visitor clerk = visitor("clerk");
        Visitor office = visitor("naming");
        String page = proposed(clerk, "瀚晴家园", "22100");
        did(office.form(page + "/check", Map.of("seen", seen(office, page))));
        did(office.form(page + "/waivers", Map.of("demand", "MATERIALS,REPORTS", "reason", "材料已在住建系统")));
        Matcher warning = Pattern.compile("name=\"finding\" value=\"(\\d+)\"").matcher(office.page(page).body());
        while (warning.find()) {
            did(office.form(page + "/answers", Map.of("seen", seen(office, page), "finding", warning.group(1), "answer", "已核实")));
        }
        did(office.form(page + "/report", Map.of("seen", seen(office, page), "reason", "名称符合规定，无异议")));
        try (Person housing = person("housing")) {
            Page shown = housing.open(page);
            assertThat(shown.locator("#case-flow")).hasAttribute("data-flow", "HOUSING");
            shown.locator("#documentNumber").fill("砚住建〔2026〕3号");
            shown.locator("#approvedOn").fill("2026-03-10");
            shown.locator("#secrecy-PUBLIC").check();
            shown.locator("#status").selectOption("UNDER_CONSTRUCTION");
            shown.locator("#approve").click();
            assertThat(shown.locator("#case-state[data-state=APPROVED]")).isVisible();
            assertThat(shown.locator("#clocks [data-clock=FILING]")).isVisible();
            assertThat(shown.locator("#clocks [data-clock=ANNOUNCEMENT]")).hasCount(0); // it begins with the filing
        }
        did(office.form(page + "/filing", Map.of("day", "2026-03-15", "receiver", "县民政局 3 号")));
        assertThat(office.page(page).body()).contains("data-clock=\"ANNOUNCEMENT\"").contains("2026-03-30");
    }

    @Test
    void aProtectedNameIsNotRenamedBeforeItsPlanIsThere() {
        Visitor office = visitor("naming");
        String id = new Visitor(server().address()).json("/api/v1/names?q=%E4%BA%BA%E6%B0%91%E8%B7%AF").get("names").get(0).get("id")
                .asString();
        String place = "/naming/places/" + id;
        String seen = found(office.page(place), "name=\"seen\" value=\"(\\d+)\"");
        did(office.form(place + "/change", new HashMap<>(Map.of("seen", seen, "classCode", "23510", "statutoryKind", "STREET", "status",
                "PRESENT",
                "secrecy", "PUBLIC", "protection", "LISTED", "since", "2026-03-01", "reason", "列入保护名录", "document", "砚政〔2026〕2号"))));
        try (Person clerk = person("clerk")) {
            Page page = clerk.open(place);
            page.getByText("申请更名").first().click();
            page.locator("#newName").fill("瀚晖路");
            page.locator("#newMeaning").fill("取浩瀚之意");
            page.locator("#newReason").fill("城市更新");
            page.locator("#measures").fill("立碑，老名字用于公园");
            page.locator("#rename").click();
            page.locator("#submit").click();
            assertThat(page.locator("#refusal")).containsText("请先上传保护方案");
            page.locator("#material-kind").selectOption("PROTECTION_PLAN");
            page.locator("#material-file").setInputFiles(new FilePayload("保护方案.txt", "text/plain", "立碑".getBytes(StandardCharsets.UTF_8)));
            page.locator("#add-material").click();
            assertThat(page.locator("#dossier")).containsText("保护方案.txt");
            page.locator("#submit").click();
            assertThat(page.locator("#case-state[data-state=SUBMITTED]")).isVisible();
        }
    }

    private static String called(Visitor office) {
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
    private static String found(HttpResponse<String> page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(matcher.groupCount() == 0 ? 0 : 1);
    }

    private static void did(HttpResponse<String> answer) {
        location(answer);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    }

    private static Visitor visitor(String username) {
        return new Visitor(server().address()).signIn(username, DemoLoader.PASSWORD);
    }

    /** Somebody at a tablet or desk, signed in without the way over the map. */
    private static Person person(String username) {
        Person person = Person.atADesk(browser(), server().address());
        person.signInAt("/login", username);
        return person;
    }

    private static Browser browser() {
        return Objects.requireNonNull(chromium).browser();
    }

    private static RunningMerestone server() {
        return Objects.requireNonNull(running);
    }
}
