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

    /** Whether there is such a longitude and such a latitude. */
    public static boolean isOnTheGlobe(double lon, double lat) {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }

    /** {@code lon,lat}: two numbers on the globe. */
    public static double[] point(String text) {
        double[] numbers = numbers(text, 2, "request.point");
        lonLat(numbers[0], numbers[1]);
        return numbers;
    }

    /** {@code w,s,e,n}: four numbers, west before east and south before north. */
    public static Envelope box(String text) {
        double[] edges = numbers(text, 4, "request.box");
        lonLat(edges[0], edges[1]);
        lonLat(edges[2], edges[3]);
        if (edges[0] > edges[2] || edges[1] > edges[3]) {
            throw new BadRequest("request.box", shown(text));
        }
        return new Envelope(edges[0], edges[2], edges[1], edges[3]);
    }

    private static double[] numbers(String text, int count, String key) {
        String[] words = text.split(",", -1);
        if (words.length != count) {
            throw new BadRequest(key, shown(text));
        }
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i].strip());
            } catch (NumberFormatException e) {
                throw new BadRequest(key, shown(text));
            }
        }
        return numbers;
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
