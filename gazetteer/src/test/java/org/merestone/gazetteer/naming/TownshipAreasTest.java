package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.merestone.data.TestDatabase;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.place.TownshipAreas;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class TownshipAreasTest {

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    TownshipAreas areas;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
        areas = new TownshipAreas(county.database.jdbc(), county.database.geometries());
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void aTownshipIsWhatItsLinesEnclose() {
        line("IN_FORCE", county.stoneDrum, county.willowFord, 114.34, 29.80, 114.34, 29.90);
        line("IN_FORCE", county.stoneDrum, null, 114.34, 29.90, 114.30, 29.90, 114.30, 29.80, 114.34, 29.80);
        assertThat(areas.of(county.stoneDrum, NamingOffice.TODAY)).get().satisfies(area ->
                assertThat(area.getArea()).isEqualTo(0.04 * 0.1, offset(1e-12)));
    }

    @Test
    void whereTheLinesDoNotCloseNothingIsSaid() {
        line("IN_FORCE", county.stoneDrum, county.willowFord, 114.34, 29.80, 114.34, 29.90);
        line("DRAFT", county.stoneDrum, null, 114.34, 29.90, 114.30, 29.90, 114.30, 29.80, 114.34, 29.80);
        assertThat(areas.of(county.stoneDrum, NamingOffice.TODAY)).isEmpty();
        assertThat(areas.of(county.county, NamingOffice.TODAY)).isEmpty();
    }

    @Test
    void aRoadOutsideTheTownshipIsFoundByTheCheck() {
        line("IN_FORCE", county.stoneDrum, null, 114.50, 29.80, 114.60, 29.80, 114.60, 29.90, 114.50, 29.80);
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        assertThat(county.cases.findings(draft.id())).extracting(StoredFinding::ruleId).containsExactly("G01");
    }

    private void line(String stage, UUID a, UUID b, double... ordinates) {
        Coordinate[] coordinates = new Coordinate[ordinates.length / 2];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]);
        }
        LineString part = Geometries.FACTORY.createLineString(coordinates);
        Geometry geometry = Geometries.FACTORY.createMultiLineString(new LineString[] {part});
        UUID line = UUID.randomUUID();
        county.database.jdbc().sql("""
                insert into boundary_line (id, level, line_kind, unit_a_id, unit_b_id, code, name, demonstration, created_at)
                values (:id, 'TOWNSHIP', 'ADMINISTRATIVE', :a, :b, 'x', 'x', false, current_timestamp)""")
                .param("id", line).param("a", a).param("b", b).update();
        county.database.jdbc().sql("""
                insert into boundary_line_version (id, line_id, version_no, stage, legal_status, classification, geom, length_m,
                                                   fingerprint, source, valid_from, recorded_at)
                values (:id, :line, 1, :stage, 'HABITUAL', 'PUBLIC', :geom, 1, 'x', 'test', :from, current_timestamp)""")
                .param("id", UUID.randomUUID()).param("line", line).param("stage", stage)
                .param("geom", county.database.geometries().bind(geometry)).param("from", LocalDate.of(2000, 1, 1)).update();
    }
}
