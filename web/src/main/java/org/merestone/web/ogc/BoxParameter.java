package org.merestone.web.ogc;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.merestone.data.geometry.Geometries;
import org.merestone.web.request.BadRequest;

/**
 * Reads {@code bbox}: four numbers, or six with heights that are read over, in the axis order of {@code bbox-crs}. The lower corner comes
 * first; a box of degrees whose east lies below its west runs across the antimeridian.
 */
final class BoxParameter {

    private static final int LONGEST = 400;

    private BoxParameter() {}

    static AskedArea read(String text, OfferedSystem system) {
        double[] numbers = numbers(text);
        int half = numbers.length / 2;
        int east = system.northFirst() ? 1 : 0;
        int north = 1 - east;
        double west = numbers[east];
        double south = numbers[north];
        double eastern = numbers[half + east];
        double northern = numbers[half + north];
        if (south > northern) {
            throw refused(text);
        }
        return system.system().isGeographic() ? degrees(west, south, eastern, northern, text)
                : plane(system, west, south, eastern, northern, text);
    }

    private static AskedArea degrees(double west, double south, double east, double north, String text) {
        if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90) {
            throw refused(text);
        }
        return AskedArea.of(west <= east ? List.of(new Envelope(west, east, south, north))
                : List.of(new Envelope(west, 180, south, north), new Envelope(-180, east, south, north)));
    }

    private static AskedArea plane(OfferedSystem system, double west, double south, double east, double north, String text) {
        if (west > east) {
            throw refused(text);
        }
        Geometry box = Geometries.FACTORY.toGeometry(new Envelope(west, east, south, north));
        try {
            return AskedArea.of(system.toRegister(box));
        } catch (IllegalArgumentException e) {
            throw new BadRequest("ogc.bboxOutside", shown(text), system.system().epsg());
        }
    }

    private static double[] numbers(String text) {
        String[] words = text.length() > LONGEST ? new String[0] : text.split(",", -1);
        if (words.length != 4 && words.length != 6) {
            throw refused(text);
        }
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i].strip());
            } catch (NumberFormatException e) {
                throw refused(text);
            }
            if (!Double.isFinite(numbers[i])) {
                throw refused(text);
            }
        }
        return numbers;
    }

    private static BadRequest refused(String text) {
        return new BadRequest("ogc.bbox", shown(text));
    }

    private static String shown(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
