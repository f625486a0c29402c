package org.merestone.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

class DemoCountyTest {

    private static final DemoCounty COUNTY = DemoCounty.generate(DemoCounty.SEED);

    @Test
    void theSameSeedGrowsTheSameCounty() {
        assertThat(DemoCounty.generate(DemoCounty.SEED)).isEqualTo(COUNTY);
    }

    @Test
    void anotherSeedGrowsAnotherCounty() {
        var other = DemoCounty.generate(7);
        assertThat(other.lines()).doesNotContainAnyElementsOf(COUNTY.lines());
        assertThat(other.townships()).isNotEqualTo(COUNTY.townships());
    }

    @Test
    void theCountyHasTwelveTownshipsAHundredAndFortyVillagesAndTwoThousandNames() {
        assertThat(COUNTY.townships()).hasSize(12);
        assertThat(COUNTY.villages()).hasSize(140);
        assertThat(COUNTY.names()).hasSize(2_000);
        assertThat(COUNTY.waters().stream().filter(w -> w.kind() == DemoHydrography.Kind.RIVER).count())
                .isGreaterThanOrEqualTo(8);
        assertThat(COUNTY.names().stream().filter(n -> n.statutoryKind().equals("STREET"))).hasSize(120);
    }

    @Test
    void noCodeCanBeTakenForARealOne() {
        assertThat(DemoCounty.CODE).startsWith("99");
        assertThat(COUNTY.townships()).allSatisfy(t -> assertThat(t.code()).startsWith(DemoCounty.CODE).hasSize(9));
        assertThat(COUNTY.villages()).allSatisfy(v -> assertThat(v.code()).startsWith(v.townshipCode()));
        assertThat(COUNTY.lines()).allSatisfy(l -> assertThat(l.code()).startsWith("99"));
        assertThat(COUNTY.markers()).allSatisfy(m -> assertThat(m.code()).startsWith("99"));
        assertThat(COUNTY.names()).allSatisfy(n -> assertThat(n.townshipCode()).startsWith("99"));
    }

    @Test
    void townshipCodesSayWhatKindTheyAre() {
        for (var township : COUNTY.townships()) {
            int serial = Integer.parseInt(township.code().substring(6));
            assertThat(township.kind()).isEqualTo(serial < 100 ? "街道" : serial < 200 ? "镇" : "乡");
        }
    }

    @Test
    void everyNameSaysThatItIsInvented() {
        assertThat(DemoCounty.NOTICE).contains("虚构");
        assertThat(COUNTY.names()).allSatisfy(n -> assertThat(n.meaning()).contains("虚构"));
        assertThat(COUNTY.lines()).allSatisfy(l -> {
            if (l.document() != null) {
                assertThat(l.document()).contains("虚构");
            }
        });
    }

    @Test
    void theCountyLiesWhereItSays() {
        for (var line : COUNTY.lines()) {
            assertThat(line.geometry().getSRID()).isEqualTo(4490);
            for (Coordinate at : line.geometry().getCoordinates()) {
                assertThat(at.x).isBetween(114.00, 114.55);
                assertThat(at.y).isBetween(29.60, 30.05);
            }
        }
    }

    @Test
    void aboutOneNameInTenHasAnotherOne() {
        long withOthers = COUNTY.names().stream().filter(n -> !n.others().isEmpty()).count();
        assertThat(withOthers).isBetween(150L, 260L);
        assertThat(COUNTY.names().stream().flatMap(n -> n.others().stream())
                .filter(o -> o.kind() == DemoOtherName.Kind.FORMER)).isNotEmpty()
                .allSatisfy(o -> assertThat(o.from()).isBefore(o.until()));
    }

    @Test
    void someNamesMustNeverLeaveByAPublicDoor() {
        var kept = COUNTY.names().stream().filter(n -> !n.secrecy().equals("PUBLIC")).toList();
        assertThat(kept).hasSizeBetween(5, 30).extracting(DemoName::secrecy).contains("INTERNAL", "SECRET");
    }

    @Test
    void neighboursShareNamesAndSounds() {
        var villages = COUNTY.names().stream().filter(n -> n.classCode().equals("21610") && !n.historical()).toList();
        var distinct = villages.stream().map(DemoName::name).distinct().count();
        assertThat(distinct).isLessThan(villages.size());
        Set<String> sounds = new HashSet<>();
        Set<String> written = new HashSet<>();
        COUNTY.names().forEach(n -> {
            sounds.add(n.roman().plain());
            written.add(n.name());
        });
        assertThat(sounds).hasSizeLessThan(written.size());
    }

    @Test
    void aHamletHasItsNameToItselfInItsTownship() {
        var hamlets = COUNTY.names().stream().filter(n -> n.classCode().equals("22200")).toList();
        assertThat(hamlets.stream().map(n -> n.townshipCode() + n.name()).collect(Collectors.toSet()))
                .hasSize(hamlets.size());
    }

    @Test
    void streetsLieInTheBuiltUpArea() {
        var area = COUNTY.builtUpArea().geometry();
        assertThat(area.isValid()).isTrue();
        assertThat(COUNTY.names().stream().filter(n -> n.statutoryKind().equals("STREET")))
                .allSatisfy(n -> {
                    assertThat(n.geometry() instanceof LineString).isTrue();
                    assertThat(area.buffer(1e-6).covers(n.geometry())).as(n.name()).isTrue();
                });
    }

    @Test
    void thereIsACaseAtEachStageOfWork() {
        assertThat(COUNTY.cases()).extracting(DemoCase::state).contains(DemoCase.State.values());
        assertThat(COUNTY.cases()).filteredOn(c -> c.state() == DemoCase.State.CHECKED)
                .allSatisfy(c -> assertThat(c.findings()).isNotEmpty())
                .flatExtracting(DemoCase::findings).extracting(DemoFinding::ruleId).contains("N07", "N08");
        assertThat(COUNTY.cases()).filteredOn(c -> c.state() == DemoCase.State.APPROVED)
                .allSatisfy(c -> assertThat(c.document()).isNotNull());
    }

    @Test
    void everyTownshipHasAnOfficerWhoActsThereAlone() {
        for (var township : COUNTY.townships()) {
            assertThat(COUNTY.accounts()).filteredOn(a -> a.role().equals("BOUNDARY_OFFICER")
                    && a.divisionCode().equals(township.code())).hasSize(1);
        }
        assertThat(COUNTY.accounts()).extracting(DemoAccount::username).doesNotHaveDuplicates()
                .contains("admin", "surveyor", "county", "clerk", "naming")
                .allSatisfy(name -> assertThat(name).matches("[a-z-]+"));
    }
}
