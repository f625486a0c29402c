package org.merestone.gazetteer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.gazetteer.romanization.Romanization;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.geo.Severity;

class LikenessTest {

    private static final String ROAD = "23510";

    @Test
    void aStreetNameThatExistsInTheSameBuiltUpAreaIsADuplicate() {
        CheckReport report = new Register().with("青竹路", ROAD, "421202001", 114.32, 29.84)
                .check("青竹路", ROAD, "421202001", Register.road(114.31, 29.83));
        assertThat(report.stops()).isTrue();
        NameFinding duplicate = only(report, "N07");
        assertThat(duplicate.severity()).isEqualTo(Severity.ERROR);
        assertThat(duplicate.conflict()).isNotNull();
        assertThat(duplicate.conflict().name()).isEqualTo("青竹路");
        assertThat(duplicate.conflict().lon()).isEqualTo(114.32);
        assertThat(duplicate.message(Locale.CHINESE)).contains("青竹路", "建成区温泉城区", "重名");
        assertThat(duplicate.message(Locale.ENGLISH)).contains("青竹路", "the built-up area 温泉城区", "Choose another name");
    }

    @Test
    void aStreetOutsideTheBuiltUpAreaIsNoDuplicateEvenInTheSameTownship() {
        CheckReport report = new Register().with("青竹路", ROAD, "421202001", 114.40, 29.84)
                .check("青竹路", ROAD, "421202001", Register.road(114.31, 29.83));
        assertThat(report.findings()).noneMatch(f -> f.ruleId().equals("N07"));
    }

    @Test
    void aRoadThatOnlyReachesIntoTheBuiltUpAreaIsInItsScope() {
        CheckReport report = new Register().with("青竹路", ROAD, "421202001", 114.32, 29.84)
                .check("青竹路", ROAD, "421202001", Register.road(114.295, 29.83));
        assertThat(only(report, "N07").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void whereTheLawSetsNoScopeADuplicateIsOnlyAWarning() {
        CheckReport report = new Register().with("青竹路", ROAD, "421202003", 114.52, 29.94)
                .check("青竹路", ROAD, "421202001", Register.road(114.60, 29.90));
        assertThat(report.scope().binding()).isFalse();
        assertThat(only(report, "N07").severity()).isEqualTo(Severity.WARN);
    }

    @Test
    void villagesAreComparedInTheCountyAndTownshipsInTheProvince() {
        Register register = new Register().with("石桥村", "21610", "421202005", 114.4, 29.9)
                .with("石桥镇", "21500", "421302104", 112.9, 31.9);
        assertThat(only(register.check("石桥村", "21610", "421202007", Register.road(114.5, 29.7)), "N07").severity())
                .isEqualTo(Severity.ERROR);
        assertThat(register.check("石桥村", "21610", "421221007", Register.road(114.5, 29.7)).stops()).isFalse();
        assertThat(only(register.check("石桥镇", "21500", "421202007", Register.road(114.5, 29.7)), "N07").severity())
                .isEqualTo(Severity.ERROR);
        assertThat(register.check("石桥镇", "21500", "640324100", Register.road(106, 37)).stops()).isFalse();
    }

    @Test
    void namesOfAnotherKindAreNoDuplicates() {
        CheckReport report = new Register().with("青竹路", "23510", "421202001", 114.32, 29.84)
                .check("青竹路", "26100", "421202001", Register.road(114.32, 29.84));
        assertThat(report.findings()).noneMatch(f -> f.ruleId().equals("N07"));
    }

    @Test
    void sameTonesWeighMoreThanTheSameSound() {
        Register register = new Register().with("青竹路", ROAD, "421202001", 114.32, 29.84);
        NameFinding toned = only(register.check("清竹路", ROAD, "421202001", Register.road(114.31, 29.83)), "N08");
        assertThat(toned.variant()).isEqualTo("toned");
        assertThat(toned.severity()).isEqualTo(Severity.WARN);
        NameFinding untoned = only(register.check("庆竹路", ROAD, "421202001", Register.road(114.31, 29.83)), "N08");
        assertThat(untoned.variant()).isEqualTo("untoned");
        NameFinding near = only(register.check("秦竹路", ROAD, "421202001", Register.road(114.31, 29.83)), "N08");
        assertThat(near.variant()).isEqualTo("near");
        assertThat(near.severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void theConfirmedReadingDecidesWhatSoundsAlike() {
        PlaceClass road = PlaceClass.of(ROAD);
        Romanization other = Romanizer.shipped().romanize("乐山路", road);
        ProposedName read = new ProposedName("悦山路", Romanizer.shipped().romanize("悦山路", road).parts(),
                List.of("yuè", "shān", "lù"), road, StatutoryKind.STREET, "421202001",
                Register.road(114.31, 29.83), null);
        assertThat(other.toned()).isEqualTo("Lèshān Lù");
        assertThat(new Register().with("乐山路", ROAD, "421202001", 114.32, 29.84).check(read).findings())
                .noneMatch(f -> f.ruleId().equals("N08"));
    }

    @Test
    void variantCharactersAndNumeralsMakeNoNewName() {
        Register register = new Register().with("马桥二路", ROAD, "421202001", 114.32, 29.84);
        NameFinding numeral = only(register.check("马桥2路", ROAD, "421202001", Register.road(114.31, 29.83)), "N07");
        assertThat(numeral.variant()).isEqualTo("variant");
    }

    @Test
    void theSameSpecificPartWithAnotherGenericTermIsAWarning() {
        CheckReport report = new Register().with("青竹路", ROAD, "421202001", 114.32, 29.84)
                .check("青竹巷", ROAD, "421202001", Register.road(114.31, 29.83));
        assertThat(only(report, "N09").conflict().name()).isEqualTo("青竹路");
        assertThat(report.stops()).isFalse();
    }

    @Test
    void formerNamesAndCancelledNamesAreToldApart() {
        Register register = new Register()
                .with("胜利路", ROAD, "421202001", 114.32, 29.84, NameKind.FORMER, true)
                .with("东风路", ROAD, "421202001", 114.33, 29.84, NameKind.STANDARD, false);
        assertThat(only(register.check("胜利路", ROAD, "421202001", Register.road(114.31, 29.83)), "N07").variant())
                .isEqualTo("otherForm");
        assertThat(only(register.check("东风路", ROAD, "421202001", Register.road(114.31, 29.83)), "N14").severity())
                .isEqualTo(Severity.WARN);
    }

    @Test
    void aPlaceThatIsRenamedIsNotInItsOwnWay() {
        Register register = new Register().with("青竹路", ROAD, "421202001", 114.32, 29.84);
        UUID own = UUID.nameUUIDFromBytes(("青竹路" + 114.32 + NameKind.STANDARD).getBytes());
        Romanization roman = Romanizer.shipped().romanize("青竹路", PlaceClass.of(ROAD));
        ProposedName again = new ProposedName("青竹路", roman.parts(), roman.syllables(), PlaceClass.of(ROAD),
                StatutoryKind.STREET, "421202001", Register.road(114.31, 29.83), own);
        assertThat(register.check(again).findings()).noneMatch(f -> f.ruleId().equals("N07"));
    }

    @Test
    void aCleanNameHasNoFindings() {
        assertThat(new Register().with("青竹路", ROAD, "421202001", 114.32, 29.84)
                .check("望月路", ROAD, "421202001", Register.road(114.31, 29.83)).findings()).isEmpty();
    }

    private static NameFinding only(CheckReport report, String rule) {
        assertThat(report.findings()).filteredOn(f -> f.ruleId().equals(rule)).hasSize(1);
        return report.findings().stream().filter(f -> f.ruleId().equals(rule)).findFirst().orElseThrow();
    }
}
