package org.merestone.web.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.Png;
import org.merestone.geo.map.TileCoord;
import org.springframework.stereotype.Component;

/** Painted tiles, 256 pixels a side at scale 1, kept until their content changes. */
@Component
public class PaintedTiles {

    private static final long KEPT_BYTES = 64L << 20;

    private final MapLook looks;
    private final Numbers<MapContent> numbers = new Numbers<>();
    private final Cache<Key, byte[]> painted = Caffeine.newBuilder().maximumWeight(KEPT_BYTES)
            .weigher((Key key, byte[] png) -> png.length + 64).build();

    PaintedTiles(MapLook looks) {
        this.looks = looks;
    }

    /**
     * A tile as a PNG file, not to be changed.
     *
     * @param content on the plane whose tile it is
     * @param look    one of {@link MapLook#NAMES}
     * @param scale   1, or 2 or 3 for as many times the pixels each way
     */
    public byte[] tile(MapContent content, String look, TileCoord tile, int scale, Locale language) {
        return painted.get(new Key(numbers.of(content), look, tile, scale, language.getLanguage(), false),
                key -> Objects.requireNonNull(looks.of(look)).tile(content, tile, scale, language));
    }

    /** As {@link #tile} at scale 1, with nothing where nothing is drawn: made to lie over other maps. */
    public byte[] overlay(MapContent content, String look, TileCoord tile, Locale language) {
        return painted.get(new Key(numbers.of(content), look, tile, 1, language.getLanguage(), true), key -> {
            double side = 1.0 / (1 << tile.z());
            Envelope part = new Envelope(tile.x() * side, (tile.x() + 1) * side, tile.y() * side, (tile.y() + 1) * side);
            return Png.encode(Objects.requireNonNull(looks.of(look)).picture(content, part, TileCoord.SIZE, TileCoord.SIZE, 1, true,
                    language));
        });
    }

    /** Content is one object for as long as nothing of it changes, so it stands for its version. */
    private record Key(long content, String look, TileCoord tile, int scale, String language, boolean clear) {}
}
