package org.merestone.geo.tile;

/** What of one layer lies in a tile: which features, and the bytes of their geometries. Used by one thread. */
final class LayerCut {

    private final PreparedLayer layer;
    private final GeometryWriter geometry = new GeometryWriter();
    private final IntList features = new IntList();
    private final IntList starts = new IntList();
    private final Chains chains;
    private final PolygonCut polygons;

    LayerCut(PreparedLayer layer, ZoomShapes shapes, int[] candidates, int originX, int originY, int low, int high) {
        this.layer = layer;
        chains = new Chains(low, high);
        polygons = new PolygonCut(low, high);
        for (int feature : candidates) {
            int start = geometry.sink().size();
            geometry.begin();
            int figure = layer.firstFigure() + feature;
            switch (layer.kind(feature)) {
                case POINTS -> points(shapes, figure, originX, originY, low, high);
                case LINES -> lines(shapes, figure, originX, originY, low, high);
                case POLYGONS -> polygons(shapes, figure, originX, originY, low, high);
            }
            if (geometry.sink().size() > start) {
                features.add(feature);
                starts.add(start);
            }
        }
    }

    PreparedLayer layer() {
        return layer;
    }

    int count() {
        return features.size();
    }

    int feature(int i) {
        return features.get(i);
    }

    ByteSink geometries() {
        return geometry.sink();
    }

    int start(int i) {
        return starts.get(i);
    }

    int end(int i) {
        return i + 1 < starts.size() ? starts.get(i + 1) : geometry.sink().size();
    }

    private void points(ZoomShapes shapes, int figure, int originX, int originY, int low, int high) {
        IntList inside = new IntList();
        for (int part = shapes.firstPart(figure); part < shapes.firstPart(figure + 1); part++) {
            int x = shapes.box(part, 0) - originX;
            int y = shapes.box(part, 1) - originY;
            if (x >= low && x <= high && y >= low && y <= high) {
                inside.add(x);
                inside.add(y);
            }
        }
        if (inside.size() > 0) {
            geometry.points(inside.size() / 2);
            for (int i = 0; i < inside.size(); i += 2) {
                geometry.point(inside.get(i), inside.get(i + 1));
            }
        }
    }

    private void lines(ZoomShapes shapes, int figure, int originX, int originY, int low, int high) {
        for (int part = shapes.firstPart(figure); part < shapes.firstPart(figure + 1); part++) {
            int ring = shapes.firstRing(part);
            if (shapes.isWithin(part, originX + low, originY + low, originX + high, originY + high)) {
                geometry.whole(shapes, ring, originX, originY);
                continue;
            }
            chains.clear();
            chains.cutLine(shapes.xy(), shapes.start(ring), shapes.start(ring + 1), originX, originY);
            for (int chain = 0; chain < chains.count(); chain++) {
                if (chains.end(chain) - chains.start(chain) > 1) {
                    geometry.line(chains, chain);
                }
            }
        }
    }

    private void polygons(ZoomShapes shapes, int figure, int originX, int originY, int low, int high) {
        for (int part = shapes.firstPart(figure); part < shapes.firstPart(figure + 1); part++) {
            if (shapes.box(part, 0) - originX <= high && shapes.box(part, 1) - originY <= high
                    && shapes.box(part, 2) - originX >= low && shapes.box(part, 3) - originY >= low) {
                polygons.write(shapes, part, originX, originY, geometry);
            }
        }
    }
}
