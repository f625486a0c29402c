package org.merestone.web.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.data.account.Accounts;
import org.merestone.data.division.Divisions;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.web.ServedTest;
import org.merestone.web.running.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases about a place that the register knows begin on its page: another extent, its end, its return. */
@ServedTest
class AlteringPagesTest {

    private static final String PASSWORD = "merestone-demo";
    private static final PlaceClass ROAD = PlaceClass.of("2351");

    @LocalServerPort
    int port;
    @Autowired
    Places places;
    @Autowired
    Accounts accounts;
    @Autowired
    Divisions divisions;
    @Autowired
    TransactionTemplate transaction;

    Visitor clerk;

    @BeforeEach
    void signIn() {
        clerk = new Visitor(URI.create("http://localhost:" + port)).signIn("clerk", PASSWORD);
    }

    @Test
    void aRoadThatGrewAsksForItsNewExtent() {
        String page = "/naming/places/" + road("瀚伸路", PlaceStatus.PRESENT);
        assertThat(clerk.page(page).body()).contains("id=\"extent\"", "id=\"renaming\"", "id=\"cancellation\"")
                .doesNotContain("id=\"restoration\"").doesNotContain("??");
        HttpResponse<String> refused = clerk.form(page + "/extent", Map.of("points", "114.262,29.842\n往东", "reason", "延长", "location", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"refusal\"").contains("往东");
        assertThat(clerk.form(page + "/extent", Map.of("points", "114.262,29.842\n114.276,29.842", "reason", " ", "location", ""))
                .statusCode()).as("not without a reason").isEqualTo(422);
        String opened = opened(clerk.form(page + "/extent", Map.of("points", "114.262,29.842\n114.276,29.842", "reason", "道路向东延长",
                "location", "西起鼓楼，东至河堤")));
        assertThat(clerk.page(opened).body()).contains("起止点变更", "西起鼓楼，东至河堤", page).doesNotContain("??");
    }

    @Test
    void aNameThatEndedIsAskedForAgainAndOneThatStandsIsNot() {
        String gone = "/naming/places/" + road("瀚归路", PlaceStatus.CANCELLED);
        assertThat(clerk.page(gone).body()).contains("id=\"restoration\"").doesNotContain("id=\"renaming\"", "id=\"extent\"");
        String opened = opened(clerk.form(gone + "/restoration", Map.of("meaning", "取归来之意", "reason", "原路重建")));
        assertThat(clerk.page(opened).body()).contains("data-state=\"DRAFT\"").contains("恢复").contains(gone);
        String standing = "/naming/places/" + road("瀚立路", PlaceStatus.PRESENT);
        HttpResponse<String> refused = clerk.form(standing + "/restoration", Map.of("meaning", "x", "reason", "y"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"refusal\"");
    }

    @Test
    void aPlaceThatIsGoneIsCancelledOnceAndNotMovedMeanwhile() {
        String page = "/naming/places/" + road("瀚逝路", PlaceStatus.PRESENT);
        assertThat(clerk.form(page + "/cancellation", Map.of("reason", "")).statusCode()).isEqualTo(422);
        opened(clerk.form(page + "/cancellation", Map.of("reason", "道路已拆除")));
        HttpResponse<String> second = clerk.form(page + "/extent", Map.of("points", "114.262,29.842\n114.276,29.842", "reason", "延长",
                "location", ""));
        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("已有案件在办");
    }

    private static String opened(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("location").orElseThrow()).getPath();
    }

    private UUID road(String name, PlaceStatus status) {
        String code = accounts.byUsername("clerk").orElseThrow().divisionCode();
        UUID township = divisions.today(DivisionLevel.TOWNSHIP, code).get(0).id();
        return transaction.execute(done -> {
            UUID place = places.add(new NewPlace(ROAD, ROAD.usualKind(), Geometries.FACTORY.createLineString(new Coordinate[] {
                new Coordinate(114.262, 29.842), new Coordinate(114.27, 29.842)}), List.of(township), "", status, Secrecy.INTERNAL, "",
                    false));
            places.addName(place, new NewName(NameKind.STANDARD, Romanizer.shipped().romanize(name, ROAD), true, "", "test", null,
                    LocalDate.of(2000, 1, 1), status == PlaceStatus.CANCELLED ? LocalDate.of(2020, 1, 1) : null));
            return place;
        });
    }
}
