package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.drafts.DraftClient;
import org.merestone.web.running.Visitor;
import tools.jackson.databind.JsonNode;

/** OGC 20-002r1 (draft), annex A, on the drafts of lines: a part may be changed by itself. */
@Conformance("ogcapi-features-4/1.0/conf/update")
class Features4UpdateTest extends WithDrafts {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Test
    @DisplayName("/conf/update/options")
    void aDraftSaysByWhatItCanBeUpdated() {
        gis.create();
        HttpResponse<String> one = gis.ask("OPTIONS", gis.made(), "", "", "");
        assertThat(one.headers().firstValue("Allow").orElse("")).contains("PATCH");
        assertThat(one.headers().firstValue("Accept-Patch")).contains(MERGE_PATCH);
    }

    @Test
    @DisplayName("/conf/update/update, update-rid")
    void theCourseIsChangedAndTheRestStandsAsItWas() {
        String tag = DraftClient.tag(gis.create());
        JsonNode before = read();
        double middle = middle();
        String geometry = gis.body(gis.moved(7e-6), "x").replaceAll(".*(\"geometry\":\\{.*?})\\s*,\\s*\"properties\".*", "$1");
        String patch = "{\"id\":\"another\"," + geometry + ",\"properties\":{\"reason\":\"沿新田埂\"}}";
        assertThat(gis.ask("PATCH", gis.made(), MERGE_PATCH, patch, tag).statusCode()).isIn(200, 204);
        assertThat(middle() - middle).isCloseTo(6e-6, org.assertj.core.data.Offset.offset(2e-8));
        for (String same : List.of("line", "lineCode", "lineName", "task", "sides")) {
            assertThat(read().get("properties").get(same)).as(same).isEqualTo(before.get("properties").get(same));
        }
        assertThat(read().get("id")).isEqualTo(before.get("id"));
    }

    @Test
    @DisplayName("/conf/update/update-content-type")
    void aPatchThatSaysNothingOfItsFormIsRefused() {
        String tag = DraftClient.tag(gis.create());
        assertThat(gis.ask("PATCH", gis.made(), "", "{}", tag).statusCode()).isEqualTo(400);
        assertThat(gis.ask("PATCH", gis.made(), "application/json-patch+json", "[]", tag).statusCode()).isEqualTo(415);
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
