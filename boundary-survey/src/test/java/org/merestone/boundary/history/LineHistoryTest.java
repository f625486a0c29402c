package org.merestone.boundary.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Role;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;

/**
 * A line with three entries: imported on 2026-03-01 as standing since 2015; a course of 2018 that was recorded late, in 2027; and one of
 * 2020, recorded in 2021 and set aside in 2028 for a corrected one.
 */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class LineHistoryTest {

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    BoundaryRegister register;
    LineHistory history;
    Actor reader;
    UUID line;

    @BeforeEach
    void open() {
        register = BoundaryRegister.withFourTownships(kind, folder);
        history = register.get(LineHistory.class);
        reader = register.person("shimen", Role.BOUNDARY_OFFICER, FourTownships.SHIMEN);
        line = register.line(FourTownships.SHIMEN, FourTownships.BAILU).id();
        register.jdbc().sql("delete from boundary_line_version where line_id = :line").param("line", line).update();
        enter(1, "2015-01-01", "2018-05-01", "2016-01-01T00:00:00Z", null);
        enter(2, "2018-05-01", "2020-07-01", "2027-01-01T00:00:00Z", null);
        enter(3, "2020-07-01", null, "2021-03-01T15:59:59Z", "2028-01-01T00:00:00Z");
        enter(4, "2020-07-01", null, "2028-01-01T00:00:00Z", null);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void theLineOnADayIsWhatWasLawThen() {
        assertThat(version("2017-01-01", "2029-01-01")).isEqualTo(1);
        assertThat(version("2019-06-30", "2029-01-01")).isEqualTo(2);
        assertThat(version("2025-01-01", "2029-01-01")).isEqualTo(4);
    }

    @Test
    void whatWasRecordedLaterWasNotKnownYet() {
        assertThat(version("2019-06-30", "2020-01-01")).isEqualTo(1);
        assertThat(history.asOf(reader, line, day("2019-06-30"), day("2020-01-01")).orElseThrow().knownEnd()).isNull();
        assertThat(version("2025-01-01", "2020-01-01")).isEqualTo(1);
    }

    @Test
    void whatWasSetAsideIsStillTheAnswerOfItsTime() {
        assertThat(version("2025-01-01", "2022-01-01")).isEqualTo(3);
        assertThat(version("2025-01-01", "2028-01-01")).isEqualTo(4);
    }

    /** 2021-03-01 15:59:59 UTC is one second before midnight in China: it was known on that day. */
    @Test
    void theDayOfTheRecordIsADayInChina() {
        assertThat(version("2025-01-01", "2021-03-01")).isEqualTo(3);
        assertThat(version("2025-01-01", "2021-02-28")).isEqualTo(1);
    }

    @Test
    void beforeTheFirstRecordNothingWasKnownAndBeforeTheFirstDayNothingCounted() {
        assertThat(history.asOf(reader, line, day("2017-01-01"), day("2015-06-01"))).isEmpty();
        assertThat(history.asOf(reader, line, day("2014-12-31"), day("2029-01-01"))).isEmpty();
    }

    @Test
    void allCoursesAreListedTheNewestFirstAndThoseSetAsideAsWell() {
        assertThat(history.of(reader, line).versions()).extracting(version -> version.versionNo()).containsExactly(4, 3, 2, 1);
    }

    @Test
    void twoCoursesAreOrderedByWhenTheyCountedHoweverTheyAreAsked() {
        LineHistory.Comparison asked = history.compare(reader, line, 4, 1);
        assertThat(asked.older().version().versionNo()).isEqualTo(1);
        assertThat(asked.newer().version().versionNo()).isEqualTo(4);
        assertThat(asked.difference().wonByA()).isPositive();
        assertThat(asked.difference().wonByB()).isZero();
        assertThat(history.compare(reader, line, 1, 4).difference().wonByA()).isEqualTo(asked.difference().wonByA());
    }

    @Test
    void whoIsNotResponsibleForASideIsToldOfNoLine() {
        Actor stranger = register.person("stranger", Role.BOUNDARY_OFFICER, "990122001");
        assertThatThrownBy(() -> history.of(stranger, line)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> history.compare(reader, line, 1, 9)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void theMarkersStandWhereTheyWereKnownToStand() {
        UUID stone = stone(3, 1, "990121101102001Q");
        position(stone, 114.301, "2020-07-01", "2021-03-01T15:59:59Z", "2024-01-01T00:00:00Z");
        position(stone, 114.302, "2020-07-01", "2024-01-01T00:00:00Z", null);
        assertThat(lon("2022-05-01", "2023-06-01")).as("before the error was found").isEqualTo(114.301);
        assertThat(lon("2022-05-01", "2025-06-01")).as("the same day, as it is known since").isEqualTo(114.302);
        assertThat(history.whole(reader, line, day("2022-05-01"), day("2020-12-31")).orElseThrow().markers())
                .as("the course of that record had no markers").isEmpty();
    }

    @Test
    void aMarkerThatWasMovedByLawStandsOnEachDayWhereItStood() {
        UUID stone = stone(3, 1, "990121101102001Q");
        position(stone, 114.301, "2020-07-01", "2021-03-01T00:00:00Z", null);
        position(stone, 114.303, "2023-01-01", "2023-01-05T00:00:00Z", null);
        assertThat(lon("2022-12-31", "2025-06-01")).isEqualTo(114.301);
        assertThat(lon("2023-01-01", "2025-06-01")).isEqualTo(114.303);
        assertThat(lon("2023-01-01", "2023-01-04")).as("not entered yet").isEqualTo(114.301);
    }

    @Test
    void lineAndMarkersAreCalledByTheCodesOfTheDay() {
        UUID stone = stone(3, 1, "990121101102001Q");
        position(stone, 114.301, "2020-07-01", "2021-03-01T00:00:00Z", null);
        alias("MARKER", stone, "990121101201001Q", "990121101202001Q", "2021-06-01");
        alias("MARKER", stone, "990121101202001Q", "990121101102001Q", "2023-06-01");
        alias("LINE", line, "990121101202", "990121101102", "2023-06-01");
        assertThat(codes("2021-05-31")).containsExactly("990121101202", "990121101201001Q");
        assertThat(codes("2023-05-31")).containsExactly("990121101202", "990121101202001Q");
        assertThat(codes("2023-06-01")).containsExactly("990121101102", "990121101102001Q");
    }

    @Test
    void aMarkerThatWasOnlyPlannedOrTakenOutIsNone() {
        position(stone(3, 1, "990121101102001Q"), 114.301, "2020-07-01", "2021-03-01T00:00:00Z", null);
        UUID planned = stone(3, 2, "990121101102002Q");
        position(planned, 114.302, "2020-07-01", "2021-03-01T00:00:00Z", null);
        register.jdbc().sql("update marker set life_status = 'WITHDRAWN' where id = :id").param("id", planned).update();
        assertThat(history.whole(reader, line, day("2022-05-01"), day("2023-06-01")).orElseThrow().markers()).hasSize(1);
    }

    private List<String> codes(String day) {
        KnownLine known = history.whole(reader, line, day(day), day("2025-01-01")).orElseThrow();
        return List.of(known.code(), known.markers().get(0).code());
    }

    private double lon(String day, String knownOn) {
        KnownLine known = history.whole(reader, line, day(day), day(knownOn)).orElseThrow();
        assertThat(known.markers()).hasSize(1);
        return known.markers().get(0).position().point().getX();
    }

    private UUID stone(int version, int serial, String code) {
        UUID id = UUID.randomUUID();
        register.jdbc().sql("""
                insert into marker (id, line_id, line_version_id, serial, type_code, code, engraved_text, shape, placement, material,
                  life_status) select :id, line_id, id, :serial, 'Q', :code, '', 'TWO_FACED', 'SINGLE', 'GRANITE', 'IN_USE' from boundary_line_version
                where line_id = :line and version_no = :no""").param("id", id).param("serial", serial).param("code", code).param("line", line)
                .param("no", version).update();
        return id;
    }

    private void position(UUID stone, double lon, String from, String recorded, String superseded) {
        register.jdbc().sql("""
                insert into marker_position (id, marker_id, geom, raw_text, method, valid_from, recorded_at, superseded_at)
                values (:id, :stone, :geom, '', 'AS_ENTERED', :from, :recorded, :superseded)""").param("id", UUID.randomUUID())
                .param("stone", stone).param("geom", register.get(Geometries.class).bind(Geometries.FACTORY.createPoint(
                        new Coordinate(lon, 29.85)))).param("from", day(from)).param("recorded", OffsetDateTime.parse(recorded))
                .param("superseded", superseded == null ? null : OffsetDateTime.parse(superseded)).update();
    }

    private void alias(String kind, UUID object, String old, String fresh, String day) {
        register.jdbc().sql("""
                insert into code_alias (id, object_kind, object_id, old_code, new_code, effective_on, reason)
                values (:id, :kind, :object, :old, :fresh, :day, '撤乡设镇')""").param("id", UUID.randomUUID()).param("kind", kind)
                .param("object", object).param("old", old).param("fresh", fresh).param("day", day(day)).update();
    }

    private int version(String day, String knownOn) {
        return history.asOf(reader, line, day(day), day(knownOn)).orElseThrow().version().versionNo();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** A course whose bend lies the farther east the higher its number; Shimen, unit A, is in the west and the line runs north. */
    private void enter(int number, String from, String to, String recorded, String superseded) {
        register.jdbc().sql("""
                insert into boundary_line_version (id, line_id, version_no, stage, legal_status, classification, geom, length_m, fingerprint,
                  source, valid_from, valid_to, recorded_at, superseded_at)
                values (:id, :line, :no, 'IN_FORCE', 'HABITUAL', 'INTERNAL', :geom, 11000, :print, 'test', :from, :to, :recorded, :superseded)""")
                .param("id", UUID.randomUUID()).param("line", line).param("no", number)
                .param("geom", register.get(Geometries.class).bind(course(number))).param("print", "0".repeat(64)).param("from", day(from))
                .param("to", to == null ? null : day(to)).param("recorded", OffsetDateTime.parse(recorded))
                .param("superseded", superseded == null ? null : OffsetDateTime.parse(superseded)).update();
    }

    private static Geometry course(int number) {
        try {
            return new WKTReader(Geometries.FACTORY).read("MULTILINESTRING ((114.3 29.8, " + (114.3 + number * 0.001) + " 29.85, 114.3 29.9))");
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
