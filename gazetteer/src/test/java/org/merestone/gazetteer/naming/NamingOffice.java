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
import org.merestone.gazetteer.outgoing.DocumentNumber;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.PublishedNames;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.romanization.Romanizer;

/** An invented county with two townships, one built-up area, and the people who name roads there, in a database under test. */
public final class NamingOffice implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    public static final PlaceClass ROAD = PlaceClass.of("2351");

    public final OpenDatabase database;
    public final NamingDesk desk;
    public final Places places;
    public final PublishedNames published;
    public final NamingCases cases;
    public final Applying applying;
    public final Deciding deciding;
    public final NameTrial trial;
    public final UUID county;
    public final UUID stoneDrum;
    public final UUID willowFord;
    public final Actor clerk;
    public final Actor otherClerk;
    public final Actor office;

    public NamingOffice(TestDatabase kind) {
        this(kind, OpenDatabase.CLOCK);
    }

    /** @param clock by which notices are open or over */
    public NamingOffice(TestDatabase kind, Clock clock) {
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
    public Proposal road(String name) {
        return new Proposal(name, ROAD, Map.of(), "取吉祥之意", "新建道路", "东起鼓楼，西至河堤", line(114.31, 29.83), stoneDrum);
    }

    /** A case that has been proposed, handed in and checked, and goes without what may be gone without. */
    public NamingCase checked(String name) {
        return simplified(proposedAndChecked(road(name)));
    }

    /** A case that has been proposed, handed in and checked. */
    public NamingCase proposedAndChecked(Proposal proposal) {
        NamingCase draft = applying.propose(clerk, proposal);
        return handedInAndChecked(draft);
    }

    public NamingCase handedInAndChecked(NamingCase draft) {
        NamingCase submitted = applying.submit(clerk, draft.id(), draft.rowVersion());
        return deciding.check(office, submitted.id(), submitted.rowVersion());
    }

    /** Goes without all that may be gone without. */
    public NamingCase simplified(NamingCase checked) {
        var waivable = desk.demands.of(checked).entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
        desk.conducting.waive(office, checked.id(), waivable, "小路，影响面小");
        return cases.require(checked.id());
    }

    /** Somebody with an account and a role. */
    public Actor person(String name, Role role) {
        return account(name, "990121", role);
    }

    public static Decision decision() {
        return new Decision("砚政地名〔2026〕1号", TODAY, Secrecy.PUBLIC, PlaceStatus.PLANNED);
    }

    /** A document number of the office. */
    public static DocumentNumber number(int sequence) {
        return new DocumentNumber("砚民政", 2026, sequence);
    }

    /** A road that stands in the register. */
    public UUID standing(String name, Secrecy secrecy) {
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

    public static Geometry line(double lon, double lat) {
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
