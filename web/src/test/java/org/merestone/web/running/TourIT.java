package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;

/** The tour of the README, word for word, in a browser, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TourIT {

    private static final String LINE = "砚城鹭峰线";
    private static final String BROKEN_LINE = "石渡三峰线";
    private static final String NAME = "瀚澜路";

    @RegisterExtension
    static final ServedClass<RunningMerestone> SERVED = ServedClass.byTheProgram();

    @Parameter
    TestDatabase kind;

    @TempDir
    Path downloads;

    @Test
    void theMapFindsANameByCharactersPinyinAndInitials() {
        try (Person reader = SERVED.atADesk()) {
            PublicMap map = PublicMap.open(reader, "/");
            assertThat(map.page().locator(".demonstration")).containsText("演示数据");
            map.isPainted();
            map.suggests("砚", "砚水");
            map.suggests("yan", "砚水");
            map.suggests("yc", "砚川县");
            map.takeFirst();
            map.isPainted();
        }
    }

    @Test
    void aClickTellsTheTownshipTheNearestLineAndTheNearestNames() {
        try (Person reader = SERVED.atADesk()) {
            PublicMap map = PublicMap.open(reader, "/");
            map.page().mouse().click(800, 420);
            map.tellsOfThePlace();
            map.isPainted();
            if (Boolean.getBoolean("merestone.pictures")) {
                map.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("..", "docs", "images", "map.png")));
            }
        }
    }

    @Test
    void theSwitchAtTheTopMakesThePageEnglish() {
        try (Person reader = SERVED.atADesk()) {
            PublicMap map = PublicMap.open(reader, "/");
            reader.link("English").click();
            assertThat(map.page().locator("html")).hasAttribute("lang", "en");
            map.ready();
            assertThat(map.page().locator(".demonstration")).containsText(Pattern.compile("demonstration", Pattern.CASE_INSENSITIVE));
            assertThat(map.searchBox()).hasAttribute("placeholder", "Name, pinyin or initials");
            map.page().mouse().click(800, 420);
            assertThat(map.told()).containsText("Nearest boundary line");
        }
    }

    @Test
    void onAPhoneSearchAndPanelAreInReachAndNothingOverflows() {
        try (Person reader = SERVED.withAPhone()) {
            PublicMap map = PublicMap.open(reader, "/");
            map.suggests("砚城", "砚城街道");
            map.page().locator("#search-option-0").click();
            assertThat(map.standsByTheName().told().locator("h2")).hasText(PublicMap.CHAIN);
            map.page().getByLabel("关闭").click();
            assertThat(map.page().locator("#panel")).isHidden();
            map.page().mouse().click(195, 400);
            map.tellsOfThePlace();
            BoundingBox sheet = map.page().locator("#panel").boundingBox();
            assertThat(sheet.width).isEqualTo(390);
            assertThat(sheet.y + sheet.height).isEqualTo(844);
            assertThat(map.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }

    @Test
    void aBrokenFileIsRefusedWholeWithItsRow() {
        try (Person surveyor = SERVED.atADesk().signIn("surveyor")) {
            BoundaryDesk desk = new BoundaryDesk(surveyor, BROKEN_LINE);
            desk.begin();
            desk.upload(BROKEN_LINE + "_带号错.dat", downloads);
            assertThat(desk.find("#batch").getByRole(AriaRole.ALERT)).containsText("整体拒收");
            assertThat(desk.find("#batch tr.has-finding")).hasCount(1);
            assertThat(desk.find("#batch tr[data-row='5'] .finding")).containsText("请检查带号");
            assertThat(desk.find("#batches .badge")).hasText("拒收");
            assertThat(desk.find("#accept")).hasCount(0);
            desk.open("测绘");
            assertThat(desk.state()).hasText("待测");
            assertThat(desk.draft()).hasCount(0);
        }
    }

    @Test
    void aSurveyFileBecomesLawOnlyByTwoKeysAndTheCounty() {
        Visitor anybody = new Visitor(SERVED.server().address());
        PublicLine.At onTheLine = PublicLine.of(anybody, LINE).middle();
        try (Person surveyor = SERVED.atADesk().signIn("surveyor"); Person yancheng = SERVED.atADesk().signIn("officer-yancheng");
                Person lufeng = SERVED.atADesk().signIn("officer-lufeng"); Person county = SERVED.atADesk().signIn("county")) {
            BoundaryDesk survey = new BoundaryDesk(surveyor, LINE);
            BoundaryDesk oneSide = new BoundaryDesk(yancheng, LINE);
            BoundaryDesk otherSide = new BoundaryDesk(lufeng, LINE);
            BoundaryDesk above = new BoundaryDesk(county, LINE);

            draftFromAFile(survey);
            assertThat(PublicLine.of(anybody, LINE).status()).isEqualTo("HABITUAL");

            oneSide.open("界线").confirm("砚城街道");
            assertThat(oneSide.side("鹭峰乡")).containsText("尚未确认");
            assertThat(PublicLine.of(anybody, LINE).status()).isEqualTo("HABITUAL");
            assertThat(above.open("界线").draft()).isVisible();
            assertThat(above.find("#approve")).hasCount(0);

            survey.open("测绘").movePoint("复测");
            oneSide.open("界线");
            assertThat(oneSide.side("砚城街道")).containsText("尚未确认");
            assertThat(oneSide.draft()).containsText("砚城街道界线专员 的确认已失效：复测");

            oneSide.confirm("砚城街道");
            otherSide.open("界线").confirm("鹭峰乡");
            assertThat(PublicLine.of(anybody, LINE).status()).isEqualTo("HABITUAL");

            above.open("界线").approve("砚政函〔2026〕7号", "2026-03-01");
        }
        PublicLine law = PublicLine.of(anybody, LINE);
        assertThat(law.status()).isEqualTo("STATUTORY");
        assertThat(law.property("approvalDocument")).isEqualTo("砚政函〔2026〕7号");
        assertThat(law.property("approvedOn")).isEqualTo("2026-03-01");
        assertThat(onTheLine.nearestLine(anybody, "")).isEqualTo(List.of(LINE, "STATUTORY"));
        assertThat(onTheLine.nearestLine(anybody, "2026-02-28")).isEqualTo(List.of(LINE, "HABITUAL"));
        try (Person reader = SERVED.atADesk()) {
            PublicMap map = PublicMap.open(reader, "/#16/" + law.middle().lat() + "/" + law.middle().lon());
            map.clickTheLineInTheMiddle();
            assertThat(map.card().locator("h2")).hasText(LINE);
            assertThat(map.card()).containsText("法定界线");
            assertThat(map.card()).containsText("砚政函〔2026〕7号（2026-03-01）");
        }
    }

    @Test
    void aProposedNameReachesThePublicSearch() {
        try (Person clerk = SERVED.atADesk().signIn("clerk"); Person office = SERVED.atADesk().signIn("naming");
                Person reader = SERVED.atADesk()) {
            NamingDesk proposal = new NamingDesk(clerk);
            proposal.propose();
            proposal.draw();
            proposal.type("人民路", "Rénmín Lù");
            assertThat(proposal.finding("N07")).containsText("重名");
            assertThat(proposal.find("#check-scope")).containsText("砚川县城建成区");
            proposal.type("闻昌路", "Wénchāng Lù");
            assertThat(proposal.finding("N08")).containsText("文昌路");
            proposal.type(NAME, "Hànlán Lù");
            assertThat(proposal.find("#check-status")).hasText("没有发现问题。");
            proposal.submit();

            NamingDesk decision = new NamingDesk(office);
            decision.openWaiting(NAME);
            decision.check();
            assertThat(decision.find("#no-findings")).isVisible();
            decision.simplify("小路，影响面小");
            decision.approve("砚政地名〔2026〕9号", "2026-03-02");

            PublicMap map = PublicMap.open(reader, "/");
            map.suggests(NAME, NAME);
            map.suggests("hanlanlu", NAME);
            map.suggests("hll", NAME);
            map.suggests("瀚澜", NAME);
            map.takeFirst();
            assertThat(map.card().locator("h2")).hasText(NAME);
        }
    }

    private void draftFromAFile(BoundaryDesk survey) {
        survey.begin();
        survey.upload(LINE + "_RTK.csv", downloads);
        assertThat(survey.find("#batch tr[data-row]")).hasCount(10);
        assertThat(survey.find("#batch .finding.ERROR, #batch .finding.BLOCK")).hasCount(0);
        assertThat(survey.find("#staff-map")).hasAttribute("data-ready", "true");
        assertThat(survey.find("#staff-map path.leaflet-interactive")).hasCount(11); // ten points, and the line that stands
        survey.find("#batch tr[data-row]").first().hover();
        assertThat(survey.find("#staff-map .leaflet-tooltip")).hasText("JZ001");
        survey.accept();
        assertThat(survey.find("#points tr[data-row]")).hasCount(10);
        assertThat(survey.find("#points code:not(:empty)")).hasCount(4);
        assertThat(survey.find("#staff-map path.leaflet-interactive")).hasCount(12); // and the draft
    }
}
