package org.merestone.geo.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.merestone.geo.crs.GaussZone;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    @Test
    void everythingHasWordsInBothLanguagesWithTheSamePlaces() {
        ResourceBundle chinese = bundle(Locale.CHINA);
        ResourceBundle english = bundle(Locale.ENGLISH);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(keys());
        for (String key : keys()) {
            assertThat(chinese.getString(key)).as(key).isNotBlank();
            assertThat(places(chinese.getString(key))).as(key).isEqualTo(places(english.getString(key)));
            if (!key.startsWith("column.")) {
                assertThat(chinese.getString(key)).as(key).isNotEqualTo(english.getString(key));
            }
        }
    }

    @Test
    void anyLanguageOtherThanChineseGetsEnglish() {
        RowFinding finding = new RowFinding(FindingKind.EMPTY_FILE, 0, null, Map.of(), List.of());
        assertThat(finding.message(Locale.FRENCH)).isEqualTo("The file is empty. Export it again from the controller.");
        assertThat(finding.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("文件是空的。请从手簿重新导出。");
    }

    @Test
    void everyMendIsFoundAgainByItsId() {
        for (Mend.Kind kind : Mend.Kind.values()) {
            if (kind != Mend.Kind.ZONE && kind != Mend.Kind.LEAVE_OUT) {
                assertThat(Mend.parse(Mend.of(kind).id())).contains(Mend.of(kind));
            }
        }
        assertThat(Mend.parse("zone:38")).contains(Mend.zone(GaussZone.three(38)));
        assertThat(Mend.parse("zone:19")).contains(Mend.zone(GaussZone.six(19)));
        assertThat(Mend.parse("zone:24")).isEmpty();
        assertThat(Mend.parse("zone")).isEmpty();
        assertThat(Mend.parse("drop table")).isEmpty();
        assertThat(Mend.zone(GaussZone.three(38)).label(Locale.CHINA)).isEqualTo("全部横坐标按38带读取");
        assertThatThrownBy(() -> new Mend(Mend.Kind.SWAP_XY, 38)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("row", "grid.header", "grid.notDegrees", "grid.tooLarge", "grid.count",
                "grid.number"));
        Stream.of(FindingKind.values()).map(FindingKind::name).forEach(keys::add);
        Stream.of(Mend.Kind.values()).map(kind -> "mend." + kind).forEach(keys::add);
        Stream.of(Column.values()).map(Worded::wordKey).forEach(keys::add);
        Stream.of(Unreadable.values()).map(Worded::wordKey).forEach(keys::add);
        Stream.of(BinaryKind.values()).map(Worded::wordKey).forEach(keys::add);
        return keys;
    }

    private static TreeSet<String> places(String sentence) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(sentence).results().map((MatchResult place) -> place.group(1)).forEach(places::add);
        return places;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.merestone.geo.survey.findings", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
