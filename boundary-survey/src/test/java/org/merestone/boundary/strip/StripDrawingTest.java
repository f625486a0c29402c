package org.merestone.boundary.strip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.boundary.AgreedLine;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.agreement.AgreementDrafting;
import org.merestone.boundary.agreement.AgreementReader;
import org.merestone.boundary.agreement.MapSheet;
import org.merestone.boundary.claim.ClaimDesk;
import org.merestone.boundary.claim.FieldConfirmation;
import org.merestone.boundary.claim.FieldWalk;
import org.merestone.boundary.claim.NewWalk;
import org.merestone.boundary.course.Follows;
import org.merestone.boundary.course.Movement;
import org.merestone.boundary.course.Relation;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.demarcation.CourseEdits;
import org.merestone.boundary.line.LineVersion;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.document.Documents;
import org.merestone.data.ledger.Actor;
import org.merestone.geo.print.Opened;
import org.merestone.geo.print.PaperProgress;

/** The map sheets of an agreement, drawn by the register from the draft. */
class StripDrawingTest {

    @TempDir
    Path folder;
    BoundaryRegister register;
    Actor surveyor;
    AgreedLine line;
    UUID agreement;
    StripDrawing drawing;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(TestDatabase.values()[0], folder);
        surveyor = register.person("surveyor", Role.SURVEYOR, "990121");
        line = new AgreedLine(register, surveyor).registerMarkers();
        agreement = register.get(AgreementDrafting.class).draft(surveyor, line.line);
        drawing = register.get(StripDrawing.class);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void everyPlannedSheetIsDrawnAttachedAndPartOfWhatIsSigned() {
        String before = line.standing(agreement).fingerprint();
        PaperProgress progress = new PaperProgress();
        drawing.drawAll(surveyor, agreement, 0, progress);
        List<MapSheet> sheets = line.standing(agreement).sheets();
        assertThat(sheets).hasSizeGreaterThan(3).allSatisfy(sheet -> assertThat(sheet.sha256()).isNotNull());
        assertThat(sheets.stream().map(MapSheet::sha256).distinct().count()).isEqualTo(sheets.size());
        assertThat(progress.done()).isEqualTo(sheets.size()).isEqualTo(progress.all());
        assertThat(line.standing(agreement).fingerprint()).isNotEqualTo(before);
        // The gate of signing asks for no sheet any more, only for the confirmation of both sides.
        assertThat(register.get(AgreementReader.class).missing(line.standing(agreement))).noneMatch(each ->
                each.message(java.util.Locale.CHINESE).contains("附图"));
    }

    @Test
    void aSheetSaysWhatItIsWhoseItIsAndWhereItLies() {
        drawing.drawAll(surveyor, agreement, 0, new PaperProgress());
        List<MapSheet> sheets = line.standing(agreement).sheets();
        byte[] pdf = register.get(Documents.class).read(String.valueOf(sheets.get(0).sha256()));
        assertThat(Opened.text(pdf)).contains("石门白鹭线协议书附图").contains("第1幅共" + sheets.size() + "幅").contains("1:10,000").contains("内部")
                .contains("石门镇").contains("白鹭镇").contains("石门镇人民政府").contains("白鹭镇人民政府").contains("代表(签字、盖章)").contains("图例")
                .contains("协议界线").contains("接图表").contains("3°带中央子午线114°").contains(line.version().fingerprint().substring(0, 12));
        assertThat(Opened.fonts(pdf)).isNotEmpty().allSatisfy((name, embedded) -> assertThat(embedded).isTrue());
        // The kilometre grid's numbers, east with its zone: the line runs between 38 528 and 38 530.
        assertThat(Opened.text(pdf)).containsPattern("3852[89]|38530");
        String all = String.join("", sheets.stream().map(sheet -> Opened.text(register.get(Documents.class)
                .read(String.valueOf(sheet.sha256())))).toList());
        assertThat(all).contains("001").contains("002").contains("003");
    }

    @Test
    void theLineIsRedSolidAndThreeTenthsOfAMillimetreWide() throws IOException {
        drawing.drawAll(surveyor, agreement, 0, new PaperProgress());
        for (MapSheet sheet : line.standing(agreement).sheets()) {
            try (PDDocument document = Loader.loadPDF(register.get(Documents.class).read(String.valueOf(sheet.sha256())))) {
                Strokes strokes = new Strokes(document.getPage(0));
                // In points: 0.3 mm is 0.85.
                assertThat(strokes.red).as("sheet " + sheet.number()).anySatisfy(width -> assertThat(width).isBetween(0.84, 0.86));
                // Nothing of it is a picture; A3 in points, upright or broad.
                assertThat(strokes.images).isZero();
                assertThat(Set.of(Math.round(document.getPage(0).getMediaBox().getWidth()), Math.round(document.getPage(0).getMediaBox()
                        .getHeight()))).isEqualTo(new HashSet<>(List.of(842, 1191)));
            }
        }
    }

    @Test
    void whoStopsItOrIsTooLateAttachesNothing() {
        PaperProgress stopped = new PaperProgress();
        stopped.cancel();
        assertThatThrownBy(() -> drawing.drawAll(surveyor, agreement, 0, stopped)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> drawing.drawAll(surveyor, agreement, 7, new PaperProgress())).isInstanceOf(Refusal.Stale.class);
        Actor shimen = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        assertThatThrownBy(() -> drawing.drawAll(shimen, agreement, 0, new PaperProgress())).isInstanceOf(Refusal.NotYours.class);
        assertThat(line.standing(agreement).sheets()).allSatisfy(sheet -> assertThat(sheet.sha256()).isNull());
        assertThat(register.jdbc().sql("select count(*) from audit_entry where action = 'agreement.draw-sheets'").query(Integer.class)
                .single())
                .isZero();
    }

    @Test
    void whatFollowsARiverIsDrawnOnAlternateSidesOfItAndTheLegendSaysSo() {
        LineVersion version = line.version();
        register.get(CourseEdits.class).follow(surveyor, line.draft, version.rowVersion(), 0, new Section.Terrain(Follows.RIVER, "青溪河",
                Relation.of(Relation.Place.CENTRE_LINE), Movement.DOWNSTREAM, false));
        drawing.drawAll(surveyor, agreement, 0, new PaperProgress());
        assertThat(everySheet()).contains("沿河流、道路的界线").doesNotContain("未定界");
    }

    @Test
    void aSectionThatIsSetAsideIsDashedBetweenTheClaimsOfBothSides() throws IOException {
        UUID a = register.division(FourTownships.SHIMEN).id();
        UUID b = register.division(FourTownships.BAILU).id();
        ClaimDesk claims = register.get(ClaimDesk.class);
        claims.draw(register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN), line.line, a, List.of(new Coordinate(114.3,
                29.9),
                new Coordinate(114.306, 29.88), new Coordinate(114.3, 29.8)), "以山脊为界");
        claims.draw(register.person("bailu", Role.BOUNDARY_OFFICER, FourTownships.BAILU), line.line, b, List.of(new Coordinate(114.3, 29.9),
                new Coordinate(114.296, 29.88), new Coordinate(114.3, 29.8)), "以河为界");
        register.get(FieldWalk.class).record(surveyor, line.line, new NewWalk(AgreedLine.TODAY, "村口", "", List.of(
                new FieldConfirmation.Participant(a, "张三", "石门镇", "镇长"), new FieldConfirmation.Participant(b, "李四", "白鹭镇", "镇长")),
                List.of(new NewWalk.Open(1_000, 2_000, "林场归属"))));
        drawing.drawAll(surveyor, agreement, 0, new PaperProgress());
        assertThat(everySheet()).contains("未定（争议段1）").contains("未定界").contains("甲方主张线").contains("乙方主张线");
        int n = 0;
        for (MapSheet sheet : line.standing(agreement).sheets()) {
            java.nio.file.Files.write(Path.of("target", "strip-disputed-" + ++n + ".pdf"), register.get(Documents.class).read(
                    String.valueOf(sheet.sha256())));
        }
    }

    private String everySheet() {
        return String.join("", line.standing(agreement).sheets().stream()
                .map(sheet -> Opened.text(register.get(Documents.class).read(String.valueOf(sheet.sha256())))).toList());
    }

    /** The widths, in points, of what is stroked in red, and how many pictures there are. */
    private static final class Strokes extends PDFGraphicsStreamEngine {

        final List<Double> red = new ArrayList<>();
        int images;
        private java.awt.geom.Point2D at = new java.awt.geom.Point2D.Double();

        Strokes(PDPage page) throws IOException {
            super(page);
            processPage(page);
        }

        @Override
        public void strokePath() throws IOException {
            float[] colour = getGraphicsState().getStrokingColor().toRGB() == 0xff0000 ? new float[] {1} : new float[0];
            if (colour.length == 1) {
                red.add((double) transformWidth(getGraphicsState().getLineWidth()));
            }
        }

        @Override
        public void drawImage(PDImage image) {
            images++;
        }

        @Override
        public void appendRectangle(java.awt.geom.Point2D a, java.awt.geom.Point2D b, java.awt.geom.Point2D c, java.awt.geom.Point2D d) { }

        @Override
        public void clip(int rule) { }

        @Override
        public void moveTo(float x, float y) {
            at = new java.awt.geom.Point2D.Double(x, y);
        }

        @Override
        public void lineTo(float x, float y) {
            at = new java.awt.geom.Point2D.Double(x, y);
        }

        @Override
        public void curveTo(float a, float b, float c, float d, float x, float y) {
            at = new java.awt.geom.Point2D.Double(x, y);
        }

        @Override
        public java.awt.geom.Point2D getCurrentPoint() {
            return at;
        }

        @Override
        public void closePath() { }

        @Override
        public void endPath() { }

        @Override
        public void fillPath(int rule) { }

        @Override
        public void fillAndStrokePath(int rule) { }

        @Override
        public void shadingFill(COSName name) { }
    }
}
