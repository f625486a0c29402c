package org.merestone.gazetteer.census;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.merestone.data.OpenDatabase;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.ledger.AuditTrail;
import org.merestone.data.ledger.ChangeLog;
import org.merestone.gazetteer.hard.HardCase;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.place.Place;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.PublishedNames;
import org.merestone.gazetteer.place.ReferenceTables;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.sheet.Xlsx;
import org.merestone.geo.Severity;

/** Sheets of the census into the register. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CensusImportsTest {

    private static final String GOOD = "李家湾,99012110122200000007,22200,砚川县石鼓镇,114°18′36″,,29°49′48″,,Lǐjiāwān,红旗湾、老湾,公开,1985年6月,现今地名,\n";

    @Parameter
    TestDatabase kind;

    @TempDir
    Path folder;

    CensusOffice county;

    @BeforeEach
    void open() {
        county = new CensusOffice(kind.open(), folder);
    }

    @AfterEach
    void close() {
        county.database.close();
    }

    @Test
    void aRowBecomesAPlaceWithItsNames() {
        CensusSheet sheet = county.checked(GOOD);
        assertThat(sheet.state()).isEqualTo(CensusSheet.State.CHECKED);
        assertThat(placeCount()).isZero();
        run(sheet.id());
        Place place = county.places.require(only());
        assertThat(place.placeCode()).isEqualTo("99012110122200000007");
        assertThat(place.secrecy()).isEqualTo(Secrecy.PUBLIC);
        // 18′36″ is 0.31°, 49′48″ is 0.83°.
        assertThat(place.geometry().getCoordinate().x).isEqualTo(114.31);
        assertThat(place.geometry().getCoordinate().y).isEqualTo(29.83);
        assertThat(place.standard()).satisfies(name -> {
            assertThat(name.romanToned()).isEqualTo("Lǐjiāwān");
            assertThat(name.validFrom()).isEqualTo(LocalDate.of(1985, 6, 1));
            assertThat(name.romanConfirmed()).isTrue();
        });
        assertThat(place.names()).filteredOn(name -> name.kind() == NameKind.FORMER).extracting(name -> name.text())
                .containsExactlyInAnyOrder("红旗湾", "老湾");
        assertThat(county.database.jdbc().sql("select record from place_census").query(String.class).single())
                .contains("命名时间\t1985年6月\n").contains("标准名称*\t李家湾\n");
        assertThat(new AuditTrail(county.database.jdbc()).of("census-import", sheet.id().toString())).extracting(entry -> entry.act().action())
                .containsExactly("census.upload", "census.check", "census.import");
        assertThat(new ChangeLog(county.database.jdbc()).version()).isEqualTo(1);
    }

    @Test
    void nothingIsPublicThatDoesNotSaySo() {
        run(county.checked("甲湾,,农村居民点,石鼓镇,114.31,,29.83,,,,,,,\n乙湾,,22200,990121101,114.32,,29.83,,,,秘密,,,\n丙湾,,22200,石鼓镇,114.33,,29.83,,,,公开,,,\n").id());
        assertThat(county.database.jdbc().sql("select secrecy from place order by secrecy").query(String.class).list())
                .containsExactly("INTERNAL", "PUBLIC", "SECRET");
        assertThat(new PublishedNames(county.database.jdbc(), county.database.geometries(), county.database.divisions(),
                new ReferenceTables(county.database.jdbc(), OpenDatabase.CLOCK, UUID::randomUUID))
                .load(LocalDate.of(2026, 3, 1))).extracting(name -> name.text()).containsExactly("丙湾");
    }

    @Test
    void oneRowThatIsWrongKeepsAllOut() {
        CensusSheet sheet = county.checked(GOOD + "乙湾,,22200,石鼓镇,114.31,,,,,,,,,\n");
        assertThat(sheet.state()).isEqualTo(CensusSheet.State.REFUSED);
        assertThat(sheet.errors()).isEqualTo(1);
        refused(() -> run(sheet.id()), "census.notChecked");
        assertThat(placeCount()).isZero();
    }

    @Test
    @HardCase(HardCase.Of.END_WEST_OF_ITS_BEGINNING)
    void anEndWestOfItsBeginningIsToldWithBoth() {
        assertThat(found("甲湾,,22200,石鼓镇,114°20′00″,114°18′00″,29.83,29.84,,,,,,\n")).singleElement().satisfies(finding -> {
            assertThat(finding.row()).isEqualTo(2);
            assertThat(finding.heading()).isEqualTo("至东经");
            assertThat(finding.ruleId()).isEqualTo("G01");
            assertThat(finding.messageZh()).contains("114°18′00″ 小于“东经”114°20′00″");
            assertThat(finding.messageEn()).contains("is less than");
        });
        run(county.checked("甲湾,,22200,石鼓镇,114.30,114.32,29.83,29.84,,,,,,\n").id());
        assertThat(county.places.require(only()).geometry().getEnvelopeInternal()).isEqualTo(new Envelope(114.30, 114.32, 29.83, 29.84));
    }

    @Test
    void eachFaultIsASentenceWithItsRowAndColumn() {
        assertThat(faults("甲湾,,22200,石鼓镇,114°60′00″,,29.83,,,,,,,\n")).containsExactly("东经");
        assertThat(faults("甲湾,,22200,石鼓镇,29.83,,114.31,,,,,,,\n")).containsExactly("东经", "北纬");
        assertThat(faults("甲湾,,不知道,石鼓镇,114.31,,29.83,,,,,,,\n")).containsExactly("地名类别");
        assertThat(faults("甲湾,,22200,无此镇,114.31,,29.83,,,,,,,\n")).containsExactly("所在跨行政区");
        assertThat(faults("甲湾,,22200,石鼓镇,114.31,,29.83,,,,很秘密,,,\n")).containsExactly("密级");
        assertThat(faults("甲湾,123,22200,石鼓镇,114.31,,29.83,,,,,,,\n")).containsExactly("地名代码");
        assertThat(faults("甲湾,99012110223514000001,22200,石鼓镇,114.31,,29.83,,,,,,,\n")).containsExactly("地名代码");
        assertThat(faults("甲\u200B湾,,22200,石鼓镇,114.31,,29.83,,,,,,,\n")).containsExactly("标准名称");
        assertThat(faults("甲湾,,22200,石鼓镇,114.31,,29.83,,,,,1990,历史地名,\n")).isEmpty();
    }

    @Test
    void aCodeComesOnceInTheSheetAndInTheRegister() {
        assertThat(found(GOOD + GOOD.replace("李家湾", "王家湾"))).extracting(StoredFinding::messageZh).singleElement().asString()
                .contains("与第 2 行相同");
        run(county.checked(GOOD).id());
        assertThat(found(GOOD)).extracting(StoredFinding::messageZh).singleElement().asString().contains("已在地名库中");
    }

    @Test
    void rowsWithoutACodeAreNumberedBehindThoseThatHaveOne() {
        run(county.checked("甲湾,,22200,石鼓镇,114.31,,29.83,,,,,,,\n" + GOOD + "乙湾,,22200,石鼓镇,114.31,,29.83,,,,,,,\n").id());
        assertThat(county.database.jdbc().sql("select place_code from place order by place_code").query(String.class).list())
                .containsExactly("99012110122200000007", "99012110122200000008", "99012110122200000009");
    }

    @Test
    void whatBecameWrongSinceTheCheckKeepsAllOut() {
        CensusSheet first = county.checked(GOOD);
        CensusSheet second = county.checked("乙湾,,22200,石鼓镇,114.31,,29.83,,,,,,,\n" + GOOD);
        run(first.id());
        assertThatThrownBy(() -> run(second.id())).isInstanceOf(Refusal.Stale.class);
        assertThat(placeCount()).isEqualTo(1);
        assertThat(county.imports.require(county.office, second.id()).state()).isEqualTo(CensusSheet.State.CHECKED);
    }

    @Test
    void aCancelledImportLeavesNothing() {
        CensusSheet sheet = county.checked(GOOD.repeat(1) + "乙湾,,22200,石鼓镇,114.31,,29.83,,,,,,,\n");
        CensusProgress progress = new CensusProgress();
        progress.cancel();
        county.imports.run(county.office, sheet.id(), progress);
        assertThat(progress.stage()).isEqualTo(CensusProgress.Stage.CANCELLED);
        assertThat(placeCount()).isZero();
        run(sheet.id());
        assertThat(placeCount()).isEqualTo(2);
        refused(() -> run(sheet.id()), "census.notChecked");
    }

    @Test
    void aSpellingOfTheSheetStaysAndWaitsForAPerson() {
        CensusSheet sheet = county.checked("十里铺,,22200,石鼓镇,114.31,,29.83,,Shilipu,,,,,\n甲湾,,22200,石鼓镇,114.31,,29.83,,Jiawang,,,,,\n");
        assertThat(county.imports.findings(county.office, sheet.id(), 0, 10)).filteredOn(finding -> finding.ruleId().equals("R01"))
                .singleElement().satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WARN);
                    assertThat(finding.messageZh()).contains("Jiawang").contains("Jiǎwān");
                });
        run(sheet.id());
        assertThat(county.database.jdbc().sql("select roman_confirmed from place_name where name = '甲湾'").query(Boolean.class).single()).isFalse();
        assertThat(county.database.jdbc().sql("select roman_toned from place_name where name = '十里铺'").query(String.class).single())
                .isEqualTo("Shílǐpù");
    }

    @Test
    void columnsThatNobodyKnowsAreNamedByAPerson() {
        byte[] file = "地名登记表,,,,\n标准名称,种类,东经,北纬,地点\n甲湾,22200,114.31,29.83,石鼓镇\n".getBytes(Charset.forName("GB18030"));
        UUID id = county.imports.upload(county.office, "登记表.csv", file);
        assertThat(county.imports.preview(county.office, id).columns().mapping()).isEqualTo("NAME,,EAST,NORTH,");
        refused(() -> county.imports.map(county.office, id, "NAME,,EAST,NORTH,"), "census.column");
        refused(() -> county.imports.map(county.office, id, "NAME,NAME,EAST,NORTH,"), "census.mappedTwice");
        refused(() -> county.imports.map(county.office, id, "NAME,CLASS"), "census.mapping");
        county.imports.map(county.office, id, "NAME,CLASS,EAST,NORTH,DIVISION");
        county.imports.check(county.office, id, new CensusProgress());
        run(id);
        assertThat(placeCount()).isEqualTo(1);
    }

    @Test
    void anXlsxOfTheSameRowsGivesTheSame() {
        UUID id = county.imports.upload(county.office, "成果表.xlsx", new Xlsx().rows(List.of(
                List.of("湖北省地名成果表"), List.of("标准名称", "地名类别", "东经", "北纬", "所在行政区", "使用时间", "废止年份", "命名时间"),
                List.of("甲湾", "农村居民点", "114°18′36″", "29°49′48″", "石鼓镇、柳渡镇", "历史地名", "1999", "1950"))).bytes());
        county.imports.check(county.office, id, new CensusProgress());
        run(id);
        Place place = county.places.require(only());
        assertThat(place.placeCode()).isEqualTo("99012100022200000001");
        assertThat(place.divisionIds()).hasSize(2);
        assertThat(place.status()).isEqualTo(PlaceStatus.HISTORICAL);
        assertThat(place.standard().validTo()).isEqualTo(LocalDate.of(1999, 1, 1));
    }

    @Test
    void onlyTheOfficeImportsAndOnlyForItsOwnDivision() {
        assertThatThrownBy(() -> county.imports.upload(county.clerk, "x.csv", (CensusOffice.HEAD + GOOD).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.NotYours.class);
        refused(() -> county.imports.upload(county.office, "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)), "census.noHeader");
        assertThatThrownBy(() -> county.imports.require(county.office, UUID.randomUUID())).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void sentencesAreThereInBothLanguages() {
        CensusFinding finding = CensusFinding.error(3, CensusField.EAST, "G01", "missing", "东经");
        assertThat(finding.message(Locale.CHINESE)).isEqualTo("缺少“东经”。请补填。");
        assertThat(finding.message(Locale.ENGLISH)).contains("Fill it in");
    }

    private List<StoredFinding> found(String rows) {
        return county.imports.findings(county.office, county.checked(rows).id(), 0, 100).stream()
                .filter(finding -> finding.severity() == Severity.ERROR).toList();
    }

    private List<String> faults(String rows) {
        return found(rows).stream().map(StoredFinding::heading).toList();
    }

    private void run(UUID sheet) {
        county.imports.run(county.office, sheet, new CensusProgress());
    }

    private int placeCount() {
        return county.database.jdbc().sql("select count(*) from place").query(Integer.class).single();
    }

    private UUID only() {
        return county.database.jdbc().sql("select id from place").query(UUID.class).single();
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
