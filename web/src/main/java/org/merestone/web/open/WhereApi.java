package org.merestone.web.open;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.boundary.line.LegalStatus;
import org.merestone.boundary.line.LineInForce;
import org.merestone.data.division.Division;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.search.NameSearch;
import org.merestone.geo.crs.LonLat;
import org.merestone.geo.division.DivisionLevel;
import org.merestone.web.register.Coverage;
import org.merestone.web.register.MarkerPart;
import org.merestone.web.register.Published;
import org.merestone.web.register.PublishedRegister;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a point lies: the divisions that hold it, the nearest line and how far, the nearest names. */
@RestController
class WhereApi {

    private static final int NAMES = 5;

    private final RegisterKeeper keeper;

    WhereApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * @param lon longitude, degrees, EPSG:4490
     * @param lat latitude, degrees
     * @param at  the legal day asked for, ISO 8601; today where it is left out; names are those of that day, too
     */
    @Published
    @OpenToAll
    @GetMapping("/api/v1/where")
    Where where(@RequestParam double lon, @RequestParam double lat, @RequestParam(required = false) @Nullable LocalDate at) {
        Bounds.lonLat(lon, lat);
        PublishedRegister register = keeper.current();
        return Where.of(register, DayAsked.of(register, at).coverage(), at, lon, lat, NAMES);
    }

    /** The answer; lowest division first, distances in metres. */
    public record Where(LonLat point, List<DivisionAnswer> divisions, @Nullable LineAnswer nearestLine,
            @Nullable MarkerAnswer nearestMarker, List<NameAnswer> nearestNames) {

        /** @param at the day asked for; null for today */
        static Where of(PublishedRegister register, Coverage coverage, @Nullable LocalDate at, double lon, double lat, int names) {
            List<DivisionAnswer> chain = coverage.at(lon, lat).stream().map(DivisionAnswer::of).toList();
            LineAnswer line = coverage.nearestLine(lon, lat).map(LineAnswer::of).orElse(null);
            MarkerAnswer marker = register.markers().nearest(lon, lat, at == null ? register.day() : at).map(MarkerAnswer::of).orElse(null);
            List<NameAnswer> nearest = names == 0 ? List.of() : (at == null ? register.names().nearest(lon, lat, names)
                    : register.names().search().nearest(lon, lat, names, AsOf.day(at))).stream().map(NameAnswer::of).toList();
            return new Where(new LonLat(lon, lat), chain, line, marker, nearest);
        }
    }

    public record DivisionAnswer(String code, String name, DivisionLevel level) {
        static DivisionAnswer of(Division division) {
            return new DivisionAnswer(division.code(), division.name(), division.level());
        }
    }

    public record LineAnswer(UUID id, String code, String name, LegalStatus status, double distanceMetres) {
        static LineAnswer of(Coverage.Near near) {
            LineInForce line = near.line();
            return new LineAnswer(line.id(), line.code(), line.name(), near.status(), Math.round(near.metres() * 10) / 10.0);
        }
    }

    public record MarkerAnswer(UUID id, String code, String engravedText, double distanceMetres) {
        static MarkerAnswer of(MarkerPart.Near near) {
            return new MarkerAnswer(near.marker().id(), near.marker().code(), near.marker().engravedText(),
                    Math.round(near.metres() * 10) / 10.0);
        }
    }

    public record NameAnswer(UUID id, String name, String romanization, String classCode, String className, double distanceMetres,
            double lon, double lat) {
        static NameAnswer of(NameSearch.Near near) {
            return new NameAnswer(near.name().placeId(), near.name().text(), near.name().romanToned(),
                    near.name().placeClass().code(), near.name().className(),
                    Math.round(near.metres()), near.name().lon(), near.name().lat());
        }
    }
}
