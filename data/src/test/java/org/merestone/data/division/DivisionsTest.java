package org.merestone.data.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.geo.division.DivisionLevel;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DivisionsTest {

    private static final CodeSystem SYSTEM = CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31));
    private static final LocalDate FOUNDED = LocalDate.of(1984, 5, 1);
    private static final LocalDate BECAME_TOWN = LocalDate.of(2013, 9, 1);

    @Parameter
    TestDatabase kind;

    OpenDatabase database;
    Divisions divisions;
    UUID county;
    UUID township;

    @BeforeEach
    void open() {
        database = kind.open();
        divisions = database.divisions();
        county = divisions.add(version(DivisionLevel.COUNTY, "990121", "砚川县", "砚川", "县", null, FOUNDED));
        township = divisions.add(version(DivisionLevel.TOWNSHIP, "990121201", "石鼓乡", "石鼓", "乡", county, FOUNDED));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aTownshipThatBecomesATownKeepsItsIdentityAndLeavesAnAlias() {
        divisions.change(township, version(DivisionLevel.TOWNSHIP, "990121105", "石鼓镇", "石鼓", "镇", county, BECAME_TOWN), "撤乡设镇");
        assertThat(divisions.find(township, BECAME_TOWN.minusDays(1))).get().extracting(Division::name).isEqualTo("石鼓乡");
        assertThat(divisions.find(township, BECAME_TOWN)).get().extracting(Division::name).isEqualTo("石鼓镇");
        assertThat(divisions.byCode("990121201", BECAME_TOWN)).isEmpty();
        assertThat(divisions.formerlyCoded("990121201")).containsExactly(township);
    }

    @Test
    void nothingStoodBeforeItsFirstDay() {
        assertThat(divisions.on(FOUNDED.minusDays(1))).isEmpty();
        assertThat(divisions.on(FOUNDED)).extracting(Division::code).containsExactly("990121", "990121201");
    }

    @Test
    void whatWasRecordedStaysWhenSuperseded() {
        divisions.change(township, version(DivisionLevel.TOWNSHIP, "990121105", "石鼓镇", "石鼓", "镇", county, BECAME_TOWN), "撤乡设镇");
        assertThat(database.jdbc().sql("select count(*) from division_version where division_id = :id and superseded_at is not null")
                .param("id", township).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theChainRunsUpToTheTop() {
        assertThat(divisions.chain(township, BECAME_TOWN)).extracting(Division::name).containsExactly("石鼓乡", "砚川县");
    }

    @Test
    void townshipsAreListedByTheBeginningOfTheirCode() {
        assertThat(divisions.today(DivisionLevel.TOWNSHIP, "990121")).extracting(Division::name).containsExactly("石鼓乡");
        assertThat(divisions.today(DivisionLevel.TOWNSHIP, "990122")).isEmpty();
    }

    /** Half past midnight in Beijing on its first day is half past four of the day before in UTC. */
    @Test
    void whatStandsTodayIsToldByTheDayInBeijing() {
        divisions.change(township, version(DivisionLevel.TOWNSHIP, "990121105", "石鼓镇", "石鼓", "镇", county, BECAME_TOWN), "撤乡设镇");
        assertThat(at("2013-08-31T16:30:00Z").require(township).name()).isEqualTo("石鼓镇");
        assertThat(at("2013-08-31T16:30:00Z").today(List.of(township)).get(township).name()).isEqualTo("石鼓镇");
        assertThat(at("2013-08-31T15:59:59Z").require(township).name()).isEqualTo("石鼓乡");
        assertThat(at("2013-08-31T15:59:59Z").today(DivisionLevel.TOWNSHIP, "990121")).extracting(Division::name).containsExactly("石鼓乡");
    }

    private Divisions at(String moment) {
        return new Divisions(database.jdbc(), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC), UUID::randomUUID);
    }

    @Test
    void aMissingDivisionIsARefusalAndABadCodeAnError() {
        assertThatThrownBy(() -> divisions.require(UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> version(DivisionLevel.COUNTY, "12345", "某县", "某", "县", null, FOUNDED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static NewDivision version(DivisionLevel level, String code, String name, String shortName, String kind,
            UUID parent, LocalDate from) {
        return new NewDivision(level, code, SYSTEM, name, shortName, kind, parent, "test", true, from, null);
    }
}
