package org.merestone.geo.tile;

import java.util.Arrays;
import java.util.List;
import org.merestone.geo.index.BoxTree;
import org.merestone.geo.map.Generalisation;

/**
 * A layer with its features' figures found by box, and what they say ready to be written; the features themselves, of which there may be
 * millions, are not kept. Immutable.
 */
final class PreparedLayer {

    private final String name;
    private final long[] numbers;
    private final int[] fromZooms;
    private final double[] importances;
    private final List<Figure> figures;
    private final int firstFigure;
    private final Sayings sayings;
    private final BoxTree tree;

    /** @param firstFigure the number of the layer's first figure among those of all layers */
    PreparedLayer(TileLayer layer, List<Figure> figures, int firstFigure) {
        this.name = layer.name();
        this.numbers = layer.features().stream().mapToLong(TileFeature::number).toArray();
        this.fromZooms = layer.features().stream().mapToInt(TileFeature::fromZoom).toArray();
        this.importances = layer.features().stream().mapToDouble(TileFeature::importance).toArray();
        this.figures = figures;
        this.firstFigure = firstFigure;
        this.sayings = new Sayings(layer.features());
        double[] boxes = new double[figures.size() * 4];
        for (int i = 0; i < figures.size(); i++) {
            System.arraycopy(box(figures.get(i)), 0, boxes, 4 * i, 4);
        }
        tree = new BoxTree(boxes);
    }

    private static double[] box(Figure figure) {
        double[] box = {1, 1, 0, 0};
        for (Generalisation.Path path : figure.paths()) {
            for (int i = 0; i < path.x().length; i++) {
                box[0] = Math.min(box[0], path.x()[i]);
                box[1] = Math.min(box[1], path.y()[i]);
                box[2] = Math.max(box[2], path.x()[i]);
                box[3] = Math.max(box[3], path.y()[i]);
            }
        }
        return box;
    }

    String name() {
        return name;
    }

    /** What stands for a feature in every tile. */
    long number(int feature) {
        return numbers[feature];
    }

    double importance(int feature) {
        return importances[feature];
    }

    int firstFigure() {
        return firstFigure;
    }

    Figure.Kind kind(int feature) {
        return figures.get(feature).kind();
    }

    Sayings sayings() {
        return sayings;
    }

    /** Features of a zoom whose box meets one of the unit square, in their order. */
    int[] in(double west, double north, double east, double south, int zoom) {
        IntList found = new IntList();
        tree.query(west, north, east, south, feature -> {
            if (fromZooms[feature] <= zoom) {
                found.add(feature);
            }
        });
        int[] inOrder = found.toArray();
        Arrays.sort(inOrder);
        return inOrder;
    }
}
