package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.division.DivisionLevel;

/** A strip of the map annexed to an agreement. */
class StripSheetTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final MultiLineString EAST = FACTORY.createMultiLineString(new LineString[] {FACTORY.createLineString(
            new Coordinate[] {new Coordinate(114.29, 29.8), new Coordinate(114.31, 29.8)})});
    private static final Envelope FRAME = new Envelope(114.281, 114.319, 29.789, 29.811);

    @Test
    void theUnitOnTheLeftOfTheLineIsWrittenOnItsLeft() throws IOException {
        // The line runs east, so its left is north: A's name stands higher on the page, which a stripper by position meets first.
        String text = text(sheet(10_000, 114.30, "附图"));
        assertThat(text.indexOf("甲镇")).isBetween(0, text.indexOf("乙镇"));
        assertThat(text).contains("第1幅共1幅").contains("甲镇人民政府").contains("秘密");
    }

    @Test
    void aScaleAPlaceOrATextOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> sheet(499, 114.30, "附图")).isInstanceOf(MapRefusal.class);
        assertThatThrownBy(() -> sheet(10_000, 120, "附图")).isInstanceOf(MapRefusal.class);
        assertThatThrownBy(() -> sheet(10_000, 114.30, "长".repeat(201))).isInstanceOf(MapRefusal.class);
        assertThatThrownBy(() -> new StripSheet(true, 10_000, new LonLat(114.3, 29.8), GaussZone.of(114.3), "附图", EAST, 2, List.of(FRAME),
                List.of("甲镇", "乙镇"), List.of("甲", "乙"), "内部", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLongNameOfAPartyStaysWithinItsBlock() throws IOException {
        String party = "示例自治县示例土家族苗族侗族自治乡人民政府";
        StripSheet sheet = new StripSheet(false, 10_000, new LonLat(114.3, 29.8), GaussZone.of(114.3), "附图", EAST, 1, List.of(FRAME),
                List.of("甲镇", "乙镇"), List.of(party, party), "内部", "");
        // Broken into two lines, read on in order.
        assertThat(text(sheet)).contains(party.substring(0, 10)).contains(party.substring(10));
    }

    private static StripSheet sheet(int scale, double lon, String title) {
        return new StripSheet(true, scale, new LonLat(lon, 29.8), GaussZone.of(114.3), title, EAST, 1, List.of(FRAME), List.of("甲镇", "乙镇"),
                List.of("甲镇人民政府", "乙镇人民政府"), "秘密", "");
    }

    private static String text(StripSheet sheet) throws IOException {
        MapContent content = MapContent.of(List.of(new MapFeature.Boundary(DivisionLevel.TOWNSHIP, MapFeature.LegalStatus.STATUTORY, EAST)));
        try (PDDocument document = Loader.loadPDF(Painter.agreement().strip(content, sheet, Locale.SIMPLIFIED_CHINESE))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s", "");
        }
    }
}
