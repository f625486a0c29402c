package org.merestone.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the map covers is known before the map is put together. */
@ServedTest
class MapSheetTest {

    @Autowired
    RegisterKeeper keeper;

    @Test
    void theBoxOfTheRegisterIsThatOfItsMap() {
        PublishedRegister register = keeper.current();
        assertThat(register.bounds().isNull()).isFalse();
        assertThat(register.bounds()).isEqualTo(register.map().bounds());
    }

    @Test
    void anEarlierDayHasABoxOfItsOwn() {
        DayShown then = keeper.current().on(LocalDate.of(2010, 6, 1));
        assertThat(then.bounds()).isEqualTo(then.map().bounds());
    }

    @Test
    void whoTakesTheBoxCannotMoveIt() {
        PublishedRegister register = keeper.current();
        Envelope before = register.bounds();
        register.bounds().expandBy(1);
        assertThat(register.bounds()).isEqualTo(before);
    }

    @Test
    void nothingPublishedIsNowhere() {
        assertThat(PublishedRegister.EMPTY.bounds().isNull()).isTrue();
    }
}
