package org.merestone.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.account.Account;
import org.merestone.data.account.Accounts;
import org.merestone.data.account.Role;
import org.merestone.data.division.CodeSystem;
import org.merestone.data.division.Division;
import org.merestone.data.division.NewDivision;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.geo.division.DivisionLevel;
import org.springframework.jdbc.core.JdbcTemplate;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DemoLoaderTest {

    private static final DemoCounty COUNTY = DemoCounty.generate(DemoCounty.SEED);

    private static final NewDivision COUNTY_OF_OTHERS = new NewDivision(
            DivisionLevel.COUNTY, "421202",
            CodeSystem.civilAffairs(LocalDate.of(2025, 12, 31)), "咸安区", "咸安", "区", null, "测试",
            false, LocalDate.of(2000, 1, 1), null);

    @Parameter
    TestDatabase kind;

    OpenDatabase database;
    DemoLoader loader;

    @BeforeEach
    void open() {
        database = kind.open();
        loader = new DemoLoader(new JdbcTemplate(database.source()), database.transactions(), database.geometries(),
                database.divisions(), new Accounts(database.jdbc(), OpenDatabase.CLOCK), database.ledger(), OpenDatabase.CLOCK,
                UUID::randomUUID);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int count(String sql) {
        return database.jdbc().sql("select count(*) from " + sql).query(Integer.class).single();
    }

    @Test
    void theWholeCountyIsEnteredOnceAndMarkedAsInvented() {
        assertThat(loader.load(COUNTY)).isTrue();
        assertThat(loader.load(COUNTY)).isFalse();
        assertThat(count("division where demonstration")).isEqualTo(15);
        assertThat(count("boundary_line where demonstration")).isEqualTo(COUNTY.lines().size());
        assertThat(count("marker")).isEqualTo(COUNTY.markers().size());
        assertThat(count("hydrography where demonstration")).isEqualTo(COUNTY.waters().size());
        // The approved case has named one place more.
        assertThat(count("place where demonstration")).isEqualTo(2_001);
        assertThat(count("place where not demonstration")).isZero();
        assertThat(count("place_name where kind = 'STANDARD'")).isEqualTo(2_001);
        assertThat(count("(select place_code from place group by place_code having count(*) > 1) twice")).isZero();
        assertThat(count("account where demonstration")).isEqualTo(COUNTY.accounts().size());
        assertThat(count("division_version where source not like '%虚构%'")).isZero();
    }

    @Test
    void theTrailVerifiesAndTheChangeLogMoves() {
        loader.load(COUNTY);
        var verdict = new AuditTrail(database.jdbc()).verify();
        assertThat(verdict.holds()).isTrue();
        assertThat(verdict.verified()).isEqualTo(7);
        var log = new ChangeLog(database.jdbc());
        assertThat(log.version()).isGreaterThan(2_000);
        assertThat(log.since(0, 15)).allSatisfy(e -> assertThat(e.change().entity()).isEqualTo("division"));
        assertThat(database.events()).isNotEmpty();
    }

    @Test
    void theLinesOfEveryYearEncloseTwelveTownships() {
        loader.load(COUNTY);
        for (int year : new int[] {2006, 2021, 2026}) {
            assertThat(areasOn(LocalDate.of(year, 6, 1))).as("%d", year).isEqualTo(12);
        }
    }

    private int areasOn(LocalDate day) {
        var polygonizer = new Polygonizer();
        List<Geometry> lines = new ArrayList<>();
        database.jdbc().sql("""
                select geom from boundary_line_version where stage = 'IN_FORCE' and valid_from <= :day
                and (valid_to is null or valid_to > :day)""").param("day", day)
                .query((row, n) -> database.geometries().require(row, "geom")).list().forEach(lines::add);
        assertThat(lines).hasSize(COUNTY.lines().size());
        lines.forEach(polygonizer::add);
        return polygonizer.getPolygons().size();
    }

    @Test
    void linesLieInTheRegisterAtTheirStage() {
        loader.load(COUNTY);
        long approved = COUNTY.lines().stream().filter(l -> l.state() == DemoLineState.APPROVED).count();
        assertThat(count("boundary_line_version where legal_status = 'STATUTORY' and stage = 'IN_FORCE' and valid_to is null"))
                .isEqualTo((int) approved);
        assertThat(count("boundary_line_version where stage = 'DRAFT'")).isEqualTo(3);
        assertThat(count("line_task where state = 'DRAFTED'")).isEqualTo(3);
        assertThat(count("line_confirmation c join boundary_line_version v on v.id = c.line_version_id"
                + " where c.fingerprint = v.fingerprint")).isEqualTo(3);
        assertThat(count("line_confirmation c join account a on a.id = c.confirmed_by"
                + " join division_version d on d.division_id = c.unit_id where d.code = a.division_code")).isEqualTo(3);
        assertThat(count("boundary_line a join boundary_line b on a.code = b.code and a.id <> b.id")).isZero();
    }

    @Test
    void boundaryPointsLieInTheDirectionOfTheirLine() {
        loader.load(COUNTY);
        var draft = COUNTY.lines().stream().filter(l -> l.draft() != null).findFirst().orElseThrow();
        var stored = database.jdbc().sql("""
                select p.geom from boundary_point p join boundary_line_version v on v.id = p.line_version_id
                join boundary_line l on l.id = v.line_id where l.code = :code order by p.seq""").param("code", draft.code())
                .query((row, n) -> database.geometries().require(row, "geom").getCoordinate()).list();
        var course = List.of(Objects.requireNonNull(draft.draft()).getCoordinates());
        assertThat(stored).hasSize(course.size() - 2);
        for (int i = 0; i < stored.size(); i++) {
            assertThat(stored.get(i)).isEqualTo(course.get(i + 1));
        }
    }

    @Test
    void everyMarkerHasAPositionAndThreeReferenceObjects() {
        loader.load(COUNTY);
        assertThat(count("marker m where (select count(*) from reference_object r where r.marker_id = m.id) < 3")).isZero();
        assertThat(count("marker m join marker_position p on p.marker_id = m.id where p.valid_to is null"))
                .isEqualTo(COUNTY.markers().size());
    }

    @Test
    void theApprovedCaseHasItsPlaceAndTheCheckedOnesTheirFindings() {
        loader.load(COUNTY);
        assertThat(count("naming_case c join place_name n on n.place_id = c.place_id"
                + " where c.state = 'APPROVED' and n.name = c.name and n.approval_document = c.approval_document")).isOne();
        assertThat(count("naming_finding f join place_name n on n.place_id = f.conflict_place_id"
                + " where n.name = f.conflict_name and n.kind = 'STANDARD'")).isEqualTo(2);
        assertThat(count("naming_case c where (select count(*) from naming_case_event e where e.case_id = c.id"
                + " and e.to_state = c.state) <> 1")).isZero();
    }

    @Test
    void whatIsNotPublicIsEnteredAsSuch() {
        loader.load(COUNTY);
        assertThat(count("place where secrecy <> 'PUBLIC'"))
                .isEqualTo((int) COUNTY.names().stream().filter(n -> !n.secrecy().equals("PUBLIC")).count());
        assertThat(count("boundary_line_version where stage = 'DRAFT' and classification = 'PUBLIC'")).isZero();
    }

    @Test
    void theFirstAdministratorKeepsTheirAccount() {
        var accounts = new Accounts(database.jdbc(), OpenDatabase.CLOCK);
        var own = new Account(UUID.randomUUID(), "admin", "{noop}x", "管理员", "", true, false, Set.of(Role.ADMINISTRATOR));
        accounts.add(own);
        assertThat(loader.load(COUNTY)).isTrue();
        assertThat(accounts.byUsername("admin")).contains(own);
        assertThat(accounts.byUsername("surveyor")).map(Account::passwordHash).get().asString().startsWith("{bcrypt}");
    }

    @Test
    void aRegisterWithRealDivisionsIsLeftAlone() {
        database.doInTransaction(() -> database.divisions().add(COUNTY_OF_OTHERS));
        assertThat(loader.load(COUNTY)).isFalse();
        assertThat(database.divisions().on(LocalDate.of(2026, 3, 1))).extracting(Division::demonstration).containsOnly(false);
        assertThat(count("account")).isZero();
    }
}
