package org.merestone.gazetteer.census;

import java.util.List;
import java.util.UUID;
import org.merestone.gazetteer.place.NewName;
import org.merestone.gazetteer.place.NewPlace;

/**
 * A row that can come in.
 *
 * @param divisionCode of the lowest division that holds the place; a code is given under it where the row has none
 * @param origin       来历, and {@code evolution} 历史沿革
 * @param record       the row as entered
 */
record CensusPlace(int row, NewPlace place, UUID id, String divisionCode, List<NewName> names, String origin, String evolution,
                   String record) {

    CensusPlace {
        names = List.copyOf(names);
    }
}
