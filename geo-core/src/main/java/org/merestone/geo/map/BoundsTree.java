package org.merestone.geo.map;

import java.util.List;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.index.BoxTree;

/** What lies where: items by their bounds on the plane. */
final class BoundsTree {

    private final BoxTree tree;

    /** @param bounds of the items 0, 1, 2 … */
    BoundsTree(List<Envelope> bounds) {
        double[] boxes = new double[bounds.size() * 4];
        for (int i = 0; i < bounds.size(); i++) {
            boxes[4 * i] = bounds.get(i).getMinX();
            boxes[4 * i + 1] = bounds.get(i).getMinY();
            boxes[4 * i + 2] = bounds.get(i).getMaxX();
            boxes[4 * i + 3] = bounds.get(i).getMaxY();
        }
        tree = new BoxTree(boxes);
    }

    /** Calls with each item whose bounds meet a box. */
    void in(Envelope box, IntConsumer found) {
        tree.query(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), found);
    }

    /** Calls with every item, those near each other mostly soon after each other. */
    void all(IntConsumer found) {
        double far = Double.POSITIVE_INFINITY;
        tree.query(-far, -far, far, far, found);
    }
}
