package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.data.conflict.Refusal;
import org.merestone.gazetteer.hard.HardCase;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.place.PlaceList;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.gazetteer.search.NameSearch;

/** Characters beyond the first plane and outside the standard table, from the form to the search, on both databases. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class HardCharactersTest {

    /** 簰 U+7C30, and a hanzi of the second plane, U+20BB7. */
    private static final List<String> RARE = List.of("簰洲路", "\uD842\uDFB7祥路");

    @Parameter
    TestDatabase kind;

    NamingOffice county;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    @HardCase({HardCase.Of.RARE_CHARACTER_STORED, HardCase.Of.RARE_CHARACTER_SEARCHED})
    void rareCharactersAreStoredSortedAndFound() {
        RARE.forEach(name -> county.standing(name, Secrecy.PUBLIC));
        county.standing("青竹路", Secrecy.PUBLIC);
        PlaceList list = new PlaceList(county.database.jdbc());
        assertThat(list.find("", "990121", "", 0, 10)).extracting(PlaceList.Row::standard).containsExactlyInAnyOrder("青竹路", RARE.get(0),
                RARE.get(1));
        NameSearch search = NameSearch.of(county.published.load(NamingOffice.TODAY));
        for (String name : RARE) {
            assertThat(list.find(name.substring(0, name.offsetByCodePoints(0, 1)), "990121", "", 0, 10)).singleElement()
                    .satisfies(row -> assertThat(row.standard()).isEqualTo(name));
            assertThat(search.search(NameQuery.of(name))).first().satisfies(hit -> assertThat(hit.name()).isEqualTo(name));
        }
    }

    @Test
    @HardCase(HardCase.Of.RARE_CHARACTER_STORED)
    void aCharacterOutsideTheStandardTableIsToldAndKeptWhole() {
        NamingCase listed = county.applying.propose(county.clerk, county.road(RARE.get(0)));
        assertThat(county.cases.require(listed.id()).name()).isEqualTo(RARE.get(0));
        assertThat(county.cases.findings(listed.id())).noneMatch(finding -> finding.severity().stops());
        NamingCase outside = county.applying.propose(county.clerk, county.road(RARE.get(1)));
        assertThat(county.cases.require(outside.id()).name()).isEqualTo(RARE.get(1));
        assertThat(county.cases.findings(outside.id())).anySatisfy(finding -> assertThat(finding.ruleId()).isEqualTo("N02"));
    }

    @Test
    @HardCase({HardCase.Of.TRADITIONAL_FORM, HardCase.Of.INVISIBLE_CHARACTER})
    void traditionalFormsAndInvisibleCharactersDoNotMakeAnotherName() {
        county.standing("温泉路", Secrecy.PUBLIC);
        for (String lookAlike : List.of("溫泉路", "温\u200B泉路", "温泉\u00A0路", "温\uFE00泉路", "\u202E温泉路")) {
            NameTrial.Result trial = county.trial.of(lookAlike, NamingOffice.ROAD, Map.of(), NamingOffice.line(114.31, 29.83),
                    county.stoneDrum);
            assertThat(trial.report().findings()).as(lookAlike).anySatisfy(finding -> assertThat(finding.ruleId()).isIn("N07", "N02"))
                    .anySatisfy(finding -> assertThat(finding.severity().stops()).isTrue());
        }
    }

    /** U+3000 between, figures and letters of both widths. */
    @Test
    @HardCase(HardCase.Of.HALF_WIDTH_FORM)
    void formsOfAnotherWidthAreNoOtherNameAndNoWayAroundTheRules() {
        county.standing("温泉路", Secrecy.PUBLIC);
        county.standing("五一路", Secrecy.PUBLIC);
        for (String typed : List.of("温泉\u3000路", "温泉路\u3000", "５１路", "51路", "ＷＱ路", "WQ路", "温泉路\uFF0E", "ｶ路")) {
            NameTrial.Result trial = county.trial.of(typed, NamingOffice.ROAD, Map.of(), NamingOffice.line(114.31, 29.83), county.stoneDrum);
            assertThat(trial.report().findings()).as(typed).anySatisfy(finding -> assertThat(finding.ruleId()).isIn("N07", "N02"));
        }
    }

    @Test
    @HardCase(HardCase.Of.LOOK_ALIKE)
    void aLookAlikeOfTheSecondPlaneIsToldWithWhatItLooksLike() {
        county.standing("吉祥路", Secrecy.PUBLIC);
        NameTrial.Result trial = county.trial.of(RARE.get(1), NamingOffice.ROAD, Map.of(), NamingOffice.line(114.31, 29.83),
                county.stoneDrum);
        assertThat(trial.report().findings()).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo("N02");
            assertThat(finding.message(Locale.CHINESE)).contains("常写作“吉”");
        }).anySatisfy(finding -> {
            assertThat(finding.conflict()).as("and it is no new name").isNotNull();
            assertThat(finding.message(Locale.CHINESE)).contains("吉祥路");
        });
    }

    @Test
    @HardCase(HardCase.Of.RARE_CHARACTER_SORTED)
    void placesAreListedInTheOrderOfTheirSpellingsOnEitherDatabase() {
        for (String name : List.of("中山路", "簰洲路", "青竹路", "安宁路", "西安路", "先锋路", RARE.get(1), "女贞路", "农场路")) {
            county.standing(name, Secrecy.PUBLIC);
        }
        assertThat(new PlaceList(county.database.jdbc()).find("", "990121", "", 0, 20)).extracting(PlaceList.Row::standard)
                .as("a character that nobody has read yet stands last")
                .containsExactly("安宁路", "农场路", "女贞路", "簰洲路", "青竹路", "先锋路", "西安路", "中山路", RARE.get(1));
    }

    @Test
    void aRenamedPlaceIsListedByTheNameInForceAndStillFoundByTheOldOne() {
        UUID place = county.standing("昔年路", Secrecy.PUBLIC);
        county.database.doInTransaction(() -> {
            county.database.jdbc().sql("update place_name set valid_to = :day where place_id = :id").param("day", NamingOffice.TODAY)
                    .param("id", place).update();
            county.places.addName(place, NamingOffice.name(NameKind.STANDARD, "今朝路", NamingOffice.TODAY, null));
        });
        assertThat(new PlaceList(county.database.jdbc()).find("昔年", "990121", "", 0, 10)).singleElement().satisfies(row -> {
            assertThat(row.standard()).isEqualTo("今朝路");
            assertThat(row.matched()).isEqualTo("昔年路");
        });
    }

    @Test
    @HardCase(HardCase.Of.NAME_THAT_IS_ITS_GENERIC_TERM)
    void aNameThatIsOnlyAGenericTermIsToldSo() {
        NameTrial.Result trial = county.trial.of("路", NamingOffice.ROAD, Map.of(), NamingOffice.line(114.31, 29.83), county.stoneDrum);
        assertThat(trial.report().findings()).anySatisfy(finding -> assertThat(finding.ruleId()).isEqualTo("N01"));
        assertThatThrownBy(() -> county.road("  ")).isInstanceOfSatisfying(Refusal.NotAllowed.class,
                refusal -> assertThat(refusal.key()).isEqualTo("naming.nameLength"));
    }
}
