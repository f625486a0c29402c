package org.merestone.gazetteer.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.merestone.data.TestDatabase;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.PlaceStory;
import org.merestone.gazetteer.place.PublishedStories;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.romanization.Romanizer;

/** What is told of places to the public, on both databases: of public places only, and of names that stand by the day. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PublishedStoriesTest {

    private static final PlaceClass SETTLEMENT = PlaceClass.of("222");

    @Parameter
    TestDatabase kind;

    NamingOffice county;
    PublishedStories stories;

    @BeforeEach
    void open() {
        county = new NamingOffice(kind);
        stories = new PublishedStories(county.database.jdbc());
    }

    @AfterEach
    void close() {
        county.close();
    }

    @Test
    void aStoryHasTheCodeTheOriginTheEvolutionAndEveryMeaning() {
        UUID village = place("99012110122200000001", Secrecy.PUBLIC);
        named(village, NameKind.STANDARD, "李家湾", "李姓聚居的河湾", null);
        named(village, NameKind.FORMER, "红旗大队", "", LocalDate.of(1966, 8, 1));
        county.database.jdbc().sql("update place set origin = '明初李姓迁此', evolution = '一九五八年属东风公社' where id = :id")
                .param("id", village).update();
        PlaceStory story = stories.load(NamingOffice.TODAY).get(village);
        assertThat(story.code()).isEqualTo("99012110122200000001");
        assertThat(story.origin()).isEqualTo("明初李姓迁此");
        assertThat(story.evolution()).isEqualTo("一九五八年属东风公社");
        assertThat(story.meaningOf("李家湾")).isEqualTo("李姓聚居的河湾");
        assertThat(story.meaningOf("红旗大队")).as("a former name is not the standard one").isEmpty();
        assertThat(stories.load(NamingOffice.TODAY, Set.of(village))).isEqualTo(Map.of(village, story));
    }

    @Test
    void aPlaceWithoutACodeHasAnEmptyOne() {
        UUID village = place("", Secrecy.PUBLIC);
        named(village, NameKind.STANDARD, "李家湾", "", null);
        assertThat(stories.load(NamingOffice.TODAY).get(village).code()).isEmpty();
        assertThat(PlaceStory.NONE.meaningOf("李家湾")).isEmpty();
    }

    @Test
    void ofWhatIsNotPublicAndOfNamesToComeNothingIsTold() {
        UUID secret = place("99012110122200000002", Secrecy.SECRET);
        named(secret, NameKind.STANDARD, "藏兵洞", "驻军代号", null);
        UUID village = place("99012110122200000003", Secrecy.PUBLIC);
        named(village, NameKind.STANDARD, "李家湾", "", null);
        named(village, NameKind.ALIAS, "瀚海湾", "来年启用", NamingOffice.TODAY.plusDays(1));
        assertThat(stories.load(NamingOffice.TODAY)).containsOnlyKeys(village);
        assertThat(stories.load(NamingOffice.TODAY, Set.of(secret))).isEmpty();
        assertThat(stories.load(NamingOffice.TODAY, Set.of())).isEmpty();
        assertThat(stories.load(NamingOffice.TODAY).get(village).sources()).extracting(PlaceStory.Source::form).containsExactly("李家湾");
        assertThat(stories.load(NamingOffice.TODAY.plusDays(1)).get(village).sources()).extracting(PlaceStory.Source::form)
                .contains("瀚海湾");
    }

    private UUID place(String code, Secrecy secrecy) {
        return county.database.inTransaction(() -> county.places.add(new NewPlace(SETTLEMENT, SETTLEMENT.usualKind(),
                NamingOffice.line(114.32, 29.84), List.of(county.stoneDrum), code, PlaceStatus.PRESENT, secrecy, "", false)));
    }

    private void named(UUID place, NameKind kind, String text, String meaning, LocalDate from) {
        county.database.doInTransaction(() -> county.places.addName(place, new NewName(kind, Romanizer.shipped().romanize(text, SETTLEMENT),
                true, meaning, "县志", null, from, null)));
    }
}
