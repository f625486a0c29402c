package org.merestone.web.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.wms.MapClient.all;
import static org.merestone.web.wms.MapClient.children;
import static org.merestone.web.wms.MapClient.names;
import static org.merestone.web.wms.MapClient.text;
import static org.merestone.web.wms.MapClient.type;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.ServedTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** WMS 1.3.0 as a desktop program meets it. */
@ServedTest
class WmsTest {

    private static final String WMS = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=";
    private static final String COUNTY = "&CRS=EPSG:4490&BBOX=29.6,114.0,30.1,114.6&WIDTH=300&HEIGHT=250";

    @LocalServerPort
    int port;
    private MapClient maps;

    @BeforeEach
    void ask() {
        maps = new MapClient(port);
    }

    @Test
    void theCapabilitiesHaveTheElementsOfTheSchemaInItsOrder() throws Exception {
        Element root = maps.xml(200, WMS + "GetCapabilities");
        assertThat(root.getLocalName()).isEqualTo("WMS_Capabilities");
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.opengis.net/wms");
        assertThat(root.getAttribute("version")).isEqualTo("1.3.0");
        assertThat(names(root)).containsExactly("Service", "Capability");
        assertThat(names(children(root).get(0))).isSubsetOf("Name", "Title", "Abstract", "KeywordList", "OnlineResource", "Fees",
                "AccessConstraints", "LayerLimit", "MaxWidth", "MaxHeight").startsWith("Name", "Title", "Abstract", "KeywordList",
                "OnlineResource", "Fees", "AccessConstraints");
        Element capability = children(root).get(1);
        assertThat(names(capability)).containsExactly("Request", "Exception", "Layer");
        assertThat(names(children(capability).get(0))).containsExactly("GetCapabilities", "GetMap", "GetFeatureInfo", "GetLegendGraphic");
        assertThat(names(children(capability).get(2))).containsExactly("Title", "CRS", "EX_GeographicBoundingBox", "BoundingBox",
                "Attribution", "Layer");
        assertThat(all(root, "Layer")).hasSize(8).filteredOn(layer -> !all(layer, "Name").isEmpty()).isNotEmpty();
        assertThat(all(root, "CRS").stream().map(Element::getTextContent)).containsExactly("CRS:84", "EPSG:4490", "EPSG:4326", "EPSG:3857",
                "EPSG:4547", "EPSG:4526");
    }

    @Test
    void aBoxOfDegreesBeginsWithTheLatitudeWhereItsAuthoritySaysSo() throws Exception {
        for (Element box : all(maps.xml(200, WMS + "GetCapabilities"), "BoundingBox")) {
            double first = Double.parseDouble(box.getAttribute("minx"));
            switch (box.getAttribute("CRS")) {
                case "CRS:84" -> assertThat(first).isBetween(113.0, 115.0);
                case "EPSG:4490", "EPSG:4326" -> assertThat(first).isBetween(29.0, 31.0);
                case "EPSG:3857" -> assertThat(first).isBetween(12.6e6, 12.8e6);
                default -> assertThat(first).as("northing").isBetween(3.2e6, 3.4e6);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "contrast"})
    void aMapOfATilesBoxIsTheTile(String look) throws Exception {
        // Tile 10/837/423 of the WebMercatorQuad: its side is 40075016.685578488 m / 1024.
        double side = 40075016.685578488 / 1024;
        double west = -20037508.342789244 + 837 * side;
        double north = 20037508.342789244 - 423 * side;
        HttpResponse<byte[]> map = maps.get(WMS + "GetMap&LAYERS=map&STYLES=" + look + "&CRS=EPSG:3857&BBOX=" + west + "," + (north - side) + ","
                + (west + side) + "," + north + "&WIDTH=256&HEIGHT=256&FORMAT=image/png");
        assertThat(map.statusCode()).isEqualTo(200);
        assertThat(map.body()).isEqualTo(maps.get("/tiles/" + look + "/10/837/423.png").body());
    }

    @Test
    void aMapOfATileOfTheDegreesGridIsTheTile() throws Exception {
        // Zoom 9, row 171, column 837 of CGCS2000Quad: its side is 180° / 512.
        double side = 180.0 / 512;
        HttpResponse<byte[]> map = maps.get(WMS + "GetMap&LAYERS=map&STYLES=&CRS=EPSG:4490&BBOX=" + (90 - 172 * side) + ","
                + (837 * side - 180) + "," + (90 - 171 * side) + "," + (838 * side - 180) + "&WIDTH=256&HEIGHT=256&FORMAT=image/png");
        assertThat(map.body()).isEqualTo(maps.get("/ogc/map/tiles/CGCS2000Quad/9/171/837").body());
    }

    @Test
    void theAxesOfOneBoxInTwoSystemsGiveOneMap() throws Exception {
        HttpResponse<byte[]> north = maps.get(WMS + "GetMap&LAYERS=map&STYLES=" + COUNTY + "&FORMAT=image/png");
        HttpResponse<byte[]> wgs = maps.get(WMS + "GetMap&LAYERS=map&STYLES=&CRS=EPSG:4326&BBOX=29.6,114.0,30.1,114.6&WIDTH=300&HEIGHT=250"
                + "&FORMAT=image/png");
        HttpResponse<byte[]> east = maps.get(WMS + "GetMap&LAYERS=map&STYLES=&CRS=CRS:84&BBOX=114.0,29.6,114.6,30.1&WIDTH=300&HEIGHT=250"
                + "&FORMAT=image/png");
        assertThat(north.body()).isEqualTo(east.body()).isEqualTo(wgs.body());
    }

    @Test
    void theZonesMapLiesWhereTheZonesNumbersSay() throws Exception {
        // cs2cs puts 29.8° north, 114.25° east at 3297969.5 m north, 524169.8 m east of EPSG:4547; the middle pixel of a map around it must be
        // in the township that /where names.
        String box = "3297469.5,523669.8,3298469.5,524669.8";
        String named = text(maps.get("/api/v1/where?lon=114.25&lat=29.8"));
        for (String zone : List.of("EPSG:4547&BBOX=" + box, "EPSG:4526&BBOX=3297469.5,38523669.8,3298469.5,38524669.8")) {
            String said = text(maps.get(WMS + "GetFeatureInfo&LAYERS=map&QUERY_LAYERS=divisions&STYLES=&CRS=" + zone
                    + "&WIDTH=101&HEIGHT=101&I=50&J=50&FEATURE_COUNT=10&INFO_FORMAT=application/json"));
            JsonNode features = JsonMapper.builder().build().readTree(said).get("features");
            assertThat(features.size()).isPositive();
            features.forEach(feature -> assertThat(named).contains(feature.get("properties").get("code").asString()));
        }
    }

    @Test
    void whatIsNotDrawnIsTransparentAndLayersLieOverEachOther() throws Exception {
        BufferedImage lines = maps.picture(WMS + "GetMap&LAYERS=lines&STYLES=" + COUNTY + "&FORMAT=image/png&TRANSPARENT=TRUE");
        TreeSet<Integer> alphas = new TreeSet<>();
        for (int i = 0; i < 300 * 250; i++) {
            alphas.add(lines.getRGB(i % 300, i / 300) >>> 24);
        }
        assertThat(alphas).contains(0).hasSizeGreaterThan(20);
        BufferedImage ground = maps.picture(WMS + "GetMap&LAYERS=lines&STYLES=" + COUNTY + "&FORMAT=image/png&BGCOLOR=0x00FF00");
        assertThat(ground.getRGB(0, 0) & 0xffffff).isEqualTo(0x00ff00);
        BufferedImage both = maps.picture(WMS + "GetMap&LAYERS=divisions,lines&STYLES=base,contrast" + COUNTY + "&FORMAT=image/png");
        assertThat(both.getRGB(150, 125)).isNotEqualTo(lines.getRGB(150, 125));
    }

    @Test
    void aMapForAFinerScreenHasTheSameSizeAndLargerLetters() throws Exception {
        String map = WMS + "GetMap&LAYERS=map&STYLES=" + COUNTY + "&FORMAT=image/png";
        BufferedImage fine = maps.picture(map + "&DPI=192");
        assertThat(fine.getWidth()).isEqualTo(300);
        assertThat(fine.getHeight()).isEqualTo(250);
        assertThat(maps.get(map + "&MAP_RESOLUTION=192").body()).isEqualTo(maps.get(map + "&FORMAT_OPTIONS=dpi:192").body())
                .isNotEqualTo(maps.get(map).body());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7, 300", "513, 17", "300, 100"})
    void aPictureHasTheSizeAskedForWhateverItsProportions(int width, int height) throws Exception {
        BufferedImage map = maps.picture(WMS + "GetMap&LAYERS=map&STYLES=&CRS=EPSG:3857&BBOX=12700000,3460000,12740000,3500000&WIDTH=" + width
                + "&HEIGHT=" + height + "&FORMAT=image/jpeg");
        assertThat(map.getWidth()).isEqualTo(width);
        assertThat(map.getHeight()).isEqualTo(height);
    }

    @Test
    void farFromTheEarthTheMapIsEmptyAndNoFault() throws Exception {
        BufferedImage far = maps.picture(WMS + "GetMap&LAYERS=map&STYLES=&CRS=EPSG:3857&BBOX=90000000,0,91000000,1000000&WIDTH=64&HEIGHT=64"
                + "&FORMAT=image/png");
        assertThat(far.getRGB(32, 32) & 0xffffff).isEqualTo(0xffffff);
        assertThat(maps.picture(WMS + "GetMap&LAYERS=map&STYLES=&CRS=CRS:84&BBOX=-180,-90,180,90&WIDTH=400&HEIGHT=200&FORMAT=image/png")
                .getWidth()).isEqualTo(400);
    }

    /** 06-042, 7.3.3.6: what lies outside the range of the system has no content; white where no colour is asked for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"CRS=CRS:84&BBOX=-10,90,10,110|0|100", "CRS=CRS:84&BBOX=-10,80,10,100|0|50",
        "CRS=EPSG:4490&BBOX=-100,-10,-80,10|50|100", "CRS=EPSG:3857&BBOX=0,19037508.34,2000000,21037508.34|0|50"})
    void beyondThePolesNothingIsDrawn(String box, int from, int to) throws Exception {
        String map = WMS + "GetMap&LAYERS=map&STYLES=&WIDTH=100&HEIGHT=100&FORMAT=image/png&" + box;
        BufferedImage picture = maps.picture(map);
        for (int row = 0; row < 100; row++) {
            boolean beyond = row >= from && row < to;
            assertThat((picture.getRGB(50, row) & 0xffffff) == 0xffffff).as("row " + row).isEqualTo(beyond);
        }
        assertThat(maps.picture(map + "&BGCOLOR=0x0000FF").getRGB(50, from + 5) & 0xffffff).isEqualTo(0x0000ff);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "LAYERS=castles|LayerNotDefined", "LAYERS=|LayerNotDefined", "STYLES=neon|StyleNotDefined", "CRS=EPSG:2154|InvalidCRS",
        "FORMAT=image/tiff|InvalidFormat", "WIDTH=0|", "WIDTH=4097|", "WIDTH=a|", "BBOX=1,2,3|", "BBOX=30,114,29,115|",
        "BBOX=29,114,NaN,115|", "BBOX=29,114,29.0000000001,114.0000000001|", "BGCOLOR=green|", "VERSION=1.1.1|", "STYLES=base,base|",
        "REQUEST=GetCastle|OperationNotSupported"})
    void whatCannotBeDrawnIsAServiceExceptionWithASentence(String wrong, String code) throws Exception {
        String right = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=map&STYLES=&FORMAT=image/png&BGCOLOR=0xFFFFFF" + COUNTY;
        String name = wrong.substring(0, wrong.indexOf('='));
        Element report = maps.xml(400, "/wms?" + right.replaceAll("(?<=^|&)" + name + "=[^&]*", wrong));
        assertThat(report.getLocalName()).isEqualTo("ServiceExceptionReport");
        assertThat(report.getNamespaceURI()).isEqualTo("http://www.opengis.net/ogc");
        Element exception = all(report, "ServiceException").get(0);
        if (code != null) {
            assertThat(exception.getAttribute("code")).isEqualTo(code);
        }
        assertThat(exception.getTextContent()).endsWith("。").doesNotContain("wms.", "??");
        assertThat(maps.get("/wms?" + right).statusCode()).isEqualTo(200);
    }

    @Test
    void namesOfParametersMayBeWrittenSmall() throws Exception {
        assertThat(maps.get("/wms?service=WMS&request=GetCapabilities").statusCode()).isEqualTo(200);
        assertThat(maps.get("/wms?service=WMS&version=1.3.0&request=GetMap&layers=map&styles=&crs=EPSG:4490&bbox=29.6,114.0,30.1,114.6"
                + "&width=30&height=25&format=image/png&map=ignored").statusCode()).isEqualTo(200);
    }

    @Test
    void aPixelTellsWhatLiesUnderIt() throws Exception {
        JsonNode marker = JsonMapper.builder().build().readTree(text(maps.get("/ogc/collections/markers/items?limit=1"))).get("features").get(0);
        double lon = marker.get("geometry").get("coordinates").get(0).asDouble();
        double lat = marker.get("geometry").get("coordinates").get(1).asDouble();
        String there = WMS + "GetFeatureInfo&LAYERS=map&STYLES=&CRS=EPSG:4490&BBOX=" + (lat - 0.01) + "," + (lon - 0.01) + "," + (lat + 0.01) + ","
                + (lon + 0.01) + "&WIDTH=201&HEIGHT=201&I=100&J=100&FEATURE_COUNT=20";
        String code = marker.get("properties").get("code").asString();
        assertThat(text(maps.get(there + "&QUERY_LAYERS=markers"))).contains("界桩", code);
        HttpResponse<byte[]> page = maps.get(there + "&QUERY_LAYERS=map&INFO_FORMAT=text/html");
        assertThat(type(page)).startsWith("text/html");
        assertThat(text(page)).contains("<table>", code, "界线");
        assertThat(text(maps.get(there + "&QUERY_LAYERS=map&INFO_FORMAT=application/json"))).contains("\"FeatureCollection\"", code);
    }

    @Test
    void whereNothingLiesItIsSaidAndAPixelOutsideIsRefused() throws Exception {
        String sea = WMS + "GetFeatureInfo&LAYERS=map&QUERY_LAYERS=map&STYLES=&CRS=CRS:84&BBOX=0,0,1,1&WIDTH=100&HEIGHT=100";
        assertThat(text(maps.get(sea + "&I=1&J=1"))).contains("没有要素");
        assertThat(all(maps.xml(400, sea + "&I=100&J=1"), "ServiceException").get(0).getAttribute("code")).isEqualTo("InvalidPoint");
        assertThat(all(maps.xml(400, (sea + "&I=1&J=1").replace("QUERY_LAYERS=map", "QUERY_LAYERS=water")), "ServiceException").get(0)
                .getAttribute("code")).isEqualTo("LayerNotQueryable");
        assertThat(all(maps.xml(400, sea + "&I=1&J=1&INFO_FORMAT=text/x"), "ServiceException").get(0).getAttribute("code"))
                .isEqualTo("InvalidFormat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"map", "divisions", "lines", "markers", "names", "water"})
    void everyLayerWithSomethingOnItHasALegendInBothLooks(String layer) throws Exception {
        BufferedImage base = maps.picture(WMS + "GetLegendGraphic&LAYER=" + layer + "&FORMAT=image/png&STYLE=base");
        assertThat(base.getWidth()).isEqualTo(220);
        TreeSet<Integer> colours = new TreeSet<>();
        for (int i = 0; i < base.getWidth() * base.getHeight(); i++) {
            colours.add(base.getRGB(i % base.getWidth(), i / base.getWidth()));
        }
        assertThat(colours).as("a sample and its word").hasSizeGreaterThan(5);
        assertThat(maps.get(WMS + "GetLegendGraphic&LAYER=" + layer + "&FORMAT=image/png&STYLE=contrast").statusCode()).isEqualTo(200);
    }

    @Test
    void theCapabilitiesSayHowLargeEachLegendIs() throws Exception {
        List<Element> legends = all(maps.xml(200, WMS + "GetCapabilities"), "LegendURL");
        assertThat(legends).hasSize(14);
        for (Element legend : legends) {
            BufferedImage picture = maps.picture(all(legend, "OnlineResource").get(0).getAttribute("xlink:href"));
            assertThat(legend.getAttribute("width")).isEqualTo("" + picture.getWidth());
            assertThat(legend.getAttribute("height")).isEqualTo("" + picture.getHeight());
        }
    }

    @Test
    void aMapThatTheReaderHasIsNotDrawnAgain() throws Exception {
        String map = WMS + "GetMap&LAYERS=map&STYLES=" + COUNTY + "&FORMAT=image/png";
        String tag = maps.get(map).headers().firstValue("etag").orElseThrow();
        assertThat(maps.get(map, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }
}
