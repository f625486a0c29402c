package org.merestone.geo.tile;

/**
 * One tile.
 *
 * @param bytes    Mapbox Vector Tile 2.1, not compressed; none if nothing lies in it
 * @param features how many it holds in all layers
 * @param leftOut  how many of the least important were left out because it would have been too large
 */
public record VectorTile(byte[] bytes, int features, int leftOut) {

    public boolean isEmpty() {
        return features == 0;
    }
}
