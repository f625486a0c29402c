package org.merestone.web.open;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.web.picture.MapLook;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a point lies, as a page without scripts: asked by numbers, or by a click on the picture of the map. */
@Controller
class WherePage {

    private static final int NAMES = 10;
    private static final int CLOSE = 15;

    private final RegisterKeeper keeper;
    private final MapLook looks;

    WherePage(RegisterKeeper keeper, MapLook looks) {
        this.keeper = keeper;
        this.looks = looks;
    }

    /**
     * @param lon    longitude, degrees, EPSG:4490; of the picture's middle where a pixel of it comes along
     * @param lat    latitude
     * @param zoom   of the picture
     * @param look   of the picture
     * @param at     the legal day asked about; today's where it is left out
     * @param column pixel of the picture that was clicked, from the west
     * @param row    from the north
     */
    @Published
    @OpenToAll
    @GetMapping("/where")
    String where(@RequestParam(required = false) @Nullable Double lon, @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(defaultValue = "15") int zoom, @RequestParam(defaultValue = "base") String look,
            @RequestParam(required = false) @Nullable LocalDate at, @RequestParam(name = "p.x", required = false) @Nullable Integer column,
            @RequestParam(name = "p.y", required = false) @Nullable Integer row, Model model) {
        if (looks.of(look) == null) {
            throw new BadRequest("request.tileSet");
        }
        PublishedRegister register = keeper.current();
        model.addAttribute("look", look).addAttribute("at", DayAsked.written(at))
                .addAttribute("today", DayAsked.written(register.day()));
        if (lon == null || lat == null) {
            return "where";
        }
        Bounds.lonLat(lon, lat);
        if (zoom < PictureMap.FIRST_ZOOM || zoom > PictureMap.LAST_ZOOM || Math.abs(lat) > PictureMap.LAST_LATITUDE) {
            throw new BadRequest("request.wrongValue", Math.abs(lat) > PictureMap.LAST_LATITUDE ? "lat" : "zoom");
        }
        double x = lon;
        double y = lat;
        if (column != null && row != null) {
            Envelope seen = PictureMap.around(lon, lat, zoom);
            x = PictureMap.longitude(seen, column);
            y = PictureMap.latitude(seen, row);
            Bounds.lonLat(x, y);
        }
        model.addAttribute("lon", Math.rint(x * 1e5) / 1e5).addAttribute("lat", Math.rint(y * 1e5) / 1e5)
                .addAttribute("zoom", Math.max(zoom, CLOSE))
                .addAttribute("classNames", register.names().classNames(LocaleContextHolder.getLocale()))
                .addAttribute("found", WhereApi.Where.of(register, DayAsked.of(register, at).coverage(), at, x, y, NAMES));
        return "where";
    }
}
