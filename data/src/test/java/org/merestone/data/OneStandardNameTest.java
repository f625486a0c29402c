package org.merestone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.data.geometry.Geometries;
import org.springframework.dao.DataAccessException;

/** The database itself keeps two standard names of one place apart, whoever writes. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class OneStandardNameTest {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 3, 1, 8, 0, 0, 0, ZoneOffset.UTC);

    @Parameter
    TestDatabase kind;

    OpenDatabase database;
    UUID place;

    @BeforeEach
    void open() {
        database = kind.open();
        place = UUID.randomUUID();
        Object point = database.geometries().bind(Geometries.FACTORY.createPoint(new Coordinate(114.3, 29.8)));
        database.jdbc().sql("""
                insert into place (id, class_code, statutory_kind, geom, label_point, status, secrecy, description, demonstration, created_at)
                values (:id, '22200', 'OTHER', :point, :point, 'PRESENT', 'PUBLIC', '', false, :now)""")
                .param("id", place).param("point", point).param("now", NOW).update();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneStandardNameFollowsAnotherOnTheSameDay() {
        name("STANDARD", "李家湾", null, LocalDate.of(1985, 6, 1), null);
        name("STANDARD", "红旗大队", LocalDate.of(1985, 6, 1), LocalDate.of(1991, 1, 1), null);
        name("STANDARD", "红旗村", LocalDate.of(1991, 1, 1), null, null);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void twoStandingStandardNamesAreRefused() {
        name("STANDARD", "李家湾", LocalDate.of(1950, 1, 1), null, null);
        assertThatThrownBy(() -> name("STANDARD", "红旗村", LocalDate.of(1990, 1, 1), null, null))
                .isInstanceOf(DataAccessException.class);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void periodsThatOverlapByADayAreRefused() {
        name("STANDARD", "李家湾", LocalDate.of(1950, 1, 1), LocalDate.of(1985, 6, 2), null);
        assertThatThrownBy(() -> name("STANDARD", "红旗大队", LocalDate.of(1985, 6, 1), LocalDate.of(1991, 1, 1), null))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> name("STANDARD", "红旗大队", null, LocalDate.of(1950, 1, 2), null))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasSupersededAndWhatIsNotStandardStandsBeside() {
        name("STANDARD", "李家弯", LocalDate.of(1950, 1, 1), null, NOW);
        name("ALIAS", "老湾", LocalDate.of(1950, 1, 1), null, null);
        name("STANDARD", "李家湾", LocalDate.of(1950, 1, 1), null, null);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void aNameEndsAfterItBegins() {
        assertThatThrownBy(() -> name("ALIAS", "老湾", LocalDate.of(1985, 1, 1), LocalDate.of(1985, 1, 1), null))
                .isInstanceOf(DataAccessException.class);
    }

    private int count() {
        return database.jdbc().sql("select count(*) from place_name").query(Integer.class).single();
    }

    private void name(String form, String text, LocalDate from, LocalDate to, OffsetDateTime superseded) {
        database.jdbc().sql("""
                insert into place_name (id, place_id, kind, name, specific, generic, roman_toned, roman_plain, roman_confirmed, syllables,
                                        meaning, source, valid_from, valid_to, recorded_at, superseded_at)
                values (:id, :place, :kind, :name, :name, '', '', '', true, '', '', 'test', :from, :to, :now, :superseded)""")
                .param("id", UUID.randomUUID()).param("place", place).param("kind", form).param("name", text)
                .param("from", from).param("to", to).param("now", NOW)
                .param("superseded", superseded, java.sql.Types.TIMESTAMP_WITH_TIMEZONE).update();
    }
}
