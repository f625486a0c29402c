package org.merestone.web.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.web.places.NameLine.Bar;
import org.merestone.web.places.NameLine.Form;

class NameLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void barsFollowTimeFromTheLeftAndNoneLeavesTheDrawing() {
        NameLine line = NameLine.of(List.of(form("红旗村", 1966, 1981), form("李家湾", 1981, 0), form("红旗大队", 1958, 1966)), TODAY);
        assertThat(line.bars()).extracting(Bar::text).containsExactly("红旗大队", "红旗村", "李家湾");
        assertThat(line.bars().get(1).x()).isCloseTo(line.bars().get(0).x() + line.bars().get(0).width(), org.assertj.core.data.Offset.offset(0.2));
        assertThat(line.bars()).allSatisfy(bar -> {
            assertThat(bar.x()).isGreaterThanOrEqualTo(0);
            assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(NameLine.WIDTH);
        });
        assertThat(line.bars()).extracting(Bar::years).containsExactly("1958–1966", "1966–1981", "1981–");
    }

    @Test
    void lengthsAreInProportionToYears() {
        NameLine line = NameLine.of(List.of(form("甲", 1900, 1950), form("乙", 1950, 1975)), TODAY);
        assertThat(line.bars().get(0).width() / line.bars().get(1).width()).isBetween(1.98, 2.02);
    }

    @Test
    void aBeginningThatNobodyKnowsIsOpenAndBeforeAllOthers() {
        NameLine line = NameLine.of(List.of(form("李家湾", 1981, 0), new Form("老湾", NameKind.ALIAS, null, LocalDate.of(1990, 1, 1))), TODAY);
        assertThat(line.bars().get(0)).satisfies(bar -> {
            assertThat(bar.openStart()).isTrue();
            assertThat(bar.years()).isEqualTo("?–1990");
        });
        assertThat(line.bars().get(0).x()).isLessThan(line.bars().get(1).x());
    }

    @Test
    void theScaleHasFewRoundYears() {
        NameLine line = NameLine.of(List.of(form("甲", 1368, 1912), form("乙", 1912, 0)), TODAY);
        assertThat(line.ticks()).hasSizeBetween(3, 8).allSatisfy(tick -> assertThat(tick.year() % 100).isZero());
    }

    @Test
    void nothingAndMuchAreDrawnToo() {
        assertThat(NameLine.of(List.of(), TODAY).bars()).isEmpty();
        assertThat(NameLine.of(IntStream.range(0, 500).mapToObj(i -> form("名" + i, 1500 + i, 1501 + i)).toList(), TODAY).bars()).hasSize(60);
        assertThat(NameLine.of(List.of(form("将来", 2027, 0)), TODAY).bars().get(0).width()).isPositive();
    }

    private static Form form(String text, int from, int to) {
        return new Form(text, NameKind.FORMER, LocalDate.of(from, 1, 1), to == 0 ? null : LocalDate.of(to, 1, 1));
    }
}
