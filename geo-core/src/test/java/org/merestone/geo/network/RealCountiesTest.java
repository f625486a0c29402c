package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.merestone.geo.SharedData;

/** The 125 counties of Hubei and Ningxia (Vonng/adcode, CC BY 4.0) become a network and come back. */
class RealCountiesTest {

    @Test
    void everyCountyKeepsItsAreaAndEveryLineIsStoredOnce() throws Exception {
        Coverage counties = Coverage.read("code", "name",
                List.of(SharedData.at("counties/hubei.geojson"), SharedData.at("counties/ningxia.geojson")));

        NetworkBuild built = counties.builder().build();

        assertThat(counties.units()).hasSize(125);
        NetworkAssertions.assertSound(counties, built);
        NetworkAssertions.assertSoundByJts(built);
        assertThat(built.counts()).containsOnlyKeys(FindingKind.GAP);
    }

    @Test
    void countiesInTheOffsetOfPhoneMapsOverlapTheirNeighbours() throws Exception {
        Coverage mixed = Coverage.read("code", "name", List.of(SharedData.at("counties/hubei.geojson")));
        Coverage shifted = Coverage.read("code", "name", List.of(SharedData.at("counties/xianning-in-gcj02.geojson")));
        mixed.units().keySet().removeAll(shifted.units().keySet());
        mixed.units().putAll(shifted.units());

        NetworkBuild built = mixed.builder().build();

        assertThat(built.isUsable()).isFalse();
        assertThat(built.counts()).containsKey(FindingKind.OVERLAP).containsKey(FindingKind.GAP);
        assertThat(built.findings()).allSatisfy(finding -> assertThat(finding.place().isEmpty()).isFalse());
    }
}
