package org.merestone.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;

class BoundsTest {

    @Test
    void aBoxIsWestSouthEastNorth() {
        assertThat(Bounds.box("114.0, 29.6,114.5,30")).isEqualTo(new Envelope(114.0, 114.5, 29.6, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2,3", "1,2,3,4,5", "a,b,c,d", "115,29,114,30", "114,31,115,30", "NaN,0,1,1", "-181,0,0,0", "0,0,1,1e9",
        "Infinity,0,1,1"})
    void whatIsNoBoxIsRefused(String text) {
        assertThatThrownBy(() -> Bounds.box(text)).isInstanceOf(BadRequest.class);
    }

    @Test
    void aPointLiesOnTheGlobe() {
        Bounds.lonLat(180, -90);
        assertThatThrownBy(() -> Bounds.lonLat(Double.NaN, 0)).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> Bounds.lonLat(0, 90.001)).isInstanceOf(BadRequest.class);
    }
}
