package org.merestone.boundary.marker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.merestone.geo.crs.GridAzimuth;
import org.merestone.geo.crs.MagneticAzimuth;

/** Known answers by hand: for evenly spread directions Σuuᵀ = n/2 · I, so the error is 0.1 · √(4/n). */
class RestorabilityTest {

    @Test
    void twoObjectsAtRightAnglesFixAMarkerToSqrt2Decimetres() {
        Restorability figure = of(SheetsMade.object("井", 30, 20), SheetsMade.object("塔", 120, 35));
        assertThat(figure.allM()).isCloseTo(0.1414214, within(1e-6));
        assertThat(figure.worstM()).isInfinite();
    }

    @Test
    void threeEvenlySpreadObjectsFixItBetterAndStillFixItWhenOneIsGone() {
        Restorability figure = of(SheetsMade.object("井", 10, 20), SheetsMade.object("塔", 130, 35), SheetsMade.object("桥", 250, 50));
        assertThat(figure.allM()).isCloseTo(0.1154701, within(1e-6));
        assertThat(figure.worstM()).isCloseTo(0.1632993, within(1e-6)); // two at 120°: √(2/0.75) decimetres
    }

    @Test
    void objectsOnOneLineFixNothing() {
        assertThat(of(SheetsMade.object("井", 45, 20), SheetsMade.object("塔", 225, 35), SheetsMade.object("桥", 45, 80)).allM()).isInfinite();
        assertThat(of().allM()).isInfinite();
    }

    @Test
    void anObjectThatIsGoneDoesNotCount() {
        ReferenceObject gone = new ReferenceObject("老樟树", "", SheetsMade.object("x", 120, 1).azimuth(), 12, ReferenceObject.Condition.GONE, null);
        assertThat(of(SheetsMade.object("井", 30, 20), gone).allM()).isInfinite();
    }

    @Test
    void whicheverNorthWasReadTheFigureIsTheSame() {
        double convergence = 0.5;
        double mixed = Restorability.of(List.of(SheetsMade.object("井", 30, 20),
                SheetsMade.object("塔", new GridAzimuth(119.5), 20, null),
                SheetsMade.object("桥", new MagneticAzimuth(254, -4, LocalDate.of(2026, 3, 1)), 20, null)), convergence).allM();
        double plain = Restorability.of(List.of(SheetsMade.object("井", 30, 20), SheetsMade.object("塔", 120, 20),
                SheetsMade.object("桥", 250, 20)), convergence).allM();
        assertThat(mixed).isCloseTo(plain, within(1e-12));
    }

    private static Restorability of(ReferenceObject... objects) {
        return Restorability.of(List.of(objects), 0);
    }
}
