package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.demo.DemoLoader;
import tools.jackson.databind.JsonNode;

/** Naming cases from hand to hand, in a browser where somebody decides, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class NamingFlowsIT {

    private static final LocalDate OPENING = LocalDate.of(2026, 3, 2);
    private static final LocalDate APPROVED_ON = LocalDate.of(2026, 3, 9);

    private static @Nullable MerestoneByOurClock running;
    private static @Nullable Chromium chromium;

    @Parameter
    TestDatabase kind;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase kind) {
        running = new MerestoneByOurClock(kind, OPENING);
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
    }

    /** Each begins on the same morning, whatever the one before it waited for. */
    @BeforeEach
    void morning() {
        server().turnTo(OPENING);
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
        Visitor office = visitor("naming");
        try (Person contractor = person("contractor"); Person clerk = person("clerk"); Person naming = person("naming");
                Person approver = person("approver")) {
            oldStreetsCameWithTheCensus(naming);
            String batch = drawnUp(contractor.open("/naming/batches"));
            clerk.open("/naming").getByText(StreetBatch.TITLE).first().click();
            clerk.page().locator("#submit-all").click();
            assertThat(clerk.page().locator("#states [data-state=SUBMITTED]")).hasAttribute("data-count", "120");

            Page desk = naming.open(batch);
            desk.locator("#check-all").click();
            assertThat(desk.locator("#states [data-state=CHECKED]")).hasAttribute("data-count", "120");
            office.form(batch + "/answers", Map.of("reason", "已逐条核实")); // where the check warned of something
            reportsAreWritten(office, batch);
            desk.reload();
            assertThat(desk.locator("#report-CONSULTATION .badge")).hasAttribute("data-whole", "120");
            aDepartmentAndAnExpertAreHeardOnTheRenaming(office, batch);
            theTownIsAsked(naming, batch);
            theCommitteeVotes(office, batch);

            desk = naming.open(batch);
            desk.locator("#report-all").click();
            assertThat(desk.locator("#states [data-state=REPORTED]")).hasAttribute("data-count", "120");
            approved(approver.open(batch), "砚政函〔2026〕21号", APPROVED_ON);
            did(office.form(batch + "/filing", Map.of("day", APPROVED_ON.toString(), "receiver", "市民政局 21 号")));
            desk = naming.open(batch);
            desk.locator("#approver").fill("砚川县人民政府");
            desk.locator("#channels").fill("县政府网站、国家地名信息库");
            desk.locator("#announce-all").click();
            assertThat(desk.locator("#refusal")).hasCount(0);
            assertThat(desk.locator("#announce-all")).hasCount(0);
        }
        whatTheBatchDecidedIsPublic();
    }

    private static void oldStreetsCameWithTheCensus(Person naming) {
        String township = found(visitor("clerk").page("/naming/new"), "<option value=\"(\\d{9})\"");
        Page sheet = naming.open("/naming/census");
        sheet.locator("input[type=file]").setInputFiles(StreetBatch.census(township));
        sheet.locator("#upload").click();
        sheet.locator("#check").click();
        assertThat(sheet.locator("#state[data-state=CHECKED]")).isVisible();
        sheet.locator("#import").click();
        assertThat(sheet.locator("#state[data-state=IMPORTED]")).isVisible();
    }

    /** The contractor's part: the table, mended once, and the papers that go with all of it. */
    private static String drawnUp(Page page) {
        page.locator("#title").fill(StreetBatch.TITLE);
        page.locator("#file").setInputFiles(StreetBatch.table(false));
        page.locator("#make").click();
        assertThat(page.locator("#faults li")).hasCount(2); // who works for a whole county says which township
        page.locator("#file").setInputFiles(StreetBatch.table(true));
        page.locator("#make").click();
        assertThat(page.locator("#states")).containsText("120");
        assertThat(page.locator("#submit-all")).hasCount(0); // a contractor draws up, and does not hand in
        for (String kind : List.of("APPLICATION", "SITE_PLAN", "GROUNDS", "GONE")) {
            page.locator("#material-kind").selectOption(kind);
            page.locator("#material-file").setInputFiles(StreetBatch.file(kind + ".txt", kind));
            page.locator("#add-material").click();
            assertThat(page.locator("#lacking [data-material=" + kind + "]")).hasCount(0);
        }
        assertThat(page.locator("#papers-whole")).isVisible();
        return URI.create(page.url()).getPath();
    }

    private static void reportsAreWritten(Visitor office, String batch) {
        for (String report : List.of("ASSESSMENT:legality,feasibility,controllability,impact,risks,measures",
                "EXPERT:necessity,soundness,reason,risks,advice", "CONSULTATION:process,opinions,handling")) {
            String[] parts = report.split(":");
            did(office.form(batch + "/reports/" + parts[0], Arrays.stream(parts[1].split(","))
                    .collect(Collectors.toMap(field -> field, field -> "已逐条研究"))));
        }
    }

    private static void aDepartmentAndAnExpertAreHeardOnTheRenaming(Visitor office, String batch) {
        String renamed = found(office.page(batch + "?page=3"), "href=\"(/naming/cases/[0-9a-f-]{36})\">" + StreetBatch.RENAMED_TO);
        String department = found(office.page(renamed), "id=\"ask-([0-9a-f-]{36})\"><label[^>]*>县住房和城乡建设局");
        did(office.form(renamed + "/opinions", Map.of("department", department)));
        did(office.form(renamed + "/reviews", Map.of("expert", "周闻溪", "title", "研究员", "verdict", "AGREES", "remark", "符合文脉", "on",
                OPENING.toString())));
        try (Person housing = person("housing")) {
            Page page = housing.open("/naming");
            page.locator("#waiting").getByText(StreetBatch.RENAMED_TO, new Locator.GetByTextOptions().setExact(true)).click();
            housing.button("同意").click();
            assertThat(page.locator(".opinion[data-answer=AGREES]")).isVisible();
        }
    }

    /** Seven days, as the clock says: somebody comments, is answered, and nothing ends before its day. */
    private static void theTownIsAsked(Person naming, String batch) {
        Page desk = naming.open(batch);
        desk.locator("#notice-all").click();
        Locator toComments = desk.locator("#batch-comments");
        try (Person citizen = Person.withAPhone(browser(), server().address())) {
            citizen.open("/notices").getByText("关于" + StreetBatch.TITLE + "的公示").click();
            assertThat(citizen.page().locator("#body")).containsText(StreetBatch.LAST_NEW);
            citizen.page().locator("#text").fill("请在旧路口立牌说明，联系我 13900001234");
            citizen.page().locator("#send").click();
            assertThat(citizen.page().locator("#sent")).isVisible();
            toComments.click();
            Page comments = naming.page();
            naming.button("公开").click();
            comments.getByLabel("答复").fill("已列入标志设置计划");
            comments.locator(".answer-form button").click();
            assertThat(comments.locator(".comment .answer")).containsText("标志设置计划");
            comments.locator(".close-notice").click();
            assertThat(comments.locator("#refusal")).containsText("公示期到 2026-03-08 为止");
            server().turnTo(LocalDate.of(2026, 3, 9));
            comments.locator(".close-notice").click();
            assertThat(comments.locator(".close-notice")).hasCount(0);
            citizen.page().reload();
            assertThat(citizen.page().locator("#comments")).containsText("已列入标志设置计划");
            assertThat(citizen.page().locator("#comments")).not().containsText("13900001234");
        }
    }

    private static void theCommitteeVotes(Visitor office, String batch) {
        String meeting = called(office);
        did(office.form(meeting + "/agenda", Map.of("batch", batch.substring(batch.lastIndexOf('/') + 1))));
        try (Person one = Person.withATablet(browser(), server().address()).signInAt("/login", "member-a");
                Person two = Person.withATablet(browser(), server().address()).signInAt("/login", "member-b")) {
            one.open(meeting).locator("#sign-in-now").click();
            assertThat(one.page().locator("#quorum")).hasAttribute("data-quorate", "false");
            two.open(meeting).locator("#sign-in-now").click();
            assertThat(two.page().locator("#quorum")).hasAttribute("data-quorate", "true");
            for (Person member : List.of(one, two)) {
                member.button("赞成").click();
                assertThat(member.page().locator("article .alert-success")).containsText("您已投票");
            }
        }
        did(office.form(found(office.page(meeting), "/naming/meetings/[0-9a-f-]{36}/items/[0-9a-f-]{36}") + "/outcome", Map.of()));
    }

    private static void approved(Page page, String document, LocalDate on) {
        page.locator("#documentNumber").fill(document);
        page.locator("#approvedOn").fill(on.toString());
        page.locator("#secrecy").selectOption("PUBLIC");
        page.locator("#status").selectOption("PLANNED");
        page.locator("#approve-all").click();
        assertThat(page.locator("#states [data-state=APPROVED]")).hasAttribute("data-count", "120");
    }

    private static void whatTheBatchDecidedIsPublic() {
        try (Person citizen = Person.withAPhone(browser(), server().address())) {
            citizen.open("/notices").getByText("关于" + StreetBatch.TITLE + "的公告").click();
            assertThat(citizen.page().locator("#body")).containsText(StreetBatch.FIRST_NEW);
        }
        Visitor anybody = new Visitor(server().address());
        assertThat(first(anybody, StreetBatch.FIRST_NEW).get("name").asString()).isEqualTo(StreetBatch.FIRST_NEW);
        JsonNode renamed = first(anybody, StreetBatch.RENAMED_FROM);
        assertThat(renamed.get("name").asString()).as("the old name leads to the new one").isEqualTo(StreetBatch.RENAMED_TO);
        assertThat(first(anybody, StreetBatch.CANCELLED).toString()).contains("CANCELLED");
        assertThat(first(anybody, StreetBatch.LONGER).get("name").asString()).isEqualTo(StreetBatch.LONGER);
    }

    private static JsonNode first(Visitor anybody, String name) {
        return anybody.json("/api/v1/names?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).get("names").get(0);
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
            shown.locator("#approvedOn").fill(OPENING.toString());
            shown.locator("#secrecy-PUBLIC").check();
            shown.locator("#status").selectOption("UNDER_CONSTRUCTION");
            shown.locator("#approve").click();
            assertThat(shown.locator("#case-state[data-state=APPROVED]")).isVisible();
            assertThat(shown.locator("#clocks [data-clock=FILING]")).isVisible();
            assertThat(shown.locator("#clocks [data-clock=ANNOUNCEMENT]")).hasCount(0); // it begins with the filing
        }
        server().turnTo(LocalDate.of(2026, 3, 15));
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

    private static MerestoneByOurClock server() {
        return Objects.requireNonNull(running);
    }
}
