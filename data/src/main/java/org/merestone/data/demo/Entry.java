package org.merestone.data.demo;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.merestone.data.geometry.Geometries;
import org.merestone.data.ledger.Change;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * One loading of the county: what its writers share, and the ids that they gave so far, by code or user name.
 *
 * @param recordedAt record time of every row
 */
record Entry(JdbcOperations jdbc, Geometries geometries, Supplier<UUID> ids, OffsetDateTime recordedAt, Map<String, UUID> known,
        List<Change> changes) {

    Entry(JdbcOperations jdbc, Geometries geometries, Supplier<UUID> ids, OffsetDateTime recordedAt) {
        this(jdbc, geometries, ids, recordedAt, new HashMap<>(), new ArrayList<>());
    }

    UUID id(String code) {
        return Objects.requireNonNull(known.get(code), code);
    }

    /** A fresh id that others will ask for by this code. */
    UUID give(String code) {
        var id = ids.get();
        known.put(code, id);
        return id;
    }
}
