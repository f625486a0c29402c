package org.merestone.geo.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * Which areas a point lies in. Exact: the answer never depends on rounding, and a point on a common border lies in every area that
 * has it. Built once; immutable; any number of threads may ask at once. Needs about 20 bytes for each vertex.
 */
public final class AreaIndex {

    private final List<String> codes = new ArrayList<>();
    private final List<IndexedArea> areas = new ArrayList<>();
    private final BoxTree tree;

    /**
     * @param areas Polygon or MultiPolygon by code, longitude/latitude; copied
     * @throws IllegalArgumentException for a geometry that is not an area
     */
    public AreaIndex(Map<String, ? extends Geometry> areas) {
        double[] boxes = new double[areas.size() * 4];
        areas.forEach((code, area) -> {
            if (!(area instanceof Polygonal)) {
                throw new IllegalArgumentException(code + " is a " + area.getGeometryType() + ", not an area");
            }
            if (!area.isEmpty()) {
                IndexedArea indexed = new IndexedArea(area);
                Envelope box = indexed.envelope();
                int at = 4 * codes.size();
                boxes[at] = box.getMinX();
                boxes[at + 1] = box.getMinY();
                boxes[at + 2] = box.getMaxX();
                boxes[at + 3] = box.getMaxY();
                codes.add(code);
                this.areas.add(indexed);
            }
        });
        tree = new BoxTree(Arrays.copyOf(boxes, codes.size() * 4));
    }

    /** Codes of the areas that have the point inside or on their border, sorted; empty outside all of them. Degrees. */
    public List<String> at(double lon, double lat) {
        List<String> found = new ArrayList<>(1);
        tree.query(lon, lat, lon, lat, area -> {
            if (areas.get(area).covers(lon, lat)) {
                found.add(codes.get(area));
            }
        });
        Collections.sort(found);
        return found;
    }

    /** How many areas there are. */
    public int size() {
        return codes.size();
    }
}
