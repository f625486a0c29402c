package org.merestone.web.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.merestone.gazetteer.name.AsOf;
import org.merestone.gazetteer.name.StatutoryKind;
import org.merestone.gazetteer.search.Area;
import org.merestone.gazetteer.search.NameFilter;
import org.merestone.gazetteer.search.NameQuery;
import org.merestone.gazetteer.search.Standing;
import org.merestone.web.request.BadRequest;
import org.merestone.web.request.Bounds;

/**
 * A question for names as its sender writes it, the same for machines and on the page. Degrees are EPSG:4490, longitude first.
 *
 * @param q       what the reader typed, at most {@value #LONGEST} characters; nothing for everything
 * @param near    {@code lon,lat} that nearer answers are preferred to
 * @param radius  metres around {@code near} that answers must lie in
 * @param bbox    {@code west,south,east,north} that they must lie in
 * @param polygon {@code lon,lat lon,lat …}, corners of a polygon that they must lie in
 * @param within  the beginning of a division code
 * @param kind    a statutory kind of 条例 §3: {@code natural}, {@code division}, {@code village_seat}, {@code park}, {@code street},
 *                {@code estate}, {@code facility}, {@code other}
 * @param status  {@code present}, {@code historical} or {@code planned}
 * @param at      {@code 1985}, {@code 1985-06} or {@code 1985-06-30}: only by names that stood at any time of it
 */
record AskedNames(@Nullable String q, @Nullable String near, @Nullable String radius, @Nullable String bbox, @Nullable String polygon,
        @Nullable String within, @Nullable String kind, @Nullable String status, @Nullable String at) {

    static final int LONGEST = 60;
    static final int MOST = 50;
    private static final int LONGEST_POLYGON = 20_000;

    /** @param clazz the beginning of a class code of GB/T 18521, or nothing */
    NameQuery query(@Nullable String clazz, int limit) {
        String text = Objects.requireNonNullElse(given(q), "");
        if (text.length() > LONGEST) {
            throw new BadRequest("request.tooLong", "q", LONGEST);
        }
        if (limit < 1 || limit > MOST) {
            throw new BadRequest("request.wrongValue", "limit");
        }
        double[] point = given(near) == null ? null : Bounds.point(near);
        NameFilter filter = NameFilter.NONE.within(code(within, "within", 12)).ofClass(code(clazz, "class", 5)).of(statutory())
                .of(standing()).at(time()).inside(area(point));
        NameQuery query = NameQuery.of(text).filter(filter).limit(limit);
        return point == null ? query : query.near(point[0], point[1]);
    }

    /** What was sent, if it is more than an empty field of a form. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String code(@Nullable String text, String name, int digits) {
        String code = given(text) == null ? "" : text.strip();
        if (!code.matches("[0-9]*") || code.length() > digits) {
            throw new BadRequest("request.wrongValue", name);
        }
        return code;
    }

    private @Nullable StatutoryKind statutory() {
        if (given(kind) == null) {
            return null;
        }
        for (StatutoryKind each : StatutoryKind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return each;
            }
        }
        throw new BadRequest("request.wrongValue", "kind");
    }

    private @Nullable Standing standing() {
        return given(status) == null ? null : Standing.of(status).orElseThrow(() -> new BadRequest("request.wrongValue", "status"));
    }

    private @Nullable AsOf time() {
        return given(at) == null ? null : PlacePage.time(at);
    }

    /** At most one of radius, box and polygon. */
    private @Nullable Area area(double @Nullable [] point) {
        List<Area> areas = new ArrayList<>();
        if (given(radius) != null) {
            areas.add(circle(point));
        }
        if (given(bbox) != null) {
            Envelope box = Bounds.box(bbox);
            areas.add(new Area.Box(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
        }
        if (given(polygon) != null) {
            areas.add(ring());
        }
        if (areas.size() > 1) {
            throw new BadRequest("names.oneArea");
        }
        return areas.isEmpty() ? null : areas.get(0);
    }

    private Area circle(double @Nullable [] point) {
        if (point == null) {
            throw new BadRequest("names.radius", Area.Circle.FARTHEST);
        }
        try {
            return new Area.Circle(point[0], point[1], Double.parseDouble(String.valueOf(radius).strip()));
        } catch (IllegalArgumentException e) { // a text that is no number, too
            throw new BadRequest("names.radius", Area.Circle.FARTHEST);
        }
    }

    private Area ring() {
        String text = String.valueOf(polygon).strip();
        List<Coordinate> corners = new ArrayList<>();
        for (String corner : text.length() > LONGEST_POLYGON ? new String[0] : text.split("\\s+")) {
            double[] lonLat = Bounds.point(corner);
            corners.add(new Coordinate(lonLat[0], lonLat[1]));
        }
        try {
            return Area.Ring.closing(corners);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("names.polygon", Area.Ring.MOST_CORNERS);
        }
    }
}
