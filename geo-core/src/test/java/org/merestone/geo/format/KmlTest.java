package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Placemarks by OGC 12-007r2 (KML 2.3). */
class KmlTest {

    private final Intake intake = new Intake(VectorOptions.USUAL);

    @Test
    void everyFolderWithPlacemarksIsALayerOfItsName() {
        List<RawLayer> layers = read("<Document><name>all</name><Folder><name>界桩</name>"
                + mark("<Point><coordinates>114,30</coordinates></Point>")
                + "<Folder><name>inner</name>" + mark("<Point><coordinates>115,31</coordinates></Point>") + "</Folder>"
                + mark("<Point><coordinates>116,32</coordinates></Point>") + "</Folder><Folder><name>empty</name></Folder></Document>");

        assertThat(layers).extracting(layer -> layer.name() + " " + layer.features().size()).containsExactly("界桩 2", "inner 1");
        assertThat(layers.get(0).features().get(1).geometry()).hasToString("POINT (116 32)");
    }

    @Test
    void aPlacemarkWithoutAFolderIsInALayerNamedLikeTheFile() {
        assertThat(read(mark("<Point><coordinates>114,30</coordinates></Point>")).get(0).name()).isEqualTo("lines");
    }

    @Test
    void coordinatesAreLongitudeFirstAlways() {
        RawLayer layer = read(mark("<LineString><coordinates>\n 114.5,30.25 \t115,31\n</coordinates></LineString>")).get(0);

        assertThat(layer.features().get(0).geometry()).hasToString("LINESTRING (114.5 30.25, 115 31)");
        assertThat(layer.stated()).isInstanceOfSatisfying(StatedSystem.Known.class,
                known -> assertThat(known.system().epsg()).isEqualTo(4326));
    }

    @Test
    void aHeightIsKeptWhereEveryTupleHasOne() {
        assertThat(geometry("<LineString><coordinates>1,2,3 4,5,6</coordinates></LineString>").getCoordinates()[1].getZ()).isEqualTo(6);
        assertThat(geometry("<LineString><coordinates>1,2,3 4,5</coordinates></LineString>").getCoordinates()[0].getZ()).isNaN();
    }

    @Test
    void theShellIsTheOuterBoundaryWhereverItStands() {
        Polygon area = (Polygon) geometry("<Polygon><innerBoundaryIs>" + ring("1,1 2,1 2,2 1,1") + "</innerBoundaryIs><outerBoundaryIs>"
                + ring("0,0 9,0 9,9 0,9 0,0") + "</outerBoundaryIs><innerBoundaryIs>"
                + ring("4,4 5,4 5,5 4,4") + "</innerBoundaryIs></Polygon>");

        assertThat(area.getExteriorRing().getEnvelopeInternal().getWidth()).isEqualTo(9);
        assertThat(area.getNumInteriorRing()).isEqualTo(2);
        assertThat(area.getArea()).isEqualTo(80);
    }

    @Test
    void partsOfOneKindAreOneMultiGeometryHoweverNested() {
        String point = "<Point><coordinates>1,2</coordinates></Point>";

        assertThat(geometry("<MultiGeometry>" + point + "<MultiGeometry>" + point + "</MultiGeometry></MultiGeometry>").getGeometryType())
                .isEqualTo("MultiPoint");
        assertThat(geometry("<MultiGeometry>" + point + "<LineString><coordinates>1,2 3,4</coordinates></LineString></MultiGeometry>")
                .getGeometryType()).isEqualTo("GeometryCollection");
        assertThat(geometry("<MultiGeometry>" + point + "</MultiGeometry>").getGeometryType()).isEqualTo("Point");
    }

    @Test
    void namesAndExtendedDataAreAttributes() {
        RawLayer layer = read("<Placemark id=\"p7\"><name> 汀泗桥 &amp; 镇 </name><description><![CDATA[<b>x</b>]]></description><ExtendedData>"
                + "<Data name=\"code\"><displayName>no</displayName><value>0101</value></Data><SchemaData schemaUrl=\"#s\">"
                + "<SimpleData name=\"级别\">乡</SimpleData><SimpleData name=\"none\"> </SimpleData></SchemaData></ExtendedData>"
                + "<Point><coordinates>1,2</coordinates></Point></Placemark>").get(0);

        assertThat(layer.features().get(0).id()).isEqualTo("p7");
        assertThat(layer.features().get(0).attributes()).containsEntry("name", "汀泗桥 & 镇").containsEntry("description", "<b>x</b>")
                .containsEntry("code", "0101").containsEntry("级别", "乡").hasSize(4);
        assertThat(layer.fields()).extracting(Field::name).containsExactly("name", "description", "code", "级别", "none");
    }

    @Test
    void aPrefixedNamespaceAndOneOfAnOldVersionAreRead() {
        byte[] old = ("<k:kml xmlns:k=\"http://earth.google.com/kml/2.1\"><k:Placemark><k:Point>"
                + "<k:coordinates>1,2</k:coordinates></k:Point></k:Placemark></k:kml>").getBytes(StandardCharsets.UTF_8);

        assertThat(KmlReader.read(new FilePart("old.kml", old), intake).get(0).features().get(0).geometry()).hasToString("POINT (1 2)");
    }

    @Test
    void linksAreNotFollowedAndPicturesNotReadButBothAreTold() {
        read("<Document><NetworkLink><Link><href>http://example.org/a.kml</href></Link></NetworkLink><GroundOverlay/><GroundOverlay/>"
                + mark("<Model/>") + "</Document>");

        assertThat(intake.findings()).extracting(finding -> finding.fault() + " " + finding.values().getOrDefault("kind", ""))
                .containsExactlyInAnyOrder("LINK_NOT_FOLLOWED NetworkLink", "NOT_READ GroundOverlay", "NOT_READ Model", "NO_GEOMETRY ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Point><coordinates>1</coordinates></Point>", "<Point><coordinates>1,2 3,4</coordinates></Point>", "<Point/>",
        "<Point><coordinates>1,2,3,4</coordinates></Point>", "<Point><coordinates>east,2</coordinates></Point>",
        "<LineString><coordinates>1,2</coordinates></LineString>", "<LineString><coordinates>1, 2 3, 4</coordinates></LineString>",
        "<Polygon/>",
        "<Polygon><innerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing></innerBoundaryIs></Polygon>",
        "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,1</coordinates></LinearRing></outerBoundaryIs></Polygon>"})
    void aBrokenGeometryIsAFaultOfItsPlacemarkAlone(String broken) {
        RawLayer layer = read(mark(broken) + mark("<Point><coordinates>1,2</coordinates></Point>")).get(0);

        assertThat(layer.features()).extracting(feature -> feature.geometry() == null).containsExactly(true, false);
        assertThat(intake.findings()).hasSize(1);
        assertThat(intake.findings().get(0).place().feature()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><kml>&x;</kml>", "<kml><Placemark></kml>", "<kml>",
        "<kml><Placemark>&nothing;</Placemark></kml>"})
    void aDocumentTypeAndBrokenXmlAreRefused(String text) {
        refused(text, VectorFault.DAMAGED);
    }

    @Test
    void anotherKindOfXmlIsNotRecognised() {
        refused("<gpx><wpt lat=\"30\" lon=\"114\"/></gpx>", VectorFault.NOT_RECOGNISED);
    }

    @Test
    void nestingIsBounded() {
        refused("<kml>" + "<Folder>".repeat(200), VectorFault.TOO_DEEP);
        refused("<kml><Placemark>" + "<MultiGeometry>".repeat(90), VectorFault.TOO_DEEP);
    }

    private void refused(String text, VectorFault fault) {
        assertThatThrownBy(() -> KmlReader.read(new FilePart("bad.kml", text.getBytes(StandardCharsets.UTF_8)), intake))
                .isInstanceOfSatisfying(FormatRefused.class, refused -> assertThat(refused.finding().fault()).isEqualTo(fault));
    }

    private Geometry geometry(String text) {
        Geometry geometry = read(mark(text)).get(0).features().get(0).geometry();
        assertThat(geometry).isNotNull();
        return geometry;
    }

    private static String mark(String geometry) {
        return "<Placemark>" + geometry + "</Placemark>";
    }

    private static String ring(String tuples) {
        return "<LinearRing><coordinates>" + tuples + "</coordinates></LinearRing>";
    }

    private List<RawLayer> read(String inside) {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\">" + inside + "</kml>";
        return KmlReader.read(new FilePart("lines.kml", text.getBytes(StandardCharsets.UTF_8)), intake);
    }
}
