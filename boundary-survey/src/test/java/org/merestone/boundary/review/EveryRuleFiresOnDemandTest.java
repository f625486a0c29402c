package org.merestone.boundary.review;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.boundary.BoundaryRegister;
import org.merestone.boundary.FourTownships;
import org.merestone.boundary.NorthSurvey;
import org.merestone.boundary.demarcation.CourseEdits;
import org.merestone.boundary.demarcation.EnteredPosition;
import org.merestone.boundary.demarcation.MarkerPage;
import org.merestone.boundary.demarcation.MarkerPlacement;
import org.merestone.boundary.demarcation.MarkerRegistration;
import org.merestone.boundary.demarcation.TaskDesk;
import org.merestone.boundary.course.Follows;
import org.merestone.boundary.course.Movement;
import org.merestone.boundary.course.Relation;
import org.merestone.boundary.course.Section;
import org.merestone.boundary.quality.RuleScope;
import org.merestone.data.TestDatabase;
import org.merestone.data.rule.Rule;
import org.merestone.data.rule.RuleBook;

/** Each rule 1 to 72 of the catalogue finds, when somebody asks, what was spoiled in the register however it came to be so. */
class EveryRuleFiresOnDemandTest {

    private static final String PARCEL = """
            [属性描述]
            格式版本号=1.01版本
            坐标系=2000国家大地坐标系
            几度分带=3
            投影类型=高斯克吕格
            计量单位=米
            带号=38
            精度=0.001
            转换参数=,,,,,,
            [地块坐标]
            4,0.0000,1,某村,面,,,,@
            J1,1,3308899.799,38528985.021
            J2,1,3306849.606,38529202.900
            J3,1,3304632.382,38529131.428
            J4,1,3302414.613,38528847.310
            """;

    private static final Map<String, Consumer<SpoiledLine>> DRAFT = Map.ofEntries(
            entry("1", line -> line.sql("update division_version set code = '990199101' where code = ?", FourTownships.SHIMEN)),
            entry("2", line -> line.sql("update division_version set code = '990121250' where code = ?", FourTownships.SHIMEN)),
            entry("3", line -> line.sql("update division_version set code = '990121109' where code = ?", FourTownships.SHIMEN)),
            entry("4", line -> line.draft("update boundary_line set code = '990121101202' where id = :line")),
            entry("5", line -> line.draft("update marker set serial = 7 where serial = 3 and line_version_id = :draft")),
            entry("6", line -> line.draft("update marker set serial = 4 - serial where line_version_id = :draft")),
            entry("7", line -> line.draft("update marker set code = '990121101102002A' where id = :marker")),
            entry("8", EveryRuleFiresOnDemandTest::stonesOnEachOthersBank),
            entry("9", line -> line.sql("update division_version set code = '990122102' where code = ?", FourTownships.BAILU)),
            entry("10", line -> line.draft("update boundary_line set name = '无名线' where id = :line")),
            entry("11", line -> line.draft("update marker set code = '990121101109002Q' where id = :marker")),
            entry("12", line -> line.file("西安80_north.dat", NorthSurvey.FILE)),
            entry("13", line -> line.fileWith("38529131.4276", "50529131.4276")),
            entry("14", line -> line.fileWith("3304632.3824", "3404632.3824")),
            entry("15", line -> line.fileWith("3304632.3824", "9304632.3824")),
            entry("16", line -> line.file("north.csv", "点名,经度,纬度\n"
                    + "JZ001,114°18′00.4″,29°53′54.6″\nJZ003,114°18′00.0″,29°61′00.0″\n")),
            entry("17", line -> line.draft("update boundary_point set x_north = x_north + 1 where number = 'JB002'"
                    + " and line_version_id = :draft")),
            entry("18", line -> line.fileWith("3304632.3824", "3304632.3824123456")),
            entry("19", line -> line.draft("update boundary_point set number = 'JB001' where number = 'JB002'"
                    + " and line_version_id = :draft")),
            entry("20", line -> line.draft("update boundary_point set geom = (select p.geom from boundary_point p where p.number = 'JB001'"
                    + " and p.line_version_id = :draft) where number = 'JB002' and line_version_id = :draft")),
            entry("21", line -> line.draft("update boundary_point set height_m = 9999 where number = 'JB002'"
                    + " and line_version_id = :draft")),
            entry("22", line -> line.file("north.csv", "点名,编码,北坐标X,东坐标Y,高程H,解状态,PDOP\n"
                    + "JZ001,JZ,3308899.7993,38528985.0207,212.410,浮动,1.3\nJZ003,JZ,3297980.9823,38529003.8174,149.720,固定,1.3\n")),
            entry("23", line -> line.fileWith("JB002,JB,", "JB002，JB，")),
            entry("24", line -> line.sql("insert into survey_batch (id, task_id, sha256, file_name, format, encoding, state, uploaded_by,"
                    + " uploaded_at, mends) select ?, task_id, sha256, 'before.dat', format, encoding, state, uploaded_by,"
                    + " uploaded_at - interval '1' day, mends from survey_batch where state = 'ACCEPTED'", UUID.randomUUID())),
            entry("25", line -> line.file("parcel.txt", PARCEL)),
            entry("26", line -> line.file("gcj02.dat", NorthSurvey.FILE)),
            entry("27", line -> line.draft("update marker set shape = 'THREE_FACED' where id = :marker")),
            entry("28", line -> line.draft("update marker_face set faces_unit_id = (select division_id from division_version where code = '"
                    + FourTownships.YUNTAI + "') where face_no = 1 and marker_id = :marker")),
            entry("29", line -> line.draft("delete from reference_object where seq = 3 and marker_id = :marker")),
            entry("30", line -> line.draft("update reference_object set distance_m = 150 where seq = 3 and marker_id = :marker")),
            entry("31", line -> line.draft("update reference_object set azimuth_kind = 'MAGNETIC', declination_deg = -4 where seq = 3"
                    + " and marker_id = :marker")),
            entry("32", line -> line.draft("update reference_object set azimuth_deg = 13 where seq = 2 and marker_id = :marker")),
            entry("33", line -> line.draft("update reference_object set geom = (select p.geom from marker_position p join marker m on"
                    + " m.id = p.marker_id and m.serial = 1 and m.line_version_id = :draft) where seq = 3 and marker_id = :marker")),
            entry("34", line -> line.sql("update marker_position set geom = ? where marker_id = (select id from marker where serial = 2"
                    + " and line_version_id = ?)", line.point(114.29, 29.85), line.line.draft)),
            entry("36", line -> line.draft("update marker set managing_unit_id = (select division_id from division_version where code = '"
                    + FourTownships.YUNTAI + "') where id = :marker")),
            entry("39", line -> line.draft("update marker_position set accuracy_m = 3 where marker_id = :marker")),
            entry("40", line -> line.draftRuns(114.3, 29.8, 114.3, 29.8, 114.3, 29.9)),
            entry("41", line -> line.draftRuns(114.3, 29.8, 114.35, 29.79, 114.36, 29.85, 114.3, 29.9)),
            entry("42", line -> line.standingRuns("青溪云台线", new double[] {114.3, 29.75, 114.3, 29.7})),
            entry("43", SpoiledLine::townshipWithoutLand),
            // A strip of two metres by a hundred and ten inside 石门镇 that is nobody's.
            entry("44", line -> line.standingRuns("石门线", new double[] {114.3, 29.9, 114.2, 29.9, 114.2, 29.8},
                    new double[] {114.25, 29.85, 114.25, 29.851, 114.25002, 29.851, 114.25002, 29.85, 114.25, 29.85})),
            entry("45", line -> line.sql("update boundary_line set unit_a_id = unit_b_id, unit_b_id = unit_a_id where name = '青溪云台线'")),
            entry("46", line -> line.draftRuns(114.3, 29.8, 114.3, 29.89)),
            entry("47", line -> line.standingRuns("演示县界", new double[] {114.2, 29.7, 114.3, 29.7, 114.41, 29.7, 114.4, 29.8, 114.4, 29.9,
                114.3, 29.9, 114.2, 29.9, 114.2, 29.8, 114.2, 29.7})),
            entry("48", line -> line.standingRuns("演示县界", new double[] {114.2, 29.7, 114.4, 29.7, 114.4, 29.9, 114.2, 29.9, 114.2, 29.7})),
            entry("49", line -> line.draft("update boundary_line_version set length_m = 99999 where id = :draft")),
            entry("50", line -> line.draftRuns(114.3, 29.8, 114.3, 29.85, 114.3, 29.850002, 114.3, 29.9)),
            entry("51", EveryRuleFiresOnDemandTest::besideItsRiver),
            entry("53", line -> line.draft("update boundary_line_version set valid_to = date '2020-01-01' where line_id = :line"
                    + " and stage = 'IN_FORCE'")),
            entry("55", line -> line.sentence("从.{2,12}?起", "从大石头起")),
            entry("56", line -> line.sentence("向[东南西北偏]+", "向东")),
            entry("57", line -> line.sentence("(?<=约|全长)[0-9.]+", "99.9")),
            entry("58", line -> line.sentence("。", "，经099号界桩。")),
            entry("59", line -> line.sentence("向[东南西北偏]+", "向北东北")),
            entry("60", line -> line.sentence("。", "，经5355m鞍部。")),
            entry("61", line -> line.sentence("。", "，沿淦河河道。")),
            entry("62", line -> line.draft("delete from reference_object where seq = 3 and marker_id = :marker")),
            entry("63", line -> line.draft("update line_confirmation set fingerprint = repeat('1', 64) where line_version_id = :draft")),
            entry("64", line -> {
                line.sql("update agreement_signature set fingerprint = repeat('1', 64) where agreement_id = ?", line.agreement);
                line.sql("update agreement set state = 'REPORTED' where id = ?", line.agreement);
            }),
            entry("67", line -> line.sql("update agreement_sheet set scale = 50000 where agreement_id = ?", line.agreement)),
            entry("68", line -> line.sql("update agreement_sheet set sha256 = null where agreement_id = ?", line.agreement)),
            entry("70", EveryRuleFiresOnDemandTest::onePaperFiledTwice));

    /** What a line shows once it is law. */
    private static final Map<String, Consumer<SpoiledLine>> LAW = Map.of(
            "38", line -> line.draft("update line_confirmation set fingerprint = repeat('1', 64) where line_version_id = :draft"),
            "52", line -> line.draft("update boundary_line_version set fingerprint = repeat('1', 64) where id = :draft"),
            "65", line -> line.draft("update boundary_line_version set valid_from = date '2026-04-01' where id = :draft"),
            "66", line -> line.draft("update boundary_line_version set approval_document = '另函1号' where id = :draft"),
            "71", line -> {
                line.draft("update boundary_line_version set classification = 'PUBLIC' where id = :draft");
                line.draft("update boundary_line set demonstration = false where id = :line");
            },
            "72", line -> onePaper(line, List.of("ACCEPTANCE_REPORT")));

    /** What is true of the line without any fault: 6.5 km without a marker, no photographs, a draft that changes the course. */
    private static final Set<String> FROM_THE_START = Set.of("35", "37", "46", "54");
    /** And once it is law: an archive that is not complete. */
    private static final Set<String> ONCE_LAW = Set.of("69");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsSpoiledIsFoundByItsRuleAndByNoneBefore(TestDatabase kind) {
        SoftAssertions softly = new SoftAssertions();
        try (SpoiledLine line = new SpoiledLine(kind, folder)) {
            Set<String> before = line.brokenBy(faultless -> { });
            softly.assertThat(before).containsAll(List.of("35", "37", "54")).isSubsetOf(FROM_THE_START);
            DRAFT.forEach((rule, fault) -> softly.assertThat(line.brokenBy(fault)).as("rule " + rule).contains(rule));
            line.becomeLaw();
            softly.assertThat(line.brokenBy(faultless -> { })).contains("69").doesNotContain("38", "52", "63", "65", "66", "71", "72");
            LAW.forEach((rule, fault) -> softly.assertThat(line.brokenBy(fault)).as("rule " + rule).contains(rule));
        }
        softly.assertAll();
    }

    @Test
    void everyRuleOfTheCatalogueFrom1To72IsRunAndFires() {
        Set<String> all = IntStream.rangeClosed(1, 72).mapToObj(Integer::toString).collect(Collectors.toSet());
        assertThat(RuleScope.all()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        Set<String> fires = new TreeSet<>(DRAFT.keySet());
        fires.addAll(LAW.keySet());
        fires.addAll(FROM_THE_START);
        fires.addAll(ONCE_LAW);
        assertThat(fires).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @EnumSource(value = TestDatabase.class, names = "H2")
    void everyRuleThatIsRunStandsInTheCatalogue(TestDatabase kind) {
        try (BoundaryRegister register = new BoundaryRegister(kind, folder)) {
            assertThat(register.beans(RuleBook.class).stream().flatMap(book -> book.rules().stream()).map(Rule::id))
                    .doesNotHaveDuplicates().containsAll(RuleScope.all());
        }
    }

    private static void stonesOnEachOthersBank(SpoiledLine line) {
        MarkerPage page = line.register.get(MarkerRegistration.class).all(line.surveyor, line.line.task).get(1);
        double lon = page.marker().position().point().getX();
        double lat = page.marker().position().point().getY();
        line.register.get(MarkerPlacement.class).place(line.surveyor, line.line.draft, page.draftRowVersion(), page.marker().id(),
                List.of(new EnteredPosition.Degrees(lon + 0.0003, lat), new EnteredPosition.Degrees(lon - 0.0003, lat)));
    }

    /** The first section says that it follows a river, which flows a kilometre beside it. */
    private static void besideItsRiver(SpoiledLine line) {
        long seen = line.register.get(TaskDesk.class).course(line.surveyor, line.line.task).rowVersion();
        line.register.get(CourseEdits.class).follow(line.surveyor, line.line.draft, seen, 0, new Section.Terrain(Follows.RIVER, "陆水",
                Relation.of(Relation.Place.CENTRE_LINE), Movement.ALONG, false));
        line.sql("insert into hydrography (id, kind, name, geom, source, demonstration) values (?, 'RIVER', '陆水', ?, 'test', true)",
                UUID.randomUUID(), line.course(114.31, 29.7, 114.31, 29.95));
    }

    private static void onePaperFiledTwice(SpoiledLine line) {
        onePaper(line, List.of("PLAN_APPROVAL", "PLANTING_RECORD"));
    }

    /** The line is in a project, the acceptance of which was done in the year before, and one file was filed as so many papers. */
    private static void onePaper(SpoiledLine line, List<String> kinds) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now();
        line.sql("insert into demarcation_project (id, county_id, name, contractor, supervisor, begins_on, ends_on, opened_by, opened_at)"
                + " select ?, division_id, 'p', 'c', 's', date '2025-01-01', date '2026-12-31', ?, ? from division_version"
                + " where code = '990121'", id, line.surveyor.requireAccount(), now);
        line.sql("insert into project_line (id, project_id, line_id, stage) values (?, ?, ?, 13)", id, id, line.line.line);
        line.sql("insert into project_stage (project_line_id, stage, planned_on, done_on)"
                + " values (?, 12, date '2025-06-01', date '2025-06-01')",
                id);
        for (String kind : kinds) {
            line.sql("insert into stage_document (id, project_line_id, kind, title, document_no, dated, sha256, filed_by, filed_at)"
                    + " select ?, ?, ?, ?, '1号', date '2025-05-01', sha256, ?, ? from survey_batch where state = 'ACCEPTED'",
                    UUID.randomUUID(), id, kind, kind, line.surveyor.requireAccount(), now);
        }
    }
}
