package org.merestone.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Division;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.gazetteer.search.Standing;
import org.merestone.geo.division.DivisionLevel;

class TurningDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static PublishedName name(String from, String to) {
        return new PublishedName(UUID.randomUUID(), "石桥", NameKind.STANDARD, "石桥", "Shíqiáo", "Shiqiao", List.of("shi2", "qiao2"), "sq",
                new PlaceClass("22100"), "自然村", StatutoryKind.VILLAGE_SEAT, Standing.PRESENT, "990121101", List.of("三峰镇"), 114.3, 29.8,
                from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static Division division(String from, String to) {
        return new Division(UUID.randomUUID(), DivisionLevel.TOWNSHIP, "990121101", new CodeSystem("演示", LocalDate.parse(from)), "三峰镇",
                "三峰", "镇", null, true, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static TurningDays days(List<Division> divisions, PublishedName... names) {
        return TurningDays.of(divisions, List.of(), List.of(), List.of(names), TODAY);
    }

    @Test
    void aBeginningAndAnEndOnOneDayAreTwoChangesOfOneDay() {
        TurningDays days = days(List.of(), name("1990-01-01", "2001-05-02"), name("2001-05-02", null));
        assertThat(days.most(10)).containsExactly(new TurningDays.Day(LocalDate.of(1990, 1, 1), 0, 0, 0, 1),
                new TurningDays.Day(LocalDate.of(2001, 5, 2), 0, 0, 0, 2));
    }

    @Test
    void whatNobodyKnowsAndWhatIsYetToComeIsNoDay() {
        assertThat(days(List.of(), name(null, null), name("2020-01-01", "2027-01-01")).most(10)).extracting(TurningDays.Day::day)
                .containsExactly(LocalDate.of(2020, 1, 1));
    }

    @Test
    void theLastChangeIsTheDaysOwnOrOneBefore() {
        TurningDays days = days(List.of(), name("1990-01-01", "2001-05-02"));
        assertThat(days.since(LocalDate.of(2001, 5, 2))).isEqualTo("2001-05-02");
        assertThat(days.since(LocalDate.of(2001, 5, 1))).isEqualTo("1990-01-01");
        assertThat(days.since(LocalDate.of(1989, 12, 31))).isNull();
    }

    @Test
    void whereThereAreTooManyThoseOfNamesAloneGiveWayFirst() {
        TurningDays days = days(List.of(division("1995-03-03", null)), name("1990-01-01", null), name("1991-01-01", null),
                name("1991-01-01", null));
        assertThat(days.size()).isEqualTo(3);
        assertThat(days.most(2)).extracting(TurningDays.Day::day).containsExactly(LocalDate.of(1991, 1, 1), LocalDate.of(1995, 3, 3));
        assertThat(days.most(1)).extracting(TurningDays.Day::day).containsExactly(LocalDate.of(1995, 3, 3));
    }
}
