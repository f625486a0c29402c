package org.merestone.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.calendar.WorkCalendar;
import org.merestone.gazetteer.notice.Notices;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The administrator's page of working days. The years used are none that another test counts by. */
@ServedTest
class CalendarPageTest {

    private static final String PASSWORD = "merestone-demo";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Notices notices;

    @Test
    void aYearIsSeenFilledAndEmptiedAgain() {
        Visitor admin = visitor("admin");
        assertThat(admin.page("/admin/calendar?year=2028").body()).contains("id=\"no-days\"").contains("data-month=\"2\"")
                .containsPattern("data-month=\"2\"(?s:.)*?>29<");
        Map<String, String> list = Map.of("year", "2028", "source", "国办发明电〔2027〕9号", "publishedOn", "2025-11-04", "rows",
                "2028-02-29,休,测试节\n2028-02-26,班,调休");
        HttpResponse<String> taken = admin.form("/admin/calendar", list);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("id=\"changed\"").contains("title=\"测试节\"").contains("国办发明电〔2027〕9号").doesNotContain("id=\"no-days\"");
        Matcher undo = Pattern.compile("/admin/calendar/[0-9a-f-]{36}/undo").matcher(taken.body());
        assertThat(undo.find()).isTrue();
        assertThat(admin.form(undo.group(), Map.of("year", "2028")).body()).contains("id=\"no-days\"").contains("已撤销");
        assertThat(admin.form(undo.group(), Map.of("year", "2028")).statusCode()).isEqualTo(422);
    }

    @Test
    void aWrongRowIsToldAndWhatWasTypedIsKept() {
        Visitor admin = visitor("admin");
        HttpResponse<String> refused = admin.form("/admin/calendar", Map.of("year", "2026", "source", "某文件", "publishedOn", "2025-11-04",
                "rows", "2026-02-29,休,没有"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("第 1 行").contains("2026-02-29").contains("没有这一天").contains("value=\"某文件\"");
        assertThat(admin.page("/admin/calendar?year=1").statusCode()).isEqualTo(400);
        assertThat(admin.page("/admin/calendar?year=2026&lang=en").body()).contains("Working days");
    }

    @Test
    void aYearWithoutItsListIsToldWhereItIsKeptAndWhereItCounts() {
        int year = notices.today().getYear();
        List<Map<String, Object>> shipped = jdbc.sql("select * from calendar_day where on_day between :from and :to")
                .param("from", LocalDate.of(year, 1, 1)).param("to", LocalDate.of(year, 12, 31)).query().listOfRows();
        jdbc.sql("delete from calendar_day where on_day between :from and :to").param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year, 12, 31)).update();
        try {
            SortedSet<Integer> lacking = calendar.lacking();
            assertThat(lacking).as("clocks of the demonstration run").isNotEmpty();
            Visitor admin = visitor("admin");
            Visitor office = visitor("naming");
            String kept = admin.page("/admin/calendar?year=2029&lang=zh").body();
            String board = office.page("/naming/deadlines?lang=zh").body();
            assertThat(lacking).allSatisfy(each -> {
                assertThat(kept).contains(each + " 年的放假安排还没有导入").contains("href=\"/admin/calendar?year=" + each + "\"");
                assertThat(board).contains(each + " 年的放假安排还没有导入").contains("请系统管理员");
            });
            assertThat(office.page("/naming/deadlines?lang=en").body()).contains("There is no list of holidays for " + lacking.first())
                    .doesNotContain("??");
        } finally {
            shipped.forEach(row -> jdbc.sql("""
                    insert into calendar_day (on_day, working, name, source, verified)
                    values (:on_day, :working, :name, :source, :verified)""").params(row).update());
        }
        assertThat(visitor("naming").page("/naming/deadlines?lang=zh").body()).doesNotContain("data-year=\"" + year + "\"");
    }

    @Test
    void onlyTheAdministratorComesIn() {
        assertThat(visitor("naming").page("/admin/calendar").statusCode()).isEqualTo(403);
        assertThat(new Visitor(URI.create("http://localhost:" + port)).page("/admin/calendar").statusCode()).isNotEqualTo(200);
    }

    private Visitor visitor(String username) {
        return new Visitor(URI.create("http://localhost:" + port)).signIn(username, PASSWORD);
    }
}
