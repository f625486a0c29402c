package org.merestone.gazetteer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;

class LegalScopeTest {

    private static final BuiltUpArea EAST = new BuiltUpArea(new UUID(0, 2), "东城区",
            Register.FACTORY.toGeometry(new Envelope(114.315, 114.40, 29.82, 29.86)));

    @ParameterizedTest
    @CsvSource({"21400,scope.nation,true", "21500,scope.province,true", "21610,scope.county,true", "27610,scope.county,true",
        "22200,scope.county,true", "23510,scope.builtUpArea,true", "26100,scope.builtUpArea,true", "12100,scope.advice,false",
        "23610,scope.advice,false", "25200,scope.advice,false", "27300,scope.advice,false"})
    void theLawSetsTheScopeByTheKindOfPlace(String placeClass, String key, boolean binding) {
        LegalScope scope = LegalScope.of(proposed(placeClass, Register.road(114.31, 29.83)), List.of(Register.TOWN));
        assertThat(scope.key()).isEqualTo(key);
        assertThat(scope.binding()).isEqualTo(binding);
    }

    @Test
    void aRoadThroughTwoBuiltUpAreasIsComparedInBoth() {
        LegalScope scope = LegalScope.of(proposed("23510", Register.road(114.31, 29.83)), List.of(Register.TOWN, EAST));
        assertThat(scope.label()).isEqualTo("温泉城区、东城区");
    }

    @Test
    void aRoadOutsideAllBuiltUpAreasHasNoScopeByLaw() {
        LegalScope scope = LegalScope.of(proposed("23510", Register.road(115.31, 29.83)), List.of(Register.TOWN, EAST));
        assertThat(scope).isEqualTo(new LegalScope.Division("421202", false));
    }

    @Test
    void everySentenceOfTheCheckIsThereInBothLanguages() throws IOException {
        ResourceBundle chinese = ResourceBundle.getBundle("gazetteer/check", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("gazetteer/check", Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        Pattern finding = Pattern.compile("\"([NGRCPW]\\d\\d)\",\\s*(?:\\w+ \\? )?\"(?!\\w\\d\\d\")(\\w+)\"");
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java", "org", "merestone", "gazetteer", "check"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                finding.matcher(Files.readString(source)).results().forEach(found ->
                        assertThat(chinese.containsKey(found.group(1) + "." + found.group(2))).as(found.group()).isTrue());
            }
        }
    }

    @Test
    void whatIsGraveComesFirst() {
        CheckReport report = new Register().with("青竹路", "23510", "421202001", 114.32, 29.84)
                .with("青竹巷", "23510", "421202001", 114.32, 29.84)
                .check("青竹路", "23510", "421202001", Register.road(114.31, 29.83));
        assertThat(report.findings()).extracting(NameFinding::ruleId).containsExactly("N07", "N09");
        assertThat(report.edition()).isEqualTo(NameCheck.EDITION);
    }

    @Test
    void aFloodOfLikeNamesIsCut() {
        Register register = new Register();
        for (int i = 0; i < 50; i++) {
            register.with("青竹" + "路巷街弄".charAt(i % 4), "23510", "421202001", 114.31 + i * 1e-4, 29.84);
        }
        assertThat(register.check("青竹大道", "23510", "421202001", Register.road(114.31, 29.83)).findings()).hasSize(20);
    }

    private static ProposedName proposed(String code, Geometry geometry) {
        PlaceClass placeClass = new PlaceClass(code);
        Romanization roman = Romanizer.shipped().romanize("青竹", placeClass);
        return new ProposedName("青竹", roman.parts(), roman.syllables(), placeClass, placeClass.usualKind(), "421202001", geometry,
                null);
    }
}
