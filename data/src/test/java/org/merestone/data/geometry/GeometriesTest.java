package org.merestone.data.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class GeometriesTest {

    private static final Coordinate JUNCTION = new Coordinate(114.322512345678, 29.841312345678);

    @Parameter
    TestDatabase kind;

    OpenDatabase database;
    Geometries geometries;

    @BeforeEach
    void open() {
        database = kind.open();
        geometries = database.geometries();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aPointComesBackToTheLastBit() {
        UUID id = node(new GeometryFactory().createPoint(JUNCTION));
        Geometry back = database.jdbc().sql("select geom from boundary_node where id = :id").param("id", id)
                .query((row, n) -> geometries.require(row, "geom")).single();
        assertThat(back.getCoordinate()).isEqualTo(JUNCTION);
        assertThat(back.getSRID()).isEqualTo(4490);
    }

    @Test
    void aBoxFindsWhatLiesInIt() {
        UUID inside = node(Geometries.FACTORY.createPoint(JUNCTION));
        node(Geometries.FACTORY.createPoint(new Coordinate(115, 30)));
        List<UUID> found = database.jdbc().sql("select id from boundary_node where geom && :box")
                .param("box", geometries.box(new Envelope(114.3, 114.4, 29.8, 29.9))).query(UUID.class).list();
        assertThat(found).containsExactly(inside);
    }

    @Test
    void aColumnRefusesAnotherTypeOfGeometry() {
        Geometry line = Geometries.FACTORY.createLineString(new Coordinate[] {JUNCTION, new Coordinate(115, 30)});
        assertThatThrownBy(() -> node(line)).isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void noGeometryIsNull() {
        assertThat(geometries.bind(null)).isNull();
    }

    private UUID node(Geometry geometry) {
        UUID id = UUID.randomUUID();
        database.jdbc().sql("insert into boundary_node (id, kind, geom, recorded_at) values (:id, 'TRIPOINT', :geom, :now)")
                .param("id", id).param("geom", geometries.bind(geometry))
                .param("now", OffsetDateTime.of(2026, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC)).update();
        return id;
    }
}
