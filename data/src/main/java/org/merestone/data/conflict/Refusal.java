package org.merestone.data.conflict;

import java.util.List;

/**
 * The register refuses what was asked. The sentence is looked up in the bundle {@code messages/refusals} by {@link #key()}, so that a
 * page shows it in its reader's language; {@link #getMessage()} is the key and its arguments, for logs.
 */
public abstract sealed class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    Refusal(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** What was asked breaks a rule of the field or is not complete: the sender can mend it (422). */
    public static final class NotAllowed extends Refusal {
        public NotAllowed(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** The actor has not the role, the division or the side for this (403). */
    public static final class NotYours extends Refusal {
        public NotYours(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** There is no such thing (404). */
    public static final class NotFound extends Refusal {
        public NotFound(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** Somebody else was first: what the actor saw is no longer so (409). Nothing was changed. */
    public static final class Stale extends Refusal {
        public Stale(String key, Object... arguments) {
            super(key, arguments);
        }
    }
}
