package org.merestone.geo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.MapFeature.PlaceKind;

class MapStyleTest {

    private static final MapStyle STYLE = MapStyle.standard();

    @ParameterizedTest
    @EnumSource(DivisionLevel.class)
    void everyLevelOfDivisionHasALineAndALettering(DivisionLevel level) {
        String name = level.name().toLowerCase(Locale.ROOT);
        assertThat(STYLE.line("boundary." + name).dash()).isNotEmpty();
        assertThat(STYLE.lettering("name." + name).size().at(10)).isGreaterThan(8);
    }

    @ParameterizedTest
    @EnumSource(PlaceKind.class)
    void everyKindOfPlaceHasALettering(PlaceKind kind) {
        assertThat(STYLE.lettering("name.place." + kind.name().toLowerCase(Locale.ROOT)).colour().getAlpha()).isEqualTo(255);
    }

    @Test
    void aCountyLineIsHeavierThanATownshipLine() {
        for (int zoom = 8; zoom <= 18; zoom++) {
            assertThat(STYLE.line("boundary.county").width().at(zoom))
                    .isGreaterThan(STYLE.line("boundary.township").width().at(zoom));
        }
        assertThat(STYLE.line("boundary.county").dash()).as("dash, dot, dot").hasSize(6);
        assertThat(STYLE.line("boundary.township").dash()).as("dash, dot").hasSize(4);
    }

    @Test
    void aLineThatIsNotLawIsGreyDottedAndWithoutABand() {
        MapStyle.LineSymbol unsettled = STYLE.line("boundary.unsettled");
        assertThat(unsettled.band()).isNull();
        assertThat(unsettled.colour().getRed()).isEqualTo(unsettled.colour().getBlue());
        assertThat(unsettled.dash()).hasSize(2);
        assertThat(STYLE.line("boundary.township").band()).isNotNull();
    }

    @Test
    void fillsAreSoftAndToldApart() {
        for (int i = 0; i < MapStyle.FILLS; i++) {
            Color fill = STYLE.fill(i);
            assertThat(Color.RGBtoHSB(fill.getRed(), fill.getGreen(), fill.getBlue(), null)[2]).isGreaterThan(0.9f);
            for (int j = 0; j < i; j++) {
                assertThat(fill).isNotEqualTo(STYLE.fill(j));
            }
        }
    }

    @Test
    void whatTheStyleDoesNotKnowIsSaid() {
        assertThatThrownBy(() -> STYLE.line("tramway")).hasMessageContaining("tramway");
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "8, 1", "9, 1.5", "10, 2", "13, 3.5", "14, 4", "22, 4"})
    void aSizeFollowsTheZoomBetweenItsStops(double zoom, double size) {
        assertThat(ZoomCurve.parse("8:1 10:2 14:4").at(zoom)).isCloseTo(size, within(1e-12));
    }

    @Test
    void oneSizeHoldsForEveryZoom() {
        assertThat(ZoomCurve.parse(" 2.5 ").at(0)).isEqualTo(2.5);
        assertThat(ZoomCurve.parse("2.5").at(22)).isEqualTo(2.5);
    }

    @Test
    void withoutAChineseFontASentenceNamesThePackage() {
        assertThatThrownBy(() -> MapFonts.among(List.of())).isInstanceOfSatisfying(MapRefusal.class, refusal -> {
            assertThat(refusal.ruleId()).isEqualTo("map.no-font");
            assertThat(refusal).hasMessageContaining("fonts-noto-cjk");
            assertThat(refusal.sentence().in(Locale.CHINESE)).contains("请安装 fonts-noto-cjk");
        });
    }

    @Test
    void theChosenFontShowsChinese() {
        List<MapFonts.Run> runs = MapFonts.ofThisMachine().runs("界石", MapStyle.Face.SANS, true, 14);
        assertThat(runs).hasSize(1);
        Font font = runs.get(0).font();
        assertThat(font.canDisplayUpTo("界石")).isEqualTo(-1);
        assertThat(font.getSize2D()).isEqualTo(14);
    }
}
