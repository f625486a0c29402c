package org.merestone.geo.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.merestone.geo.crs.CoordinateSystem;

/** What files are told in, in both languages; and the words by which they name systems and character sets. */
class VectorWordsTest {

    private static final Pattern HOLE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource(VectorFault.class)
    void everyFaultIsASentenceInBothLanguages(VectorFault fault) {
        VectorFinding finding = new VectorFinding(fault, FilePlace.feature("乡镇", 3), Map.of(), List.of());

        assertThat(finding.message(Locale.CHINESE)).startsWith("乡镇第3个要素：").endsWith("。");
        assertThat(finding.message(Locale.ENGLISH)).startsWith("乡镇, feature 3: ").endsWith(".");
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        ResourceBundle english = ResourceBundle.getBundle(VectorFinding.BUNDLE, Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle(VectorFinding.BUNDLE, Locale.CHINESE);

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(holes(chinese.getString(key).replace("mendZh", "mend"))).as(key).isEqualTo(holes(english.getString(key)));
        }
    }

    private static TreeSet<String> holes(String template) {
        return new TreeSet<>(HOLE.matcher(template).results().map(MatchResult::group).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"system:4547", "system:4490", "swap-axes", "text:GB18030", "text:UTF-8"})
    void anAnswerIsFoundAgainByItsId(String id) {
        VectorMend mend = VectorMend.parse(id).orElseThrow();

        assertThat(mend.id()).isEqualTo(id);
        assertThat(VectorMend.parse(mend.id())).contains(mend);
        assertThat(mend.label(Locale.CHINESE)).isNotEqualTo(mend.label(Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "system:", "system:2383", "system:99999999999", "text:", "text:../x", "swap", "zone:38"})
    void whatIsNoAnswerIsNone(String id) {
        assertThat(VectorMend.parse(id)).isEmpty();
    }

    /** The 42 codes of 3° zones, the 22 of 6° zones, and the three others: what GDAL and ArcGIS are told, we recognise. */
    @Test
    void everySystemThatIsWrittenIsRecognised() {
        for (int epsg = 4491; epsg <= 4554; epsg++) {
            CoordinateSystem system = CoordinateSystem.ofEpsg(epsg);
            assertThat(SystemText.read(EsriText.of(system))).as("EPSG:%d", epsg).isEqualTo(new StatedSystem.Known(system));
        }
        for (int epsg : new int[] {4490, 4326, 3857}) {
            CoordinateSystem system = CoordinateSystem.ofEpsg(epsg);
            assertThat(SystemText.read(EsriText.of(system))).isEqualTo(new StatedSystem.Known(system));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4490, 4526, 4547, 4497, 4508, 4326, 3857})
    void theSameSystemsAreRecognisedInEveryDialectOfGdal(int epsg) {
        for (String dialect : List.of("wkt1", "wkt_esri", "wkt2_2015", "wkt2_2019")) {
            String text = Gdal.run("gdalsrsinfo", "-o", dialect, "--single-line", "EPSG:" + epsg);
            assertThat(SystemText.read(text)).as(text).isEqualTo(new StatedSystem.Known(CoordinateSystem.ofEpsg(epsg)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2333, 2383, 2405, 2433, 4214, 4610, 21419})
    void theOldDatumsAreKnownInEveryDialectAndByCode(int epsg) {
        for (String dialect : List.of("wkt1", "wkt_esri", "wkt2_2019")) {
            String text = Gdal.run("gdalsrsinfo", "-o", dialect, "--single-line", "EPSG:" + epsg);
            assertThat(SystemText.read(text)).as(text).isInstanceOf(StatedSystem.NeedsCertificate.class);
        }
        assertThat(SystemText.ofCode(epsg)).isInstanceOf(StatedSystem.NeedsCertificate.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:32650", "LOCAL_CS[\"x\"]", "PROJCS[\"a\",", "nonsense",
        "PROJCS[\"CGCS2000 / 3-degree Gauss-Kruger CM 114E\",GEOGCS[\"g\",DATUM[\"D_China_2000\","
                + "SPHEROID[\"CGCS2000\",6378137,298.257222101]]],PROJECTION[\"Gauss_Kruger\"],"
                + "PARAMETER[\"False_Easting\",400000],PARAMETER[\"Central_Meridian\",114],UNIT[\"Meter\",1]]"})
    void anythingElseIsAskedAbout(String text) {
        assertThat(SystemText.read(text)).isInstanceOf(StatedSystem.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "utf8, UTF-8", "65001, UTF-8", "GBK, GB18030", "936, GB18030", "ANSI 936, GB18030", "CP936, GB18030",
        "GB2312, GB18030", "1252, windows-1252", "ANSI 1252, windows-1252", "ISO88591, ISO-8859-1", "ISO-8859-1, ISO-8859-1"})
    void aCpgNamesItsCharacterSetInManyWays(String text, String charset) {
        assertThat(TextCoding.named(text)).hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(charset));
    }

    @Test
    void aCpgOfNonsenseNamesNone() {
        assertThat(TextCoding.named("\u0000\u0001")).isEmpty();
        assertThat(TextCoding.named("no such set")).isEmpty();
    }
}
