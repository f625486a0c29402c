package org.merestone.boundary.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merestone.boundary.profile.CodeTemplate;
import org.merestone.boundary.profile.CodeTemplates;

/** Which code a marker is due: 云台乡 201 of county 990121 becomes 云台镇 104, and its lines and junctions get other codes (2.3). */
class DueCodesTest {

    private static final UUID TRIPOINT = new UUID(7, 1);
    private static final UUID QUADRIPOINT = new UUID(7, 2);
    private static final CodeTemplate USUAL = CodeTemplates.PROPOSED.marker();
    private static final DueCodes RENEWED = new DueCodes(USUAL, "990121101201", "990121101104", Map.of(TRIPOINT, "990121101102104"));

    @Test
    void aMarkerAlongTheLineFollowsTheLine() {
        assertThat(RENEWED.of(null, 1, "990121101201001Q")).isEqualTo("990121101104001Q");
        assertThat(RENEWED.of(null, 2, "990121101201002A")).isEqualTo("990121101104002A");
        assertThat(RENEWED.of(null, 1, "990121101104001Q")).as("once renewed").isEqualTo("990121101104001Q");
        assertThat(RENEWED.of(null, 3, "990121101209003Q")).as("a code of nobody's").isEqualTo("990121101104003Q");
    }

    @Test
    void aMarkerAtTheJunctionThatBearsTheLinesCodeFollowsTheLineToo() {
        assertThat(RENEWED.of(TRIPOINT, 4, "990121101201004Q")).isEqualTo("990121101104004Q");
        assertThat(RENEWED.of(TRIPOINT, 1, "990121101201001Q")).isEqualTo("990121101104001Q");
        assertThat(RENEWED.of(QUADRIPOINT, 1, "990121101201001Q")).isEqualTo("990121101104001Q");
        assertThat(RENEWED.of(TRIPOINT, 4, "990121101201004C")).as("one of three stones").isEqualTo("990121101104004C");
    }

    @Test
    void aMarkerThatBearsTheCodeOfItsJunctionFollowsTheJunction() {
        assertThat(RENEWED.isOfJunction(TRIPOINT, "990121101102201001Q")).isTrue();
        assertThat(RENEWED.of(TRIPOINT, 1, "990121101102201001Q")).isEqualTo("990121101102104001Q");
        assertThat(RENEWED.of(TRIPOINT, 1, "990121101102104001Q")).as("once renewed").isEqualTo("990121101102104001Q");
    }

    /** 990121101201 begins like the junction of 101, 201 and 202. */
    @Test
    void aJunctionsCodeThatBeginsLikeTheLinesIsTheJunctionsAllTheSame() {
        DueCodes due = new DueCodes(USUAL, "990121101201", "990121101104", Map.of(TRIPOINT, "990121101104202"));
        assertThat(due.of(TRIPOINT, 1, "990121101201202001Q")).isEqualTo("990121101104202001Q");
    }

    @Test
    void whereFourUnitsMeetTheJunctionHasNoCodeAndItsMarkerKeepsItsOwn() {
        assertThat(RENEWED.of(QUADRIPOINT, 1, "990121101102103201001Q")).isEqualTo("990121101102103201001Q");
    }

    @Test
    void onlyAtAJunctionIsACodeTheJunctions() {
        assertThat(RENEWED.isOfJunction(null, "990121101102201001Q")).isFalse();
        assertThat(RENEWED.isOfJunction(TRIPOINT, "990121101102201002Q")).as("a junction has one stone").isFalse();
        assertThat(RENEWED.isOfJunction(TRIPOINT, "990121101205001Q")).as("a line's code that is older still").isFalse();
    }

    @Test
    void aCodeThatSaysNoTypeIsLeftAsItIs() {
        assertThat(RENEWED.of(null, 1, "旧桩7")).isEqualTo("旧桩7");
        assertThat(RENEWED.of(null, 1, "")).isEmpty();
    }

    /** Lines across counties have eighteen digits, as many as no junction's code may be mistaken for. */
    @ParameterizedTest
    @CsvSource({"{lineCode}{serial3}{typeCode}, 990121101990122101001Q", "{lineCode}-{serial3}{typeCode}, 990121101990122101-001Q",
        "M{serial3}{lineCode}{typeCode}, M001990121101990122101Q", "9{lineCode}{serial3}{typeCode}, 9990121101990122101001Q"})
    void aLineAcrossCountiesIsToldFromAJunctionByItsFormerCode(String template, String code) {
        CodeTemplate own = new CodeTemplate(CodeTemplate.Kind.MARKER, template);
        DueCodes due = new DueCodes(own, "990121101990122101", "990121104990122101", Map.of(TRIPOINT, "990121101102104"));
        assertThat(due.isOfJunction(TRIPOINT, code)).isFalse();
        assertThat(due.of(TRIPOINT, 1, code)).isEqualTo(code.replace("990121101990122101", "990121104990122101"));
    }
}
