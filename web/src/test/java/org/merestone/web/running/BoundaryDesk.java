package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The pages of surveyors and officers, as one of them goes through them for one line. */
final class BoundaryDesk {

    private final Person person;
    private final Page page;
    private final String line;

    BoundaryDesk(Person person, String line) {
        this.person = person;
        this.page = person.page();
        this.line = line;
    }

    /** Begins the task of the line, from the surveyor's first page. */
    void begin() {
        person.door("测绘").click();
        Locator choice = page.getByLabel("界线", new Page.GetByLabelOptions().setExact(true));
        choice.selectOption(choice.locator("option").filter(new Locator.FilterOptions().setHasText(line)).textContent());
        person.button("开始任务").click();
        assertThat(page.locator("h1")).containsText(line);
        assertThat(state()).hasText("待测");
    }

    /** Downloads the sample that the page offers, and uploads it again. */
    void upload(String sample, Path folder) {
        Path file = person.download(sample, folder);
        assertThat(file.getFileName()).hasToString(sample);
        page.getByLabel("仪器文件").setInputFiles(file);
        person.button("上传并检查").click();
        assertThat(page.locator("#batch h2")).containsText(sample);
    }

    /** Opens the line's task from the list behind a door. */
    BoundaryDesk open(String door) {
        person.door(door).click();
        page.locator("#tasks").getByText(line).click();
        assertThat(page.locator("h1")).containsText(line);
        return this;
    }

    void accept() {
        page.locator("#accept").click();
        assertThat(state()).hasText("有草案");
    }

    /** Moves the second point of the draft by about three metres. */
    void movePoint(String reason) {
        Locator row = page.locator("#points tr[data-row]").nth(1);
        row.getByText("修改").click();
        Locator longitude = row.getByLabel("经度（度）");
        String moved = Double.toString(Double.parseDouble(longitude.inputValue()) + 3e-5);
        longitude.fill(moved);
        row.getByLabel("理由").first().fill(reason);
        row.getByText("移到此处").click();
        assertThat(row.getByText("移到此处")).isHidden(); // on the page that answers; the one that was filled in shows the same number
        assertThat(longitude).hasValue(moved);
    }

    void confirm(String side) {
        page.locator("#confirm").click();
        assertThat(side(side)).containsText("已确认");
    }

    void approve(String document, String day) {
        page.getByLabel("批复文号").fill(document);
        page.getByLabel("批准日期").fill(day);
        page.getByLabel("密级").selectOption("公开");
        page.locator("#approve").click();
        assertThat(state()).hasText("已批准");
    }

    Locator state() {
        return page.locator("#state");
    }

    Locator draft() {
        return page.locator("#draft");
    }

    /** The confirmation of one side, or that it is missing. */
    Locator side(String unit) {
        return page.locator("#keys li").filter(new Locator.FilterOptions().setHasText(unit));
    }

    Locator find(String selector) {
        return page.locator(selector);
    }
}
