package org.merestone.gazetteer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.geo.Severity;

class NameFormTest {

    private static final String ROAD = "23510";

    @ParameterizedTest
    @CsvSource({"青竹,N01,noGeneric,ERROR", "大道,N01,onlyGeneric,ERROR", "A区路,N02,letter,ERROR", "青★竹路,N02,symbol,ERROR",
        "青竹\u200B路,N02,invisible,ERROR", "青竹 路,N02,invisible,ERROR", "青竹2路,N02,digit,WARN", "溫泉路,N02,traditional,WARN",
        "李塆路,N02,variant,WARN", "𠮷田路,N02,variant,WARN", "𬭊田路,N02,rare,INFO", "ﾐ田路,N02,letter,ERROR", "Ａ田路,N02,letter,ERROR",
        "⼭田路,N02,symbol,ERROR", "２田路,N02,digit,WARN", "中华人民共和国路,N16,tooLong,WARN", "金路,N16,unusual,INFO"})
    void aFaultOfTheNameItselfIsNamed(String name, String rule, String variant, Severity severity) {
        assertThat(check(name, Register.road(114.31, 29.83)).findings()).anySatisfy(finding -> {
            assertThat(finding.ruleId()).isEqualTo(rule);
            assertThat(finding.variant()).isEqualTo(variant);
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.message(Locale.CHINESE)).isNotBlank().doesNotContain("{");
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
        });
    }

    @Test
    void aVillageNeedsNoGenericTerm() {
        assertThat(new Register().check("大屋熊", "22200", "421202001", Register.road(114.31, 29.83)).findings()).isEmpty();
    }

    @Test
    void aRoadIsALineWithTwoPointsInsideTheCountry() {
        Geometry point = Register.FACTORY.createPoint(new Coordinate(114.3, 29.8));
        assertThat(variants(point)).containsExactly("notALine");
        assertThat(variants(Register.FACTORY.createLineString(
                new Coordinate[] {new Coordinate(114.3, 29.8), new Coordinate(114.3, 29.8)}))).containsExactly("onePoint");
        assertThat(variants(Register.FACTORY.createLineString())).containsExactly("empty");
        assertThat(variants(Register.road(29.8, 114.3))).containsExactly("swapped");
        assertThat(variants(Register.road(2.3, 48.9))).containsExactly("outsideChina");
    }

    @Test
    void aStreetKnownByAPointMayBeRenamedBeforeItIsDrawn() {
        Geometry point = Register.FACTORY.createPoint(new Coordinate(114.3, 29.8));
        PlaceClass road = PlaceClass.of(ROAD);
        Romanization roman = Romanizer.shipped().romanize("青竹路", road);
        for (UUID place : new UUID[] {null, new UUID(0, 9)}) {
            ProposedName proposed = new ProposedName("青竹路", roman.parts(), roman.syllables(), road, road.usualKind(), "421202001", point,
                    place);
            assertThat(Position.findings(proposed, null)).singleElement().satisfies(finding -> {
                assertThat(finding.variant()).isEqualTo("notALine");
                assertThat(finding.severity()).isEqualTo(place == null ? Severity.ERROR : Severity.WARN);
            });
        }
    }

    @Test
    void aRoadLiesInTheProposersDivision() {
        Geometry township = Register.FACTORY.toGeometry(new Envelope(114.30, 114.335, 29.82, 29.86));
        assertThat(inside(township, Register.road(114.31, 29.83))).isEmpty();
        assertThat(inside(township, Register.road(114.33, 29.83))).containsExactly("reachesBeyond");
        assertThat(inside(township, Register.road(114.43, 29.83))).containsExactly("elsewhere");
    }

    @Test
    void everyRuleHasATitleAndATextInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.ENGLISH}) {
            ResourceBundle bundle = ResourceBundle.getBundle("gazetteer/check", locale);
            assertThat(new NameRules().rules()).allSatisfy(rule -> {
                assertThat(bundle.getString("rule." + rule.id() + ".title")).isNotBlank();
                assertThat(bundle.getString("rule." + rule.id() + ".text")).isNotBlank();
            });
        }
    }

    private List<String> variants(Geometry geometry) {
        return check("青竹路", geometry).findings().stream().map(NameFinding::variant).toList();
    }

    private List<String> inside(Geometry township, Geometry road) {
        Romanization roman = Romanizer.shipped().romanize("青竹路", PlaceClass.of(ROAD));
        ProposedName proposed = new ProposedName("青竹路", roman.parts(), roman.syllables(), PlaceClass.of(ROAD),
                PlaceClass.of(ROAD).usualKind(), "421202001", road, null);
        return new NameCheck(RegisterNames.of(List.of()), List.of()).check(proposed, township)
                .findings().stream().map(NameFinding::variant).toList();
    }

    private CheckReport check(String name, Geometry geometry) {
        return new Register().check(name, ROAD, "421202001", geometry);
    }
}
