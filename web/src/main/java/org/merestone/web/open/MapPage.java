package org.merestone.web.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.map.Paper;
import org.merestone.geo.map.Sheet;
import org.merestone.web.picture.MapLook;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The public map: the first page of all. */
@Controller
class MapPage {

    /** Scales that the page offers for print. */
    static final List<Integer> SCALES = List.of(5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000);
    private static final List<Frame> FRAMES = List.of(frame(Paper.A4), frame(Paper.A3));
    private static final int WHOLE_COUNTY = 10;
    private static final int ONE_PLACE = 15;
    private static final double LAST_LATITUDE = 84;

    private final RegisterKeeper keeper;
    private final MapLook looks;

    MapPage(RegisterKeeper keeper, MapLook looks) {
        this.keeper = keeper;
        this.looks = looks;
    }

    /**
     * The page. A position may come with the address; the page's script goes there, and who has no script gets a picture of it.
     *
     * @param lon  longitude, degrees, EPSG:4490; the county's middle unless given
     * @param lat  latitude
     * @param zoom of web maps
     * @param look base or contrast
     */
    @Published
    @OpenToAll
    @GetMapping("/")
    String map(@RequestParam(required = false) @Nullable Double lon, @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable Integer zoom, @RequestParam(defaultValue = "base") String look, Model model) {
        if (looks.of(look) == null) {
            throw new BadRequest("request.tileSet");
        }
        boolean placed = lon != null && lat != null;
        if (lon != null && lat != null) {
            Bounds.lonLat(lon, lat);
        }
        Envelope bounds = keeper.current().map().bounds();
        Coordinate middle = placed ? new Coordinate(lon, lat) : bounds.isNull() ? new Coordinate(104, 36) : bounds.centre();
        int shown = zoom == null ? placed ? ONE_PLACE : WHOLE_COUNTY
                : Math.max(PictureMap.FIRST_ZOOM, Math.min(PictureMap.LAST_ZOOM, zoom));
        double step = 360.0 / (1 << shown);
        model.addAttribute("look", look).addAttribute("lon", rounded(middle.x)).addAttribute("lat", rounded(middle.y))
                .addAttribute("zoom", shown).addAttribute("scales", SCALES).addAttribute("frames", FRAMES)
                .addAttribute("north", rounded(Math.min(LAST_LATITUDE, middle.y + step)))
                .addAttribute("south", rounded(Math.max(-LAST_LATITUDE, middle.y - step)))
                .addAttribute("west", rounded(Math.max(-180, middle.x - step)))
                .addAttribute("east", rounded(Math.min(180, middle.x + step)));
        return "map";
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e5) / 1e5;
    }

    /** What of a sheet of paper the map takes, millimetres across and down, lying and standing. */
    public record Frame(String paper, String landscape, String portrait) { }

    private static Frame frame(Paper paper) {
        return new Frame(paper.name(), frame(paper, true), frame(paper, false));
    }

    private static String frame(Paper paper, boolean landscape) {
        LonLat anywhere = new LonLat(114, 30);
        Sheet sheet = new Sheet(paper, landscape, 50_000, anywhere, GaussZone.of(anywhere.lon()), "", "", "");
        return sheet.frameWidth() + " " + sheet.frameHeight();
    }
}
