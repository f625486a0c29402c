package org.merestone.data.ledger;

import java.util.UUID;

/**
 * One change of what is published, or may be: the entry of the change log.
 *
 * @param part      the part of the published register that must be read again
 * @param entity    the kind of thing: {@code division}, {@code line}, {@code marker}, {@code name}…
 * @param entityId  its id
 * @param operation what became of it; nothing is ever deleted, it ends
 */
public record Change(Part part, String entity, String entityId, Operation operation) {

    /** A part of the published register that is read and swapped as a whole. */
    public enum Part { DIVISIONS, LINES, MARKERS, NAMES, HYDROGRAPHY, NOTICES }

    public enum Operation { CREATE, REPLACE, END }

    public static Change create(Part part, String entity, UUID id) {
        return new Change(part, entity, id.toString(), Operation.CREATE);
    }

    public static Change replace(Part part, String entity, UUID id) {
        return new Change(part, entity, id.toString(), Operation.REPLACE);
    }

    public static Change end(Part part, String entity, UUID id) {
        return new Change(part, entity, id.toString(), Operation.END);
    }
}
