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

    static final DivisionPart EMPTY = new DivisionPart(List.of());

    private final List<Division> versions;
    private final Map<UUID, Division> byId = new LinkedHashMap<>();

    private DivisionPart(List<Division> versions) {
        this.versions = versions;
    }

    /** @param versions all that are known, of any day */
    static DivisionPart of(List<Division> versions, LocalDate day) {
        DivisionPart part = new DivisionPart(List.copyOf(versions));
        part.versions.stream().filter(version -> version.standsOn(day)).forEach(version -> part.byId.put(version.id(), version));
        return part;
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

    boolean demonstration() {
        return byId.values().stream().anyMatch(Division::demonstration);
    }
}
