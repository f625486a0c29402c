package org.merestone.geo.survey;

import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.DegreeReading.Notation;
import org.merestone.geo.crs.GaussZone;

/**
 * What a file says of itself in its header; each part is null where it does not.
 *
 * @param zone 带号 with 几度分带
 * @param notation how longitudes and latitudes are written
 * @param heightDatum what heights are counted from
 */
record Declared(@Nullable GaussZone zone, @Nullable Notation notation, Height.@Nullable Datum heightDatum) {

    static final Declared NOTHING = new Declared(null, null, null);
}
