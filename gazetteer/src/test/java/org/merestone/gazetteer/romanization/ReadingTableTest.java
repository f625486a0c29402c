package org.merestone.gazetteer.romanization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.Syllables;

class ReadingTableTest {

    private static final PlaceClass ROAD = PlaceClass.of("2351");
    private static final PlaceClass VILLAGE = PlaceClass.of("222");

    private static ReadingTable.Entry entry(String text, String syllables, String placeClass, String division, boolean ask) {
        return new ReadingTable.Entry(text, List.of(syllables.split(" ")), placeClass, division, ask);
    }

    @Test
    void theNarrowestScopeWins() {
        ReadingTable table = new ReadingTable(List.of(entry("弄", "nòng", "", "", true), entry("弄", "lòng", "235", "", false),
                entry("弄", "nǒng", "235", "3302", false)));
        assertThat(table.find("弄", VILLAGE, "330281").orElseThrow().syllables()).containsExactly("nòng");
        assertThat(table.find("弄", ROAD, "310101").orElseThrow().syllables()).containsExactly("lòng");
        assertThat(table.find("弄", ROAD, "330281").orElseThrow().syllables()).containsExactly("nǒng");
        assertThat(table.find("巷", ROAD, "330281")).isEmpty();
    }

    @Test
    void aWordHasOneSyllableForEachCharacter() {
        assertThatThrownBy(() -> entry("涡阳", "guō", "", "", false)).hasMessageContaining("one syllable for each character");
        assertThat(entry("𠮷", "jí", "", "", false).syllables()).hasSize(1);
    }

    @Test
    void aWordOfOursIsNotTornByALongerPhraseOfTheLibrary() {
        Romanizer own = new Romanizer(List.of(entry("泗桥", "sì jiáo", "", "", false)));
        assertThat(own.romanize("汀泗桥", VILLAGE).toned()).isEqualTo("Tīngsìjiáo");
    }

    @Test
    void theShippedTableIsWhole() {
        List<ReadingTable.Entry> shipped = ReadingTable.shipped();
        assertThat(shipped).hasSizeGreaterThan(300).allSatisfy(entry -> {
            assertThat(entry.text().codePoints()).allMatch(Character::isIdeographic);
            assertThat(entry.syllables()).allMatch(syllable -> Syllables.untoned(syllable).matches("[a-zü]{1,6}"));
            assertThat(entry.classPrefix()).matches("\\d{0,5}");
            assertThat(entry.divisionPrefix()).matches("\\d{0,12}");
        });
        assertThat(shipped.stream().map(entry -> entry.text() + entry.classPrefix() + "/" + entry.divisionPrefix()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void theLibraryKnowsCharactersPhrasesAndWhatIsPolyphonic() {
        LibraryReadings library = new LibraryReadings();
        assertThat(library.of('厦')).contains("shà", "xià");
        assertThat(library.of(0x2FA1D + 1)).isEmpty();
        assertThat(library.phrase("银行")).containsExactly("yín", "háng");
        assertThat(library.phrase("囍囍")).isEmpty();
        assertThat(library.polyphonic('行')).isTrue();
        assertThat(library.polyphonic('山')).isFalse();
    }

    @Test
    void aConfirmedReadingSettlesThePolyphone() {
        Romanization confirmed = Romanizer.shipped().romanize("李家堡", VILLAGE, "", Map.of(2, "pù"));
        assertThat(confirmed.toned()).isEqualTo("Lǐjiāpù");
        assertThat(confirmed.confirm()).isFalse();
        assertThat(Romanizer.shipped().romanize("李家堡", VILLAGE, "", Map.of(2, "bǎo")).confirm()).isFalse();
    }

    @Test
    void aReadingThatTheCharacterDoesNotHaveIsRefused() {
        Romanizer romanizer = Romanizer.shipped();
        assertThatThrownBy(() -> romanizer.romanize("李家堡", VILLAGE, "", Map.of(2, "xià"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> romanizer.romanize("李家堡", VILLAGE, "", Map.of(3, "bǎo"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> romanizer.romanize("李家堡", VILLAGE, "", Map.of(-1, "bǎo"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oddTextIsSpelledWithoutAnError() {
        for (String text : List.of("", " ", "路", "A", "123", "路路路", "儿", "一", "🏔️路", "\u200B", "ㄅㄆ路", "།བོད", "第", "十十路", "a o e路")) {
            assertThat(Romanizer.shipped().romanize(text, ROAD)).as(text).isNotNull();
        }
    }
}
