package org.merestone.geo.map;

import java.util.Map;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/**
 * A printed sheet (图幅): a map frame on paper, drawn on the grid of a Gauss-Krüger zone, so that a millimetre in it is as many millimetres
 * on the grid as the scale says.
 *
 * @param scale    the scale's denominator, 500 to 5,000,000
 * @param middle   what lies in the middle of the frame, EPSG:4490
 * @param title    above the frame
 * @param approval the number under which the map was reviewed (审图号); empty where it was not, which the sheet then says
 * @param remark   below the frame, such as the source and its date; may be empty
 */
public record Sheet(Paper paper, boolean landscape, int scale, LonLat middle, GaussZone zone, String title, String approval, String remark) {

    /** Millimetres from the edge of the paper to the frame. */
    static final double SIDE_MARGIN = 18;
    static final double TOP_MARGIN = 26;
    static final double FOOT_MARGIN = 46;
    private static final int LEAST_SCALE = 500;
    private static final int MOST_SCALE = 5_000_000;
    private static final int LONGEST_TEXT = 200;

    /** @throws MapRefusal for a scale out of bounds, a middle that the zone does not reach, or a text that is too long */
    public Sheet {
        if (scale < LEAST_SCALE || scale > MOST_SCALE) {
            throw new MapRefusal("map.sheet-scale", Map.of("scale", scale, "least", LEAST_SCALE, "most", MOST_SCALE));
        }
        if (!GaussKrueger.of(zone).reaches(middle)) {
            throw new MapRefusal("map.sheet-zone", Map.of("meridian", zone.centralMeridian(), "lon", middle.lon(), "lat", middle.lat()));
        }
        if (Math.max(title.length(), Math.max(approval.length(), remark.length())) > LONGEST_TEXT) {
            throw new MapRefusal("map.sheet-text", Map.of("most", LONGEST_TEXT));
        }
    }

    /** The frame's width in millimetres. */
    public double frameWidth() {
        return paper.width(landscape) - 2 * SIDE_MARGIN;
    }

    /** The frame's height in millimetres. */
    public double frameHeight() {
        return paper.height(landscape) - TOP_MARGIN - FOOT_MARGIN;
    }
}
