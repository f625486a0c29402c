package org.merestone.web.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merestone.web.request.BadRequest;

/**
 * How features are written as GeoJSON (OGC 21-045r1, GeoJSON profiles), as the parameter {@code profile} names it: as RFC 7946 has it, as
 * JSON-FG, or as JSON-FG with a geometry that readers of plain GeoJSON understand too.
 */
enum GeoJsonProfile {
    RFC7946("rfc7946"),
    JSONFG("jsonfg"),
    JSONFG_PLUS("jsonfg-plus");

    static final String PARAMETER = "profile";

    private static final String REGISTER = "http://www.opengis.net/def/profile/OGC/0/";
    private static final int LONGEST = 1_000;

    private final String id;

    GeoJsonProfile(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** As OGC's register of profiles names it. */
    String uri() {
        return REGISTER + id;
    }

    boolean isJsonFg() {
        return this != RFC7946;
    }

    /**
     * What a request asks for: the first profile of its list that its form knows. Others are passed over and not refused, as OGC API
     * Features Part 5 recommends, for a client may name those of other servers too.
     *
     * @param form {@link Representation#GEOJSON}, or {@link Representation#JSONFG}, which is JSON-FG whatever is asked
     */
    static GeoJsonProfile of(HttpServletRequest request, Representation form) {
        GeoJsonProfile usual = form == Representation.JSONFG ? JSONFG : RFC7946;
        @Nullable String asked = request.getParameter(PARAMETER);
        if (asked == null) {
            return usual;
        }
        if (asked.length() > LONGEST) {
            throw new BadRequest("request.tooLong", PARAMETER, LONGEST);
        }
        return Arrays.stream(asked.split(",")).map(String::strip).map(GeoJsonProfile::named).flatMap(Optional::stream)
                .filter(profile -> profile.isJsonFg() || form != Representation.JSONFG).findFirst().orElse(usual);
    }

    private static Optional<GeoJsonProfile> named(String text) {
        return Arrays.stream(values()).filter(profile -> text.equals(profile.id) || text.equals(profile.uri())
                || text.equals("[ogc-profile:" + profile.id + "]")).findFirst();
    }
}
