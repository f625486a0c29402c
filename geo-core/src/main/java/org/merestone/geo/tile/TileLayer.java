package org.merestone.geo.tile;

import java.util.List;

/** A layer of vector tiles: its name, and its features in the order in which they are drawn. */
public record TileLayer(String name, List<TileFeature> features) {

    public TileLayer {
        features = List.copyOf(features);
    }
}
