package org.merestone.gazetteer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.name.NameKind;

/** The whole register against itself. */
class RegisterReviewTest {

    private final Register register = new Register();

    @Test
    void aPairInOneBuiltUpAreaIsToldOnce() {
        register.with("青竹路", "23510", "421202001", 114.31, 29.83).with("青竹路", "23510", "421202002", 114.32, 29.84);
        RegisterReview.Result result = review();
        assertThat(result.counts()).containsEntry("N07.same", 1L);
        assertThat(result.items()).singleElement().satisfies(item -> {
            assertThat(item.finding().ruleId()).isEqualTo("N07");
            assertThat(item.finding().args().get("area")).isEqualTo("温泉城区");
        });
    }

    @Test
    void theSameNameElsewhereIsNoConflict() {
        register.with("青竹路", "23510", "421202001", 114.31, 29.83).with("青竹路", "23510", "421221001", 115.31, 29.83)
                .with("柳渡村", "21610", "421202001", 114.31, 29.83).with("柳渡村", "21610", "421221001", 114.31, 29.83);
        assertThat(review().counts()).doesNotContainKey("N07.same");
    }

    @Test
    void townshipsAreComparedInTheProvinceAndCountiesInTheNation() {
        register.with("柳渡镇", "21500", "421202001", 114.31, 29.83).with("柳渡镇", "21500", "420101001", 113.31, 29.83)
                .with("柳渡镇", "21500", "430101001", 112.31, 29.83).with("柳渡县", "21400", "421299", 114.1, 29.8)
                .with("柳渡县", "21400", "110199", 116.1, 39.8);
        assertThat(review().counts()).containsEntry("N07.same", 2L);
    }

    @Test
    void soundAndCancelledNamesAreTold() {
        register.with("文昌路", "23510", "421202001", 114.31, 29.83).with("闻昌路", "23510", "421202001", 114.32, 29.83)
                .with("望月街", "23510", "421202001", 114.31, 29.83).with("望月街", "23510", "421202001", 114.33, 29.83, NameKind.STANDARD, false);
        assertThat(review().counts()).containsEntry("N08.toned", 1L).containsEntry("N14.cancelled", 1L);
    }

    @Test
    void whatIsOddIsToldWithoutAPair() {
        register.with("曼哈顿花园", "22100", "421202001", 114.31, 29.83);
        assertThat(review().counts()).containsEntry("N05.FOREIGN", 1L);
    }

    @Test
    void itCountsAllButKeepsNoMoreThanAsked() {
        for (int i = 0; i < 30; i++) {
            register.with("青竹路", "23510", "421202001", 114.301 + i * 1e-3, 29.83);
        }
        RegisterReview.Result result = new RegisterReview(Lexicon.shipped(), 5).review(register.names(), List.of(Register.TOWN), done -> { }, () -> false);
        assertThat(result.items()).hasSizeBetween(5, 6);
        assertThat(result.counts().get("N07.same")).isGreaterThan(100);
        assertThat(result.reviewed()).isEqualTo(30);
    }

    @Test
    void itTellsHowFarItIsAndCanBeStopped() {
        register.with("青竹路", "23510", "421202001", 114.31, 29.83).with("青竹路", "23510", "421221001", 115.31, 29.83);
        AtomicInteger done = new AtomicInteger();
        assertThat(new RegisterReview(Lexicon.shipped(), 5).review(register.names(), List.of(Register.TOWN), done::set, () -> false).complete()).isTrue();
        assertThat(done.get()).isPositive();
        RegisterReview.Result stopped = new RegisterReview(Lexicon.shipped(), 5).review(register.names(), List.of(Register.TOWN), done::set, () -> true);
        assertThat(stopped.complete()).isFalse();
        assertThat(stopped.reviewed()).isZero();
    }

    private RegisterReview.Result review() {
        return new RegisterReview(Lexicon.shipped(), 100).review(register.names(), List.of(Register.TOWN), done -> { }, () -> false);
    }
}
