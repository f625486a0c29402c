package org.merestone.gazetteer.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GenericTermsTest {

    private final GenericTerms terms = GenericTerms.shipped();

    @Test
    void theLongestGenericTermOfTheClassIsTaken() {
        NameParts park = terms.split("潜山森林公园", PlaceClass.of("252"));
        assertThat(park.specific()).isEqualTo("潜山");
        assertThat(park.generic()).isEqualTo("森林公园");
        assertThat(park.words()).containsExactly("森林", "公园");
    }

    @Test
    void aTermOfAnotherClassIsNoGenericTermHere() {
        assertThat(terms.split("汀泗桥", PlaceClass.of("235")).generic()).isEmpty();
        assertThat(terms.split("汀泗桥", PlaceClass.of("236")).generic()).isEqualTo("桥");
        assertThat(terms.split("汀泗桥镇", PlaceClass.of("215")).specific()).isEqualTo("汀泗桥");
    }

    @Test
    void withoutAClassTheLongestTermOfAnyClassIsTaken() {
        assertThat(terms.split("咸宁大道", PlaceClass.UNKNOWN).generic()).isEqualTo("大道");
    }

    @Test
    void aNameThatIsOnlyAGenericTermStaysWhole() {
        NameParts only = terms.split("大道", PlaceClass.of("235"));
        assertThat(only.generic()).isEqualTo("道");
        assertThat(terms.split("路", PlaceClass.of("235"))).isEqualTo(NameParts.whole("路"));
        assertThat(terms.split("", PlaceClass.of("235")).whole()).isEmpty();
    }

    @Test
    void theModifierBelongsToTheSpecificPartInTheRegister() {
        NameParts street = terms.split("北京西路", PlaceClass.of("235"));
        assertThat(street.specific()).isEqualTo("北京西");
        assertThat(street.modifier()).isEqualTo("西");
        assertThat(street.whole()).isEqualTo("北京西路");
    }

    @Test
    void nationalitiesGoWithTheGenericPart() {
        NameParts county = terms.split("长阳土家族自治县", PlaceClass.of("214"));
        assertThat(county.specific()).isEqualTo("长阳");
        assertThat(county.words()).containsExactly("土家族", "自治县");
        assertThat(terms.split("鄂伦春自治旗", PlaceClass.of("214")).specific()).isEqualTo("鄂伦春");
    }

    @Test
    void wordsThatDoNotMakeUpTheGenericPartAreRefused() {
        assertThatThrownBy(() -> new NameParts("潜山", "", "公园", List.of("森林", "公园")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTermsOfAClassCanBeListed() {
        assertThat(terms.of(PlaceClass.of("23510"))).contains("路", "大道", "巷").doesNotContain("镇", "水库");
    }
}
