package org.merestone.web.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Capabilities and refusals of WMS and WMTS by the schemas that OGC publishes. */
@ServedTest
class AnswersAreValidTest {

    @LocalServerPort
    int port;
    private MapClient maps;
    private OgcSchemas schemas;

    @BeforeEach
    void ask() throws Exception {
        maps = new MapClient(port);
        schemas = new OgcSchemas();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&lang=en"})
    void theCapabilitiesOfTheWmsAreValid(String more) throws Exception {
        byte[] document = maps.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities" + more).body();
        assertThat(schemas.faults(document, "wms/1.3.0/capabilities_1_3_0.xsd", "sld/1.1.0/sld_capabilities.xsd")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wms?SERVICE=WMS&REQUEST=GetNothing", "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=none",
        "/wms?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap"})
    void theRefusalsOfTheWmsAreValid(String path) throws Exception {
        HttpResponse<byte[]> refused = maps.get(path);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(schemas.faults(refused.body(), "wms/1.3.0/exceptions_1_3_0.xsd")).isEmpty();
    }

    /** The schema says of rows and columns "from 0" in words and from 1 in their type: the noughts of coarse zooms are all that it finds. */
    @ParameterizedTest
    @ValueSource(strings = {"/wmts/1.0.0/WMTSCapabilities.xml", "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities&lang=en"})
    void theCapabilitiesOfTheWmtsAreValid(String path) throws Exception {
        List<String> faults = schemas.faults(maps.get(path).body(), "wmts/1.0/wmtsGetCapabilities_response.xsd");
        assertThat(faults).allMatch(fault -> fault.matches("cvc-minInclusive-valid: Value '0' .*positiveInteger.*")
                || fault.matches("cvc-type.3.1.3: The value '0' of element '(Min|Max)Tile(Row|Col)' is not valid."));
    }

    @Test
    void theRefusalsOfTheWmtsAreValid() throws Exception {
        for (String path : List.of("/wmts?SERVICE=WMTS&REQUEST=GetNothing", "/wmts/1.0.0/none/base/WebMercatorQuad/0/0/0.png",
                "/wmts/1.0.0/map/base/WebMercatorQuad/8/0/0.png")) {
            assertThat(schemas.faults(maps.get(path).body(), "ows/1.1.0/owsExceptionReport.xsd")).as(path).isEmpty();
        }
    }

    @Test
    void whatIsBrokenIsFound() throws Exception {
        String document = MapClient.text(maps.get("/wms?SERVICE=WMS&REQUEST=GetCapabilities")).replace("<Name>WMS</Name>", "");
        assertThat(schemas.faults(document.getBytes(java.nio.charset.StandardCharsets.UTF_8), "wms/1.3.0/capabilities_1_3_0.xsd",
                "sld/1.1.0/sld_capabilities.xsd")).isNotEmpty();
    }
}
