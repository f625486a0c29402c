package org.merestone.web.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.merestone.data.division.Divisions;
import org.merestone.data.geometry.Geometries;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.name.PlaceClass;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.place.NewPlace;
import org.merestone.gazetteer.place.PlaceStatus;
import org.merestone.gazetteer.place.Places;
import org.merestone.gazetteer.place.Secrecy;
import org.merestone.gazetteer.romanization.Romanizer;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.web.ServedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The register reviewed against itself from the command line: a line for each finding, sums at the end, and a status that says it. */
@ServedTest
class RecheckCommandTest {

    private static final PlaceClass ROAD = PlaceClass.of("2351");

    @Autowired
    RecheckCommand recheck;
    @Autowired
    Places places;
    @Autowired
    Divisions divisions;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void twoRoadsOfOneNameInOneTownAreToldWithTheirPlaceAndEndWithOne() {
        UUID township = divisions.today(DivisionLevel.TOWNSHIP, "990121001").get(0).id();
        transaction.executeWithoutResult(status -> {
            road("瀚复路", township, 29.8421);
            road("瀚复路", township, 29.8431);
            road("瀚富路", township, 29.8441);
        });
        Said said = said();
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines()).filteredOn(line -> line.startsWith("N07\tERROR\t瀚复路\t23510\t990121001\t114.26")).isNotEmpty()
                .allSatisfy(line -> assertThat(line.split("\t")).hasSize(8));
        assertThat(said.lines()).as("what sounds alike is told too").anyMatch(line -> line.startsWith("N08\tWARN\t瀚富路\t")
                || line.startsWith("N08\tWARN\t瀚复路\t"));
        assertThat(said.lines()).as("sums by rule").anyMatch(line -> line.matches("# N07\\.same\t[1-9]\\d*"));
        assertThat(said.lines().get(said.lines().size() - 1)).matches("# 复查地名 / names reviewed\t[1-9][\\d,]*");
    }

    @Test
    void wordsAfterTheCommandAreRefused() {
        assertThatThrownBy(() -> recheck.run(List.of("--all"), new PrintStream(new ByteArrayOutputStream())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("takes no arguments");
        assertThat(recheck.word()).isEqualTo("recheck-names");
    }

    private record Said(int status, List<String> lines) {}

    private Said said() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = recheck.run(List.of(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return new Said(status, Arrays.asList(bytes.toString(StandardCharsets.UTF_8).strip().split("\n")));
    }

    private void road(String name, UUID township, double lat) {
        UUID place = places.add(new NewPlace(ROAD, ROAD.usualKind(), Geometries.FACTORY.createLineString(new Coordinate[] {
            new Coordinate(114.262, lat), new Coordinate(114.27, lat)}), List.of(township), "", PlaceStatus.PRESENT, Secrecy.INTERNAL, "",
                false));
        places.addName(place, new NewName(NameKind.STANDARD, Romanizer.shipped().romanize(name, ROAD), true, "", "test", null,
                LocalDate.of(2000, 1, 1), null));
    }
}
