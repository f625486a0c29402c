package org.merestone.web.open;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.gazetteer.name.NameKind;
import org.merestone.gazetteer.search.NameHit;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.web.register.Published;
import org.merestone.web.register.RegisterKeeper;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;
import org.merestone.web.security.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over the public names: by characters, pinyin or initials, with the reason why each answer matched. */
@RestController
class NamesApi {

    private static final int LONGEST = 60;
    private static final int MOST = 50;

    private final RegisterKeeper keeper;

    NamesApi(RegisterKeeper keeper) {
        this.keeper = keeper;
    }

    /**
     * @param q      what the reader typed, at most 60 characters; nothing is found for nothing
     * @param near   {@code lon,lat} that nearer answers are preferred to, degrees, EPSG:4490
     * @param within the beginning of a division code
     * @param clazz  the beginning of a class code of GB/T 18521
     * @param at     {@code 1985}, {@code 1985-06} or {@code 1985-06-30}: only by names that stood at any time of it
     */
    @Published
    @OpenToAll
    @GetMapping("/api/v1/names")
    Names names(@RequestParam String q, @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable String within, @RequestParam(name = "class", required = false) @Nullable String clazz,
            @RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "10") int limit) {
        if (q.length() > LONGEST) {
            throw new BadRequest("request.tooLong", "q", LONGEST);
        }
        if (limit < 1 || limit > MOST) {
            throw new BadRequest("request.wrongValue", "limit");
        }
        if (within != null && !within.matches("[0-9]{1,12}")) {
            throw new BadRequest("request.wrongValue", "within");
        }
        if (clazz != null && !clazz.matches("[0-9]{1,5}")) {
            throw new BadRequest("request.wrongValue", "class");
        }
        NameQuery query = new NameQuery(q, near == null ? null : near(near), within == null ? "" : within, clazz == null ? "" : clazz, limit,
                at.isBlank() ? null : PlacePage.time(at));
        return new Names(keeper.current().names().search().search(query).stream().map(Found::of).toList());
    }

    record Names(List<Found> names) {}

    /**
     * A place that matched.
     *
     * @param kind        what form of its name matched
     * @param currentName today's name where another form matched, else null
     * @param path        the divisions it lies in, the highest first
     * @param matched     why: exact, former, specific, prefix, pinyin, initials, infix, homophone or fuzzy
     * @param matchedText the part of {@code name} that matched
     */
    record Found(UUID id, String name, String romanization, NameKind kind, @Nullable String currentName, String classCode,
            String className, String path, double lon, double lat, String matched, String matchedText) {
        static Found of(NameHit hit) {
            return new Found(hit.id(), hit.name(), hit.romanization(), hit.kind(),
                    hit.currentName().equals(hit.name()) ? null : hit.currentName(), hit.classCode(), hit.className(),
                    String.join(" · ", hit.path()), hit.lon(), hit.lat(), hit.matched().name().toLowerCase(Locale.ROOT), hit.matchedText());
        }
    }

    private static NameQuery.Near near(String text) {
        double[] lonLat = Bounds.point(text);
        return new NameQuery.Near(lonLat[0], lonLat[1]);
    }
}
