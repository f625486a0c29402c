package org.merestone.geo.survey;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/**
 * A point of an instrument file (测点).
 *
 * @param row number of its line in the file, counted from 1
 * @param line the whole line as it stands in the file
 * @param name 点名, without surrounding blanks
 * @param featureCode 编码, empty where the file gives none
 * @param kind marker or boundary point, told by code or name
 * @param raw every value exactly as written
 * @param grid X and Y in their zone where the file gives them and the zone is known
 * @param position EPSG:4490, or null where the row cannot be placed
 * @param height as the file gives it, or null
 * @param ellipsoidHeight 大地高, or null
 * @param observation what the receiver said, or null for files that carry none of it
 */
public record SurveyPoint(int row, String line, String name, String featureCode, PointKind kind, Map<Column, String> raw,
        @Nullable GridPoint grid, @Nullable LonLat position, @Nullable Height height, @Nullable Height ellipsoidHeight,
        @Nullable GnssObservation observation) {

    /** The same point under another name; what was written stays. */
    SurveyPoint named(String other) {
        return new SurveyPoint(row, line, other, featureCode, kind, raw, grid, position, height, ellipsoidHeight, observation);
    }
}
