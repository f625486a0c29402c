package org.merestone.web.open;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.merestone.geo.map.MapContent;
import org.merestone.geo.map.Painter;
import org.merestone.geo.map.TileCoord;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenToAll;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The map's tiles in each of its looks, painted here from the published register and kept until it changes. Web Mercator quad, 256 pixels a side. */
@RestController
class Tiles {

    private static final int LAST_ZOOM = 18;
    private static final long KEPT_BYTES = 64L << 20;

    private final RegisterKeeper keeper;
    private final MapLook look;
    private final Cache<Key, byte[]> painted = Caffeine.newBuilder().maximumWeight(KEPT_BYTES)
            .weigher((Key key, byte[] png) -> png.length + 64).build();

    Tiles(RegisterKeeper keeper, MapLook look) {
        this.keeper = keeper;
        this.look = look;
    }

    @Published
    @OpenToAll
    @GetMapping(path = "/tiles/{set}/{z}/{x}/{y}.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] tile(@PathVariable String set, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
        return tile(set, z, x, y, 1);
    }

    /** The same for screens with twice the pixels. */
    @Published
    @OpenToAll
    @GetMapping(path = "/tiles/{set}/{z}/{x}/{y}@2x.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] fineTile(@PathVariable String set, @PathVariable int z, @PathVariable int x, @PathVariable int y) {
        return tile(set, z, x, y, 2);
    }

    private byte[] tile(String set, int z, int x, int y, int scale) {
        int side = z >= 0 && z <= LAST_ZOOM ? 1 << z : 0;
        if (x < 0 || y < 0 || x >= side || y >= side) {
            throw new BadRequest("request.tile", LAST_ZOOM);
        }
        Painter painter = look.of(set);
        if (painter == null) {
            throw new BadRequest("request.tileSet");
        }
        MapContent content = keeper.current().map();
        Locale language = LocaleContextHolder.getLocale();
        return painted.get(new Key(content, set, new TileCoord(z, x, y), scale, language.getLanguage()),
                key -> painter.tile(key.content(), key.tile(), key.scale(), language));
    }

    /** Content is one object for as long as nothing of it changes, so it stands for its version. */
    private record Key(MapContent content, String set, TileCoord tile, int scale, String language) {}
}
