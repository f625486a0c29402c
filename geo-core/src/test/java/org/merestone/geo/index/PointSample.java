package org.merestone.geo.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.merestone.geo.Communes;

/**
 * Random points of a box and the unit that the index gives each, for a peer to compare: {@code PointSample FOLDER
 * WEST,SOUTH,EAST,NORTH COUNT} prints x, y and code, apart by commas.
 */
public final class PointSample {

    private PointSample() {
    }

    public static void main(String[] args) throws IOException {
        AreaIndex index = new AreaIndex(Communes.read(Path.of(args[0])));
        String[] box = args[1].split(",");
        Random random = new Random(20260102);
        StringBuilder told = new StringBuilder();
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            double x = PointToAreaBench.lattice(random, box[0], box[2]);
            double y = PointToAreaBench.lattice(random, box[1], box[3]);
            told.append(String.format(Locale.ROOT, "%.7f,%.7f,%s%n", x, y, index.at(x, y).orElse("")));
        }
        System.out.print(told);
    }
}
