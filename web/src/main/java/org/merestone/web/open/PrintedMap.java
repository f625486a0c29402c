package org.merestone.web.open;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.data.conflict.Refusal;
import org.merestone.data.division.Division;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.geo.map.Painter;
import org.merestone.geo.map.Paper;
import org.merestone.geo.map.Sheet;
import org.merestone.web.picture.MapLook;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public map on paper. */
@RestController
class PrintedMap {

    private static final int LEAST_SCALE = 5_000;
    private static final int MOST_SCALE = 1_000_000;

    private final RegisterKeeper keeper;
    private final MapLook look;
    private final String approval;

    /** @param approval the number of the map's review (审图号); without it nothing but the demonstration is printed */
    PrintedMap(RegisterKeeper keeper, MapLook look, @Value("${merestone.map.approval:}") String approval) {
        this.keeper = keeper;
        this.look = look;
        this.approval = approval;
    }

    /**
     * A sheet as PDF, on the grid of the 3° zone of its middle.
     *
     * @param lon       longitude of its middle, degrees, EPSG:4490
     * @param lat       latitude
     * @param scale     denominator, 5,000 to 1,000,000
     * @param paper     A4 or A3
     * @param landscape whether the paper lies on its long side
     * @param look      base or contrast
     * @param at        the legal day that is shown, which the title then tells; today's where it is left out
     */
    @Published
    @OpenToAll
    @GetMapping(path = "/map.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> sheet(@RequestParam double lon, @RequestParam double lat, @RequestParam(defaultValue = "50000") int scale,
            @RequestParam(defaultValue = "A4") Paper paper, @RequestParam(defaultValue = "true") boolean landscape,
            @RequestParam(name = "look", defaultValue = "base") String style,
            @RequestParam(required = false) @Nullable LocalDate at) {
        Bounds.lonLat(lon, lat);
        Painter painter = look.of(style);
        if (painter == null) {
            throw new BadRequest("request.tileSet");
        }
        if (scale < LEAST_SCALE || scale > MOST_SCALE) {
            throw new BadRequest("request.scale", LEAST_SCALE, MOST_SCALE);
        }
        if (paper.compareTo(Paper.A3) > 0) {
            throw new BadRequest("request.wrongValue", "paper");
        }
        if (lon < 73.5 || lon >= 136.5 || Math.abs(lat) > 84) {
            throw new BadRequest("request.sheetPlace");
        }
        PublishedRegister register = keeper.current();
        requireReviewed(approval, register.demonstration());
        Sheet sheet = new Sheet(paper, landscape, scale, new LonLat(lon, lat), GaussZone.of(lon), title(register, at), approval,
                register.demonstration() ? "虚构演示数据 / invented data" : "");
        byte[] pdf = painter.sheet(DayAsked.of(register, at).map(), sheet, LocaleContextHolder.getLocale());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().filename("map.pdf").build().toString()).body(pdf);
    }

    /** No map of real boundaries leaves by a public door without the number of its review (rule 71); an invented county has none to review. */
    static void requireReviewed(String approval, boolean demonstration) {
        if (approval.isBlank() && !demonstration) {
            throw new Refusal.NotAllowed("map.noApproval");
        }
    }

    private static String title(PublishedRegister register, @Nullable LocalDate at) {
        List<String> counties = register.divisions().all().stream().filter(division -> division.level() == DivisionLevel.COUNTY)
                .map(Division::name).limit(2).toList();
        return (counties.size() == 1 ? counties.get(0) : "") + "行政区域界线图" + (at == null ? "" : "（" + at + "）");
    }
}
