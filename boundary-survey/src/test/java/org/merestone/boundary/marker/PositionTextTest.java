package org.merestone.boundary.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merestone.geo.crs.GridAzimuth;
import org.merestone.geo.crs.MagneticAzimuth;

class PositionTextTest {

    /** 114.3225° = 114°19′21″ and 29.8413° = 29°50′28.68″ by hand. */
    @Test
    void aMarkersPlaceIsToldAsAgreementsTellIt() {
        MarkerSheet sheet = SheetsMade.sheet(SheetsMade.object("水井", new GridAzimuth(15.508), 20.5, null),
                new ReferenceObject("石桥", "东南桥墩", new MagneticAzimuth(255.99999, -4.1, LocalDate.of(2026, 3, 1)), 88.83,
                        ReferenceObject.Condition.INTACT, null));
        assertThat(PositionText.of(SheetsMade.marker("TWO_FACED", null), sheet, List.of("石门镇", "白鹭镇"))).isEqualTo(
                "007号界桩为单立双面花岗岩界桩，位于石门镇与白鹭镇接壤处（东经114°19′21.00″，北纬29°50′28.68″），高程为164.3m。"
                        + "在坐标方位角15°30′，距离20.5m处为水井；磁方位角256°00′，距离88.8m处为石桥（东南桥墩）。");
    }
}
