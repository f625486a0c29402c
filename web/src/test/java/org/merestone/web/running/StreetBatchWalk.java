package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.running.NamingFlowsIT.OPENING;
import static org.merestone.web.running.NamingFlowsIT.called;
import static org.merestone.web.running.NamingFlowsIT.did;
import static org.merestone.web.running.NamingFlowsIT.found;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The way of a street batch through the hands of those who deal with it, six of them at a browser of their own. */
final class StreetBatchWalk {

    private static final LocalDate APPROVED_ON = LocalDate.of(2026, 3, 9);

    private final ServedClass<MerestoneByOurClock> served;

    StreetBatchWalk(ServedClass<MerestoneByOurClock> served) {
        this.served = served;
    }

    void fromTheCensusToTheAnnouncement() {
        Visitor office = served.visitor("naming");
        try (Person contractor = served.atADesk("contractor"); Person clerk = served.atADesk("clerk");
                Person naming = served.atADesk("naming"); Person approver = served.atADesk("approver")) {
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
            desk.locator("#report-number").fill("砚民政〔2026〕12号");
            desk.locator("#report-all").click();
            assertThat(desk.locator("#states [data-state=REPORTED]")).hasAttribute("data-count", "120");
            approved(approver.open(batch), "砚政函〔2026〕21号", APPROVED_ON);
            did(office.form(batch + "/filing", Map.of("day", APPROVED_ON.toString(), "receiver", "市民政局 21 号",
                    "number", "砚民政〔2026〕13号")));
            desk = naming.open(batch);
            desk.locator("#approver").fill("砚川县人民政府");
            desk.locator("#channels").fill("县政府网站、国家地名信息库");
            desk.locator("#announce-all").click();
            assertThat(desk.locator("form[data-clock=SIGNS]")).isVisible();
            assertThat(desk.locator("#announce-all")).hasCount(0);
            for (String clock : List.of("SIGNS", "ADDRESSES")) {
                did(office.form(batch + "/done", Map.of("clock", clock, "day", APPROVED_ON.toString(), "with", "全部完成")));
            }
            desk.reload();
            desk.locator("#archive-all").click();
            assertThat(desk.locator("#states [data-state=ARCHIVED]")).hasAttribute("data-count", "120");
        }
    }

    private void oldStreetsCameWithTheCensus(Person naming) {
        String township = found(served.visitor("clerk").page("/naming/new"), "<option value=\"(\\d{9})\"");
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
            assertThat(page.locator("#material[data-attended]")).isVisible();
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

    private void aDepartmentAndAnExpertAreHeardOnTheRenaming(Visitor office, String batch) {
        String renamed = found(office.page(batch + "?page=3"), "href=\"(/naming/cases/[0-9a-f-]{36})\">" + StreetBatch.RENAMED_TO);
        String department = found(office.page(renamed), "id=\"ask-([0-9a-f-]{36})\"><label[^>]*>县住房和城乡建设局");
        did(office.form(renamed + "/opinions", Map.of("department", department)));
        did(office.form(renamed + "/reviews", Map.of("expert", "周闻溪", "title", "研究员", "verdict", "AGREES", "remark", "符合文脉", "on",
                OPENING.toString())));
        try (Person housing = served.atADesk("housing")) {
            Page page = housing.open("/naming");
            page.locator("#waiting").getByText(StreetBatch.RENAMED_TO, new Locator.GetByTextOptions().setExact(true)).click();
            housing.button("同意").click();
            assertThat(page.locator(".opinion[data-answer=AGREES]")).isVisible();
        }
    }

    /** Seven days, as the clock says: somebody comments, is answered, and nothing ends before its day. */
    private void theTownIsAsked(Person naming, String batch) {
        Page desk = naming.open(batch);
        desk.locator("#notice-all").click();
        Locator toComments = desk.locator("#batch-comments");
        assertThat(desk.locator("#notice-all")).hasCount(0); // the notice is up before somebody looks for it
        assertThat(toComments).isVisible();
        try (Person citizen = served.withAPhone()) {
            citizen.open("/notices").getByText("关于" + StreetBatch.TITLE + "的公示").click();
            assertThat(citizen.page().locator("#body")).containsText(StreetBatch.LAST_NEW);
            assertThat(citizen.page().locator("#body")).containsText(StreetBatch.RENAMED_FROM + " → " + StreetBatch.RENAMED_TO);
            assertThat(citizen.page().locator("#notice-map[data-ready]")).isVisible();
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
            served.server().turnTo(LocalDate.of(2026, 3, 9));
            comments.locator(".close-notice").click();
            assertThat(comments.locator(".close-notice")).hasCount(0);
            citizen.page().reload();
            assertThat(citizen.page().locator("#comments")).containsText("已列入标志设置计划");
            assertThat(citizen.page().locator("#comments")).not().containsText("13900001234");
        }
    }

    private void theCommitteeVotes(Visitor office, String batch) {
        String meeting = called(office);
        did(office.form(meeting + "/agenda", Map.of("batch", batch.substring(batch.lastIndexOf('/') + 1))));
        try (Person one = served.withATablet("member-a"); Person two = served.withATablet("member-b")) {
            assertThat(one.open(meeting).locator("#together-map[data-ready]")).isVisible();
            assertThat(one.page().locator(".papers li")).hasCount(4);
            one.page().locator("#sign-in-now").click();
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
        assertThat(page.locator("#states [data-state=APPROVED], #refusal, #faults").first()).isVisible(); // whichever page answers
        assertThat(page.locator("#refusal, #faults")).hasCount(0);
        assertThat(page.locator("#states [data-state=APPROVED]")).hasAttribute("data-count", "120");
        assertThat(page.locator("[data-paper=APPROVAL] [data-edition='1'] .document-no")).hasText(document);
        Download approval = page.waitForDownload(() -> page.locator("[data-paper=APPROVAL] .paper-files a").nth(1).click());
        assertThat(approval.suggestedFilename()).isEqualTo(StreetBatch.TITLE + "批复.pdf");
        assertThat(page.locator("#paper-trouble")).isHidden();
    }

    void whatItDecidedIsPublic() {
        try (Person citizen = served.withAPhone()) {
            citizen.open("/notices").getByText("关于" + StreetBatch.TITLE + "的公告").click();
            assertThat(citizen.page().locator("#body")).containsText(StreetBatch.FIRST_NEW);
            assertThat(citizen.page().locator("#notice-paper")).isVisible();
        }
        Visitor anybody = new Visitor(served.server().address());
        assertThat(first(anybody, StreetBatch.FIRST_NEW).get("name").asString()).isEqualTo(StreetBatch.FIRST_NEW);
        JsonNode renamed = first(anybody, StreetBatch.RENAMED_FROM);
        assertThat(renamed.get("currentName").asString()).as("the old name leads to the new one").isEqualTo(StreetBatch.RENAMED_TO);
        JsonNode gone = anybody.json("/api/v1/names?status=historical&q="
                + URLEncoder.encode(StreetBatch.CANCELLED, StandardCharsets.UTF_8));
        assertThat(gone.get("names").get(0).get("name").asString()).isEqualTo(StreetBatch.CANCELLED);
        assertThat(first(anybody, StreetBatch.LONGER).get("name").asString()).isEqualTo(StreetBatch.LONGER);
    }

    private static JsonNode first(Visitor anybody, String name) {
        return anybody.json("/api/v1/names?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).get("names").get(0);
    }
}
