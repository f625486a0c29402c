package org.merestone.geo.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merestone.geo.SharedData;

/** All communes of France (IGN, Licence Ouverte), about as many as China has townships, become a network and come back. */
class FrenchCommunesTest {

    @Test
    void everyCommuneKeepsItsAreaAndEveryLineIsStoredOnce(@TempDir Path folder) throws Exception {
        Coverage communes = Coverage.read("code", "nom", SharedData.unpack(SharedData.at("communes/french-communes.tar.gz"), folder));

        NetworkBuild built = communes.builder().build();

        assertThat(communes.units()).hasSize(35_357);
        NetworkAssertions.assertSound(communes, built);
        NetworkAssertions.assertSoundByJts(built);
        assertThat(built.counts()).containsOnlyKeys(FindingKind.GAP);
    }
}
