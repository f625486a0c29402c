package org.merestone.web.ogc.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.merestone.web.drafts.DraftClient;

/** OGC 20-002r1 (draft), annex A, on the drafts of lines: nobody overwrites what they have not read. */
@Conformance("ogcapi-features-4/1.0/conf/optimistic-locking-etags")
class Features4OptimisticLockingTest extends WithDrafts {

    @Test
    @DisplayName("/conf/optimistic-locking-etags/get-etag")
    void aDraftThatIsReadBearsAStrongTag() {
        gis.create();
        assertThat(DraftClient.tag(gis.get(gis.surveyor(), gis.made()))).matches("\"[^\"]+\"");
    }

    @Test
    @DisplayName("/conf/optimistic-locking-etags/replace, update")
    void onlyTheTagThatStandsLetsAChangeThroughAndThenItMoves() {
        for (String method : List.of("PUT", "PATCH")) {
            String tag = DraftClient.tag(gis.create());
            String type = method.equals("PUT") ? GEOJSON : "application/merge-patch+json";
            String body = gis.body(gis.moved(3e-6), "改正");
            assertThat(gis.ask(method, gis.made(), type, body, "\"0\"").statusCode()).isEqualTo(412);
            assertThat(DraftClient.tag(gis.get(gis.surveyor(), gis.made()))).isEqualTo(tag);
            assertThat(gis.ask(method, gis.made(), type, body, "").statusCode()).isEqualTo(428);
            HttpResponse<String> changed = gis.ask(method, gis.made(), type, body, tag);
            assertThat(changed.statusCode()).isIn(200, 204);
            assertThat(DraftClient.tag(changed)).isNotEqualTo(tag).isEqualTo(DraftClient.tag(gis.get(gis.surveyor(), gis.made())));
            gis.giveUpWhatIsLeft();
        }
    }

    @Test
    @DisplayName("/conf/optimistic-locking-etags/delete")
    void soItIsWithWhatIsDeleted() {
        String tag = DraftClient.tag(gis.create());
        assertThat(gis.ask("DELETE", gis.made(), "", "", "\"0\"").statusCode()).isEqualTo(412);
        assertThat(gis.ask("DELETE", gis.made(), "", "", "").statusCode()).isEqualTo(428);
        assertThat(gis.get(gis.surveyor(), gis.made()).statusCode()).isEqualTo(200);
        assertThat(gis.ask("DELETE", gis.made(), "", "", tag).statusCode()).isEqualTo(204);
        assertThat(gis.get(gis.surveyor(), gis.made()).statusCode()).isEqualTo(404);
    }
}
