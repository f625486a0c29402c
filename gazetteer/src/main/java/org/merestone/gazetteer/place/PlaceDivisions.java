package org.merestone.gazetteer.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.merestone.data.division.Division;
import org.merestone.data.division.Divisions;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each place lies: the lowest division that holds all of it, with those above. */
final class PlaceDivisions {

    private final DivisionTree tree;
    private final Map<UUID, List<UUID>> divisionsOfPlace = new HashMap<>();

    PlaceDivisions(JdbcClient jdbc, Divisions divisions, LocalDate day) {
        tree = new DivisionTree(divisions.on(day));
        jdbc.sql("select place_id, division_id from place_division").query(this::add);
    }

    /** Knows some places only. */
    PlaceDivisions(JdbcClient jdbc, Divisions divisions, LocalDate day, Set<UUID> places) {
        tree = new DivisionTree(divisions.on(day));
        jdbc.sql("select place_id, division_id from place_division where place_id in (:places)").param("places", places).query(this::add);
    }

    private void add(ResultSet row) throws SQLException {
        divisionsOfPlace.computeIfAbsent(row.getObject("place_id", UUID.class), p -> new ArrayList<>(1))
                .add(row.getObject("division_id", UUID.class));
    }

    /** From the top down; empty where none of its divisions stands that day. */
    List<Division> pathOf(UUID placeId) {
        return tree.commonPath(divisionsOfPlace.getOrDefault(placeId, List.of()));
    }
}
