package org.merestone.data.geometry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import net.postgis.jdbc.jts.JtsBinaryParser;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.merestone.data.schema.DatabaseKind;
import org.springframework.stereotype.Component;

/**
 * Binds and reads geometry columns. Everything stored is EPSG:4490, longitude first, degrees.
 */
@Component
public class Geometries {

    /** CGCS2000, longitude and latitude. */
    public static final int SRID = 4490;

    /** Makes geometries that know their datum. */
    public static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), SRID);

    private final DatabaseKind database;

    public Geometries(DatabaseKind database) {
        this.database = database;
    }

    /** A value for a parameter of a statement. The geometry's SRID is taken to be 4490, whatever it says. */
    public @Nullable Object bind(@Nullable Geometry geometry) {
        if (geometry == null) {
            return null;
        }
        Geometry ours = geometry.getSRID() == SRID ? geometry : FACTORY.createGeometry(geometry);
        return switch (database) {
            case H2 -> ours;
            case POSTGIS -> postgis(ours);
        };
    }

    /** A box for {@code geom && :box}. */
    public Object box(Envelope box) {
        return Objects.requireNonNull(bind(FACTORY.toGeometry(box)));
    }

    /** The geometry in a column, or null. */
    public @Nullable Geometry read(ResultSet row, String column) throws SQLException {
        return switch (database) {
            case H2 -> (Geometry) row.getObject(column);
            case POSTGIS -> {
                String hex = row.getString(column);
                yield hex == null ? null : FACTORY.createGeometry(new JtsBinaryParser().parse(hex));
            }
        };
    }

    /** The geometry in a column that is never null. */
    public Geometry require(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(read(row, column), column);
    }

    private static JtsGeometry postgis(Geometry geometry) {
        geometry.setSRID(SRID);
        return new JtsGeometry(geometry);
    }
}
