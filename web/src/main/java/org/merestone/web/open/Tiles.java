package org.merestone.web.open;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.map.TileCoord;
import org.merestone.web.picture.MapLook;
import org.merestone.web.picture.PaintedTiles;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.security.OpenToAll;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The map's tiles in each of its looks, painted here from the published register and kept until it changes. Web Mercator quad, 256 pixels
 * a side.
 */
@RestController
class Tiles {

    private static final int LAST_ZOOM = 18;

    private final RegisterKeeper keeper;
    private final MapLook looks;
    private final PaintedTiles painted;

    Tiles(RegisterKeeper keeper, MapLook looks, PaintedTiles painted) {
        this.keeper = keeper;
        this.looks = looks;
        this.painted = painted;
    }

    /** @param at the legal day that is shown; today's where it is left out */
    @Published
    @OpenToAll
    @GetMapping(path = "/tiles/{set}/{z}/{x}/{y}.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] tile(@PathVariable String set, @PathVariable int z, @PathVariable int x, @PathVariable int y,
            @RequestParam(required = false) @Nullable LocalDate at) {
        return tile(set, z, x, y, 1, at);
    }

    /** The same for screens with twice the pixels. */
    @Published
    @OpenToAll
    @GetMapping(path = "/tiles/{set}/{z}/{x}/{y}@2x.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] fineTile(@PathVariable String set, @PathVariable int z, @PathVariable int x, @PathVariable int y,
            @RequestParam(required = false) @Nullable LocalDate at) {
        return tile(set, z, x, y, 2, at);
    }

    private byte[] tile(String set, int z, int x, int y, int scale, @Nullable LocalDate at) {
        int side = z >= 0 && z <= LAST_ZOOM ? 1 << z : 0;
        if (x < 0 || y < 0 || x >= side || y >= side) {
            throw new BadRequest("request.tile", LAST_ZOOM);
        }
        if (!MapLook.NAMES.contains(set)) {
            throw new BadRequest("request.tileSet");
        }
        PublishedRegister register = keeper.current();
        if (at == null || at.equals(register.day())) {
            return painted.tile(register.map(), set, new TileCoord(z, x, y), scale, LocaleContextHolder.getLocale());
        }
        // Kept tiles would keep the whole map of a past day with them; these are painted anew, and the browser keeps them.
        return Objects.requireNonNull(looks.of(set)).tile(DayAsked.of(register, at).map(), new TileCoord(z, x, y), scale,
                LocaleContextHolder.getLocale());
    }
}
