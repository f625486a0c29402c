package org.merestone.web.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.web.Gdal;
import org.merestone.web.ServedTest;
import org.merestone.web.ogc.OgcClient;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** GDAL, a client that is not ours, reads the WMS: every layer of the map and every collection that is one. */
@ServedTest
class GdalReadsWmsTest {

    private static final String WMS = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=";

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
    void gdalListsTheLayers() throws Exception {
        String server = "WMS:http://127.0.0.1:" + port + "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities";
        assertThat(Gdal.run("gdalinfo", server)).contains("LAYERS=map", "LAYERS=divisions", "LAYERS=water", "LAYERS=lines",
                "LAYERS=markers", "LAYERS=names", "LAYERS=notices", "界线");
    }

    /** The whole county, or, of a collection, 300 metres around something of it. */
    @ParameterizedTest
    @ValueSource(strings = {"map", "divisions", "water", "lines", "markers", "names", "notices"})
    void gdalReadsEveryLayerPixelByPixel(String layer) throws Exception {
        boolean whole = List.of("map", "water", "notices").contains(layer);
        JsonNode at = whole ? null : somethingOf(layer);
        double west = at == null ? 114.0 : at.get(0).asDouble() - 0.0015;
        double south = at == null ? 29.6 : at.get(1).asDouble() - 0.00125;
        double east = at == null ? 114.6 : west + 0.003;
        double north = at == null ? 30.1 : south + 0.0025;
        Path read = folder.resolve("wms.png");
        Files.writeString(folder.resolve("wms.xml"), """
                <GDAL_WMS><Service name="WMS"><Version>1.3.0</Version><ServerUrl>http://127.0.0.1:%d/wms?</ServerUrl><CRS>EPSG:4490</CRS>
                <ImageFormat>image/png</ImageFormat><Layers>%s</Layers><Styles></Styles><BBoxOrder>yxYX</BBoxOrder></Service>
                <DataWindow><UpperLeftX>%.8f</UpperLeftX><UpperLeftY>%.8f</UpperLeftY><LowerRightX>%.8f</LowerRightX>
                <LowerRightY>%.8f</LowerRightY><SizeX>300</SizeX><SizeY>250</SizeY></DataWindow><Projection>EPSG:4490</Projection>
                <BlockSizeX>300</BlockSizeX><BlockSizeY>250</BlockSizeY><BandsCount>3</BandsCount></GDAL_WMS>
                """.formatted(port, layer, west, north, east, south));
        Gdal.run("gdal_translate", "-q", "-of", "PNG", folder.resolve("wms.xml").toString(), read.toString());
        BufferedImage ours = maps.picture(WMS + "GetMap&LAYERS=" + layer + "&STYLES=&CRS=EPSG:4490"
                + "&BBOX=%.8f,%.8f,%.8f,%.8f".formatted(south, west, north, east) + "&WIDTH=300&HEIGHT=250&FORMAT=image/png");
        BufferedImage theirs = ImageIO.read(read.toFile());
        TreeSet<Integer> colours = new TreeSet<>();
        for (int i = 0; i < 300 * 250; i++) {
            colours.add(ours.getRGB(i % 300, i / 300));
            assertThat(theirs.getRGB(i % 300, i / 300)).isEqualTo(ours.getRGB(i % 300, i / 300));
        }
        assertThat(layer.equals("notices") || colours.size() > 1).as("something is drawn").isTrue();
    }

    private JsonNode somethingOf(String collection) throws Exception {
        JsonNode place = OgcClient.list(new OgcClient(port).json("/collections/" + collection + "/items?limit=100").get("features")).stream()
                .map(feature -> feature.get("geometry")).filter(each -> !each.isNull()).findFirst().orElseThrow().get("coordinates");
        while (place.get(0).isArray()) {
            place = place.get(0);
        }
        return place;
    }
}
