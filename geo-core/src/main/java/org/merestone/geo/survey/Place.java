package org.merestone.geo.survey;

import org.jspecify.annotations.Nullable;
import org.merestone.geo.crs.GaussKrueger;
import org.merestone.geo.crs.GridPoint;
import org.merestone.geo.crs.LonLat;

/** Where a row lies, as far as it can be placed. */
record Place(@Nullable GridPoint grid, @Nullable LonLat position) {

    static final Place NOWHERE = new Place(null, null);

    static Place of(GridPoint grid) {
        return new Place(grid, GaussKrueger.position(grid));
    }

    static Place of(LonLat position) {
        return new Place(null, position);
    }
}
