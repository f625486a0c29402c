package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.geo.crs.CoordinateSystem;

/** Archives, texts and drawings that are not what they should be, or more than they should be. */
class StrangeFilesTest {

    private static final VectorBounds SMALL = new VectorBounds(64 << 20, 100, 1_000, 1_000, 10, 20, 16);

    @Test
    void aBombIsRefusedByItsRatio() {
        byte[] bomb = ZipFiles.of(Map.of("a.kml", new byte[40 << 20]));

        assertThat(faults(bomb, "a.zip")).containsExactly(VectorFault.ARCHIVE_TOO_TIGHT);
    }

    @Test
    void anArchiveIsBoundedInWhatItUnpacksToAndInEntries() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 11; i++) {
            many.put(i + ".txt", new byte[1]);
        }
        byte[] noise = new byte[3 << 20];
        new Random(1).nextBytes(noise);
        VectorOptions tiny = VectorOptions.USUAL.within(new VectorBounds(4 << 20, 100, 1_000, 1_000, 10, 20, 16));

        assertThat(faults(ZipFiles.of(many), "a.zip")).containsExactly(VectorFault.ARCHIVE_TOO_MANY);
        byte[] large = ZipFiles.of(Map.of("a.dat", noise, "b.dat", new byte[2 << 20]));
        assertThat(VectorFile.read(large, "a.zip", tiny).findings()).extracting(VectorFinding::fault)
                .containsExactly(VectorFault.ARCHIVE_TOO_LARGE);
    }

    @Test
    void anArchiveInTheArchiveIsRefusedWhateverItsName() {
        byte[] inner = ZipFiles.of(Map.of("a.kml", new byte[10]));

        assertThat(faults(ZipFiles.of(Map.of("inner.zip", inner)), "a.zip")).containsExactly(VectorFault.ARCHIVE_NESTED);
        assertThat(faults(ZipFiles.of(Map.of("inner.kml", inner)), "a.zip")).containsExactly(VectorFault.ARCHIVE_NESTED);
        assertThat(faults(ZipFiles.of(Map.of("readme.md", new byte[3])), "a.zip")).containsExactly(VectorFault.ARCHIVE_NOTHING);
        assertThat(faults(ZipFiles.of(Map.of("a.dbf", new byte[3])), "a.zip")).containsExactly(VectorFault.SHP_MISSING);
    }

    @Test
    void anEntryThatClimbsOutOfTheArchiveIsOnlyALabel() {
        byte[] kml = kml("<Placemark><Point><coordinates>114,30</coordinates></Point></Placemark>");

        VectorReading reading = VectorFile.read(ZipFiles.of(Map.of("../../etc/乡镇.kml", kml)), "a.kmz", VectorOptions.USUAL);

        assertThat(reading.layers()).extracting(Layer::name).containsExactly("乡镇");
        assertThat(reading.acceptable()).isTrue();
    }

    @Test
    void aDocumentTypeIsNeverFollowed() {
        String secret = "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kml><Placemark><name>&x;</name>"
                + "<Point><coordinates>114,30</coordinates></Point></Placemark></kml>";
        String laughs = "<!DOCTYPE kml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><kml><name>&b;</name></kml>";

        assertThat(faults(secret.getBytes(StandardCharsets.UTF_8), "a.kml")).containsExactly(VectorFault.DAMAGED);
        assertThat(faults(laughs.getBytes(StandardCharsets.UTF_8), "a.kml")).containsExactly(VectorFault.DAMAGED);
    }

    @Test
    void kmlFoldersAreLayersAndLinksAreTold() {
        byte[] kml = kml("""
                <Document><name>全县</name><Folder><name>界桩</name>
                <Placemark id="p1"><name>001</name><ExtendedData><Data name="类型"><value>双面</value></Data></ExtendedData>
                <Point><coordinates> 114.5,30.25,31.5 </coordinates></Point></Placemark></Folder>
                <Folder><name>界线</name><Placemark><name>线</name><MultiGeometry><LineString><coordinates>114,30 114.1,30
                114.2,30.1</coordinates></LineString><LineString><coordinates>115,30 115.1,30</coordinates></LineString></MultiGeometry>
                </Placemark></Folder><NetworkLink><Link><href>http://example.org/a.kml</href></Link></NetworkLink></Document>""");

        VectorReading reading = VectorFile.read(kml, "a.kml", VectorOptions.USUAL);

        assertThat(reading.layers()).extracting(Layer::name).containsExactly("界桩", "界线");
        Feature marker = reading.layers().get(0).features().get(0);
        assertThat(marker.attributes()).containsExactly(Map.entry("name", "001"), Map.entry("类型", "双面"));
        assertThat(marker.id()).isEqualTo("p1");
        assertThat(marker.given().getCoordinate().getZ()).isEqualTo(31.5);
        assertThat(reading.layers().get(1).features().get(0).geometry().getNumGeometries()).isEqualTo(2);
        assertThat(reading.findings()).extracting(VectorFinding::fault).containsExactly(VectorFault.LINK_NOT_FOLLOWED);
    }

    @Test
    void aHalfCircleIsStrokedWithinAMillimetre() {
        byte[] dxf = dxf("0\nLWPOLYLINE\n8\n道路\n90\n2\n70\n0\n10\n500000\n20\n3300000\n42\n1\n10\n500020\n20\n3300000\n");

        VectorReading reading = VectorFile.read(dxf, "a.dxf", VectorOptions.USUAL.declaring(CoordinateSystem.ofEpsg(4547)));

        Coordinate[] arc = reading.layers().get(0).features().get(0).given().getCoordinates();
        Coordinate centre = new Coordinate(500_010, 3_300_000);
        for (int i = 0; i < arc.length; i++) {
            assertThat(arc[i].distance(centre)).isCloseTo(10, Offset.offset(1e-6));
            assertThat(arc[i].y).as("counter-clockwise from west to east runs through the south").isLessThanOrEqualTo(3_300_000 + 1e-6);
        }
        for (int i = 1; i < arc.length; i++) {
            Coordinate middle = new Coordinate((arc[i].x + arc[i - 1].x) / 2, (arc[i].y + arc[i - 1].y) / 2);
            assertThat(10 - middle.distance(centre)).isLessThan(0.001);
        }
        // r = 10 m, 1 mm: a chord spans at most 2·acos(1 − 0.0001) = 0.028285 rad, so π needs 112 of them
        assertThat(arc).hasSize(113);
        assertThat(reading.layers().get(0).features().get(0).attributes()).containsEntry("layer", "道路");
        assertThat(reading.findings()).extracting(VectorFinding::fault).contains(VectorFault.ARCS_STROKED);
    }

    @Test
    void oldPolylinesClosedOnesAndThoseInSpaceAreRead() {
        byte[] dxf = dxf("""
                0
                POLYLINE
                8
                界
                66
                1
                70
                1
                0
                VERTEX
                10
                500000
                20
                3300000
                0
                VERTEX
                10
                500010
                20
                3300000
                0
                VERTEX
                10
                500010
                20
                3300010
                0
                SEQEND
                0
                POLYLINE
                70
                8
                0
                VERTEX
                10
                500000
                20
                3300000
                30
                12.5
                0
                VERTEX
                10
                500010
                20
                3300000
                30
                13.5
                0
                SEQEND
                0
                TEXT
                1
                无关
                """);

        VectorReading reading = VectorFile.read(dxf, "a.dxf", VectorOptions.USUAL.declaring(CoordinateSystem.ofEpsg(4547)));

        List<Feature> features = reading.layers().get(0).features();
        assertThat(features).hasSize(2);
        assertThat(features.get(0).given().toText()).isEqualTo(
                "LINESTRING (500000 3300000, 500010 3300000, 500010 3300010, 500000 3300000)");
        assertThat(features.get(1).given().getCoordinates()[1].getZ()).isEqualTo(13.5);
        assertThat(ShapefileTest.finding(reading, VectorFault.NOT_READ).message(Locale.CHINA)).contains("1个TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0\nPOINT\n8\n0\n", "0\nPOINT\n10\n1\n20\n2\n10\n3\n", "0\nLINE\n10\n1\n20\n2\n", "0\nLWPOLYLINE\n70\n1\n"})
    void anEntityWithTooFewOrTooManyPlacesIsToldWithItsLine(String entity) {
        VectorReading reading = VectorFile.read(dxf(entity), "a.dxf", VectorOptions.USUAL.declaring(CoordinateSystem.ofEpsg(4547)));

        assertThat(reading.acceptable()).isFalse();
        assertThat(reading.findings().get(0).place()).isEqualTo(new FilePlace("a", 1, 5));
        assertThat(reading.layers().get(0).features().get(0).given()).isNull();
    }

    @Test
    void aDrawingInGbkSaysSoByItsCodePage() {
        String text = "0\nSECTION\n2\nHEADER\n9\n$DWGCODEPAGE\n3\nANSI_936\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n0\nPOINT\n8\n界桩\\U+7C30\n"
                + "10\n38500000\n20\n3300000\n30\n0\n0\nENDSEC\n0\nEOF\n";

        VectorReading reading = VectorFile.read(text.getBytes(Charset.forName("GBK")), "a.dxf", VectorOptions.USUAL);

        assertThat(reading.layers().get(0).features().get(0).attributes()).containsEntry("layer", "界桩簰");
        assertThat(ShapefileTest.finding(reading, VectorFault.SYSTEM_UNSTATED).mends()).extracting(VectorMend::id)
                .containsExactly("system:4526");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "POINT EMPTY|NO_GEOMETRY", "POINT (114)|GEOMETRY_DAMAGED", "POLYGON ((114 30, 115 30, 115 31, 114 31))|RING_NOT_CLOSED",
        "LINESTRING (114 30)|RING_TOO_SHORT", "CIRCULARSTRING (114 30, 115 30, 115 31)|GEOMETRY_KIND", "POINT (NaN 30)|GEOMETRY_DAMAGED",
        "POINT (114 30) POINT|GEOMETRY_DAMAGED", "POINT (114 30|GEOMETRY_DAMAGED", "POINT (114 95)|OUTSIDE_SYSTEM"})
    void brokenWellKnownTextIsToldWithItsLine(String text, VectorFault fault) {
        String csv = "crs;WKT\nEPSG:4490;POINT (114 30)\nEPSG:4490;" + text + "\n";

        VectorReading reading = VectorFile.read(csv.getBytes(StandardCharsets.UTF_8), "a.csv", VectorOptions.USUAL);

        assertThat(ShapefileTest.finding(reading, fault).message(Locale.CHINA)).startsWith("a第3行：");
        assertThat(reading.layers().get(0).features().get(1).geometry()).isNull();
    }

    @Test
    void aTableOfEastingsAsksForItsZoneUnlessItSays() {
        String table = "点名,x_north,y_east\n001,3302564.9733,38531166.3004\n";

        VectorReading asked = VectorFile.read(table.getBytes(StandardCharsets.UTF_8), "a.csv", VectorOptions.USUAL);
        VectorReading told = VectorFile.read(table.getBytes(StandardCharsets.UTF_8), "a.csv",
                VectorOptions.USUAL.with(ShapefileTest.finding(asked, VectorFault.SYSTEM_UNSTATED).mends().get(0)));

        Coordinate place = told.layers().get(0).features().get(0).geometry().getCoordinate();
        assertThat(place.distance(new Coordinate(114.3225, 29.8413))).isLessThan(1e-9);
    }

    @Test
    void nestingAndCountsAreBounded() {
        String deep = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":"
                + "{\"type\":\"GeometryCollection\",\"geometries\":["
                .repeat(30) + "]}".repeat(30) + "}]}";
        String wide = "{\"type\":\"MultiPoint\",\"coordinates\":[" + "[114,30],".repeat(2_000) + "[114,30]]}";
        String many = "WKT,crs\n" + "POINT (114 30),EPSG:4490\n".repeat(101);
        String folders = "<kml>" + "<Folder>".repeat(200) + "</Folder>".repeat(200) + "</kml>";

        assertThat(faults(deep.getBytes(StandardCharsets.UTF_8), "a.json")).containsExactly(VectorFault.TOO_DEEP);
        assertThat(faults(wide.getBytes(StandardCharsets.UTF_8), "a.json")).containsExactly(VectorFault.TOO_MANY_POSITIONS);
        assertThat(faults(many.getBytes(StandardCharsets.UTF_8), "a.csv")).containsExactly(VectorFault.TOO_MANY_FEATURES);
        assertThat(faults(folders.getBytes(StandardCharsets.UTF_8), "a.kml")).containsExactly(VectorFault.TOO_DEEP);
    }

    @Test
    void whatIsNoFileOfFeaturesIsNamed() {
        assertThat(faults(new byte[0], "a.shp")).containsExactly(VectorFault.EMPTY_FILE);
        assertThat(faults("AC1027".getBytes(StandardCharsets.UTF_8), "a.dwg")).containsExactly(VectorFault.DWG);
        assertThat(faults("AutoCAD Binary DXF\r\n".getBytes(StandardCharsets.UTF_8), "a.dxf")).containsExactly(VectorFault.BINARY_DXF);
        assertThat(faults("<html/>".getBytes(StandardCharsets.UTF_8), "a.kml")).containsExactly(VectorFault.NOT_RECOGNISED);
        assertThat(faults("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8), "a.csv")).containsExactly(VectorFault.COLUMNS_MISSING);
        assertThat(faults("{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(StandardCharsets.UTF_8), "a.json"))
                .containsExactly(VectorFault.NO_FEATURES);
    }

    private static List<VectorFault> faults(byte[] content, String name) {
        return VectorFile.read(content, name, VectorOptions.USUAL.within(SMALL)).findings().stream().map(VectorFinding::fault).toList();
    }

    private static byte[] kml(String inside) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\">" + inside + "</kml>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] dxf(String entities) {
        return ("0\nSECTION\n2\nENTITIES\n" + entities + "0\nENDSEC\n0\nEOF\n").getBytes(StandardCharsets.UTF_8);
    }
}
