package org.merestone.web.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.map.TileCoord;
import org.merestone.geo.tile.VectorTiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Vector tiles, kept until what they are cut from changes. */
@Component
public class CutTiles {

    private final Numbers<VectorTiles> numbers = new Numbers<>();
    private final Cache<Key, KeptTile> cut;

    /** @param megabytes that are kept; 0 for nothing */
    CutTiles(@Value("${merestone.tiles.kept-megabytes}") int megabytes) {
        cut = Caffeine.newBuilder().maximumWeight((long) megabytes << 20)
                .weigher((Key key, KeptTile tile) -> tile.weight()).build();
    }

    /** @param layer the one that is wanted; null for all */
    public KeptTile tile(VectorTiles tiles, @Nullable String layer, TileCoord tile) {
        return cut.get(new Key(numbers.of(tiles), layer, tile), key -> new KeptTile(layer == null ? tiles.tile(tile) : tiles.tile(tile, layer)));
    }

    /** Tiles are one object for as long as nothing of them changes. */
    private record Key(long tiles, @Nullable String layer, TileCoord tile) {}
}
