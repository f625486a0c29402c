package org.merestone.web.request;

import org.locationtech.jts.geom.Envelope;

/** Numbers of a request, checked before they touch anything. Coordinates are EPSG:4490 degrees, longitude first. */
public final class Bounds {

    private Bounds() {}

    /** A point's longitude and latitude, finite and on the globe. */
    public static void lonLat(double lon, double lat) {
        if (!(lon >= -180 && lon <= 180)) {
            throw new BadRequest("request.longitude", lon);
        }
        if (!(lat >= -90 && lat <= 90)) {
            throw new BadRequest("request.latitude", lat);
        }
    }

    /** {@code w,s,e,n}: four numbers, west before east and south before north. */
    public static Envelope box(String text) {
        String[] words = text.split(",", -1);
        if (words.length != 4) {
            throw new BadRequest("request.box", text.length() > 80 ? text.substring(0, 80) : text);
        }
        double[] edges = new double[4];
        for (int i = 0; i < 4; i++) {
            try {
                edges[i] = Double.parseDouble(words[i].strip());
            } catch (NumberFormatException e) {
                throw new BadRequest("request.box", text.length() > 80 ? text.substring(0, 80) : text);
            }
        }
        lonLat(edges[0], edges[1]);
        lonLat(edges[2], edges[3]);
        if (edges[0] > edges[2] || edges[1] > edges[3]) {
            throw new BadRequest("request.box", text.length() > 80 ? text.substring(0, 80) : text);
        }
        return new Envelope(edges[0], edges[2], edges[1], edges[3]);
    }
}
