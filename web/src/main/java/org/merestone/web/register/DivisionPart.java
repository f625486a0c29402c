package org.merestone.web.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.merestone.data.division.Division;
import org.merestone.geo.division.DivisionLevel;

/** The divisions of a day, found by id; other days are made from the same versions. */
public final class DivisionPart {

    static final DivisionPart EMPTY = new DivisionPart(List.of(), Map.of());

    private final List<Division> versions;
    private final Map<UUID, Division> byId;
    private final boolean demonstration;

    private DivisionPart(List<Division> versions, Map<UUID, Division> byId) {
        this.versions = versions;
        this.byId = byId;
        this.demonstration = byId.values().stream().anyMatch(Division::demonstration);
    }

    /** @param versions all that are known, of any day */
    static DivisionPart of(List<Division> versions, LocalDate day) {
        Map<UUID, Division> standing = new LinkedHashMap<>();
        versions.stream().filter(version -> version.standsOn(day)).forEach(version -> standing.put(version.id(), version));
        return new DivisionPart(List.copyOf(versions), standing);
    }

    DivisionPart on(LocalDate day) {
        return of(versions, day);
    }

    /** Every version of every division that is or was, by code and first day. */
    public List<Division> ever() {
        return versions;
    }

    public Collection<Division> all() {
        return byId.values();
    }

    public @Nullable Division find(UUID id) {
        return byId.get(id);
    }

    /** The level of a division; one that no longer stands is taken for a township, the lowest that has lines. */
    DivisionLevel levelOf(UUID id) {
        Division division = byId.get(id);
        return division == null ? DivisionLevel.TOWNSHIP : division.level();
    }

    /** The division above, where it stands and is of a higher level. */
    Optional<Division> parent(UUID id) {
        Division division = byId.get(id);
        Division above = division == null || division.parentId() == null ? null : byId.get(division.parentId());
        return Optional.ofNullable(above).filter(up -> up.level().compareTo(levelOf(id)) < 0);
    }

    /** Whether any of them is invented; every page asks. */
    boolean demonstration() {
        return demonstration;
    }
}
