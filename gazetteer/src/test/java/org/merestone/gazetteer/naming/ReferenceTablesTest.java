package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.name.GenericTerms;
import org.merestone.gazetteer.name.NameFold;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.PlaceClasses;
import org.merestone.gazetteer.place.ReferenceEdition;
import org.merestone.gazetteer.place.ReferenceEntry;
import org.merestone.gazetteer.place.ReferenceImports;
import org.merestone.gazetteer.place.ReferenceKind;
import org.merestone.gazetteer.place.ReferenceTables;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.search.Match;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.gazetteer.search.NameSearch;

/** The bureau's own editions of reference tables: imported whole, in force at once, kept for ever, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReferenceTablesTest {

    private static final String GENERICS = "term,classes,least,source,verified\n";
    private static final String VARIANTS = "variant,standard,source,verified\n";
    private static final String READINGS = "text,reading,class,division,source,verified\n";
    private static final String CLASSES = "code,name,name_en,parent,source,verified\n";
    private static final PlaceClass LAKE = PlaceClass.of("122");

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    ReferenceTables tables;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
        tables = county.desk.get(ReferenceTables.class);
    }

    @AfterEach
    void close() {
        GenericTerms.bringIntoForce(List.of());
        NameFold.bringIntoForce(Map.of());
        county.close();
    }

    @Test
    void aGenericTermOfTheBureauTakesNamesApartUntilAnEditionLeavesItOut() {
        assertThat(GenericTerms.inForce().split("荷花漾", LAKE).generic()).isEmpty();
        take(ReferenceKind.GENERICS, GENERICS + "漾,122;121,1,浙江省地名通名表,yes\n石 漾,122,2,浙江省地名通名表,no\n");
        tables.bringIntoForce();
        assertThat(GenericTerms.inForce().split("荷花漾", LAKE).generic()).isEqualTo("漾");
        assertThat(GenericTerms.inForce().split("荷花漾", NamingOffice.ROAD).generic()).as("it serves lakes only").isEmpty();
        assertThat(GenericTerms.inForce().split("太平路", NamingOffice.ROAD).generic()).as("those that ship serve still").isEqualTo("路");
        take(ReferenceKind.GENERICS, GENERICS);
        tables.bringIntoForce();
        assertThat(GenericTerms.inForce().split("荷花漾", LAKE).generic()).isEmpty();
        assertThat(tables.entries(ReferenceKind.GENERICS, 1)).containsExactlyInAnyOrder(
                new ReferenceEntry("漾", "1", "122;121", "", "浙江省地名通名表", true),
                new ReferenceEntry("石 漾", "2", "122", "", "浙江省地名通名表", false));
    }

    @Test
    void aVariantOfTheBureauIsFoundByItsUsualFormAndAskedAboutInANewName() {
        county.standing("瀚埗路", Secrecy.PUBLIC);
        assertThat(NameSearch.of(county.published.load(NamingOffice.TODAY)).search(NameQuery.of("瀚埠路"))).first()
                .satisfies(hit -> assertThat(hit.matched()).as("only by its sound").isEqualTo(Match.HOMOPHONE));
        take(ReferenceKind.VARIANTS, VARIANTS + "埗,埠,第一批异体字整理表,yes\n");
        assertThat(NameSearch.of(county.published.load(NamingOffice.TODAY)).search(NameQuery.of("瀚埠路"))).first()
                .satisfies(hit -> assertThat(hit.matched()).as("as the same name").isLessThan(Match.HOMOPHONE));
        NamingCase draft = county.applying.propose(county.clerk, county.road("瀚埠路"));
        assertThat(county.cases.findings(draft.id())).as("the one is the other").anySatisfy(finding ->
                assertThat(finding.conflictName()).isEqualTo("瀚埗路"));
    }

    @Test
    void variantsOfVariantsEndAtTheUsualFormAndFoldingTwiceChangesNothing() {
        NameFold.bringIntoForce(Map.of((int) '埗', (int) '埠', (int) '塢', (int) '埗'));
        assertThat(NameFold.fold("埗")).isEqualTo("埠").isEqualTo(NameFold.fold(NameFold.fold("埗")));
    }

    @Test
    void aReadingServesItsClassInItsDivisionAndNowhereElse() {
        take(ReferenceKind.READINGS, READINGS + "瀚海,Hǎn hǎi,2351,990121,县方志办审定,yes\n");
        assertThat(spelled("瀚海路", NamingOffice.ROAD)).isEqualTo("Hǎnhǎi Lù");
        assertThat(spelled("瀚海桥", PlaceClass.of("2361"))).isEqualTo("Hànhǎi Qiáo");
        take(ReferenceKind.READINGS, READINGS + "瀚海,hàn hǎi,2351,990121,重新审定,yes\n");
        assertThat(spelled("瀚海路", NamingOffice.ROAD)).isEqualTo("Hànhǎi Lù");
        assertThat(tables.entries(ReferenceKind.READINGS)).singleElement().satisfies(entry ->
                assertThat(entry.source()).isEqualTo("重新审定"));
    }

    @Test
    void aClassIsAddedOrNamedAnewWithItsSourceAndEditionsAreCounted() {
        PlaceClasses classes = county.desk.get(PlaceClasses.class);
        take(ReferenceKind.CLASSES, CLASSES + "23521,轨道站,Metro stop,23520,本局抄自标准,no\n");
        assertThat(classes.require("23521")).isEqualTo(new PlaceClass("23521"));
        take(ReferenceKind.CLASSES, CLASSES + "23521,轨道交通站,,23520,GB/T 18521 第 5 页,yes\n");
        assertThat(classes.all()).filteredOn(each -> each.placeClass().code().equals("23521")).singleElement()
                .satisfies(each -> assertThat(each.name()).isEqualTo("轨道交通站"));
        assertThat(tables.entries(ReferenceKind.CLASSES)).extracting(ReferenceEntry::verified).containsExactly(true);
        assertThat(tables.editions()).extracting(ReferenceEdition::number).containsExactly(2, 1);
        assertThat(tables.editions().get(0)).satisfies(edition -> {
            assertThat(edition.fileName()).isEqualTo("own.csv");
            assertThat(edition.importedBy()).isEqualTo("office");
            assertThat(edition.entries()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"GENERICS|漾,122,1,,yes|reference.row.GENERICS", "GENERICS|漾,十二,1,本局,yes|reference.row.GENERICS",
        "GENERICS|lake,122,1,本局,yes|reference.row.GENERICS", "GENERICS|漾,122,9,本局,yes|reference.row.GENERICS",
        "VARIANTS|埗埗,埠,本局,yes|reference.row.VARIANTS", "VARIANTS|溫,温,本局,yes|reference.row.VARIANTS",
        "VARIANTS|埠,埠,本局,yes|reference.row.VARIANTS", "READINGS|瀚海,hàn,,,本局,yes|reference.row.READINGS",
        "READINGS|瀚海,hàn hai3,,,本局,yes|reference.row.READINGS", "CLASSES|2352,站,,,本局,yes|reference.row.CLASSES",
        "CLASSES|23520,站,,23520,本局,yes|reference.row.CLASSES", "CLASSES|23520,站,,23500,本局|words.cells"})
    void oneWrongRowIsNamedAndNothingIsTaken(ReferenceKind table, String row, String key) {
        String head = String.join(",", table.columns()) + "\n";
        assertThatThrownBy(() -> take(table, head + row + "\n")).isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            assertThat(refusal.arguments().get(0)).isEqualTo(2L);
        });
        assertThat(tables.editions()).isEmpty();
    }

    @Test
    void twoRowsOfOneCharacterOrARingOfVariantsAreRefused() {
        assertThatThrownBy(() -> take(ReferenceKind.VARIANTS, VARIANTS + "埗,埠,甲,yes\n埗,步,乙,yes\n"))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo("reference.twice"));
        assertThatThrownBy(() -> take(ReferenceKind.VARIANTS, VARIANTS + "埗,埠,甲,yes\n埠,埗,乙,yes\n"))
                .isInstanceOfSatisfying(Refusal.NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo("reference.ring"));
    }

    private void take(ReferenceKind table, String csv) {
        county.desk.get(ReferenceImports.class).take(county.office, table, "own.csv", csv);
    }

    private String spelled(String name, PlaceClass placeClass) {
        return county.trial.of(name, placeClass, Map.of(), NamingOffice.line(114.31, 29.83), county.stoneDrum).romanization().toned();
    }
}
