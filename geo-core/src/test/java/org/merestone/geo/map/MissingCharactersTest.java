package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.division.DivisionLevel;

/** A character that no font has: U+3FFFD, the last of the third ideographic plane, to which Unicode has given nothing. */
class MissingCharactersTest {

    private static final String NOBODYS = Character.toString(0x3FFFD);
    private static final MapFonts FONTS = MapFonts.ofThisMachine();
    private static final MapStyle STYLE = MapStyle.standard();

    @Test
    void theCharactersThatNoFontHasAreListedWithANameThatHasThem() {
        MissingCharacters missing = MissingCharacters.among(Stream.of("簰洲湾", NOBODYS + "家湾", "汀泗桥", "上" + NOBODYS + "村"));
        assertThat(missing.names()).containsOnlyKeys(0x3FFFD);
        assertThat(missing.names().get(0x3FFFD)).isEqualTo(NOBODYS + "家湾");
        assertThat(missing.sentence().in(Locale.CHINESE)).contains("1 个字", "U+3FFFD", "fonts-babelstone-han").doesNotContain("{");
        assertThat(missing.sentence().in(Locale.ENGLISH)).contains("1 characters", "U+3FFFD").doesNotContain("{");
    }

    @Test
    void whereEveryCharacterHasAFontThatIsSaidToo() {
        MissingCharacters none = MissingCharacters.among(Stream.of("汀泗桥镇", "Tīngsìqiáo Zhèn", "003A", ""));
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.sentence().in(Locale.CHINESE)).contains("都有字体");
    }

    @Test
    void ofManyTheFirstTwentyAreNamed() {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            name.appendCodePoint(0x3FF00 + i);
        }
        String told = MissingCharacters.among(Stream.of(name.toString())).sentence().in(Locale.ENGLISH);
        assertThat(told).contains("30 characters", "U+3FF00", "U+3FF13 …").doesNotContain("U+3FF14");
    }

    @ParameterizedTest
    @CsvSource({"0x7C30, U+7C30", "0x20C43, U+20C43", "0x41, U+0041"})
    void aCharacterIsToldByItsNumber(String character, String code) {
        assertThat(MissingCharacters.code(Integer.decode(character))).isEqualTo(code);
    }

    @Test
    void aNameThatCannotBeWrittenIsWrittenInRomanLettersAndOneWithoutAnyBearsAMark() {
        assertThat(FONTS.legible(new MapText(NOBODYS + "家湾", "Mojia Wan"), Locale.CHINESE)).isEqualTo("Mojia Wan");
        assertThat(FONTS.legible(MapText.of(NOBODYS + "家湾"), Locale.CHINESE)).isEqualTo("〓家湾");
        assertThat(FONTS.legible(new MapText("簰洲湾", "Paizhou Wan"), Locale.CHINESE)).isEqualTo("簰洲湾");
        assertThat(FONTS.legible(new MapText("簰洲湾", "Paizhou Wan"), Locale.ENGLISH)).isEqualTo("Paizhou Wan");
        assertThat(FONTS.legible("第" + NOBODYS + "幅")).isEqualTo("第〓幅");
    }

    @Test
    void theMapPlacesTheRomanNameWhereTheOtherWouldStand() {
        MapText bridge = new MapText(NOBODYS + "桥镇", "Moqiao Zhen");
        MapContent content = MapContent.of(List.of(new MapFeature.Area("1", bridge, DivisionLevel.TOWNSHIP,
                SmallCounty.point(110, 30).buffer(0.1)), new MapFeature.Marker(NOBODYS + "交点", SmallCounty.point(110.02, 30.02))));
        List<Placement.Piece> pieces = new Placing(content, STYLE, new Inscriptions(FONTS), 256.0 * (1 << 14), 14, new Envelope(0, 1, 0, 1),
                Locale.CHINESE).place().within(new View(256.0 * (1 << 14), 0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertThat(pieces).extracting(piece -> piece.text().text()).containsExactlyInAnyOrder("Moqiao Zhen", "〓交点");
    }

    @Test
    void aTitleWithSuchACharacterIsPrintedWithTheMark() throws IOException {
        Sheet sheet = new Sheet(Paper.A4, true, 50_000, new LonLat(110.15, 30.15), GaussZone.of(110), NOBODYS + "县界线图", "", "");
        try (PDDocument document = Loader.loadPDF(Painter.standard().sheet(SmallCounty.content(), sheet, Locale.CHINESE))) {
            assertThat(new PDFTextStripper().getText(document)).contains("〓县界线图");
        }
    }

    /** Each font draws what it has: the first of two is asked first, and its characters are kept together. */
    @Test
    void aTextThatNoFontHasWholeIsWrittenInSeveral() {
        List<MapFonts.Run> runs = FONTS.runs("汀泗" + NOBODYS + "桥", MapStyle.Face.SANS, false, 20);
        assertThat(runs.stream().map(MapFonts.Run::text).reduce("", String::concat)).isEqualTo("汀泗" + NOBODYS + "桥");
        assertThat(runs.get(0).text()).startsWith("汀泗");
        assertThat(runs).allSatisfy(run -> assertThat(run.font().getSize2D()).isEqualTo(20));
    }

    @Test
    void theRunsOfATextStandOneAfterTheOther() {
        Font latin = new Font(Font.DIALOG, Font.PLAIN, 1);
        MapFonts mixed = MapFonts.of(latin);
        MapStyle.Lettering lettering = STYLE.lettering("name.road");
        Inscriptions inscriptions = new Inscriptions(mixed, false);
        int whole = inscriptions.extent(new Inscriptions.Text("A界B石", lettering, 24)).width();
        int parts = inscriptions.extent(new Inscriptions.Text("A界", lettering, 24)).width()
                + inscriptions.extent(new Inscriptions.Text("B石", lettering, 24)).width();
        assertThat(whole).isBetween(parts - 14, parts + 4);
    }
}
