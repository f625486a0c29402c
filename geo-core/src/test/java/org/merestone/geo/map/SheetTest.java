package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.LegalStatus;

/** Sheets are read back with PDFBox's content engine; 1 mm is 72 / 25.4 points. */
class SheetTest {

    private static final double MM = 72 / 25.4;
    private static final GaussZone ZONE = GaussZone.of(110);
    private static final Painter PAINTER = Painter.standard();

    private static Sheet sheet(Paper paper, int scale, LonLat middle) {
        return new Sheet(paper, true, scale, middle, ZONE, "砚城县乡级行政区域界线图", "", "资料截至2025年6月");
    }

    /** Straight strokes of a page, as from and to in points. */
    private static final class Strokes extends PDFGraphicsStreamEngine {
        private final List<double[]> segments = new ArrayList<>();
        private final List<double[]> path = new ArrayList<>();
        private Point2D at = new Point2D.Double();

        Strokes(PDPage page) throws IOException {
            super(page);
            processPage(page);
        }

        @Override
        public void moveTo(float x, float y) {
            at = new Point2D.Double(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            path.add(new double[] {at.getX(), at.getY(), x, y, getGraphicsState().getLineWidth()});
            at = new Point2D.Double(x, y);
        }

        @Override
        public void strokePath() {
            segments.addAll(path);
            path.clear();
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void fillPath(int rule) {
            path.clear();
        }

        @Override
        public void fillAndStrokePath(int rule) {
            path.clear();
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) { }

        @Override
        public void drawImage(PDImage image) {
            throw new AssertionError("a sheet is made of vectors");
        }

        @Override
        public void clip(int rule) { }

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            at = new Point2D.Double(x3, y3);
        }

        @Override
        public Point2D getCurrentPoint() {
            return at;
        }

        @Override
        public void closePath() { }

        @Override
        public void shadingFill(COSName shading) { }

        boolean hasLine(double x1, double y1, double x2, double y2, double tolerance) {
            return segments.stream().anyMatch(each -> Math.hypot(each[0] - x1, each[1] - y1) < tolerance && Math.hypot(each[2] - x2, each[3] - y2) < tolerance
                    || Math.hypot(each[0] - x2, each[1] - y2) < tolerance && Math.hypot(each[2] - x1, each[3] - y1) < tolerance);
        }
    }

    /** A line of a kilometre on the grid, from its middle, to the east or to the north. */
    private static MapFeature kilometre(GridPoint from, boolean east) {
        GaussKrueger zone = GaussKrueger.of(ZONE);
        LonLat a = zone.toLonLat(from);
        LonLat b = zone.toLonLat(new GridPoint(from.xNorth() + (east ? 0 : 1000), from.yEast() + (east ? 1000 : 0), ZONE));
        return new MapFeature.Road(MapText.NONE, 4, SmallCounty.line(a.lon(), a.lat(), b.lon(), b.lat()));
    }

    @Test
    void aKilometreAtOneToTenThousandIsAHundredMillimetres() throws IOException {
        LonLat middle = new LonLat(110.4, 30.2);
        GridPoint at = GaussKrueger.of(ZONE).toGrid(middle);
        MapContent roads = MapContent.of(List.of(kilometre(at, true), kilometre(at, false)));
        Sheet sheet = sheet(Paper.A2, 10_000, middle);
        try (PDDocument document = Loader.loadPDF(PAINTER.sheet(roads, sheet, Locale.CHINESE))) {
            assertThat(document.getPage(0).getMediaBox().getWidth() / MM).isCloseTo(594, within(0.01));
            assertThat(document.getPage(0).getMediaBox().getHeight() / MM).isCloseTo(420, within(0.01));
            double x = (Sheet.SIDE_MARGIN + sheet.frameWidth() / 2) * MM;
            double y = (Sheet.FOOT_MARGIN + sheet.frameHeight() / 2) * MM;
            Strokes strokes = new Strokes(document.getPage(0));
            assertThat(strokes.hasLine(x, y, x + 100 * MM, y, 0.1 * MM)).as("to the east").isTrue();
            assertThat(strokes.hasLine(x, y, x, y + 100 * MM, 0.1 * MM)).as("to the north").isTrue();
        }
    }

    @Test
    void gridLinesStandAtWholeKilometresAcrossTheWholeFrame() throws IOException {
        LonLat middle = new LonLat(110.4, 30.2);
        GridPoint at = GaussKrueger.of(ZONE).toGrid(middle);
        Sheet sheet = sheet(Paper.A3, 10_000, middle);
        try (PDDocument document = Loader.loadPDF(PAINTER.sheet(SmallCounty.content(), sheet, Locale.CHINESE))) {
            double wholeEast = Math.floor(at.yEast() / 1000) * 1000;
            double x = (Sheet.SIDE_MARGIN + sheet.frameWidth() / 2 + (wholeEast - at.yEast()) / 10) * MM;
            Strokes strokes = new Strokes(document.getPage(0));
            assertThat(strokes.hasLine(x, Sheet.FOOT_MARGIN * MM, x, (Sheet.FOOT_MARGIN + sheet.frameHeight()) * MM, 0.05 * MM)).isTrue();
            assertThat(text(document)).contains(String.valueOf((long) ((ZONE.number() * 1e6 + wholeEast) / 1000)));
        }
    }

    @Test
    void textIsTextInAnEmbeddedFont() throws IOException {
        try (PDDocument document = Loader.loadPDF(PAINTER.sheet(SmallCounty.content(), sheet(Paper.A3, 50_000, new LonLat(110.15, 30.15)), Locale.CHINESE))) {
            assertThat(text(document)).contains("砚城县乡级行政区域界线图", "双河镇", "云台乡", "1:50,000", "乡级界", "界桩", "2000国家大地坐标系",
                    "中央子午线111°", "未经地图审核", "资料截至2025年6月", "110°10′", "北", "γ −0°");
            document.getPage(0).getResources().getFontNames().forEach(name -> {
                try {
                    assertThat(document.getPage(0).getResources().getFont(name).isEmbedded()).isTrue();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    void aReviewedMapBearsItsNumberInTheReadersLanguage() throws IOException {
        Sheet sheet = new Sheet(Paper.A4, false, 100_000, new LonLat(110.15, 30.15), ZONE, "Map", "鄂S(2025)001号", "");
        try (PDDocument document = Loader.loadPDF(PAINTER.sheet(SmallCounty.content(), sheet, Locale.ENGLISH))) {
            assertThat(text(document)).contains("鄂S(2025)001号", "Township boundary", "CGCS2000").doesNotContain("Not reviewed");
        }
    }

    /** U+30EDD, biáng, in no TrueType font of the sheet: it is drawn, though it cannot be searched. */
    @Test
    void aCharacterThatTheSheetsFontLacksDoesNotSpoilIt() throws IOException {
        List<MapFeature> features = new ArrayList<>(SmallCounty.areasWithoutNames());
        features.add(new MapFeature.Place(MapText.of("\uD883\uDEDD\uD883\uDEDD村"), MapFeature.PlaceKind.SETTLEMENT, 5, SmallCounty.point(110.15, 30.15)));
        try (PDDocument document = Loader.loadPDF(PAINTER.sheet(MapContent.of(features), sheet(Paper.A4, 10_000, new LonLat(110.15, 30.15)), Locale.CHINESE))) {
            assertThat(text(document)).contains("砚城县");
        }
    }

    @Test
    void whatCannotBePrintedIsToldInASentence() {
        assertThatThrownBy(() -> sheet(Paper.A4, 100, new LonLat(110, 30))).hasMessageContaining("1:500");
        assertThatThrownBy(() -> sheet(Paper.A4, 10_000, new LonLat(125, 30))).hasMessageContaining("meridian");
        assertThatThrownBy(() -> new Sheet(Paper.A4, false, 10_000, new LonLat(110, 30), ZONE, "界".repeat(201), "", "")).hasMessageContaining("200");
    }

    @Test
    void withoutATrueTypeFontASentenceNamesThePackage(@TempDir Path empty) {
        assertThatThrownBy(() -> PrintFont.in(List.of(empty, empty.resolve("missing")))).isInstanceOfSatisfying(MapRefusal.class,
                refusal -> assertThat(refusal.sentence().in(Locale.CHINESE)).contains("fonts-lxgw-wenkai"));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    /** On a standing A4 two columns of 29 mm are left; English words would shrink to 3 points in them. */
    @Test
    void theLegendTakesOneColumnRatherThanWordsTooSmallToRead() throws IOException {
        LonLat middle = new LonLat(110, 30);
        MapContent content = MapContent.of(List.of(
                new MapFeature.Boundary(DivisionLevel.TOWNSHIP, LegalStatus.STATUTORY, true, SmallCounty.line(109.99, 30, 110.01, 30)),
                new MapFeature.Boundary(DivisionLevel.TOWNSHIP, LegalStatus.DISPUTED, false, SmallCounty.line(109.99, 30.01, 110.01, 30.01)),
                new MapFeature.Marker("1", SmallCounty.point(110, 30)),
                new MapFeature.River(MapText.NONE, 4, SmallCounty.line(109.9, 30.02, 110.1, 30.02)),
                new MapFeature.Lake(MapText.NONE, SmallCounty.point(110, 30).buffer(0.005)),
                new MapFeature.Road(MapText.NONE, 4, SmallCounty.line(109.9, 29.99, 110.1, 29.99)),
                new MapFeature.BuiltUp(SmallCounty.point(110, 30).buffer(0.004))));
        Sheet sheet = new Sheet(Paper.A4, false, 50_000, middle, GaussZone.of(110), "", "", "");
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(PAINTER.sheet(content, sheet, Locale.ENGLISH))) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    if (text.contains("Boundary along")) {
                        sizes.add(letters.get(0).getFontSizeInPt());
                    }
                }
            }.getText(document);
        }
        assertThat(sizes).singleElement().satisfies(points -> assertThat(points).isGreaterThan(5.5f));
    }
}
