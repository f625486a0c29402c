package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.gazetteer.place.NameOnRecord;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.Place;
import org.merestone.gazetteer.place.PlaceChange;
import org.merestone.gazetteer.place.PlaceCodes;
import org.merestone.gazetteer.place.PlaceEdits;
import org.merestone.gazetteer.place.PlaceHistory;
import org.merestone.gazetteer.place.PlaceLink;
import org.merestone.gazetteer.place.PlaceLinks;
import org.merestone.gazetteer.place.PlaceList;
import org.merestone.gazetteer.place.PlaceRows;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Protection;
import org.merestone.gazetteer.place.RecordedName;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.gazetteer.search.NameHit;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.gazetteer.search.NameSearch;

/** The register as the office keeps it: forms of names over time, what a place is and was, and which places belong together. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PlaceRegisterTest {

    private static final PlaceClass SETTLEMENT = PlaceClass.of("222");
    private static final PlaceClass VILLAGE = PlaceClass.of("2161");
    private static final PlaceClass COMMITTEE = PlaceClass.of("2761");

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    PlaceHistory history;
    PlaceLinks links;
    PlaceEdits edits;
    UUID village;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
        OpenDatabase database = county.database;
        history = new PlaceHistory(database.jdbc(), database.geometries());
        links = new PlaceLinks(database.jdbc(), OpenDatabase.CLOCK);
        edits = new PlaceEdits(county.places, new PlaceRows(database.jdbc(), database.geometries(), OpenDatabase.CLOCK, UUID::randomUUID),
                history, links, new PlaceCodes(database.jdbc()), county.desk.readings, database.divisions(), database.ledger(),
                OpenDatabase.CLOCK, database.transactions());
        village = place(SETTLEMENT, "李家湾", "99012110122200000001");
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void theNamesOfAVillageIn1985AreThoseThatStoodThen() {
        record(name(NameKind.STANDARD, "红旗大队", day(1966, 8, 1), day(1981, 10, 1)));
        record(name(NameKind.STANDARD, "红旗村", day(1981, 10, 1), day(1990, 1, 1)));
        record(name(NameKind.ALIAS, "老湾", null, null));
        record(name(NameKind.SHORT, "李湾", day(1995, 1, 1), null));
        assertThat(texts("1985")).containsExactlyInAnyOrder("老湾", "红旗村");
        assertThat(texts("1981")).containsExactlyInAnyOrder("老湾", "红旗大队", "红旗村");
        assertThat(texts("1981-09-30")).containsExactlyInAnyOrder("老湾", "红旗大队");
        assertThat(texts("2026-03-01")).containsExactlyInAnyOrder("老湾", "李家湾", "李湾");
        assertThat(history.names(village, null, null)).extracting(NameOnRecord::text)
                .containsExactly("老湾", "红旗大队", "红旗村", "李家湾", "李湾");
    }

    @Test
    void whatTheRegisterKnewThenIsStillKnown() {
        record(name(NameKind.ALIAS, "老湾", day(1950, 1, 1), null));
        NameOnRecord alias = named("老湾");
        edits.endName(county.office, village, seen(), alias.id(), day(2020, 1, 1), "村民已不使用");
        assertThat(named("老湾").validTo()).isEqualTo(day(2020, 1, 1));
        OffsetDateTime before = OffsetDateTime.of(2026, 2, 28, 0, 0, 0, 0, ZoneOffset.UTC);
        assertThat(history.names(village, null, before)).isEmpty();
        assertThat(county.database.jdbc().sql("select count(*) from place_name where name = '老湾'").query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void thePublicFindsAPlaceByTheNameOfThatTimeAndNotByALaterOne() {
        record(name(NameKind.STANDARD, "红旗村", day(1966, 8, 1), day(1981, 10, 1)));
        record(name(NameKind.PROPOSED, "幸福村", null, null));
        NameSearch search = NameSearch.of(county.published.load(NamingOffice.TODAY));
        AsOf in1975 = AsOf.parse("1975").orElseThrow();
        assertThat(search.search(NameQuery.of("红旗村").at(in1975))).extracting(NameHit::currentName).containsExactly("李家湾");
        assertThat(search.search(NameQuery.of("李家湾").at(in1975))).isEmpty();
        assertThat(search.search(NameQuery.of("李家湾"))).hasSize(1);
        assertThat(search.search(NameQuery.of("幸福村"))).isEmpty();
    }

    @Test
    void aStandardNameThatStandsIsGivenByACaseOnly() {
        refused(() -> record(name(NameKind.STANDARD, "红旗村", day(1990, 1, 1), null)), "register.standardByCase");
        refused(() -> record(name(NameKind.STANDARD, "红旗村", day(1999, 1, 1), day(2001, 1, 1))), "register.oneStandard");
        refused(() -> edits.endName(county.office, village, seen(), named("李家湾").id(), day(2026, 1, 1), "x"), "register.endsByCase");
    }

    @Test
    void aMinorityNameIsNeverSpelledByTheRules() {
        refused(() -> new RecordedName(NameKind.MINORITY, "ئالتاي", "", "ug-Arab", "", "县志", null, null), "register.minoritySpelling");
        record(new RecordedName(NameKind.MINORITY, "ئالتاي", "Altay", "ug-Arab", "", "县志", null, null));
        assertThat(named("ئالتاي")).satisfies(name -> {
            assertThat(name.romanToned()).isEqualTo("Altay");
            assertThat(name.language()).isEqualTo("ug-Arab");
            assertThat(name.syllables()).isEmpty();
        });
    }

    @Test
    void rareCharactersAreKeptAndInvisibleOnesRefused() {
        record(name(NameKind.FORMER, "簰洲", null, day(1980, 1, 1)));
        record(name(NameKind.FORMER, "\uD842\uDFB7家湾", null, day(1970, 1, 1)));
        assertThat(texts(null)).contains("簰洲", "\uD842\uDFB7家湾");
        refused(() -> name(NameKind.ALIAS, "李\u200B家湾", null, null), "register.name");
        refused(() -> name(NameKind.ALIAS, "湾".repeat(29), null, null), "register.name");
        refused(() -> name(NameKind.ALIAS, "老湾", day(1985, 1, 1), day(1985, 1, 1)), "register.period");
    }

    @Test
    void aNewClassGivesANewCodeAndTheOldOneIsNeverGivenAgain() {
        edits.change(county.office, village, seen(), change(PlaceClass.of("221"), day(2026, 2, 1)));
        Place place = county.places.require(village);
        assertThat(place.placeCode()).isEqualTo("99012110122100000001");
        assertThat(history.codes(village)).singleElement().satisfies(code -> {
            assertThat(code.code()).isEqualTo("99012110122200000001");
            assertThat(code.endedOn()).isEqualTo(day(2026, 2, 1));
        });
        assertThat(history.past(village)).singleElement().satisfies(past -> {
            assertThat(past.placeClass()).isEqualTo(SETTLEMENT);
            assertThat(past.reason()).isEqualTo("城区扩大");
            assertThat(past.changedBy()).isEqualTo("office");
        });
        assertThat(new PlaceCodes(county.database.jdbc()).next("990121101", SETTLEMENT)).isEqualTo("99012110122200000002");
        assertThat(new AuditTrail(county.database.jdbc()).of("place", village.toString())).hasSize(1);
    }

    @Test
    void theSameCodeIsNeverBorneTwice() {
        assertThatThrownBy(() -> place(SETTLEMENT, "王家湾", "99012110122200000001"))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
    }

    @Test
    void aVillageItsCommitteeAndItsSettlementAreThreeLinkedPlaces() {
        UUID administrative = place(VILLAGE, "李家湾村", "");
        UUID committee = place(COMMITTEE, "李家湾村民委员会", "");
        Place asked = county.places.require(administrative);
        assertThat(links.suggested(asked)).extracting(PlaceLink::kind).contains(PlaceLink.Kind.GOVERNED_BY);
        edits.link(county.office, administrative, committee, PlaceLink.Kind.GOVERNED_BY);
        edits.link(county.office, administrative, village, PlaceLink.Kind.HOLDS);
        assertThat(links.of(administrative)).extracting(PlaceLink::otherName).containsExactlyInAnyOrder("李家湾村民委员会", "李家湾");
        assertThat(links.of(village)).singleElement().satisfies(link -> {
            assertThat(link.outward()).isFalse();
            assertThat(link.otherName()).isEqualTo("李家湾村");
        });
        assertThat(links.suggested(asked)).isEmpty();
        refused(() -> edits.link(county.office, administrative, village, PlaceLink.Kind.HOLDS), "register.linked");
        refused(() -> edits.link(county.office, village, committee, PlaceLink.Kind.GOVERNED_BY), "register.linkClasses");
        refused(() -> edits.link(county.office, village, village, PlaceLink.Kind.NAMED_AFTER), "register.linkClasses");
    }

    @Test
    void onlyTheOfficeOfTheDivisionWritesAndOnlyOnWhatItSaw() {
        assertThatThrownBy(() -> edits.recordName(county.clerk, village, seen(), name(NameKind.ALIAS, "老湾", null, null)))
                .isInstanceOf(Refusal.NotYours.class);
        long seen = seen();
        record(name(NameKind.ALIAS, "老湾", null, null));
        assertThatThrownBy(() -> edits.recordName(county.office, village, seen, name(NameKind.ALIAS, "大湾", null, null)))
                .isInstanceOf(Refusal.Stale.class);
        refused(() -> edits.change(county.office, village, seen(), change(SETTLEMENT, day(2026, 3, 2))), "register.later");
        refused(() -> new PlaceChange(SETTLEMENT, StatutoryKind.OTHER, PlaceStatus.PRESENT, Secrecy.PUBLIC, Protection.NONE, "", "", "",
                NamingOffice.TODAY, " ", ""), "register.reason");
    }

    @Test
    void staffFindPlacesByAnyNameAndByCodesOfThePast() {
        record(name(NameKind.FORMER, "红旗村", null, day(1981, 10, 1)));
        edits.change(county.office, village, seen(), change(PlaceClass.of("221"), day(2026, 2, 1)));
        PlaceList list = new PlaceList(county.database.jdbc());
        assertThat(list.find("红旗", "990121", "", 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.standard()).isEqualTo("李家湾");
            assertThat(row.matched()).isEqualTo("红旗村");
        });
        assertThat(list.find("990121101222", "", "", 0, 10)).extracting(PlaceList.Row::id).containsExactly(village);
        assertThat(list.find("", "990121102", "", 0, 10)).isEmpty();
        assertThat(list.find("%", "", "", 0, 10)).isEmpty();
    }

    private static PlaceChange change(PlaceClass placeClass, LocalDate since) {
        return new PlaceChange(placeClass, StatutoryKind.ESTATE, PlaceStatus.PRESENT, Secrecy.PUBLIC, Protection.HISTORIC, "", "李姓始居", "",
                since, "城区扩大", "砚民〔2026〕3号");
    }

    private UUID place(PlaceClass placeClass, String name, String code) {
        return county.database.inTransaction(() -> {
            UUID place = county.places.add(new NewPlace(placeClass, placeClass.usualKind(),
                    Geometries.FACTORY.createPoint(new Coordinate(114.31, 29.83)), List.of(county.stoneDrum), code,
                    PlaceStatus.PRESENT, Secrecy.PUBLIC, "", false));
            county.places.addName(place, new NewName(NameKind.STANDARD, Romanizer.shipped().romanize(name, placeClass), true, "", "普查",
                    null, day(1990, 1, 1), null));
            return place;
        });
    }

    private static RecordedName name(NameKind kind, String text, LocalDate from, LocalDate to) {
        return new RecordedName(kind, text, "", "zh", "", "砚川县志", from, to);
    }

    private void record(RecordedName name) {
        edits.recordName(county.office, village, seen(), name);
    }

    private long seen() {
        return county.places.require(village).rowVersion();
    }

    private NameOnRecord named(String text) {
        return history.names(village, null, null).stream().filter(name -> name.text().equals(text)).findFirst().orElseThrow();
    }

    private List<String> texts(String at) {
        return history.names(village, at == null ? null : AsOf.parse(at).orElseThrow(), null).stream().map(NameOnRecord::text).toList();
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
