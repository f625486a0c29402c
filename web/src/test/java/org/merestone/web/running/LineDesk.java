package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;

/** The pages of a line's work beyond the survey, as one person goes through them: the walk, the agreement, inspections, the package. */
final class LineDesk {

    private final Person person;
    private final Page page;

    LineDesk(Person person) {
        this.person = person;
        this.page = person.page();
    }

    /** Writes down who walked the line, but does not send it yet. */
    LineDesk fillWalk(String line) {
        person.open("/boundaries/claims/" + line);
        page.locator("#place").fill("渡口");
        for (int side = 0; side < 2; side++) {
            page.locator("#record-walk [name=name]").nth(side).fill("代表" + side);
            page.locator("#record-walk [name=organisation]").nth(side).fill("乡镇政府");
            page.locator("#record-walk [name=post]").nth(side).fill("副镇长");
        }
        return this;
    }

    /** What the walk leaves open, metres along the line. */
    LineDesk leaveOpen(String from, String to, String why) {
        page.locator("#record-walk [name=fromM]").first().fill(from);
        page.locator("#record-walk [name=toM]").first().fill(to);
        page.locator("#record-walk [name=summary]").first().fill(why);
        return this;
    }

    void recordWalk() {
        page.locator("#record").click();
        assertThat(page.locator("#walk")).containsText("代表1");
    }

    void sign(String agreement, String side) {
        person.open(agreement);
        page.locator("#signName").fill("张代表");
        page.locator("#signPost").fill("镇长");
        page.locator("#sign button").click();
        assertThat(signature(side)).containsText("张代表");
    }

    /** The same from the board of the project on, without touching the mouse. */
    void signByKeyboard(LineAtWork work, String line, String side) {
        person.open(work.project);
        person.tabTo(page.locator("#board").getByText(line)).presses("Enter");
        assertThat(page.locator("h1")).containsText(line);
        person.tabTo(page.locator("#agreement")).presses("Enter");
        assertThat(page.locator("h1")).hasText("边界线协议书");
        person.tabTo(page.locator("#signName")).types("张代表").tabTo(page.locator("#signPost")).types("镇长").presses("Enter");
        assertThat(signature(side)).containsText("张代表");
    }

    Locator signature(String side) {
        return page.locator("#signatures li").filter(new Locator.FilterOptions().setHasText(side));
    }

    /** A letter on the way of an agreement: report, approve or publish. */
    void letter(String agreement, String step, String number, String state) {
        person.open(agreement);
        Locator form = page.locator("#" + step);
        form.locator("[name=number]").fill(number);
        if (step.equals("approve")) {
            form.locator("[name=classification]").selectOption("PUBLIC");
        }
        form.locator("button").click();
        assertThat(page.locator("#steps [aria-current=step]")).hasText(state);
    }

    /** Begins the inspection that is due, writes a fault down if there is one, and closes it. */
    void inspect(String inspections, String fault) {
        person.open(inspections);
        page.locator("#begin").click();
        if (!fault.isEmpty()) {
            page.locator("#told").fill(fault);
            person.button("记录缺陷").click();
            assertThat(page.locator("#content")).containsText(fault);
        }
        page.locator("#close").click();
        assertThat(page.locator("#close")).hasCount(0);
    }

    /** Has the package of the line made, and waits until it lies there. */
    void makePackage(String papers) {
        person.open(papers);
        assertThat(page.locator("#archive")).containsText("100%");
        page.locator("#make-package").click();
        assertThat(page.locator("#packages li")).containsText("待检查");
    }

    void receivePackage(String papers, String receiver, String receiptNo) {
        person.open(papers);
        page.getByLabel("接收单位").fill(receiver);
        page.getByLabel("凭证号").fill(receiptNo);
        person.button("检查并接收").click();
        assertThat(page.locator("#packages li")).containsText(receiptNo);
    }

    String path() {
        return URI.create(page.url()).getPath();
    }
}
