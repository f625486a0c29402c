package org.merestone.gazetteer.check;

import org.locationtech.jts.geom.Geometry;
import org.merestone.gazetteer.name.PlaceClass;

/**
 * A name of the approved naming plan (地名方案), 条例 §8: what is to be built there shall be called so.
 *
 * @param area     where, longitude/latitude, EPSG:4490
 * @param document the document that approved the plan
 */
public record PlannedName(String name, PlaceClass placeClass, Geometry area, String document) {}
