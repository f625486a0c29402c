package org.merestone.web.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.merestone.web.wms.MapClient.all;
import static org.merestone.web.wms.MapClient.names;
import static org.merestone.web.wms.MapClient.type;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.web.Gdal;
import org.merestone.web.ServedTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Element;

/** WMTS 1.0.0 by template and by keys. */
@ServedTest
class WmtsTest {

    private static final String KEYS = "/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=map&STYLE=base&FORMAT=image/png"
            + "&TILEMATRIXSET=CGCS2000Quad&TILEMATRIX=9&TILEROW=171&TILECOL=837";

    @LocalServerPort
    int port;
    @TempDir
    Path folder;
    private MapClient maps;

    @BeforeEach
    void ask() {
        maps = new MapClient(port);
    }

    @Test
    void theCapabilitiesHaveTheElementsOfTheSchemaInItsOrder() throws Exception {
        Element root = maps.xml(200, "/wmts/1.0.0/WMTSCapabilities.xml");
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.opengis.net/wmts/1.0");
        assertThat(names(root)).containsExactly("ServiceIdentification", "OperationsMetadata", "Contents", "ServiceMetadataURL");
        assertThat(names(all(root, "Contents").get(0))).containsExactly("Layer", "TileMatrixSet");
        assertThat(names(all(root, "Layer").get(0))).containsExactly("Title", "Abstract", "WGS84BoundingBox", "Identifier", "Style", "Format",
                "TileMatrixSetLink", "ResourceURL");
        assertThat(all(root, "SupportedCRS").stream().map(Element::getTextContent)).containsExactly("urn:ogc:def:crs:EPSG::3857",
                "urn:ogc:def:crs:EPSG::4490", "urn:ogc:def:crs:OGC:1.3:CRS84");
        assertThat(all(root, "TopLeftCorner").stream().map(Element::getTextContent).distinct()).hasSize(3).endsWith("90.0 -180.0",
                "-180.0 90.0");
        assertThat(maps.get("/wmts?SERVICE=WMTS&REQUEST=GetCapabilities").body()).isEqualTo(maps.get("/wmts/1.0.0/WMTSCapabilities.xml").body());
    }

    @Test
    void theTemplateAndTheKeysLeadToTheTileOfTheTileset() throws Exception {
        String template = all(maps.xml(200, "/wmts/1.0.0/WMTSCapabilities.xml"), "ResourceURL").get(0).getAttribute("template");
        byte[] byTemplate = maps.get(template.replace("{style}", "base").replace("{TileMatrixSet}", "CGCS2000Quad").replace("{TileMatrix}", "9")
                .replace("{TileRow}", "171").replace("{TileCol}", "837")).body();
        HttpResponse<byte[]> byKeys = maps.get(KEYS);
        assertThat(type(byKeys)).isEqualTo("image/png");
        assertThat(byKeys.body()).isEqualTo(byTemplate).isEqualTo(maps.get("/ogc/map/tiles/CGCS2000Quad/9/171/837").body());
        assertThat(maps.get(KEYS.replace("STYLE=base", "STYLE=contrast")).body()).isNotEqualTo(byTemplate);
    }

    /** Libraries put the keys behind whatever address they are given. */
    @Test
    void whatStandsBehindATemplateIsReadOver() throws Exception {
        String document = "/wmts/1.0.0/WMTSCapabilities.xml";
        assertThat(maps.get(document + "?SERVICE=WMTS&REQUEST=GetCapabilities&VERSION=1.0.0").body()).isEqualTo(maps.get(document).body());
        assertThat(maps.get("/wmts/1.0.0/map/base/CGCS2000Quad/9/171/837.png?t=1").body()).isEqualTo(maps.get(KEYS).body());
    }

    @ParameterizedTest
    @CsvSource({"TILEROW=0, 404, TileOutOfRange", "TILEMATRIX=99, 404, TileOutOfRange", "TILECOL=x, 400, InvalidParameterValue",
        "LAYER=castles, 400, InvalidParameterValue", "STYLE=neon, 400, StyleNotDefined", "TILEMATRIXSET=Lambert, 400, InvalidParameterValue",
        "FORMAT=image/tiff, 400, InvalidParameterValue", "REQUEST=GetCastle, 400, OperationNotSupported",
        "SERVICE=WMS, 400, InvalidParameterValue", "LAYER=, 400, MissingParameterValue"})
    void whatThereIsNotIsAnExceptionWithItsCode(String wrong, int status, String code) throws Exception {
        String name = wrong.substring(0, wrong.indexOf('='));
        Element report = maps.xml(status, KEYS.replaceAll("(?<=[?&])" + name + "=[^&]*", wrong));
        assertThat(report.getNamespaceURI()).isEqualTo("http://www.opengis.net/ows/1.1");
        assertThat(all(report, "Exception").get(0).getAttribute("exceptionCode")).isEqualTo(code);
        assertThat(all(report, "ExceptionText").get(0).getTextContent()).endsWith("。");
    }

    @ParameterizedTest
    @CsvSource({"WebMercatorQuad, 10, 423, 837", "CGCS2000Quad, 9, 171, 837"})
    void gdalReadsATileByTheCapabilities(String grid, int zoom, int row, int column) throws Exception {
        String source = "WMTS:http://127.0.0.1:" + port + "/wmts/1.0.0/WMTSCapabilities.xml,layer=map,style=base,tilematrixset=" + grid
                + ",tilematrix=" + zoom;
        BufferedImage tile = maps.picture("/ogc/map/tiles/" + grid + "/" + zoom + "/" + row + "/" + column);
        String info = Gdal.run("gdalinfo", "-json", source);
        assertThat(info).contains(grid.equals("CGCS2000Quad") ? "4490" : "3857");
        boolean degrees = grid.equals("CGCS2000Quad");
        double size = degrees ? 180.0 / 512 : 40075016.685578488 / 1024;
        double west = (degrees ? -180 : -20037508.342789244) + column * size;
        double north = (degrees ? 90 : 20037508.342789244) - row * size;
        Path read = folder.resolve("wmts.png");
        Gdal.run("gdal_translate", "-q", "-of", "PNG", "-b", "1", "-b", "2", "-b", "3", "-oo", "EXTENT_METHOD=TILE_MATRIX_SET",
                "-projwin", "" + west, "" + north, "" + (west + size), "" + (north - size), source, read.toString());
        BufferedImage theirs = ImageIO.read(read.toFile());
        assertThat(theirs.getWidth()).isEqualTo(256);
        int same = 0;
        for (int i = 0; i < 256 * 256; i++) {
            same += theirs.getRGB(i % 256, i / 256) == tile.getRGB(i % 256, i / 256) ? 1 : 0;
        }
        assertThat(same).isEqualTo(256 * 256);
    }
}
