package org.merestone.data.demo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/** Finds likely spots for places, and tells in which township a spot lies. */
final class Spots {

    /** A spot on the drawing board in a township (its index). */
    record Spot(Coordinate at, int township) {
    }

    private final Landscape land;
    private final TownPlan town;
    private final SplittableRandom random;
    private final List<Integer> field = new ArrayList<>();
    private final List<Integer> hill = new ArrayList<>();
    private final List<Spot> banks = new ArrayList<>();

    Spots(Landscape land, TownPlan town, BitSet wet, SplittableRandom random) {
        this.land = land;
        this.town = town;
        this.random = random;
        land.county().stream().filter(cell -> !wet.get(cell)).forEach(cell -> {
            var at = land.mosaic().sites.get(cell);
            (land.ground().height(at.x, at.y) > 190 ? hill : field).add(cell);
        });
        for (var river : land.rivers().subList(0, Landscape.RIVERS)) {
            for (int i = 1; i + 1 < river.size(); i++) {
                bank(river.get(i), river.get(i + 1));
            }
        }
    }

    private void bank(int from, int to) {
        var edge = land.mosaic().between(from, to);
        int township = land.partition().unit(edge.cellA());
        if (Partition.isTownship(township) && Partition.isTownship(land.partition().unit(edge.cellB()))) {
            banks.add(new Spot(land.mosaic().middle(edge), township));
        }
    }

    /** A spot of a sort; seats go round the townships by turn. */
    Spot find(Vocabulary.Spot sort, int turn) {
        return switch (sort) {
            case FIELD -> near(field.get(random.nextInt(field.size())));
            case HILL -> near(hill.get(random.nextInt(hill.size())));
            case RIVER -> banks.get(random.nextInt(banks.size()));
            case SEAT -> {
                int township = turn % Partition.TOWNSHIPS;
                yield near(Partition.nearest(land.mosaic(), land.partition().seat(township)));
            }
            case TOWN -> in(town.spot(random));
        };
    }

    /** A spot near the site of a cell, and so inside it. */
    Spot near(int cell) {
        var site = land.mosaic().sites.get(cell);
        double turn = random.nextDouble() * 2 * Math.PI;
        double far = 210 * random.nextDouble();
        return new Spot(new Coordinate(site.x + far * StrictMath.cos(turn), site.y + far * StrictMath.sin(turn)),
                land.partition().unit(cell));
    }

    /** The township of any spot. */
    Spot in(Coordinate at) {
        return new Spot(at, land.partition().unit(Partition.nearest(land.mosaic(), at)));
    }

    /** A dry cell below the hills, or one among them now and then. */
    Spot settled() {
        return near(random.nextInt(5) == 0 ? hill.get(random.nextInt(hill.size())) : field.get(random.nextInt(field.size())));
    }
}
