package org.merestone.boundary.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores by hand arithmetic, and samples by the table. */
class SchemeTest {

    private static final Scheme USUAL = Scheme.USUAL;

    @Test
    void aUnitWithoutAFaultHasAHundred() {
        assertThat(USUAL.score(List.of())).isEqualTo(100);
        assertThat(USUAL.grade(List.of())).isEqualTo(Grade.EXCELLENT);
    }

    @Test
    void faultsTakePointsFromTheirElementByItsWeight() {
        // mathematics 0.35 × (100 − 12 − 4) + attributes 0.35 × 100 + expression 0.15 × (100 − 1) + documents 0.15 × 100 = 94.25
        List<Fault> faults = List.of(fault(Element.MATHEMATICS, Fault.Weight.B), fault(Element.MATHEMATICS, Fault.Weight.C),
                fault(Element.EXPRESSION, Fault.Weight.D));
        assertThat(USUAL.score(faults)).isEqualTo(94.25);
        assertThat(USUAL.grade(faults)).isEqualTo(Grade.EXCELLENT);
    }

    @Test
    void oneFatalFaultFailsTheUnitWhateverItsScore() {
        List<Fault> fatal = List.of(fault(Element.DOCUMENTS, Fault.Weight.A));
        assertThat(USUAL.score(fatal)).isEqualTo(93.7);
        assertThat(USUAL.grade(fatal)).isEqualTo(Grade.FAILED);
    }

    @Test
    void anElementBelowSixtyFailsTheUnit() {
        List<Fault> four = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            four.add(fault(Element.EXPRESSION, Fault.Weight.B));
        }
        // 100 − 4 × 12 = 52 in expression
        assertThat(USUAL.score(four)).isEqualTo(92.8);
        assertThat(USUAL.grade(four)).isEqualTo(Grade.FAILED);
        assertThat(USUAL.grade(four.subList(0, 3))).isEqualTo(Grade.EXCELLENT);
    }

    @Test
    void anElementHasNoLessThanNothing() {
        List<Fault> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            many.add(fault(Element.DOCUMENTS, Fault.Weight.B));
        }
        assertThat(USUAL.score(many)).isEqualTo(85);
    }

    @ParameterizedTest
    @CsvSource({"90, EXCELLENT", "89.99, GOOD", "75, GOOD", "74.99, PASSED", "60, PASSED", "59.99, FAILED"})
    void gradesBeginWhereTheirLimitSays(double score, Grade grade) {
        assertThat(USUAL.grade(score)).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 3", "20, 3", "21, 5", "40, 5", "100, 10", "101, 11", "200, 15", "201, 201"})
    void aLotOfSoManyGivesASampleOfSoMany(int lot, int sample) {
        assertThat(USUAL.sampleOf(lot)).isEqualTo(sample);
    }

    @Test
    void aSchemeThatDoesNotAddUpIsRefused() {
        assertThatThrownBy(() -> scheme(List.of(Level.FINAL, Level.PROCESS, Level.ACCEPTANCE), USUAL.weights(),
                90)).hasMessageContaining("inspection.levels");
        assertThatThrownBy(() -> scheme(List.of(Level.PROCESS), USUAL.weights(), 90)).hasMessageContaining("inspection.levels");
        assertThatThrownBy(() -> scheme(USUAL.levels(), Map.of(Element.MATHEMATICS, 1.0), 90)).hasMessageContaining("inspection.weights");
        assertThatThrownBy(() -> scheme(USUAL.levels(), Map.of(Element.MATHEMATICS, 0.5, Element.ATTRIBUTES, 0.4, Element.EXPRESSION, 0.1,
                Element.DOCUMENTS, 0.1), 90)).hasMessageContaining("inspection.weights");
        assertThatThrownBy(() -> scheme(USUAL.levels(), USUAL.weights(), 70)).hasMessageContaining("inspection.limits");
        assertThatThrownBy(() -> new Scheme(USUAL.levels(), USUAL.weights(), Map.of(Fault.Weight.A, 1.0, Fault.Weight.B, 2.0,
                Fault.Weight.C, 3.0,
                Fault.Weight.D, 4.0), 90, 75, 60, Map.of())).hasMessageContaining("inspection.deductions");
        assertThatThrownBy(() -> new Scheme(USUAL.levels(), USUAL.weights(), USUAL.deductions(), 90, 75, 60, Map.of(10, 0)))
                .hasMessageContaining("inspection.samples");
    }

    @Test
    void theSameLotGivesTheSameSampleAndAnotherDraftAnother() {
        List<Sample.Unit> lot = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lot.add(new Sample.Unit(Sample.Unit.Kind.MARKER, "M" + i));
        }
        List<Sample.Unit> first = Sample.of(lot, 15, "draft");
        assertThat(first).hasSize(15).doesNotHaveDuplicates().isSubsetOf(lot).isEqualTo(Sample.of(lot, 15, "draft"));
        assertThat(Sample.of(lot, 15, "edited")).isNotEqualTo(first);
        assertThat(Sample.of(lot, 500, "draft")).isEqualTo(lot);
    }

    private static Scheme scheme(List<Level> levels, Map<Element, Double> weights, double excellent) {
        return new Scheme(levels, weights, USUAL.deductions(), excellent, 75, 60, USUAL.samples());
    }

    private static Fault fault(Element element, Fault.Weight weight) {
        return new Fault(1, element, weight, "缺陷");
    }
}
