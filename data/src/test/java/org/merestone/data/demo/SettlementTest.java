package org.merestone.data.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class SettlementTest {

    private static final Landscape LAND = Landscape.shape(42);
    private static final Vocabulary WORDS = new Vocabulary();
    private static final List<DemoTownship> TOWNSHIPS = new TownshipNaming(WORDS, new SplittableRandom(1)).name(LAND);
    private static final Waters WATERS = new Waters(LAND, WORDS, new SplittableRandom(2));
    private static final TownPlan TOWN = new TownPlan(LAND, WORDS, new SplittableRandom(3));

    @Test
    void noTwoTownshipsSoundAlike() {
        for (int seed = 0; seed < 40; seed++) {
            var names = new TownshipNaming(WORDS, new SplittableRandom(seed)).name(LAND);
            assertThat(names.stream().map(t -> t.roman().slug()).collect(Collectors.toSet())).hasSize(12);
        }
    }

    @Test
    void theLakeLiesInOneTownshipClearOfLinesAndRivers() {
        var lake = WATERS.features().stream().filter(w -> w.kind() == DemoHydrography.Kind.LAKE).findFirst().orElseThrow();
        assertThat(lake.geometry().isValid()).isTrue();
        for (var border : LAND.borders()) {
            assertThat(lake.geometry().intersects(Frame.line(LAND.linework().join(border.path())))).isFalse();
        }
        for (var river : LAND.rivers()) {
            assertThat(lake.geometry().intersects(Frame.line(LAND.linework().join(river)))).isFalse();
        }
    }

    @Test
    void reservoirsLieInTheHillsAndNobodyLivesInThem() {
        var reservoirs = WATERS.features().stream().filter(w -> w.kind() == DemoHydrography.Kind.RESERVOIR).toList();
        assertThat(reservoirs).hasSize(3);
        var villages = new VillageSites(LAND, TOWNSHIPS, WORDS, new SplittableRandom(4), WATERS.wetCells()).found();
        for (var water : reservoirs) {
            var at = Frame.board(water.geometry().getCentroid().getCoordinate());
            assertThat(LAND.ground().height(at.x, at.y)).isGreaterThan(100);
            assertThat(villages.stream().filter(v -> water.geometry().contains(v.site()))).isEmpty();
        }
    }

    @Test
    void everyRiverHasItsOwnName() {
        assertThat(WATERS.riverNames()).doesNotHaveDuplicates().hasSize(LAND.rivers().size()).startsWith("砚水");
    }

    @Test
    void villagesStandInTheirTownshipsAndNoneOnTopOfAnother() {
        var villages = new VillageSites(LAND, TOWNSHIPS, WORDS, new SplittableRandom(5), new BitSet()).found();
        assertThat(villages).hasSize(140);
        var sites = new HashSet<Coordinate>();
        for (var village : villages) {
            var cell = Partition.nearest(LAND.mosaic(), Frame.board(village.site().getCoordinate()));
            assertThat(TOWNSHIPS.get(LAND.partition().unit(cell)).code()).isEqualTo(village.townshipCode());
            assertThat(sites.add(village.site().getCoordinate())).as(village.name()).isTrue();
        }
        assertThat(villages).extracting(DemoVillage::code).doesNotHaveDuplicates();
    }

    @Test
    void noTwoStreetsBearTheSameName() {
        assertThat(TOWN.streets()).hasSize(TownPlan.STREETS).extracting(s -> s.specific() + s.generic()).doesNotHaveDuplicates();
    }

    @Test
    void roadsAtTheRimLeaveTheTown() {
        var area = TOWN.builtUpArea(TOWNSHIPS.get(0).code()).geometry();
        assertThat(TOWN.unnamed()).hasSize(6).allSatisfy(road -> assertThat(area.covers(road)).isFalse());
    }

    @Test
    void spotsLieInTheTownshipThatTheySay() {
        var spots = new Spots(LAND, TOWN, WATERS.wetCells(), new SplittableRandom(6));
        for (var sort : Vocabulary.Spot.values()) {
            for (int i = 0; i < 40; i++) {
                var spot = spots.find(sort, i);
                if (sort != Vocabulary.Spot.RIVER) {
                    assertThat(spots.in(spot.at()).township()).isEqualTo(spot.township());
                }
                assertThat(spot.township()).isBetween(0, Partition.TOWNSHIPS - 1);
            }
        }
    }

    @Test
    void hillsAreHigherThanFields() {
        var spots = new Spots(LAND, TOWN, WATERS.wetCells(), new SplittableRandom(7));
        double hills = 0;
        double fields = 0;
        for (int i = 0; i < 100; i++) {
            var hill = spots.find(Vocabulary.Spot.HILL, i).at();
            var field = spots.find(Vocabulary.Spot.FIELD, i).at();
            hills += LAND.ground().height(hill.x, hill.y);
            fields += LAND.ground().height(field.x, field.y);
        }
        assertThat(hills).isGreaterThan(fields);
    }

    @Test
    void turnsAreTakenWhereTheLineTurnsAndNotCloserThan260Metres() {
        var straight = new Coordinate[] {new Coordinate(0, 0), new Coordinate(1_000, 1), new Coordinate(2_000, 0)};
        assertThat(new Turns(LAND.ground()).of(straight)).isEmpty();
        var bent = new Coordinate[] {new Coordinate(0, 0), new Coordinate(1_000, 500), new Coordinate(1_100, 400),
            new Coordinate(2_000, 900)};
        var turns = new Turns(LAND.ground()).of(bent);
        assertThat(turns).extracting(Turns.Turn::at).containsExactly(new Coordinate(1_000, 500));
    }

    @Test
    void turnsAreNumberedFromEitherEnd() {
        var turns = List.of(new Turns.Turn(new Coordinate(0, 0), 1), new Turns.Turn(new Coordinate(900, 0), 2));
        assertThat(Turns.numbered(turns, true)).extracting(p -> p.position().heightM()).containsExactly(1.0, 2.0);
        assertThat(Turns.numbered(turns, false)).extracting(p -> p.position().heightM()).containsExactly(2.0, 1.0);
        assertThat(Turns.numbered(turns, false)).extracting(DemoBoundaryPoint::number).containsExactly("B001", "B002");
    }

    @Test
    void referenceObjectsAreThreeOrFourDifferentThings() {
        var objects = new ReferenceObjects(new SplittableRandom(8));
        for (int i = 0; i < 200; i++) {
            var around = objects.around();
            assertThat(around).hasSizeBetween(3, 4).extracting(DemoReferenceObject::name).doesNotHaveDuplicates();
            // To the minute of arc, as a compass or a theodolite gives it.
            assertThat(around).allSatisfy(o -> assertThat(o.azimuthDeg() * 60).isCloseTo(Math.rint(o.azimuthDeg() * 60), within(1e-3)));
        }
    }
}
