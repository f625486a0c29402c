package org.merestone.web.running;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;

/** The public map as somebody uses it. */
final class PublicMap {

    static final Pattern CHAIN = Pattern.compile("示例省 › 演示市 › 砚川县 › .+(镇|乡|街道)");
    static final Pattern DISTANCE = Pattern.compile("[\\d.,]+ (米|公里)");

    private final Person reader;
    private final Page page;

    private PublicMap(Person reader) {
        this.reader = reader;
        this.page = reader.page();
    }

    /** Opens the map and waits until it knows its county. */
    static PublicMap open(Person reader, String path) {
        reader.open(path);
        return new PublicMap(reader).ready();
    }

    PublicMap ready() {
        page.locator("#map[data-ready]").waitFor();
        assertThat(page.locator(".leaflet-control-attribution")).containsText("砚川县");
        return this;
    }

    Page page() {
        return page;
    }

    /** Types into the search box; the name is among the suggestions. */
    void suggests(String typed, String name) {
        reader.seeks(typed);
        assertThat(page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText(name)).first()).isVisible();
    }

    /** Takes the first suggestion by keyboard; the panel tells of it. */
    void takeFirst() {
        searchBox().press("ArrowDown");
        assertThat(page.locator("#search-option-0")).hasAttribute("aria-selected", "true");
        String chosen = page.locator("#search-option-0 b").textContent();
        searchBox().press("Enter");
        assertThat(card().locator("h2")).hasText(chosen);
        assertThat(told().locator("h2")).hasText(CHAIN);
    }

    /** The map has come to stand where a name that was chosen has led it: a click that comes sooner is another place's. */
    PublicMap standsByTheName() {
        page.waitForURL(address -> address.contains("zoom=15"));
        assertThat(page.locator("#map .leaflet-zoom-anim, #map .leaflet-pan-anim")).hasCount(0);
        return this;
    }

    Locator searchBox() {
        return page.getByRole(AriaRole.COMBOBOX);
    }

    /** What the panel says of the feature that was chosen. */
    Locator card() {
        return page.locator("#panel-card");
    }

    /** What the panel says of the place. */
    Locator told() {
        return page.locator("#panel-where");
    }

    /** Township with all above it, nearest line and marker and how far, nearest names. */
    void tellsOfThePlace() {
        assertThat(told().locator("h2")).hasText(CHAIN);
        assertThat(told().locator("[data-slot=lineName]")).hasText(Pattern.compile(".+线"));
        assertThat(told().locator("[data-slot=lineDistance]")).hasText(DISTANCE);
        assertThat(told().locator("[data-slot=marker] li")).hasCount(1);
        assertThat(told().locator("[data-slot=marker] .away")).hasText(DISTANCE);
        assertThat(told().locator("[data-slot=names] li")).hasCount(5);
        assertThat(told().locator("[data-slot=names] .away").first()).hasText(DISTANCE);
    }

    /** Every tile of the view has come and is a picture. */
    void isPainted() {
        page.waitForFunction("""
                () => {
                  const tiles = [...document.querySelectorAll('img.leaflet-tile')];
                  return tiles.length > 0 && tiles.every(tile => tile.classList.contains('leaflet-tile-loaded') && tile.naturalWidth >= 256);
                }""");
    }

    /** Clicks the line that runs through the middle of the view. */
    void clickTheLineInTheMiddle() {
        page.locator("path.boundary").first().waitFor();
        BoundingBox map = page.locator("#map").boundingBox();
        page.mouse().click(map.x + map.width / 2, map.y + map.height / 2);
    }
}
