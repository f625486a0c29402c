package org.merestone.web.open;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.map.Paper;
import org.merestone.geo.map.Sheet;
import org.merestone.web.picture.MapLook;
import org.merestone.web.register.DayShown;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.merestone.web.terms.DataTerms;
import org.springframework.context.i18n.LocaleContextHolder;
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
    private final DataTerms terms;

    MapPage(RegisterKeeper keeper, MapLook looks, DataTerms terms) {
        this.keeper = keeper;
        this.looks = looks;
        this.terms = terms;
    }

    /**
     * The page. What its script shows stands in the address, so that it can be sent to somebody; who has no script gets a picture of the
     * place on the day.
     *
     * @param lon     longitude of the middle, degrees, EPSG:4490; the county's middle unless given
     * @param lat     latitude
     * @param zoom    of web maps; where it is left out, the place itself is told of
     * @param look    base or contrast
     * @param at      the legal day shown; today's where it is left out
     * @param pick    what is told of, {@code lon,lat} or {@code lon,lat,layer,id}
     * @param q       names that are shown as a numbered list
     * @param measure the path that is measured, as {@link MeasureApi} takes it
     */
    @Published
    @OpenToAll
    @GetMapping("/")
    String map(@RequestParam(required = false) @Nullable Double lon, @RequestParam(required = false) @Nullable Double lat,
            @RequestParam(required = false) @Nullable Integer zoom, @RequestParam(defaultValue = "base") String look,
            @RequestParam(required = false) @Nullable LocalDate at, @RequestParam(defaultValue = "") String pick,
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String measure, Model model) {
        if (looks.of(look) == null) {
            throw new BadRequest("request.tileSet");
        }
        if (q.length() > AskedNames.LONGEST) {
            throw new BadRequest("request.tooLong", "q", AskedNames.LONGEST);
        }
        boolean placed = lon != null && lat != null;
        if (lon != null && lat != null) {
            Bounds.lonLat(lon, lat);
        }
        DayShown shown = DayAsked.of(keeper.current(), at);
        Envelope bounds = shown.bounds();
        Coordinate middle = placed ? new Coordinate(lon, lat) : bounds.isNull() ? new Coordinate(104, 36) : bounds.centre();
        int near = zoom == null ? placed ? ONE_PLACE : WHOLE_COUNTY
                : Math.max(PictureMap.FIRST_ZOOM, Math.min(PictureMap.LAST_ZOOM, zoom));
        double step = 360.0 / (1 << near);
        model.addAttribute("look", look).addAttribute("lon", rounded(middle.x)).addAttribute("lat", rounded(middle.y))
                .addAttribute("zoom", near).addAttribute("scales", SCALES).addAttribute("frames", FRAMES)
                .addAttribute("north", rounded(Math.min(LAST_LATITUDE, middle.y + step)))
                .addAttribute("south", rounded(Math.max(-LAST_LATITUDE, middle.y - step)))
                .addAttribute("west", rounded(Math.max(-180, middle.x - step)))
                .addAttribute("east", rounded(Math.min(180, middle.x + step)))
                .addAttribute("at", DayAsked.written(at)).addAttribute("today", DayAsked.written(keeper.current().day())).addAttribute("q", q.strip())
                .addAttribute("terms", terms.line())
                .addAttribute("classNames", keeper.current().names().classNames(LocaleContextHolder.getLocale()));
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
