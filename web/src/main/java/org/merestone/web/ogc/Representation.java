package org.merestone.web.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.merestone.web.request.BadRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/** The forms that a resource has, as the parameter {@code f} and the header {@code Accept} name them. */
enum Representation {
    JSON("json", "application/json"),
    GEOJSON("json", "application/geo+json"),
    JSONFG("jsonfg", "application/vnd.ogc.fg+json"),
    CSV("csv", "text/csv;charset=UTF-8"),
    OPENAPI("json", "application/vnd.oai.openapi+json;version=3.0"),
    SCHEMA("json", "application/schema+json"),
    TILEJSON("tilejson", "application/vnd.mapbox.tile+json"),
    MVT("mvt", "application/vnd.mapbox-vector-tile"),
    PNG("png", "image/png"),
    HTML("html", "text/html");

    /** What describes something. */
    static final List<Representation> DOCUMENT = List.of(JSON, HTML);
    /** What is a feature. */
    static final List<Representation> FEATURE = List.of(GEOJSON, JSONFG, HTML);
    /** What holds features. */
    static final List<Representation> FEATURES = List.of(GEOJSON, JSONFG, HTML, CSV);

    private static final int LONGEST_ACCEPT = 1_000;

    private final String parameter;
    private final String mediaType;

    Representation(String parameter, String mediaType) {
        this.parameter = parameter;
        this.mediaType = mediaType;
    }

    String parameter() {
        return parameter;
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * What a request asks for: {@code f} first, then {@code Accept} by its weights; the first of {@code offered} where it does not say.
     * {@code application/json} is content with any form of JSON.
     */
    static Representation of(HttpServletRequest request, List<Representation> offered) throws HttpMediaTypeNotAcceptableException {
        String f = request.getParameter("f");
        if (f != null) {
            return offered.stream().filter(form -> form.parameter.equals(f)).findFirst().orElseThrow(() -> new BadRequest("ogc.format",
                    String.join(", ", offered.stream().map(Representation::parameter).toList())));
        }
        String accept = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        if (accept.isBlank()) {
            return offered.get(0);
        }
        return best(accept, offered);
    }

    private static Representation best(String accept, List<Representation> offered) throws HttpMediaTypeNotAcceptableException {
        @Nullable Representation best = null;
        double weight = 0;
        for (Representation form : offered) {
            double ofForm = form.weight(ranges(accept));
            if (ofForm > weight) {
                best = form;
                weight = ofForm;
            }
        }
        if (best == null) {
            throw new HttpMediaTypeNotAcceptableException(offered.stream().map(form -> MediaType.parseMediaType(form.mediaType)).toList());
        }
        return best;
    }

    private static List<MediaType> ranges(String accept) throws HttpMediaTypeNotAcceptableException {
        try {
            return MediaType.parseMediaTypes(accept.length() > LONGEST_ACCEPT ? "*/*" : accept);
        } catch (InvalidMediaTypeException e) {
            throw new HttpMediaTypeNotAcceptableException("no media types: " + e.getMessage());
        }
    }

    /** The weight of the most specific range that takes this form. */
    private double weight(List<MediaType> ranges) {
        MediaType own = MediaType.parseMediaType(mediaType);
        int closest = -1;
        double weight = 0;
        for (MediaType range : ranges) {
            boolean json = own.getSubtype().endsWith("json") && range.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
            if (json || range.includes(own)) {
                int closeness = json || range.isConcrete() ? 2 : range.isWildcardType() ? 0 : 1;
                if (closeness > closest || closeness == closest && range.getQualityValue() > weight) {
                    closest = closeness;
                    weight = range.getQualityValue();
                }
            }
        }
        return weight;
    }
}
