package org.merestone.web.demarcation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.data.ledger.Actor;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The course of a drafted line in words, as surveyor and officer meet it on its page. */
@ServedTest
class CoursePagesTest {

    private static final Pattern ROW_VERSION = Pattern.compile("name=\"rowVersion\" value=\"(\\d+)\"");
    private static final Pattern TEXT = Pattern.compile("class=\"course-text\" lang=\"zh-Hans\">(.*?)</p>", Pattern.DOTALL);

    @LocalServerPort
    int port;
    @Autowired
    ApplicationContext app;
    @Autowired
    TaskDesk desk;

    DemoTask demo;
    Actor actor;
    Visitor surveyor;
    UUID task;
    UUID draft;

    @BeforeEach
    void drafted() {
        demo = new DemoTask(app, port);
        actor = demo.actor;
        surveyor = demo.surveyor;
        task = demo.id;
        draft = demo.draft();
    }

    @AfterEach
    void cancel() {
        demo.close();
    }

    @Test
    void aSectionThatFollowsARiverIsToldSo() {
        assertThat(sentence(page())).startsWith("从001号界桩起，边界线").contains("直行");
        HttpResponse<String> answer = surveyor.form(address("sections/0"), terrain("RIVER", "DOWNSTREAM"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(sentence(page())).contains("沿砚水河道中心线顺流下行");
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedInASentenceAndNothingChanges() {
        HttpResponse<String> answer = surveyor.form(address("sections/0"), terrain("RIDGE", "UPSTREAM"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("依附地物、关系与走势不相配");
        assertThat(sentence(page())).contains("直行");
    }

    @Test
    void theWordsThatDoNotHoldAreMarkedWhereTheyStand() {
        String page = page();
        String text = sentence(page);
        String beginsAt = desk.course(actor, task).natural().get(0).beginsAt();
        HttpResponse<String> answer = surveyor.form(address("sentence"), Map.of("rowVersion", rowVersion(page), "beginsAt", beginsAt,
                "text", text.replaceFirst("向[东南西北偏]+", "向北东北")));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(page()).contains("向北东北</mark>").contains("不是十六方位之一");
        assertThat(surveyor.page("/survey/tasks/" + task + "/course?lang=en").body()).contains("is none of the sixteen directions");
        surveyor.page("/survey?lang=zh");
    }

    @Test
    void anEditOfWhatSomebodyElseHasEditedIsAConflict() {
        String page = page();
        surveyor.form(address("sections/0"), terrain("RIVER", "DOWNSTREAM"));
        Map<String, String> late = new HashMap<>(terrain("RIDGE", "UP"));
        late.put("rowVersion", rowVersion(page));
        assertThat(surveyor.form(address("sections/0"), late).statusCode()).isEqualTo(409);
    }

    @Test
    void anOfficerReadsTheCourseAndCannotEditIt() {
        Visitor officer = new Visitor(URI.create("http://localhost:" + port)).signIn("officer-lufeng", "merestone-demo");
        HttpResponse<String> read = officer.page("/boundaries/tasks/" + task + "/course");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("从001号界桩起").doesNotContain("terrain-form");
        assertThat(officer.form(address("sections/0"), terrain("RIVER", "DOWNSTREAM")).statusCode()).isEqualTo(403);
    }

    @Test
    void aMarkersSheetIsFilledInAndToldBackInWords() throws Exception {
        String marker = demo.firstMarker().toString();
        String path = "/survey/tasks/" + task + "/markers/" + marker;
        String page = surveyor.page(path).body();
        assertThat(page).contains("至少应有 3 个").contains("没有登记管理单位");
        Matcher unit = Pattern.compile("<option value=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(unit.find()).isTrue();
        StringBuilder body = new StringBuilder("rowVersion=" + rowVersion(page) + "&material=GRANITE&size=&depth=0.6&manager=" + unit.group(1));
        for (String[] row : new String[][] {{"well", "15", "20.5"}, {"tower", "130", "64.2"}, {"bridge", "255", "88.8"}}) {
            body.append("&name=").append(row[0]).append("&part=&azimuthKind=TRUE&azimuth=").append(row[1])
                    .append("&declination=&observed=&distance=").append(row[2]).append("&condition=INTACT&lon=&lat=");
        }
        body.append("&face=").append(unit.group(1)).append("&engraved=&face=&engraved=&face=&engraved=");
        HttpResponse<String> answer = surveyor.formBody("/survey/tasks/" + task + "/draft/" + draft + "/markers/" + marker, body.toString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(surveyor.page(path).body()).contains("花岗岩界桩").contains("真方位角15°00′，距离20.5m处为well").doesNotContain("至少应有 3 个");
    }

    private Map<String, String> terrain(String follows, String movement) {
        return Map.of("rowVersion", rowVersion(page()), "follows", follows, "name", "砚水", "place", "CENTRE_LINE", "offset", "",
                "movement", movement, "moves", "false");
    }

    private String address(String what) {
        return "/survey/tasks/" + task + "/draft/" + draft + "/course/" + what;
    }

    private String page() {
        return surveyor.page("/survey/tasks/" + task + "/course").body();
    }

    private static String rowVersion(String page) {
        Matcher found = ROW_VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String sentence(String page) {
        Matcher found = TEXT.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).replaceAll("<[^>]+>", "");
    }
}
