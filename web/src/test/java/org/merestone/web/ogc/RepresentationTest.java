package org.merestone.web.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.request.BadRequest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** Which form of a resource a client is given. */
class RepresentationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "*/*|GEOJSON",
        "application/geo+json|GEOJSON",
        "application/json|GEOJSON",
        "application/vnd.ogc.fg+json|JSONFG",
        "text/html|HTML",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|HTML",
        "text/html;q=0.4, application/geo+json;q=0.5|GEOJSON",
        "text/html;q=0.6, application/geo+json;q=0.5|HTML",
        "text/*;q=0.5, */*;q=0.1|HTML",
        "application/geo+json;q=0, */*|JSONFG", // what is given no weight is not wanted, however wide the range beside it
        "application/*|GEOJSON"})
    void theHeaderIsReadByItsWeights(String accept, Representation expected) throws Exception {
        assertThat(Representation.of(request(accept, null), Representation.FEATURES)).isEqualTo(expected);
    }

    /** RFC 9110, 5.3: lines of one name are one list. */
    @Test
    void theHeaderMayStandOnSeveralLines() throws Exception {
        MockHttpServletRequest request = request("text/html;q=0.2", null);
        request.addHeader("Accept", "application/geo+json");
        assertThat(Representation.of(request, Representation.FEATURES)).isEqualTo(Representation.GEOJSON);
    }

    @ParameterizedTest
    @CsvSource({"json, GEOJSON", "jsonfg, JSONFG", "html, HTML"})
    void theParameterWinsOverTheHeader(String f, Representation expected) throws Exception {
        assertThat(Representation.of(request("text/html", f), Representation.FEATURES)).isEqualTo(expected);
        assertThat(Representation.of(request("image/png", f), Representation.FEATURES)).isEqualTo(expected);
    }

    @Test
    void aFormThatTheResourceDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> Representation.of(request(null, "jsonfg"), Representation.DOCUMENT)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> Representation.of(request(null, ""), Representation.DOCUMENT)).isInstanceOf(BadRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html;q=0", "not a media type", "application/gml+xml;version=3.2"})
    void aWishThatCannotBeMetIsNotAcceptable(String accept) {
        assertThatThrownBy(() -> Representation.of(request(accept, null), Representation.FEATURES))
                .isInstanceOf(HttpMediaTypeNotAcceptableException.class);
    }

    @Test
    void whoSaysNothingGetsTheFirst() throws Exception {
        assertThat(Representation.of(request(null, null), Representation.DOCUMENT)).isEqualTo(Representation.JSON);
        assertThat(Representation.of(request("", null), Representation.FEATURES)).isEqualTo(Representation.GEOJSON);
        assertThat(Representation.of(request("a/b,".repeat(1_000), null), Representation.FEATURES)).isEqualTo(Representation.GEOJSON);
    }

    private static MockHttpServletRequest request(String accept, String f) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ogc/collections/lines/items");
        if (accept != null) {
            request.addHeader("Accept", accept);
        }
        if (f != null) {
            request.setParameter("f", f);
        }
        return request;
    }
}
