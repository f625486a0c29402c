package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.web.browser.Axe;

/**
 * One line through all thirteen stages with five people, surveyor, both officers, supervisor and county, and one of which a section is
 * disputed: what decides is done in a browser, what lies between by HTTP, on both databases.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ThirteenStagesIT {

    private static final String LINE = "砚城鹭峰线";
    private static final String DISPUTED = "石渡九矶线";

    @RegisterExtension
    static final ServedClass<RunningMerestone> SERVED = ServedClass.byTheProgram();

    @Parameter
    TestDatabase kind;

    @TempDir
    Path downloads;

    @Test
    void fivePeopleBringALineFromThePlanToTheArchive() {
        LineAtWork work = LineAtWork.of(SERVED.server().address(), LINE, "officer-yancheng", "officer-lufeng");
        work.desk(4);
        try (Person surveyor = SERVED.atADesk("surveyor"); Person yancheng = SERVED.atADesk("officer-yancheng");
                Person lufeng = SERVED.atADesk("officer-lufeng"); Person supervisor = SERVED.atADesk("supervisor");
                Person county = SERVED.atADesk("county")) {
            new LineDesk(surveyor).fillWalk(work.lineId).recordWalk();
            assertThat(surveyor.page().locator("#walk")).containsText("全线一致");
            work.finish(work.county, "FIELD_CONFIRMATION");
            work.file(work.surveyor, "PLANTING_RECORD");
            work.finish(work.surveyor, "PLANTING");

            BoundaryDesk survey = new BoundaryDesk(surveyor, LINE);
            survey.begin();
            survey.upload(LINE + "_RTK.csv", downloads);
            survey.accept();
            String task = new LineDesk(surveyor).path();
            work.registerMarkers(task);
            work.photograph(task);
            work.finish(work.surveyor, "SURVEY");

            new BoundaryDesk(yancheng, LINE).open("界线").confirm("砚城街道");
            new BoundaryDesk(lufeng, LINE).open("界线").confirm("鹭峰乡");
            work.finish(work.surveyor, "COURSE");
            String agreement = work.agreement();
            work.finish(work.surveyor, "MAP_SHEETS");
            new LineDesk(yancheng).signByKeyboard(work, LINE, "砚城街道");
            new LineDesk(lufeng).sign(agreement, "鹭峰乡");
            work.finish(work.county, "SIGNING");

            LineDesk above = new LineDesk(county);
            above.letter(agreement, "report", "砚民请〔2026〕4号", "已报批");
            above.letter(agreement, "approve", "砚政函〔2026〕9号", "已批准");
            above.letter(agreement, "publish", "砚民告〔2026〕2号", "已公布");
            work.file(work.county, "NOTICE");
            work.finish(work.county, "APPROVAL");
            refined(work, county);
            work.finish(work.county, "REFINEMENT");

            inspected(work, task, surveyor, supervisor, county);
            String papers = work.staff(task) + "/papers";
            new LineDesk(surveyor).makePackage(papers);
            above.receivePackage(papers, "演示市民政局", "汇交〔2026〕1号");
            county.open(work.page);
            assertThat(county.page().locator("#papers")).containsText("汇交〔2026〕1号");
            county.page().locator("#finish").click();
            assertThat(county.page().locator("#content")).containsText("全部办结");
            if (kind == TestDatabase.H2) { // pages are the same on both
                assertNobodyIsShutOut(county, List.of(work.project, work.page, "/boundaries/claims/" + work.lineId, agreement,
                        work.staff(task), work.staff(task) + "/inspections", papers, "/boundaries/exports"));
            }
        }
    }

    /**
     * A county line through both ends of the line is refined there on its page, and the stage asks for nothing more; where the register has
     * no county line, what was refined elsewhere is a paper. One database each: what decides is tested on both below.
     */
    private void refined(LineAtWork work, Person county) {
        if (kind == TestDatabase.H2) {
            work.file(work.county, "REFINEMENT");
            return;
        }
        CountyLine.through(SERVED.server().database().orElseThrow(), LINE);
        Page page = county.open("/boundaries/refinements");
        page.locator("#higher-lines a").click();
        page.locator("#documentNo").fill("县政函〔2026〕9号");
        page.locator("#day").fill(LineAtWork.TODAY);
        page.locator("#accept button").click();
        assertThat(page.locator("#record")).containsText("县政函〔2026〕9号");
        assertThat(page.locator("#done")).isVisible();
    }

    /** What WCAG 2.2 A and AA want of the officer's pages, as far as axe-core can tell. */
    private static void assertNobodyIsShutOut(Person county, List<String> pages) {
        for (String path : pages) {
            assertThat(county.open(path).locator("h1")).isVisible();
            Assertions.assertThat(Axe.broken(county.page())).as(path).isEmpty();
        }
    }

    @Test
    void aDisputedSectionBlocksItselfAloneAndIsSettled() {
        LineAtWork work = LineAtWork.of(SERVED.server().address(), DISPUTED, "officer-shidu", "officer-jiuji");
        work.desk(0);
        try (Person surveyor = SERVED.atADesk("surveyor"); Person shidu = SERVED.atADesk("officer-shidu");
                Person jiuji = SERVED.atADesk("officer-jiuji"); Person county = SERVED.atADesk("county")) {
            walkAfterALongBreak(surveyor, work);
            Page walked = surveyor.page();
            assertThat(walked.locator("#sections")).containsText("200–600 m");
            assertThat(walked.locator("#claim-map")).hasAttribute("data-ready", "true");
            assertThat(walked.locator("#claim-map path.leaflet-interactive")).hasCount(2); // what stands, what is open
            work.finish(work.county, "FIELD_CONFIRMATION");
            county.open(work.page);
            assertThat(county.page().locator("#present")).containsText("争议协商");
            assertThat(county.page().locator("#obstacles")).containsText("200–600 m");

            String task = work.surveyed(DISPUTED + ".dat");
            work.registerMarkers(task);
            work.confirmed(task);
            String agreement = work.agreement();
            assertThat(shidu.open(agreement).locator("#missing li")).containsText("200–600 m");
            assertThat(shidu.page().locator("#sign")).hasCount(0);

            setAside(county, work);
            new LineDesk(shidu).sign(agreement, "石渡街道");
            assertThat(shidu.page().locator("#text")).containsText("未定地段");
            new LineDesk(jiuji).sign(agreement, "九矶镇");
            assertThat(jiuji.page().locator("#steps [aria-current=step]")).hasText("已签署");

            settleAfterALongBreak(county, work);
            shidu.open(agreement);
            assertThat(new LineDesk(shidu).signature("石渡街道")).containsText("尚未签署");
            assertThat(shidu.page().locator("#text")).not().containsText("未定地段");
            new LineDesk(shidu).sign(agreement, "石渡街道");
        }
    }

    /** The session ends while the form is filled in: whoever signs in again finds it as they left it. */
    private static void walkAfterALongBreak(Person surveyor, LineAtWork work) {
        LineDesk desk = new LineDesk(surveyor);
        desk.fillWalk(work.lineId).leaveOpen("200", "600", "林场归属");
        surveyor.sitsTooLong().page().locator("#record").click();
        assertThat(surveyor.page().locator("#expired")).containsText("填写的内容还在");
        surveyor.signInHere("surveyor");
        assertThat(surveyor.page().locator("#record-walk [role=status]")).containsText("已恢复");
        assertThat(surveyor.page().locator("#record-walk [name=post]").nth(1)).hasValue("副镇长");
        assertThat(surveyor.page().locator("#record-walk [name=summary]").first()).hasValue("林场归属");
        desk.recordWalk();
        assertThat(surveyor.page().locator("#record-walk [role=status]")).hasCount(0);
    }

    private static void setAside(Person county, LineAtWork work) {
        Page sections = county.open("/boundaries/claims/" + work.lineId);
        sections.locator("#sections summary").click();
        sections.getByLabel("搁置的理由").fill("先签其余部分");
        county.button("搁置").click();
        assertThat(sections.locator("#sections .badge")).hasText("搁置");
    }

    /** Of a file only its name survives the end of a session: it must be chosen again. */
    private static void settleAfterALongBreak(Person county, LineAtWork work) {
        Page sections = county.open("/boundaries/claims/" + work.lineId);
        sections.locator("#sections summary").click();
        sections.locator("#sections [name=documentNo]").fill("砚政裁〔2026〕1号");
        sections.locator("#sections [name=day]").fill(LineAtWork.TODAY);
        sections.locator("#sections [name=outcome]").fill("以山脊分水线为界");
        sections.locator("#sections [name=file]").setInputFiles(new FilePayload("裁定书.pdf", "application/pdf",
                "%PDF-1.4 decision".getBytes(StandardCharsets.UTF_8)));
        county.sitsTooLong().button("登记解决").click();
        county.signInHere("county");
        assertThat(sections.locator("#sections [role=status]")).containsText("文件须重新选择： 裁定书.pdf");
        county.button("登记解决").click();
        assertThat(sections.locator("#sections .badge")).hasText("已解决");
        assertThat(sections.locator("#sections")).containsText("砚政裁〔2026〕1号");
    }

    /** With five people nobody is left for the final check: the county's scheme does without it. */
    private static void inspected(LineAtWork work, String task, Person surveyor, Person supervisor, Person county) {
        String inspections = work.staff(task) + "/inspections";
        Page scheme = county.open(inspections);
        assertThat(scheme.locator("#waits")).containsText("由测绘员开始");
        scheme.locator("#scheme summary").click();
        scheme.locator("#levelFINAL").uncheck();
        scheme.locator("#schemeReason").fill("单位质检并入过程检查");
        county.button("启用新方案").click();
        assertThat(scheme.locator("#levels li")).hasCount(3);
        new LineDesk(surveyor).inspect(inspections, "");
        new LineDesk(supervisor).inspect(inspections, "图幅整饰不齐");
        new LineDesk(county).inspect(inspections, "");
        assertThat(scheme.locator("#passed")).isVisible();
        work.file(work.county, "ACCEPTANCE_REPORT");
        work.finish(work.county, "ACCEPTANCE");
    }
}
