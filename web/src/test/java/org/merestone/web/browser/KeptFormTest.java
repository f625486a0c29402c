package org.merestone.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a reader without an account typed is not lost with a form that expired. */
@ServedTest
class KeptFormTest {

    @LocalServerPort
    int port;
    @Autowired
    JdbcClient jdbc;

    @Test
    void aReportThatCameTooLateStandsInItsFormAgain() {
        String place = jdbc.sql("""
                select id from place where secrecy = 'PUBLIC' and status = 'PRESENT' order by place_code fetch first 1 rows only""")
                .query(String.class).single();
        String form = "http://localhost:" + port + "/places/" + place + "/reports";
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(form + "?lang=zh");
            page.selectOption("#about", "place");
            page.fill("#text", "位置偏北两百米，桥在村南");
            context.clearCookies();
            page.click("#send");
            assertThat(page.locator("h1")).hasText("表单已过期");
            page.click("#form");
            assertThat(page.locator("#text")).hasValue("位置偏北两百米，桥在村南");
            assertThat(page.locator("#about")).hasValue("place");
            assertThat(page.locator("form[data-restored] [role=status]")).hasText("已恢复上次没有送达的内容，请核对后重新提交。");
        }
        try (BrowserContext another = Chromium.browser().newContext()) {
            Page page = another.newPage();
            page.navigate(form);
            assertThat(page.locator("#text")).hasValue("");
        }
    }
}
