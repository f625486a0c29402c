package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;

/**
 * One line through all thirteen stages with five people, surveyor, both officers, supervisor and county, and one of which a section is
 * disputed: what decides is done in a browser, what lies between by HTTP, on both databases.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ThirteenStagesIT {

    private static final String LINE = "砚城鹭峰线";
    private static final String DISPUTED = "石渡三峰线";

    @TempDir
    static Path folder;

    private static @Nullable RunningMerestone running;
    private static @Nullable Chromium chromium;

    @Parameter
    TestDatabase kind;

    @TempDir
    Path downloads;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase kind) {
        Path home = folder.resolve(kind.name());
        running = RunningMerestone.start(home, RunningMerestone.database(kind, home));
        chromium = new Chromium();
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
    void fivePeopleBringALineFromThePlanToTheArchive() {
        LineAtWork work = LineAtWork.of(server().address(), LINE, "officer-yancheng", "officer-lufeng");
        work.desk(4);
        try (Person surveyor = at("surveyor"); Person yancheng = at("officer-yancheng"); Person lufeng = at("officer-lufeng");
                Person supervisor = at("supervisor"); Person county = at("county")) {
            walk(surveyor, work, "", "");
            assertThat(surveyor.page().locator("#walk")).containsText("全线一致");
            work.finish(work.county, "FIELD_CONFIRMATION");
            work.file(work.surveyor, "PLANTING_RECORD");
            work.finish(work.surveyor, "PLANTING");

            BoundaryDesk survey = new BoundaryDesk(surveyor, LINE);
            survey.begin();
            survey.upload(LINE + "_RTK.csv", downloads);
            survey.accept();
            String task = path(surveyor);
            work.registerMarkers(task);
            work.finish(work.surveyor, "SURVEY");

            new BoundaryDesk(yancheng, LINE).open("界线").confirm("砚城街道");
            new BoundaryDesk(lufeng, LINE).open("界线").confirm("鹭峰乡");
            work.finish(work.surveyor, "COURSE");
            String agreement = work.agreement();
            work.finish(work.surveyor, "MAP_SHEETS");
            sign(yancheng, agreement, "砚城街道");
            sign(lufeng, agreement, "鹭峰乡");
            work.finish(work.county, "SIGNING");

            work.letter(agreement, "report", "砚民请〔2026〕4号", Map.of());
            approve(county, agreement);
            work.letter(agreement, "notice", "砚民告〔2026〕2号", Map.of());
            work.file(work.county, "NOTICE");
            work.finish(work.county, "APPROVAL");
            work.file(work.county, "REFINEMENT");
            work.finish(work.county, "REFINEMENT");

            accept(work, task, supervisor, county);
            work.file(work.county, "HANDOVER_RECEIPT");
            county.open(work.page);
            county.page().locator("#finish").click();
            assertThat(county.page().locator("#content")).containsText("全部办结");
        }
    }

    @Test
    void aDisputedSectionIsSetAsideAndSettledOnItsPage() {
        LineAtWork work = LineAtWork.of(server().address(), DISPUTED, "officer-shidu", "officer-sanfeng");
        work.desk(0);
        try (Person surveyor = at("surveyor"); Person county = at("county")) {
            walk(surveyor, work, "200", "600");
            assertThat(surveyor.page().locator("#sections")).containsText("200–600 m");
            assertThat(surveyor.page().locator("#claim-map")).hasAttribute("data-ready", "true");
            assertThat(surveyor.page().locator("#claim-map path.leaflet-interactive")).hasCount(2); // what stands, what is open
            work.finish(work.county, "FIELD_CONFIRMATION");
            county.open(work.page);
            assertThat(county.page().locator("#present")).containsText("争议协商");
            assertThat(county.page().locator("#obstacles")).containsText("200–600 m");

            Page sections = county.open("/boundaries/claims/" + work.lineId);
            sections.locator("#sections summary").click();
            sections.getByLabel("搁置的理由").fill("先签其余部分");
            county.button("搁置").click();
            assertThat(sections.locator("#sections .badge")).hasText("搁置");
            work.finish(work.county, "DISPUTE");

            sections.locator("#sections summary").click();
            sections.locator("#sections [name=documentNo]").fill("砚政裁〔2026〕1号");
            sections.locator("#sections [name=day]").fill(LineAtWork.TODAY);
            sections.locator("#sections [name=outcome]").fill("以山脊分水线为界");
            county.button("登记解决").click();
            assertThat(sections.locator("#sections .badge")).hasText("已解决");
            assertThat(sections.locator("#sections")).containsText("砚政裁〔2026〕1号");
        }
    }

    /** The surveyor writes down who walked the line; what is left open is given in metres along it. */
    private static void walk(Person surveyor, LineAtWork work, String from, String to) {
        Page page = surveyor.open("/boundaries/claims/" + work.lineId);
        page.locator("#place").fill("渡口");
        for (int side = 0; side < 2; side++) {
            page.locator("#record-walk [name=name]").nth(side).fill("代表" + side);
            page.locator("#record-walk [name=organisation]").nth(side).fill("乡镇政府");
            page.locator("#record-walk [name=post]").nth(side).fill("副镇长");
        }
        if (!from.isEmpty()) {
            page.locator("#record-walk [name=fromM]").first().fill(from);
            page.locator("#record-walk [name=toM]").first().fill(to);
            page.locator("#record-walk [name=summary]").first().fill("林场归属");
        }
        page.locator("#record").click();
        assertThat(page.locator("#walk")).containsText("代表1");
    }

    private static void sign(Person officer, String agreement, String side) {
        Page page = officer.open(agreement);
        page.locator("#signName").fill("张代表");
        page.locator("#signPost").fill("镇长");
        page.locator("#signDay").fill(LineAtWork.TODAY);
        page.locator("#sign button").click();
        assertThat(page.locator("#signatures li").filter(new Locator.FilterOptions().setHasText(side))).containsText("张代表");
    }

    private static void approve(Person county, String agreement) {
        Page page = county.open(agreement);
        page.locator("#approve [name=number]").fill("砚政函〔2026〕9号");
        page.locator("#approve [name=day]").fill(LineAtWork.TODAY);
        page.locator("#approve [name=classification]").selectOption("PUBLIC");
        page.locator("#approve button").click();
        assertThat(page.locator("#steps [aria-current=step]")).hasText("已批准");
    }

    /** With five people nobody is left for the final check: the county's scheme does without it. */
    private static void accept(LineAtWork work, String task, Person supervisor, Person county) {
        String inspections = task.replace("/survey/", "/boundaries/") + "/inspections";
        Page scheme = county.open(inspections);
        scheme.locator("#scheme summary").click();
        scheme.locator("#levelFINAL").uncheck();
        scheme.locator("#schemeReason").fill("单位质检并入过程检查");
        county.button("启用新方案").click();
        assertThat(scheme.locator("#levels li")).hasCount(3);
        work.inspect(work.surveyor, task, "PROCESS");
        Page page = supervisor.open(inspections);
        page.locator("#begin").click();
        page.locator("#told").fill("图幅整饰不齐");
        supervisor.button("记录缺陷").click();
        assertThat(page.locator("#content")).containsText("图幅整饰不齐");
        page.locator("#close").click();
        assertThat(page.locator("#levels [aria-current=step]")).hasText("验收");
        work.inspect(work.county, task, "ACCEPTANCE");
        work.file(work.county, "ACCEPTANCE_REPORT");
        work.finish(work.county, "ACCEPTANCE");
    }

    private static String path(Person person) {
        return URI.create(person.page().url()).getPath();
    }

    private static Person at(String username) {
        return Person.atADesk(Objects.requireNonNull(chromium).browser(), server().address()).signIn(username);
    }

    private static RunningMerestone server() {
        return Objects.requireNonNull(running);
    }
}
