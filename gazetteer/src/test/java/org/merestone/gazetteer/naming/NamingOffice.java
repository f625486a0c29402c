package org.merestone.gazetteer.naming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.division.CodeSystem;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.data.division.NewDivision;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.PublishedNames;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.romanization.Romanizer;

/** An invented county with two townships, one built-up area, and the people who name roads there, in a database under test. */
final class NamingOffice implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final PlaceClass ROAD = PlaceClass.of("2351");

    final OpenDatabase database;
    final NamingDesk desk;
    final Places places;
    final PublishedNames published;
    final NamingCases cases;
    final Applying applying;
    final Deciding deciding;
    final NameTrial trial;
    final UUID county;
    final UUID stoneDrum;
    final UUID willowFord;
    final Actor clerk;
    final Actor otherClerk;
    final Actor office;

    NamingOffice(TestDatabase kind) {
        this(kind, OpenDatabase.CLOCK);
    }

    /** @param clock by which notices are open or over */
    NamingOffice(TestDatabase kind, Clock clock) {
        database = kind.open();
        var divisions = database.divisions();
        county = divisions.add(division(DivisionLevel.COUNTY, "990121", "砚川县", "砚川", "县", null));
        stoneDrum = divisions.add(division(DivisionLevel.TOWNSHIP, "990121101", "石鼓镇", "石鼓", "镇", county));
        willowFord = divisions.add(division(DivisionLevel.TOWNSHIP, "990121102", "柳渡镇", "柳渡", "镇", county));
        clerk = account("clerk", "990121101", Role.NAMING_CLERK);
        otherClerk = account("other", "990121102", Role.NAMING_CLERK);
        office = account("office", "990121", Role.NAMING_OFFICE);
        builtUpArea();
        desk = new NamingDesk(database, clock);
        places = desk.places;
        published = desk.published;
        trial = desk.trial;
        cases = desk.cases;
        applying = desk.applying;
        deciding = desk.deciding;
    }

    /** A new road in 石鼓镇, inside the built-up area. */
    Proposal road(String name) {
        return new Proposal(name, ROAD, Map.of(), "取吉祥之意", "新建道路", "东起鼓楼，西至河堤", line(114.31, 29.83), stoneDrum);
    }

    /** A case that has been proposed, handed in and checked. */
    NamingCase checked(String name) {
        NamingCase draft = applying.propose(clerk, road(name));
        NamingCase submitted = applying.submit(clerk, draft.id(), draft.rowVersion());
        return deciding.check(office, submitted.id(), submitted.rowVersion());
    }

    static Decision decision() {
        return new Decision("砚政地名〔2026〕1号", TODAY, Secrecy.PUBLIC, PlaceStatus.PLANNED);
    }

    /** A road that stands in the register. */
    UUID standing(String name, Secrecy secrecy) {
        return database.inTransaction(() -> {
            UUID place = places.add(new NewPlace(ROAD, ROAD.usualKind(), line(114.32, 29.84), List.of(stoneDrum), "",
                    PlaceStatus.PRESENT, secrecy, "", false));
            places.addName(place, name(NameKind.STANDARD, name, LocalDate.of(2000, 1, 1), null));
            return place;
        });
    }

    static NewName name(NameKind kind, String text, LocalDate from, LocalDate to) {
        return new NewName(kind, Romanizer.shipped().romanize(text, ROAD), true, "", "test", null, from, to);
    }

    static Geometry line(double lon, double lat) {
        return Geometries.FACTORY.createLineString(new Coordinate[] {new Coordinate(lon, lat), new Coordinate(lon + 0.01, lat)});
    }

    private Actor account(String name, String division, Role role) {
        Account account = new Account(UUID.randomUUID(), name, "{noop}x", name, division, true, false, Set.of(role));
        new Accounts(database.jdbc(), OpenDatabase.CLOCK).add(account);
        return account.as(role);
    }

    private void builtUpArea() {
        database.jdbc().sql("""
                insert into built_up_area (id, name, division_id, geom, valid_from, demonstration)
                values (:id, '石鼓城区', :division, :geom, :from, false)""")
                .param("id", UUID.randomUUID()).param("division", county).param("from", LocalDate.of(2020, 1, 1))
                .param("geom", database.geometries().bind(
                        Geometries.FACTORY.toGeometry(new Envelope(114.30, 114.34, 29.82, 29.86)))).update();
    }

    private static NewDivision division(DivisionLevel level, String code, String name, String shortName, String kind, UUID parent) {
        return new NewDivision(level, code, CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31)), name, shortName, kind, parent,
                "test", false, LocalDate.of(1990, 1, 1), null);
    }

    @Override
    public void close() {
        database.close();
    }
}
