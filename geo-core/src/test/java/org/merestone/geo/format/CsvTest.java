package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/** Tables by the rules of RFC 4180, and as Excel saves them here. */
class CsvTest {

    private final Intake intake = new Intake(VectorOptions.USUAL);

    @ParameterizedTest
    @ValueSource(strings = {"code,lon,lat\r\n0101,114.5,30.25\r\n", "code;lon;lat\n0101;114.5;30.25",
        "code\tLON\tLAT\n\n0101\t114.5\t30.25\n",
        "code|Longitude|Latitude\n0101| 114.5 |30.25\n", "\ufeffcode,经度,纬度\n0101,114.5,30.25\n", "lat,lon,code\n30.25,114.5,0101"})
    void aPairOfDegreesIsAPlaceWhateverSeparatesTheCells(String text) {
        RawLayer layer = read(text);

        assertThat(layer.name()).isEqualTo("table");
        assertThat(layer.fields()).containsExactly(Field.text("code"));
        assertThat(layer.stated()).isInstanceOfSatisfying(StatedSystem.Known.class,
                known -> assertThat(known.system().epsg()).isEqualTo(4490));
        RawFeature only = layer.features().get(0);
        assertThat(only.attributes()).containsOnly(java.util.Map.entry("code", "0101"));
        assertThat(only.geometry().getCoordinate().equals2D(new Coordinate(114.5, 30.25))).isTrue();
    }

    @Test
    void gridCoordinatesSayTheirAxesAndTheirSystem() {
        RawLayer layer = read("x_north,y_east,crs\n3347123.5,500123.25,EPSG:4547\n3347124,500124,EPSG:4547\n");

        assertThat(layer.fields()).isEmpty();
        assertThat(layer.stated()).isInstanceOfSatisfying(StatedSystem.Known.class,
                known -> assertThat(known.system().epsg()).isEqualTo(4547));
        assertThat(layer.features().get(0).geometry().getCoordinate().equals2D(new Coordinate(500123.25, 3347123.5))).isTrue();
    }

    @Test
    void twoSystemsInOneTableSayNothing() {
        assertThat(read("lon,lat,crs\n114,30,EPSG:4490\n114,30,EPSG:4326\n").stated()).isSameAs(StatedSystem.SILENT);
        assertThat(read("x_north,y_east\n3347123,500123\n").stated()).isSameAs(StatedSystem.SILENT);
    }

    /** RFC 4180 §2: rules 5 to 7. */
    @Test
    void quotedCellsHoldCommasQuotesAndLineBreaks() {
        RawLayer layer = read("name,WKT\r\n\"汀泗桥, \"\"镇\"\"\r\n二\",\"POINT (114 30)\"\r\n");

        assertThat(layer.features().get(0).attributes()).containsEntry("name", "汀泗桥, \"镇\"\r\n二");
        assertThat(layer.features().get(0).geometry().getCoordinate().x).isEqualTo(114);
    }

    @Test
    void columnsWithoutANameOrOfTheSameNameAreToldApart() {
        RawLayer layer = read("column_2,,name,name,lon,lat\na,b,c,d,114,30\n");

        assertThat(layer.fields()).extracting(Field::name).doesNotHaveDuplicates().hasSize(4);
        assertThat(layer.features().get(0).attributes().values()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aRowOfAnotherLengthIsToldWithItsLineAndKeepsWhatItHas() {
        RawLayer layer = read("code,lon,lat\n0101,114,30\n0102,114\n0103,114,30,9\n");

        assertThat(layer.features()).hasSize(3);
        assertThat(layer.features().get(1).geometry()).isNull();
        assertThat(layer.features().get(2).geometry()).isNotNull();
        assertThat(intake.findings()).filteredOn(finding -> finding.fault() == VectorFault.ROW_LENGTH)
                .extracting(finding -> finding.place().line()).containsExactly(3L, 4L);
    }

    @Test
    void aBlankOrBrokenPlaceIsAFaultOfItsRowAlone() {
        RawLayer layer = read("wkt,code\n,1\nPOINT (1,2\n\"POINT (1 2)\",3\nCIRCLE (1 2),4\n");

        assertThat(layer.features()).extracting(feature -> feature.geometry() != null).containsExactly(false, false, true, false);
        assertThat(intake.findings()).extracting(VectorFinding::fault).contains(VectorFault.NO_GEOMETRY, VectorFault.GEOMETRY_DAMAGED,
                VectorFault.GEOMETRY_KIND);
    }

    @Test
    void aTableWithoutPlacesIsRefusedAtItsFirstLine() {
        refused("code,name\n1,a\n", VectorFault.COLUMNS_MISSING);
        refused("lon,name\n1,a\n", VectorFault.COLUMNS_MISSING);
        refused("x_north,lon\n1,a\n", VectorFault.COLUMNS_MISSING);
    }

    @Test
    void aQuoteThatIsNeverClosedIsDamageAndNotALongCell() {
        refused("name,lon,lat\na,114,30\n\"b,114,30\nc,114,30\n", VectorFault.DAMAGED);
    }

    @Test
    void aChineseTableOfExcelIsReadAndToldWithASample() {
        byte[] bytes = "名称,lon,lat\n簰洲湾镇,114,30\n".getBytes(Charset.forName("GB18030"));

        RawLayer layer = CsvReader.read(new FilePart("表.csv", bytes), intake).get(0);

        assertThat(layer.features().get(0).attributes()).containsEntry("名称", "簰洲湾镇");
        assertThat(intake.has(VectorFault.TEXT_GUESSED)).isTrue();
    }

    @Test
    void aTableIsKnownByAColumnThatIsNothingElse() {
        assertThat(CsvReader.hasWellKnownText(part("name;\"WKT\"\n"))).isTrue();
        assertThat(CsvReader.hasWellKnownText(part("\ufeffthe_geom\n"))).isTrue();
        assertThat(CsvReader.hasWellKnownText(part("name,shape\nwkt,wkt\n"))).isFalse();
        assertThat(CsvReader.hasWellKnownText(part(""))).isFalse();
    }

    private void refused(String text, VectorFault fault) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(FormatRefused.class,
                refused -> assertThat(refused.finding().fault()).isEqualTo(fault));
    }

    private RawLayer read(String text) {
        List<RawLayer> layers = CsvReader.read(part(text), intake);
        assertThat(layers).hasSize(1);
        return layers.get(0);
    }

    private static FilePart part(String text) {
        return new FilePart("table.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
