package org.merestone.geo.map;

import org.merestone.geo.crs.GaussZone;
import org.merestone.geo.crs.LonLat;

/**
 * The frame of a map on paper (图廓). Lengths are millimetres.
 *
 * @param pageWidth  of the paper
 * @param left       from the edge of the paper to the frame
 * @param width      of the frame
 * @param scale      denominator
 * @param middle     what lies in the middle of the frame
 */
record MapFrame(double pageWidth, double pageHeight, double left, double top, double width, double height, int scale, LonLat middle,
        GaussZone zone) {

    static MapFrame of(Sheet sheet) {
        return new MapFrame(sheet.paper().width(sheet.landscape()), sheet.paper().height(sheet.landscape()), Sheet.SIDE_MARGIN, Sheet.TOP_MARGIN,
                sheet.frameWidth(), sheet.frameHeight(), sheet.scale(), sheet.middle(), sheet.zone());
    }
}
