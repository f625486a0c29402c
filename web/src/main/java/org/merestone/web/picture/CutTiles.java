package org.merestone.web.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.map.TileCoord;
import org.merestone.geo.tile.VectorTile;
import org.merestone.geo.tile.VectorTiles;
import org.springframework.stereotype.Component;

/** Vector tiles, kept until what they are cut from changes. */
@Component
public class CutTiles {

    private static final long KEPT_BYTES = 48L << 20;

    private final Cache<Key, VectorTile> cut = Caffeine.newBuilder().maximumWeight(KEPT_BYTES)
            .weigher((Key key, VectorTile tile) -> tile.bytes().length + 96).build();

    /** @param layer the one that is wanted; null for all */
    public VectorTile tile(VectorTiles tiles, @Nullable String layer, TileCoord tile) {
        return cut.get(new Key(tiles, layer, tile), key -> layer == null ? tiles.tile(tile) : tiles.tile(tile, layer));
    }

    /** Tiles are one object for as long as nothing of them changes. */
    private record Key(VectorTiles tiles, @Nullable String layer, TileCoord tile) {}
}
