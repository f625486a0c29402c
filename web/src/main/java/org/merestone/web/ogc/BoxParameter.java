package org.merestone.web.ogc;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.merestone.data.geometry.Geometries;
import org.merestone.web.request.BadRequest;

/**
 * Reads {@code bbox}: four numbers, or six with heights that are read over, in the axis order of {@code bbox-crs}. The lower corner comes
 * first; a box of degrees whose east lies below its west runs across the antimeridian. What of a box its system does not reach holds
 * nothing. A box of CRS84 that lies off the globe altogether is refused, for it is most often latitude and longitude taken for each other.
 */
final class BoxParameter {

    private static final int LONGEST = 400;
    private static final double HALF_ROUND = 180;

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
        if (west > eastern && !system.system().isGeographic()) {
            throw refused(text);
        }
        List<Envelope> reached = boxes(west, south, eastern, northern).stream().map(system.domain()::intersection)
                .filter(box -> !box.isNull()).toList();
        if (reached.isEmpty() && system == OfferedSystem.CRS84) {
            throw refused(text);
        }
        return system.system().isGeographic() || reached.isEmpty() ? AskedArea.of(reached)
                : AskedArea.of(system.toRegister(Geometries.FACTORY.toGeometry(reached.get(0))));
    }

    private static List<Envelope> boxes(double west, double south, double east, double north) {
        return west <= east ? List.of(new Envelope(west, east, south, north))
                : List.of(new Envelope(west, Math.max(west, HALF_ROUND), south, north),
                        new Envelope(Math.min(east, -HALF_ROUND), east, south, north));
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
