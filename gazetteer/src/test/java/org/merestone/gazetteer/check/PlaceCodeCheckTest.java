package org.merestone.gazetteer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.gazetteer.name.PlaceClass;

/** Place codes; the good ones are codes of the national register. */
class PlaceCodeCheckTest {

    @ParameterizedTest
    @CsvSource({"42011500122100000001,22100,420115001", "65322121012100900048,12100,653221210", "23088110023514000001,23514,230881100",
        "42011500022100000001,22100,420115"})
    void aCodeThatAgreesIsNotTalkedAbout(String code, String placeClass, String division) {
        assertThat(PlaceCodeCheck.findings(code, new PlaceClass(placeClass), division)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4201150012210000001,form", "42011500122100000A01,form", "42011600122100000001,segments", "42011500222100000001,segments",
        "42011500122200000001,segments"})
    void aCodeThatDoesNotIs(String code, String variant) {
        assertThat(PlaceCodeCheck.findings(code, new PlaceClass("22100"), "420115001")).singleElement()
                .satisfies(finding -> assertThat(finding.variant()).isEqualTo(variant));
    }

    @Test
    void aCodeIsGivenOnce() {
        assertThat(PlaceCodeCheck.twice("42011500122100000001", "青竹路").message(Locale.CHINESE)).contains("青竹路");
    }
}
