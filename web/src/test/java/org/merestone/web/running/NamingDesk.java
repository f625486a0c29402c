package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Arrays;
import java.util.List;

/** The pages of a naming clerk and of the committee's office. */
final class NamingDesk {

    /** A road in the built-up area of the demonstration county, longitude and latitude. */
    private static final List<double[]> ROAD = List.of(new double[] {114.262, 29.842}, new double[] {114.270, 29.8422},
            new double[] {114.278, 29.8425});

    private final Person person;
    private final Page page;

    NamingDesk(Person person) {
        this.person = person;
        this.page = person.page();
    }

    void propose() {
        person.door("地名").click();
        person.link("申请命名").click();
        assertThat(page.locator("#case-map img.leaflet-tile-loaded").first()).isVisible();
        assertThat(page.locator("#case-map[data-framed]")).isVisible(); // the township has come, and the map does not move any more
    }

    /** Clicks along a road through the middle of the county seat. */
    void draw() {
        Locator map = page.locator("#case-map");
        map.scrollIntoViewIfNeeded();
        BoundingBox box = map.boundingBox();
        double[] one = clickAt(box.x + box.width / 4, box.y + box.height / 4);
        double[] other = clickAt(box.x + box.width * 3 / 4, box.y + box.height * 3 / 4);
        person.button("清空").click();
        for (double[] place : ROAD) {
            page.mouse().click(between(box.x, box.width, place[0], one[0], other[0]), between(box.y, box.height, place[1], one[1],
                    other[1]));
        }
        assertThat(page.locator("#drawn")).containsText(ROAD.size() + " 个点");
    }

    /** Clicks and reads off the form which longitude and latitude that was. */
    private double[] clickAt(double x, double y) {
        Locator points = page.getByLabel("坐标（");
        String before = points.inputValue();
        page.mouse().click(x, y);
        assertThat(points).not().hasValue(before);
        String[] lines = points.inputValue().split("\n");
        return Arrays.stream(lines[lines.length - 1].split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    /** The pixel of a value, where a quarter and three quarters of the map are known. */
    private static double between(double start, double size, double value, double quarter, double threeQuarters) {
        return start + size / 4 + size / 2 * (value - quarter) / (threeQuarters - quarter);
    }

    /** Types a name; its romanization follows. */
    void type(String name, String roman) {
        page.getByLabel("名称", new Page.GetByLabelOptions().setExact(true)).fill(name);
        assertThat(page.locator("#roman")).hasText(roman);
    }

    Locator finding(String rule) {
        return page.locator("#check-findings li[data-rule=" + rule + "]").first();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    void submit() {
        page.getByLabel("位置说明").fill("东起鼓楼街，西至河堤路");
        page.getByLabel("含义").fill("取浩瀚澄澜之意");
        page.getByLabel("命名理由").fill("新建道路尚无名称");
        person.button("保存并提交").click();
        assertThat(state("SUBMITTED")).isVisible();
    }

    /** Opens a case from those that wait for this reader. */
    void openWaiting(String name) {
        person.door("地名").click();
        page.locator("#waiting").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#case-name")).hasText(name);
    }

    void check() {
        page.locator("#check-now").click();
        assertThat(state("CHECKED")).isVisible();
    }

    /** Goes without what may be gone without. */
    void simplify(String reason) {
        page.locator("#obstacles summary").click();
        page.locator("#waive-reason").fill(reason);
        page.locator("#waive-now").click();
        assertThat(page.locator("#obstacles")).containsText(reason);
    }

    void approve(String document, String day) {
        page.getByLabel("批准文号").fill(document);
        page.getByLabel("批准日期").fill(day);
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("公开")).check();
        page.getByLabel("地名状态").selectOption("规划");
        page.locator("#approve").click();
        assertThat(state("APPROVED")).isVisible();
    }

    private Locator state(String state) {
        return page.locator("#case-state[data-state=" + state + "]");
    }
}
