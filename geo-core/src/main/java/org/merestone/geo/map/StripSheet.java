package org.merestone.geo.map;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiLineString;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/**
 * A sheet of the map annexed to an agreement on a boundary line (协议书附图): a strip along the line on A3, drawn on the grid of a Gauss-Krüger
 * zone, with the sides' names beside the line, an index of the sheets, and room for both signatures. The frame is 360 mm by 240 mm.
 *
 * @param landscape      whether the frame lies on its long side
 * @param scale          denominator, 500 to 100,000
 * @param middle         what lies in the middle of the frame, EPSG:4490
 * @param title          above the frame
 * @param course         of the line the agreement is on; unit A on the left of every part
 * @param number         of this sheet, from 1
 * @param frames         of all sheets in order, EPSG:4490, for the index
 * @param sides          names of unit A and unit B
 * @param parties        who signs, A then B
 * @param classification as a stamp says it
 * @param remark         below the frame, such as the source and its date; may be empty
 */
public record StripSheet(boolean landscape, int scale, LonLat middle, GaussZone zone, String title, MultiLineString course, int number,
        List<Envelope> frames, List<String> sides, List<String> parties, String classification, String remark) {

    /** Millimetres of the frame. */
    public static final double LONG_SIDE = 360;
    public static final double SHORT_SIDE = 240;
    private static final double LEFT_MARGIN = 15;
    private static final double TOP_MARGIN = 28;
    private static final int LEAST_SCALE = 500;
    private static final int MOST_SCALE = 100_000;
    private static final int LONGEST_TEXT = 200;

    /** @throws MapRefusal for a scale out of bounds, a middle that the zone does not reach, or a text that is too long */
    public StripSheet {
        frames = List.copyOf(frames);
        sides = List.copyOf(sides);
        parties = List.copyOf(parties);
        if (scale < LEAST_SCALE || scale > MOST_SCALE) {
            throw new MapRefusal("map.sheet-scale", Map.of("scale", scale, "least", LEAST_SCALE, "most", MOST_SCALE));
        }
        if (!GaussKrueger.of(zone).reaches(middle)) {
            throw new MapRefusal("map.sheet-zone", Map.of("meridian", zone.centralMeridian(), "lon", middle.lon(), "lat", middle.lat()));
        }
        if (title.length() > LONGEST_TEXT || remark.length() > LONGEST_TEXT) {
            throw new MapRefusal("map.sheet-text", Map.of("most", LONGEST_TEXT));
        }
        if (number < 1 || number > frames.size() || sides.size() != 2 || parties.size() != 2) {
            throw new IllegalArgumentException("a sheet is one of its index and stands between two sides: " + number + " of " + frames.size());
        }
    }

    MapFrame frame() {
        return new MapFrame(Paper.A3.width(landscape), Paper.A3.height(landscape), LEFT_MARGIN, TOP_MARGIN,
                landscape ? LONG_SIDE : SHORT_SIDE,
                landscape ? SHORT_SIDE : LONG_SIDE, scale, middle, zone);
    }
}
