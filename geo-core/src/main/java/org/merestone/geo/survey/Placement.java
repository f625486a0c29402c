package org.merestone.geo.survey;

import java.util.List;

/** A way to place the rows of a file: by X and Y, or by longitude and latitude. */
sealed interface Placement permits PlanePlacement, DegreePlacement {

    /** Where a row lies; says in the findings why it cannot be placed. */
    Place place(RawRow row);

    /** Ways to read the row otherwise that put it into the place of work. */
    List<OfferedMend> otherReadings(RawRow row);
}
