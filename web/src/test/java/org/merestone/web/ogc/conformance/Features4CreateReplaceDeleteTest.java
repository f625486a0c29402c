package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.drafts.DraftClient;
import org.merestone.web.running.Visitor;
import tools.jackson.databind.JsonNode;

/** OGC 20-002r1 (draft), annex A, on the drafts of lines: what may be made, replaced and deleted. */
@Conformance("ogcapi-features-4/1.0/conf/create-replace-delete")
class Features4CreateReplaceDeleteTest extends WithDrafts {

    @Test
    @DisplayName("/conf/create-replace-delete/options")
    void everyResourceSaysWhatCanBeDoneWithIt() {
        gis.create();
        HttpResponse<String> all = gis.ask("OPTIONS", gis.items(), "", "", "");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
        assertThat(all.headers().firstValue("Accept-Post").orElse("")).contains(GEOJSON);
        HttpResponse<String> one = gis.ask("OPTIONS", gis.made(), "", "", "");
        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(one.headers().firstValue("Allow").orElse("")).contains("GET", "PUT", "PATCH", "DELETE").doesNotContain("POST");
    }

    @Test
    @DisplayName("/conf/create-replace-delete/create")
    void whatIsPostedIsFoundWhereTheAnswerSaysUnderAnIdOfTheServers() {
        String body = gis.body(gis.moved(1e-6), "按遥感影像绘制").replaceFirst("\\{", "{\"id\":\"my-own-id\",");
        HttpResponse<String> created = gis.create();
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(gis.made()).startsWith(gis.items() + "/");
        JsonNode feature = read();
        assertThat(gis.made()).endsWith("/" + feature.get("id").asString());
        assertThat(feature.get("geometry").get("coordinates").get(0).size()).isEqualTo(gis.course().size());
        HttpResponse<String> second = gis.ask("POST", gis.items(), GEOJSON, body, "");
        assertThat(second.statusCode()).as("one draft a line at a time").isEqualTo(422);
        assertThat(gis.get(gis.surveyor(), gis.items() + "/my-own-id").statusCode()).isIn(400, 404);
    }

    @Test
    @DisplayName("/conf/create-replace-delete/create-content-type, replace-content-type")
    void whatSaysNothingOfItsFormIsRefused() {
        String body = gis.body(gis.moved(1e-6), "x");
        assertThat(gis.ask("POST", gis.items(), "", body, "").statusCode()).isEqualTo(400);
        assertThat(gis.ask("POST", gis.items(), "text/plain", body, "").statusCode()).isEqualTo(415);
        String tag = DraftClient.tag(gis.create());
        assertThat(gis.ask("PUT", gis.made(), "", body, tag).statusCode()).isEqualTo(400);
        assertThat(DraftClient.tag(gis.get(gis.surveyor(), gis.made()))).isEqualTo(tag);
    }

    @Test
    @DisplayName("/conf/create-replace-delete/replace, replace-rid")
    void whatIsPutStandsUnderTheIdOfItsAddress() {
        String tag = DraftClient.tag(gis.create());
        String id = read().get("id").asString();
        double before = middle();
        String body = gis.body(gis.moved(5e-6), "改正").replaceFirst("\\{", "{\"id\":\"" + UUID.randomUUID() + "\",");
        assertThat(gis.ask("PUT", gis.made(), GEOJSON, body, tag).statusCode()).isIn(200, 204);
        assertThat(read().get("id").asString()).isEqualTo(id);
        assertThat(middle() - before).isCloseTo(4e-6, org.assertj.core.data.Offset.offset(2e-8));
    }

    @Test
    @DisplayName("/conf/create-replace-delete/replace-exceptions")
    void whatIsNotThereCannotBeReplacedWhateverTheCondition() {
        String body = gis.body(gis.moved(1e-6), "x");
        for (String condition : List.of("", "\"xyz\"", "*")) {
            String nowhere = gis.items() + "/" + UUID.randomUUID();
            assertThat(gis.ask("PUT", nowhere, GEOJSON, body, condition).statusCode()).as(condition).isEqualTo(404);
            assertThat(gis.get(gis.surveyor(), nowhere).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("/conf/create-replace-delete/delete")
    void whatIsDeletedIsGone() {
        String tag = DraftClient.tag(gis.create());
        assertThat(gis.ask("DELETE", gis.made(), "", "", tag).statusCode()).isEqualTo(204);
        assertThat(gis.get(gis.surveyor(), gis.made()).statusCode()).isEqualTo(404);
    }

    private JsonNode read() {
        return Visitor.read(gis.get(gis.surveyor(), gis.made()).body());
    }

    /** Longitude of the vertex in the middle, which the tests move. */
    private double middle() {
        JsonNode course = read().get("geometry").get("coordinates").get(0);
        return course.get(course.size() / 2).get(0).asDouble();
    }
}
