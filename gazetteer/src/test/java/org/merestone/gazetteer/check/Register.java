package org.merestone.gazetteer.check;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;

/** A small register for the check's tests: one county, 421202, with one built-up area around 114.32, 29.84. */
final class Register {

    static final GeometryFactory FACTORY = new GeometryFactory();
    static final BuiltUpArea TOWN = new BuiltUpArea(new UUID(0, 1), "温泉城区",
            FACTORY.toGeometry(new Envelope(114.30, 114.34, 29.82, 29.86)));

    private final List<RegisteredName> names = new ArrayList<>();

    Register with(String name, String placeClass, String division, double lon, double lat) {
        return with(name, placeClass, division, lon, lat, NameKind.STANDARD, true);
    }

    Register with(String name, String placeClass, String division, double lon, double lat, NameKind kind, boolean inUse) {
        PlaceClass of = PlaceClass.of(placeClass);
        Romanization roman = Romanizer.shipped().romanize(name, of, division);
        names.add(new RegisteredName(UUID.nameUUIDFromBytes((name + lon + kind).getBytes()), roman.parts(), kind, of,
                of.usualKind(), inUse, String.join(" ", roman.syllables()), division, null, lon, lat));
        return this;
    }

    List<RegisteredName> names() {
        return names;
    }

    CheckReport check(String name, String placeClass, String division, Geometry geometry) {
        PlaceClass of = PlaceClass.of(placeClass);
        Romanization roman = Romanizer.shipped().romanize(name, of, division);
        return check(new ProposedName(name, roman.parts(), roman.syllables(), of, of.usualKind(), division, geometry, null));
    }

    CheckReport check(ProposedName proposed) {
        return new NameCheck(RegisterNames.of(names), List.of(TOWN)).check(proposed, null);
    }

    /** A road of about a kilometre that begins here and runs east. */
    static Geometry road(double lon, double lat) {
        return FACTORY.createLineString(new Coordinate[] {new Coordinate(lon, lat), new Coordinate(lon + 0.01, lat)});
    }
}
