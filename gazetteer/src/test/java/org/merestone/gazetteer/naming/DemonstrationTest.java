package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
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
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.demo.DemoCounty;
import org.merestone.data.demo.DemoLoader;
import org.merestone.data.ledger.Actor;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.gazetteer.search.Match;
import org.merestone.gazetteer.search.NameHit;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.gazetteer.search.NameSearch;
import org.merestone.gazetteer.search.PublishedName;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.jdbc.core.JdbcTemplate;

/** The gazetteer on the invented county, as a newcomer meets it. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class DemonstrationTest {

    private static final DemoCounty COUNTY = DemoCounty.generate(DemoCounty.SEED);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Parameter
    TestDatabase kind;

    OpenDatabase database;
    NamingDesk desk;
    Accounts accounts;

    @BeforeEach
    void open() {
        database = kind.open();
        accounts = new Accounts(database.jdbc(), OpenDatabase.CLOCK);
        new DemoLoader(new JdbcTemplate(database.source()), database.transactions(), database.geometries(), database.divisions(),
                accounts, database.ledger(), OpenDatabase.CLOCK, UUID::randomUUID).load(COUNTY);
        desk = new NamingDesk(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyPublishedNameIsFoundByItselfByItsPinyinAndByItsInitials() {
        Collection<PublishedName> names = desk.published.load(TODAY);
        assertThat(names).hasSizeGreaterThan(1_500);
        NameSearch search = NameSearch.of(names);
        assertThat(names).allSatisfy(name -> {
            assertThat(places(search, name, name.text())).contains(name.placeId());
            assertThat(places(search, name, name.romanPlain())).contains(name.placeId());
            assertThat(places(search, name, name.initials())).contains(name.placeId());
        });
    }

    @Test
    void aFormerNameLeadsToTheNameInForce() {
        Collection<PublishedName> names = desk.published.load(TODAY);
        PublishedName former = names.stream().filter(name -> name.kind() == NameKind.FORMER)
                .filter(name -> names.stream().noneMatch(other -> other != name && other.text().equals(name.text())))
                .findFirst().orElseThrow();
        NameHit hit = NameSearch.of(names).search(NameQuery.of(former.text())).get(0);
        assertThat(hit.matched()).isEqualTo(Match.FORMER);
        assertThat(hit.currentName()).isEqualTo(former.standardText()).isNotEqualTo(former.text());
    }

    @Test
    void theInventedNamesAreSpelledAsTheRomanizerSpells() {
        List<String> otherwise = new ArrayList<>();
        COUNTY.names().forEach(name -> {
            String ours = Romanizer.shipped().romanize(name.name(), new PlaceClass(name.classCode()),
                    name.townshipCode()).toned();
            if (!ours.equals(name.roman().toned())) {
                otherwise.add(name.name() + " " + name.classCode() + " " + ours + " (there: " + name.roman().toned() + ")");
            }
        });
        assertThat(otherwise).isEmpty();
    }

    @Test
    void theCasesOfTheDemonstrationCheckAsTheyWereWritten() {
        Actor office = accounts.all().stream().filter(account -> account.roles().contains(Role.NAMING_OFFICE)).findFirst()
                .orElseThrow().as(Role.NAMING_OFFICE);
        List<NamingCase> cases = desk.cases.list("9901", EnumSet.allOf(CaseState.class));
        assertThat(cases).extracting(NamingCase::state).contains(CaseState.DRAFT, CaseState.SUBMITTED, CaseState.CHECKED,
                CaseState.APPROVED, CaseState.RETURNED);
        NamingCase duplicate = named(cases, "人民路");
        desk.deciding.check(office, duplicate.id(), duplicate.rowVersion());
        assertThat(desk.cases.findings(duplicate.id())).extracting(StoredFinding::ruleId).contains("N07");
        NamingCase homophone = named(cases, "闻昌路");
        desk.deciding.check(office, homophone.id(), homophone.rowVersion());
        assertThat(desk.cases.findings(homophone.id())).extracting(StoredFinding::ruleId).containsExactly("N08");
        NamingCase clean = cases.stream().filter(c -> c.state() == CaseState.SUBMITTED).findFirst().orElseThrow();
        NamingCase checked = desk.deciding.check(office, clean.id(), clean.rowVersion());
        assertThat(desk.cases.findings(clean.id())).isEmpty();
        desk.conducting.waive(office, checked.id(), List.of(Demand.values()).stream().filter(desk.demands.of(checked)::containsKey)
                .toList(), "示例");
        assertThat(desk.deciding.approve(office, checked.id(), checked.rowVersion(), NamingOffice.decision()).state())
                .isEqualTo(CaseState.APPROVED);
        assertThat(NameSearch.of(desk.published.load(TODAY)).search(NameQuery.of(clean.name()))).isNotEmpty();
    }

    @Test
    void everyTownshipWhoseLinesAreInForceHasAnArea() {
        var townships = database.divisions().today(DivisionLevel.TOWNSHIP, "990121");
        assertThat(townships).isNotEmpty()
                .allSatisfy(township -> assertThat(desk.areas.of(township.id(), TODAY)).isPresent());
    }

    private static NamingCase named(List<NamingCase> cases, String name) {
        return cases.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<UUID> places(NameSearch search, PublishedName name, String text) {
        return search.search(NameQuery.of(text).within(name.divisionCode()).near(name.lon(), name.lat()).limit(100)).stream()
                .map(NameHit::id).toList();
    }
}
