package org.merestone.web.demarcation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.boundary.marker.MarkerSheet;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.crs.GridAzimuth;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.crs.MagneticAzimuth;
import org.merestone.geo.crs.TrueAzimuth;

class MarkerFormTest {

    private static final String UNIT = "00000000-0000-0000-0000-000000000001";

    @Test
    void rowsWithoutANameAreLeftOutAndTheOthersKeepTheirKindOfNorth() {
        MarkerSheet sheet = form("0.6", List.of("水井", "", "水塔", "石桥"), List.of("TRUE", "TRUE", "GRID", "MAGNETIC"),
                List.of("12.5", "", "133.25", "255.5"), List.of("", "", "", "-4.1"), List.of("", "", "", "2026-03-01"),
                List.of("20.5", "", "64", "88.8")).sheet();
        assertThat(sheet.objects()).hasSize(3);
        assertThat(sheet.objects().get(0).azimuth()).isEqualTo(new TrueAzimuth(12.5));
        assertThat(sheet.objects().get(0).at()).isEqualTo(new LonLat(114.3, 29.8));
        assertThat(sheet.objects().get(1).azimuth()).isEqualTo(new GridAzimuth(133.25));
        assertThat(sheet.objects().get(2).azimuth()).isEqualTo(new MagneticAzimuth(255.5, -4.1, LocalDate.of(2026, 3, 1)));
        assertThat(sheet.faces()).containsExactly(new MarkerSheet.Face(UUID.fromString(UNIT), "石门"));
        assertThat(sheet.buriedDepthM()).isEqualTo(0.6);
    }

    @Test
    void aMagneticAzimuthWithoutItsDayADepthInWordsAndAMissingDistanceAreRefused() {
        List<String> one = List.of("石桥");
        List<String> none = List.of("");
        assertThatThrownBy(() -> form("", one, List.of("MAGNETIC"), List.of("255.5"), List.of("-4.1"), none, List.of("88.8")).sheet())
                .isInstanceOf(Refusal.NotAllowed.class).hasMessageContaining("marker.badSheet");
        assertThatThrownBy(() -> form("深", one, List.of("TRUE"), List.of("255.5"), none, none, List.of("88.8")).sheet())
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> form("", one, List.of("TRUE"), List.of("255.5"), none, none, none).sheet())
                .isInstanceOf(Refusal.NotAllowed.class);
        assertThatThrownBy(() -> form("", one, List.of("TRUE"), List.of("NaN"), none, none, List.of("1")).sheet())
                .isInstanceOf(Refusal.NotAllowed.class);
    }

    @Test
    void whatWasTypedComesBackWithRoomForMore() {
        MarkerForm form = form("深", List.of("a", "b", "c"), List.of(), List.of("x", "y", "z"), List.of(), List.of(), List.of()).filledUp();
        assertThat(form.name()).startsWith("a", "b", "c").hasSize(6);
        assertThat(form.azimuth()).startsWith("x", "y", "z").hasSize(6);
        assertThat(form.depth()).isEqualTo("深");
        assertThat(form.filledUp().name()).hasSize(6);
    }

    private static MarkerForm form(String depth, List<String> names, List<String> kinds, List<String> azimuths, List<String> declinations,
            List<String> days, List<String> distances) {
        return new MarkerForm(1, MarkerSheet.Material.STONE, "", depth, "", List.of(UNIT, "", ""), List.of("石门", "", ""), names, List.of(), kinds,
                azimuths, declinations, days, distances, List.of(), List.of("114.3"), List.of("29.8"));
    }
}
