package org.merestone.gazetteer.place;

import java.util.UUID;
import org.merestone.gazetteer.name.PlaceClass;

/**
 * A tie between two places.
 *
 * @param outward whether it goes from the place asked about to the other
 */
public record PlaceLink(Kind kind, boolean outward, UUID otherId, String otherName, PlaceClass otherClass) {

    private static final String VILLAGE = "2161";
    private static final String COMMUNITY = "2162";

    /** What ties them. What citizens call one village is three places: 行政村, 村民委员会 and 居民点. */
    public enum Kind {
        /** 行政村（社区）由该村（居）民委员会管理. */
        GOVERNED_BY,
        /** 行政村（社区）辖有该居民点. */
        HOLDS,
        /** 派生地名: its name is made of the other's. */
        NAMED_AFTER;

        /** Whether places of these classes can be tied so. */
        public boolean joins(PlaceClass from, PlaceClass to) {
            return switch (this) {
                case GOVERNED_BY -> from.isUnder(VILLAGE) && to.isUnder("2761") || from.isUnder(COMMUNITY) && to.isUnder("2762");
                case HOLDS -> (from.isUnder(VILLAGE) || from.isUnder(COMMUNITY)) && to.isSettlement();
                case NAMED_AFTER -> true;
            };
        }
    }
}
