package org.merestone.geo.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.merestone.geo.map.PrintFont;

/**
 * The letters of one PDF file, of which those that are used go into it. A character that the first font lacks is taken from the font of
 * rare
 * characters; one that neither has becomes the printer's mark for a missing one. Lengths are points.
 */
final class PdfType {

    private static final String LACKING = "〓";
    /** How broad the line round a bold letter is, in parts of its size: the fonts have no bold of their own. */
    private static final float BOLDER = 0.025f;
    private static final String NEVER_FIRST = "，。、；：！？）》」』】〕”’,.;:!?)]}%°′″";
    private static final String NEVER_LAST = "（《「『【〔“‘([{";

    private final PDDocument document;
    private final List<PDFont> fonts = new ArrayList<>();
    private final Map<Integer, Glyph> known = new HashMap<>();
    private boolean rareTried;

    /** @throws org.merestone.geo.map.MapRefusal where this machine has no TrueType font for Chinese */
    PdfType(PDDocument document) throws IOException {
        this.document = document;
        fonts.add(PDType0Font.load(document, PrintFont.ofThisMachine().file().toFile()));
    }

    /** A character as it is printed, in which font, how wide in ems. */
    private record Glyph(String text, PDFont font, double width) {}

    double width(String text, double size) {
        return text.codePoints().mapToDouble(each -> glyph(each).width()).sum() * size;
    }

    private Glyph glyph(int character) {
        Glyph glyph = known.get(character);
        if (glyph == null) {
            glyph = find(Character.toString(character)).or(() -> rare(character)).or(() -> find(LACKING)).or(() -> find("?")).orElseThrow();
            known.put(character, glyph);
        }
        return glyph;
    }

    private Optional<Glyph> rare(int character) {
        if (!rareTried) {
            rareTried = true;
            Optional<Path> file = PrintFont.rare();
            if (file.isPresent()) {
                try {
                    fonts.add(PDType0Font.load(document, file.get().toFile()));
                } catch (IOException e) {
                    return Optional.empty(); // a damaged font is as good as none
                }
            }
        }
        return find(Character.toString(character));
    }

    private Optional<Glyph> find(String text) {
        for (PDFont font : fonts) {
            try {
                return Optional.of(new Glyph(text, font, font.getStringWidth(text) / 1000));
            } catch (IllegalArgumentException | IOException e) {
                continue; // this font does not have it
            }
        }
        return Optional.empty();
    }

    /** Writes a text, its base line beginning at a place. */
    void write(PDPageContentStream page, String text, double size, boolean bold, double x, double y) throws IOException {
        write(page, text, size, bold, Matrix.getTranslateInstance((float) x, (float) y));
    }

    void write(PDPageContentStream page, String text, double size, boolean bold, Matrix place) throws IOException {
        page.beginText();
        page.setTextMatrix(place);
        if (bold) {
            page.setRenderingMode(RenderingMode.FILL_STROKE);
            page.setLineWidth((float) (size * BOLDER));
        }
        int[] characters = text.codePoints().toArray();
        for (int from = 0; from < characters.length;) {
            PDFont font = glyph(characters[from]).font();
            StringBuilder run = new StringBuilder();
            for (; from < characters.length && glyph(characters[from]).font() == font; from++) {
                run.append(glyph(characters[from]).text());
            }
            page.setFont(font, (float) size);
            page.showText(run.toString());
        }
        if (bold) {
            page.setRenderingMode(RenderingMode.FILL);
        }
        page.endText();
    }

    /**
     * Breaks a text into lines: between Han characters, at spaces, and within a word only where it is longer than a line. No line begins
     * with
     * a stop and none ends with an opening bracket.
     *
     * @param first how much narrower the first line is
     */
    List<String> lines(String text, double size, double first, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double room = width - first;
        for (String unit : units(text)) {
            double wide = width(unit, size);
            if (line.length() > 0 && width(line.toString(), size) + width(unit.stripTrailing(), size) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                room = width;
            }
            if (wide > room && line.length() == 0) {
                for (int character : unit.codePoints().toArray()) {
                    String each = Character.toString(character);
                    if (line.length() > 0 && width(line + each, size) > room) {
                        lines.add(line.toString());
                        line.setLength(0);
                        room = width;
                    }
                    line.append(each);
                }
            } else if (line.length() > 0 || !unit.isBlank() || lines.isEmpty()) {
                line.append(unit);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** What is not broken: single Han characters with the stops that follow and the brackets that precede them, words, numbers. */
    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        StringBuilder unit = new StringBuilder();
        int before = -1;
        for (int character : OfficeFile.printable(text).codePoints().toArray()) {
            if (before >= 0 && breaks(before, character)) {
                units.add(unit.toString());
                unit.setLength(0);
            }
            unit.appendCodePoint(character);
            before = character;
        }
        if (unit.length() > 0) {
            units.add(unit.toString());
        }
        return units;
    }

    private static boolean breaks(int before, int next) {
        if (NEVER_FIRST.indexOf(next) >= 0 || NEVER_LAST.indexOf(before) >= 0 || next == ' ') {
            return false;
        }
        return before == ' ' || before >= 0x2E80 || next >= 0x2E80;
    }
}
