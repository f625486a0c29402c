package org.merestone.web.cql;

import org.merestone.web.request.BadRequest;

/** Reads filters. */
public final class Cql2 {

    /** Characters of a filter, in either language. */
    public static final int LONGEST = 20_000;

    private Cql2() {}

    /**
     * Reads a filter in CQL2 Text.
     *
     * @throws BadRequest with the character at which it stops to make sense, counted from 1
     */
    public static Filter text(String filter, Vocabulary vocabulary) {
        requireLength(filter);
        return new TextReader(filter, new FilterBuilder(vocabulary)).read();
    }

    /**
     * Reads a filter in CQL2 JSON.
     *
     * @throws BadRequest with the path to the part that makes no sense
     */
    public static Filter json(String filter, Vocabulary vocabulary) {
        requireLength(filter);
        return new JsonReader(new FilterBuilder(vocabulary)).read(filter);
    }

    private static void requireLength(String filter) {
        if (filter.length() > LONGEST) {
            throw new BadRequest("cql.tooLong", LONGEST);
        }
    }
}
