package org.merestone.boundary.course;

import org.locationtech.jts.geom.LineString;

/**
 * A stretch of a line's course as a map draws it.
 *
 * @param course          longitude and latitude, EPSG:4490
 * @param alongItsMiddle  whether it runs in the middle of a river, canal, road or railway, beside which it is drawn in turns (跳绘)
 */
public record CourseStretch(LineString course, boolean alongItsMiddle) {}
