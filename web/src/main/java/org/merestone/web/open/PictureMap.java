package org.merestone.web.open;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.map.Painter;
import org.merestone.web.picture.MapLook;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public map as one picture, for readers without scripts and for whoever wants to show a place. */
@RestController
class PictureMap {

    static final int FIRST_ZOOM = 4;
    static final int LAST_ZOOM = 18;
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    /** Web maps end here; a picture's middle stays far enough from it. */
    static final double LAST_LATITUDE = 84;

    private final RegisterKeeper keeper;
    private final MapLook looks;

    PictureMap(RegisterKeeper keeper, MapLook looks) {
        this.keeper = keeper;
        this.looks = looks;
    }

    /**
     * A picture of 800 by 500 pixels, with the lettering of the tiles of its zoom.
     *
     * @param lon  longitude of its middle, degrees, EPSG:4490
     * @param lat  latitude
     * @param zoom 4 to 18
     * @param look base or contrast
     * @param at   the legal day that is shown; today's where it is left out
     */
    @Published
    @OpenToAll
    @GetMapping(path = "/map.png", produces = MediaType.IMAGE_PNG_VALUE)
    byte[] picture(@RequestParam double lon, @RequestParam double lat, @RequestParam(defaultValue = "10") int zoom,
            @RequestParam(defaultValue = "base") String look, @RequestParam(required = false) @Nullable LocalDate at) {
        Bounds.lonLat(lon, lat);
        Painter painter = looks.of(look);
        if (painter == null) {
            throw new BadRequest("request.tileSet");
        }
        if (zoom < FIRST_ZOOM || zoom > LAST_ZOOM || Math.abs(lat) > LAST_LATITUDE) {
            throw new BadRequest("request.wrongValue", zoom < FIRST_ZOOM || zoom > LAST_ZOOM ? "zoom" : "lat");
        }
        return painter.image(DayAsked.of(keeper.current(), at).map(), around(lon, lat, zoom), WIDTH, HEIGHT, 1, LocaleContextHolder.getLocale());
    }

    /** Longitude and latitude that the pixels around a place cover; at the edges of the map as much as there is. */
    static Envelope around(double lon, double lat, int zoom) {
        double world = 256.0 * (1 << zoom);
        double halfWidth = WIDTH / 2.0 / world * 360;
        double middle = mercator(lat);
        double halfHeight = HEIGHT / 2.0 / world * 2 * Math.PI;
        return new Envelope(Math.max(-180, lon - halfWidth), Math.min(180, lon + halfWidth), latitude(middle - halfHeight),
                latitude(middle + halfHeight));
    }

    /** The longitude of the middle of a column of pixels of a picture, counted from the west. */
    static double longitude(Envelope seen, int column) {
        return seen.getMinX() + (clamped(column, WIDTH) + 0.5) / WIDTH * seen.getWidth();
    }

    /** The latitude of the middle of a row of pixels, counted from the north. */
    static double latitude(Envelope seen, int row) {
        double north = mercator(seen.getMaxY());
        return latitude(north - (clamped(row, HEIGHT) + 0.5) / HEIGHT * (north - mercator(seen.getMinY())));
    }

    private static int clamped(int pixel, int side) {
        return Math.max(0, Math.min(side - 1, pixel));
    }

    private static double mercator(double lat) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
    }

    private static double latitude(double mercator) {
        return Math.max(-85, Math.min(85, Math.toDegrees(2 * Math.atan(Math.exp(mercator)) - Math.PI / 2)));
    }
}
