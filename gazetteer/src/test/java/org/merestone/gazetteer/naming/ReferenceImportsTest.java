package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
import org.merestone.gazetteer.place.ReferenceImports;
import org.merestone.gazetteer.place.ReferenceKind;
import org.merestone.gazetteer.place.TableEditions;

/** A bureau's own lexicon and naming plan, from CSV. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ReferenceImportsTest {

    private static final String HEADER = "word,kind,source,verified\n";
    private static final String PLAN = "name,class,document,approved_on,area\n";

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    ReferenceImports imports;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
        imports = county.desk.get(ReferenceImports.class);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void aLexiconTakesThePlaceOfTheOneBeforeAndServesAtOnce() {
        assertThat(imports.take(county.office, ReferenceKind.LEXICON, "own.csv", "\uFEFF" + HEADER + "砚台,COMPANY,企业登记,yes\r\n\"墨,池\",odd,\"本局, 2026\",no\r\n")).isEqualTo(2);
        NamingCase draft = county.applying.propose(county.clerk, county.road("砚台路"));
        assertThat(county.cases.findings(draft.id())).extracting(StoredFinding::ruleId).contains("N06");
        assertThat(imports.take(county.office, ReferenceKind.LEXICON, "own.csv", HEADER + "望月楼,COMPANY,企业登记,是\n")).isEqualTo(1);
        assertThat(county.desk.words.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.word()).isEqualTo("望月楼");
            assertThat(entry.verified()).isTrue();
        });
    }

    @Test
    void aPlannedNameIsKept() {
        assertThat(imports.take(county.office, ReferenceKind.PLAN, "plan.csv", PLAN
                + "墨池路,23510,政发〔2025〕3号,2025-05-01,\"POLYGON ((114.3 29.82, 114.33 29.82, 114.33 29.85, 114.3 29.85, 114.3 29.82))\"\n")).isEqualTo(1);
        NamingCase draft = county.applying.propose(county.clerk, county.road("望月路"));
        assertThat(county.cases.findings(draft.id())).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo("N15");
            assertThat(finding.messageZh()).contains("墨池路", "政发〔2025〕3号");
        });
    }

    @Test
    void anEditionIsHandedOutByteForByteAsItCameAndCanBeBroughtInAgain() {
        String lexicon = "\uFEFF" + HEADER + "砚台,COMPANY,企业登记,yes\r\n\"墨,池\",odd,\"本局, 2026\",no\r\n";
        String plan = PLAN + "墨池路,23510,政发〔2025〕3号,2025-05-01,\"POLYGON ((114.3 29.82, 114.33 29.82, 114.33 29.85, 114.3 29.82))\"\n";
        imports.take(county.office, ReferenceKind.LEXICON, "own.csv", lexicon);
        imports.take(county.office, ReferenceKind.PLAN, "plan.csv", plan);
        assertThat(imports.handOut(county.office, ReferenceKind.LEXICON, 1)).isEqualTo(lexicon.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.handOut(county.office, ReferenceKind.PLAN, 1)).isEqualTo(plan.getBytes(StandardCharsets.UTF_8));
        var words = county.desk.words.entries();
        imports.take(county.office, ReferenceKind.LEXICON, "own.csv", HEADER + "望月楼,COMPANY,企业登记,是\n");
        imports.take(county.office, ReferenceKind.LEXICON, "back.csv",
                new String(imports.handOut(county.office, ReferenceKind.LEXICON, 1), StandardCharsets.UTF_8));
        assertThat(county.desk.words.entries()).isEqualTo(words);
        assertThat(county.desk.words.planned()).containsExactly(List.of("墨池路", "23510", "政发〔2025〕3号", "2025-05-01",
                "POLYGON ((114.3 29.82, 114.33 29.82, 114.33 29.85, 114.3 29.82))"));
        assertThatThrownBy(() -> imports.handOut(county.office, ReferenceKind.LEXICON, 9)).isInstanceOf(Refusal.NotFound.class);
        assertThat(county.database.jdbc().sql("select detail from audit_entry where action = 'reference.hand-out' order by seq")
                .query(String.class).list()).hasSize(3).allSatisfy(detail -> assertThat(detail).containsPattern("[0-9a-f]{64}"));
    }

    @Test
    void aCheckNamesTheEditionsOfTheTablesItWasMadeWith() {
        NamingCase first = county.handedInAndChecked(county.applying.propose(county.clerk, county.road("望月路")));
        assertThat(county.cases.checks(first.id()).get(0).tables()).isEqualTo(new TableEditions(Map.of()));
        imports.take(county.office, ReferenceKind.LEXICON, "own.csv", HEADER + "砚台,COMPANY,企业登记,yes\n");
        imports.take(county.office, ReferenceKind.LEXICON, "own.csv", HEADER + "砚台,COMPANY,企业登记,no\n");
        imports.take(county.office, ReferenceKind.PLAN, "plan.csv", PLAN + "墨池路,23510,文,2025-05-01,POINT (114.3 29.8)\n");
        NamingCase again = county.deciding.check(county.office, first.id(), first.rowVersion());
        assertThat(county.cases.checks(again.id()).get(0).tables()).isEqualTo(new TableEditions(Map.of(ReferenceKind.LEXICON, 2,
                ReferenceKind.PLAN, 1)));
        assertThat(county.cases.checks(again.id()).get(1).tables()).as("the run before keeps its own")
                .isEqualTo(new TableEditions(Map.of()));
    }

    @Test
    void editionsAreWrittenDownAndReadAgain() {
        TableEditions editions = new TableEditions(Map.of(ReferenceKind.GENERICS, 3, ReferenceKind.READINGS, 12));
        assertThat(TableEditions.of(editions.text())).isEqualTo(editions);
        assertThat(editions.numbers()).hasSize(ReferenceKind.values().length).containsEntry(ReferenceKind.PLAN, 0);
        assertThat(editions.text()).isEqualTo("CLASSES=0 GENERICS=3 VARIANTS=0 READINGS=12 LEXICON=0 PLAN=0");
    }

    @Test
    void oneWrongRowAndNothingIsTaken() {
        assertThatThrownBy(() -> imports.take(county.office, ReferenceKind.LEXICON, "own.csv", HEADER + "砚台,COMPANY,企业登记,yes\n大,ODD,本局,no\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("words.row");
                    assertThat(refusal.arguments().get(0)).isEqualTo(3L);
                });
        assertThat(county.desk.words.entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"砚台,FISH,本局,no|words.row", "砚台,ODD,,no|words.row", "砚台,ODD,本局|words.cells", "\"砚台,ODD,本局,no|words.columns"},
            quoteCharacter = '\'')
    void aRowThatCannotBeTakenIsNamed(String row, String key) {
        assertThatThrownBy(() -> imports.take(county.office, ReferenceKind.LEXICON, "own.csv", HEADER + row + "\n"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"墨池路,23510,文,2025-05-01,POINT (200 10)", "墨池路,23510,文,2025-05-01,POLYGON", "墨池路,23510,文,yesterday,POINT (114 29)",
        ",23510,文,2025-05-01,POINT (114 29)", "墨池路,23510,文,2025-05-01,POINT EMPTY"})
    void aPlanThatCannotBeReadIsRefused(String row) {
        assertThatThrownBy(() -> imports.take(county.office, ReferenceKind.PLAN, "plan.csv", PLAN + row + "\n")).isInstanceOf(Refusal.class);
    }

    @Test
    void aFileWithOtherColumnsIsRefused() {
        assertThatThrownBy(() -> imports.take(county.office, ReferenceKind.LEXICON, "own.csv", "a,b\n1,2\n")).hasMessageContaining("words.columns");
        assertThatThrownBy(() -> imports.take(county.office, ReferenceKind.LEXICON, "own.csv", "")).hasMessageContaining("words.columns");
        assertThatThrownBy(() -> imports.take(county.office, ReferenceKind.PLAN, "plan.csv", HEADER)).hasMessageContaining("words.columns");
    }
}
