package org.merestone.web.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.merestone.web.request.StillReading;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** Before the register has been read there is nothing to tell, which is not the same as telling that there is nothing. */
@SuppressWarnings("NullAway") // neither log nor reader is asked before the program has started
class StillReadingTest {

    private final RegisterKeeper keeper = new RegisterKeeper(null, null, Clock.systemUTC());

    @Test
    void noVersionCanBeChosen() {
        assertThat(keeper.choose(new MockHttpServletRequest())).isEmpty();
    }

    @Test
    void aPublishedAnswerIsPutOff() throws Exception {
        HandlerMethod told = new HandlerMethod(new Told(), Told.class.getDeclaredMethod("told"));
        assertThatThrownBy(() -> new RegisterVersionTag(keeper).preHandle(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(),
                told)).isInstanceOf(StillReading.class);
    }

    @Test
    void whatIsNotOfTheRegisterIsAnswered() throws Exception {
        HandlerMethod other = new HandlerMethod(new Told(), Told.class.getDeclaredMethod("other"));
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(new RegisterVersionTag(keeper).preHandle(new MockHttpServletRequest("GET", "/"), response, other)).isTrue();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private static final class Told {

        @Published
        void told() {}

        void other() {}
    }
}
